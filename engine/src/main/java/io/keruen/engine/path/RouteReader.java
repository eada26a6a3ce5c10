package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.GreatCircle;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Places;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Reads a list of links as legs, borders and transshipments. */
final class RouteReader {
  /** A place this near to a node of its territory gives it its name. */
  private static final double NEAR_KM = 40;

  private final Network network;
  private final Places places;
  private final LinkCosts costs;

  RouteReader(Network network, Places places, LinkCosts costs) {
    this.network = network;
    this.places = places;
    this.costs = costs;
  }

  Route read(Place from, List<String> via, Place to, List<Integer> links) {
    return new Route(
        from.name(),
        via,
        to.name(),
        sum(links, costs.generalisedUsd()),
        sum(links, link -> network.link(link).lengthKm()),
        sum(links, costs.hours()),
        sum(links, costs.usd()),
        sum(links, costs.kgCo2e()),
        steps(links),
        passages(links),
        links);
  }

  private static double sum(List<Integer> links, double[] perLink) {
    return sum(links, link -> perLink[link]);
  }

  private static double sum(List<Integer> links, ToDoubleFunction<Integer> measure) {
    return links.stream().mapToDouble(measure).sum();
  }

  private List<String> passages(List<Integer> links) {
    return links.stream()
        .map(network::link)
        .filter(Link.Line.class::isInstance)
        .map(link -> ((Link.Line) link).passage())
        .filter(passage -> !passage.isEmpty())
        .distinct()
        .toList();
  }

  private List<Route.Step> steps(List<Integer> links) {
    List<Route.Step> steps = new ArrayList<>();
    for (int start = 0; start < links.size(); ) {
      int end = start + 1;
      while (end < links.size() && continues(links.get(start), links.get(end))) {
        end++;
      }
      addSteps(links, start, end, steps);
      start = end;
    }
    return steps;
  }

  /** True if a link belongs to the leg or transshipment that another began. */
  private boolean continues(int first, int next) {
    Link began = network.link(first);
    Link goesOn = network.link(next);
    if (began instanceof Link.Line line) {
      return goesOn instanceof Link.Line other
          ? line.layer().equals(other.layer())
          : goesOn instanceof Link.Crossing && !network.changesGauge(next);
    }
    return began instanceof Link.Transfer transfer
        && goesOn instanceof Link.Transfer other
        && transfer.terminal().equals(other.terminal());
  }

  /** Adds the leg of links start .. end - 1 and the borders within it, or another single step. */
  private void addSteps(List<Integer> links, int start, int end, List<Route.Step> steps) {
    List<Integer> run = links.subList(start, end);
    Link first = network.link(run.get(0));
    if (first instanceof Link.Transfer transfer) {
      steps.add(transshipment(transfer.terminal(), run));
    } else if (first instanceof Link.Crossing crossing) {
      steps.add(border(run.get(0), crossing));
    } else if (first instanceof Link.Connector) {
      steps.add(leg(run.get(0), run.get(0), run));
    } else {
      steps.add(leg(links.get(start - 1), links.get(end), run));
      for (int link : run) {
        if (network.link(link) instanceof Link.Crossing crossing) {
          steps.add(border(link, crossing));
        }
      }
    }
  }

  /**
   * The leg of a run of links.
   *
   * @param before link whose end the leg starts at; of a connector, itself
   * @param after link whose start the leg ends at; of a connector, itself
   */
  private Route.Leg leg(int before, int after, List<Integer> run) {
    List<Integer> own =
        run.stream().filter(link -> !(network.link(link) instanceof Link.Crossing)).toList();
    Optional<Layer> layer =
        network.link(own.get(0)) instanceof Link.Line line
            ? Optional.of(line.layer())
            : Optional.empty();
    return new Route.Leg(
        layer,
        nameAt(network.fromNode(run.get(0)), before),
        nameAt(network.toNode(run.get(run.size() - 1)), after),
        sum(own, link -> network.link(link).lengthKm()),
        sum(own, costs.hours()),
        sum(own, costs.usd()),
        sum(own, costs.kgCo2e()),
        stretches(own));
  }

