package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Places;
import io.keruen.engine.network.ReversedNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds single routes for one commodity class. Modes are restricted by costs: compute them for
 * {@link io.keruen.engine.cost.CommodityClass#limitedTo}. Immutable, thread-safe.
 */
public final class Routes {
  /** A place between counts as touched by nodes this near to it, or by its nearest node. */
  private static final double TOUCH_KM = 30;

  private final Network network;
  private final LinkCosts costs;
  private final ReversedNetwork reversed;
  private final RouteReader reader;

  public Routes(Network network, Places places, LinkCosts costs) {
    this.network = network;
    this.costs = costs;
    reversed = network.reversed();
    reader = new RouteReader(network, places, costs);
  }

  /** The least-cost route and alternatives to it, cheapest first. */
  public record Choice(Route best, List<Alternative> alternatives) {
    public Choice {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * The least-cost route.
   *
   * @param via places to touch on the way, in order: by any node of any layer that they are joined
   *     to, without going to the place itself
   * @return empty if there is no way
   * @throws IllegalArgumentException if both ends are the same place
   */
  public Optional<Route> find(Place from, List<Place> via, Place to) {
    return findWithAlternatives(from, via, to, AlternativeRule.upTo(0)).map(Choice::best);
  }

  /**
   * The least-cost route and meaningfully different ones.
   *
   * @see #find
   */
  public Optional<Choice> findWithAlternatives(
      Place from, List<Place> via, Place to, AlternativeRule rule) {
    requireTwoPlaces(from, to);
    if (!from.isConnected() || !to.isConnected()) {
      return Optional.empty();
    }
    double[] linkCost = costs.generalisedUsd();
    StagedSearch search =
        new StagedSearch(
            network,
            reversed,
            linkCost,
            from.originNode(),
            via.stream().map(this::nodesOf).toList(),
            to.destinationNode());
    if (search.leastCost() == Double.POSITIVE_INFINITY) {
      return Optional.empty();
    }
    List<String> viaNames = via.stream().map(Place::name).toList();
    Route best = reader.read(from, viaNames, to, search.leastCostPath());
    List<Alternative> alternatives = new ArrayList<>();
    if (rule.most() > 0) {
      for (Plateaus.Path path : new Plateaus(network, linkCost, search, rule).find()) {
        Route route = reader.read(from, viaNames, to, path.links());
        alternatives.add(
            Alternative.of(route, best, reader.passedOnlyBy(route, best), path.shareInCommon()));
      }
    }
    return Optional.of(new Choice(best, alternatives));
  }

  /**
   * Routes that no other betters in time, money and carbon.
   *
   * @return empty if there is no way
   * @throws IllegalArgumentException if both ends are the same place
   * @throws TooManyLabelsException beyond the rule's number of labels
   */
  public Optional<ParetoChoice> findPareto(Place from, Place to, ParetoRule rule) {
    requireTwoPlaces(from, to);
    if (!from.isConnected() || !to.isConnected()) {
      return Optional.empty();
    }
    ParetoSearch search =
        new ParetoSearch(network, reversed, costs, from.originNode(), to.destinationNode(), rule);
    return search
        .find()
        .map(
            front -> {
              List<ParetoPath> few = front.span(rule.most());
              ParetoFront shown = ParetoFront.of(few.stream().map(search::sharpened).toList());
              return new ParetoChoice(front.paths().size(), read(from, to, shown));
            });
  }

  private List<ParetoChoice.Member> read(Place from, Place to, ParetoFront shown) {
    return shown.paths().stream()
        .map(
            path ->
                new ParetoChoice.Member(
                    reader.read(from, List.of(), to, path.links()), shown.bestIn(path)))
        .toList();
  }

  private static void requireTwoPlaces(Place from, Place to) {
    if (from.equals(to)) {
      throw new IllegalArgumentException(
          "the route starts and ends in " + from.name() + "; name two places");
    }
  }

  /** Nodes that stand for a place on the way. */
  private int[] nodesOf(Place place) {
    if (!place.isConnected()) {
      return new int[0];
    }
    int[] connectors =
        IntStream.range(network.firstOut(place.originNode()), network.endOut(place.originNode()))
            .toArray();
    double nearestKm =
        Arrays.stream(connectors)
            .mapToDouble(link -> network.link(link).lengthKm())
            .min()
            .orElse(0);
    return Arrays.stream(connectors)
        .filter(link -> network.link(link).lengthKm() <= Math.max(TOUCH_KM, nearestKm))
        .map(network::toNode)
        .toArray();
  }
}