  private List<Route.Stretch> stretches(List<Integer> links) {
    List<Route.Stretch> stretches = new ArrayList<>();
    for (int start = 0; start < links.size(); ) {
      String territory = network.territory(links.get(start));
      int end = start + 1;
      while (end < links.size() && network.territory(links.get(end)).equals(territory)) {
        end++;
      }
      List<Integer> part = links.subList(start, end);
      stretches.add(
          new Route.Stretch(
              territory,
              sum(part, link -> network.link(link).lengthKm()),
              sum(part, costs.hours())));
      start = end;
    }
    return stretches;
  }

  private Route.Border border(int link, Link.Crossing crossing) {
    Node.OfLayer from = (Node.OfLayer) network.node(network.fromNode(link));
    Node.OfLayer to = (Node.OfLayer) network.node(network.toNode(link));
    Optional<Route.GaugeChange> gaugeChange =
        network.changesGauge(link)
            ? Optional.of(
                new Route.GaugeChange(
                    crossing.crossing(),
                    from.layer().gaugeMm().getAsInt(),
                    to.layer().gaugeMm().getAsInt(),
                    crossing.gaugeChangeHours(),
                    crossing.gaugeChangeUsdPerTeu()))
            : Optional.empty();
    return new Route.Border(
        crossing.crossing(),
        crossing.mode(),
        from.territory(),
        to.territory(),
        costs.hours()[link],
        costs.usd()[link],
        gaugeChange);
  }

  private Route.Transshipment transshipment(String terminal, List<Integer> run) {
    Node.OfLayer from = (Node.OfLayer) network.node(network.fromNode(run.get(0)));
    Node.OfLayer to = (Node.OfLayer) network.node(network.toNode(run.get(run.size() - 1)));
    return new Route.Transshipment(
        terminal, from.layer(), to.layer(), sum(run, costs.hours()), sum(run, costs.usd()));
  }

  /** Name of a leg's end, given the link beyond it. */
  private String nameAt(int node, int beyond) {
    if (network.node(node) instanceof Node.OfPlace place) {
      return place.place();
    }
    Node.OfLayer at = (Node.OfLayer) network.node(node);
    if (network.link(beyond) instanceof Link.Transfer transfer) {
      return transfer.terminal();
    }
    return places.all().stream()
        .filter(place -> place.iso3().equals(at.territory()))
        .filter(place -> isNear(place, at))
        .min(Comparator.comparingDouble(place -> GreatCircle.km(place, at)))
        .map(Place::name)
        .orElseGet(() -> nameBeyond(beyond));
  }

  private String nameBeyond(int link) {
    if (network.link(link) instanceof Link.Crossing crossing) {
      return crossing.crossing();
    }
    return network.node(network.fromNode(link)) instanceof Node.OfPlace from
        ? from.place()
        : ((Node.OfPlace) network.node(network.toNode(link))).place();
  }

  /** The most populous place that one route passes and the other does not. */
  Optional<String> passedOnlyBy(Route route, Route other) {
    return passed(route)
        .filter(place -> nodes(other).noneMatch(node -> isNear(place, node)))
        .max(Comparator.comparingLong(Place::population))
        .map(Place::name);
  }

  private Stream<Place> passed(Route route) {
    return places.all().stream()
        .filter(place -> nodes(route).anyMatch(node -> isNear(place, node)));
  }

  private Stream<Node> nodes(Route route) {
    return route.links().stream().map(link -> network.node(network.toNode(link)));
  }

  private static boolean isNear(Place place, Node node) {
    return Math.abs(place.lat() - node.lat()) < 1 // one degree is 111 km; spares the haversine
        && GreatCircle.km(place, node) <= NEAR_KM;
  }
}
