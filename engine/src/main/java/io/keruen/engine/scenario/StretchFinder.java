package io.keruen.engine.scenario;

import io.keruen.engine.network.GreatCircle;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.PathTree;
import io.keruen.engine.scenario.Selector.Stretch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Finds stretches: the least-length way of a mode through named places, inside the territories that
 * these lie in. Links of any status count, but not those that the study itself builds. Thread-safe.
 */
final class StretchFinder {
  /** Longest way allowed between named places, as a multiple of the great circle. */
  static final double MOST_DETOUR = 1.6;

  /** Allowed besides, for short stretches. */
  static final double SLACK_KM = 20;

  /** Length of crossings and transfers in the search: less than any line, but not nothing. */
  private static final double POINT_KM = 0.001;

  private final World world;
  private final Network network;
  private final BitSet built; // links that the study builds
  private final NamedLinks named;
  private final PlaceNodes placeNodes;
  private final Map<Stretch, Outcome> known = new ConcurrentHashMap<>();

  /** A way or the reason why there is none; one of the two is empty. */
  record Outcome(Optional<Way> way, Optional<Refusal> refusal) {
    static Outcome of(Way way) {
      return new Outcome(Optional.of(way), Optional.empty());
    }

    static Outcome refused(String key, String value, String expected, String remedy) {
      return new Outcome(Optional.empty(), Optional.of(new Refusal(key, value, expected, remedy)));
    }
  }

  /** In the words of an {@link EditProblem}. */
  record Refusal(String key, String value, String expected, String remedy) {}

  /**
   * @param links both directions, rising
   */
  record Way(List<Integer> links, double lengthKm) {}

  /** A named point of a stretch: a place's nodes, or the links of a crossing. */
  private record Stop(
      String name, Optional<Place> place, List<Integer> nodes, List<Integer> crossing) {
    static Stop at(Place place, List<Integer> nodes) {
      return new Stop(place.name(), Optional.of(place), nodes, List.of());
    }

    static Stop through(String name, List<Integer> links) {
      return new Stop(name, Optional.empty(), List.of(), links);
    }

    Node location(Network network) {
      return network.node(crossing.isEmpty() ? nodes.get(0) : network.fromNode(crossing.get(0)));
    }
  }

  StretchFinder(World world, BitSet built, NamedLinks named) {
    this.world = world;
    network = world.network();
    this.built = built;
    this.named = named;
    placeNodes = new PlaceNodes(network);
  }

  Outcome find(Stretch stretch) {
    Outcome outcome = known.get(stretch);
    if (outcome == null) {
      outcome = compute(stretch);
      known.put(stretch, outcome);
    }
    return outcome;
  }

  private Outcome compute(Stretch stretch) {
    List<String> names = new ArrayList<>();
    names.add(stretch.from());
    names.addAll(stretch.via());
    names.add(stretch.to());
    List<Stop> stops = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      boolean end = i == 0 || i == names.size() - 1;
      String key = end ? "between" : "via";
      Optional<Place> place = world.places().find(names.get(i));
      List<Integer> crossing =
          end ? List.of() : named.crossing(names.get(i), Optional.of(stretch.mode()));
      if (!crossing.isEmpty()) {
        stops.add(Stop.through(names.get(i), crossing));
        continue;
      }
      if (place.isEmpty()) {
        return Outcome.refused(
            key,
            names.get(i),
            end ? "a place" : "a place or a crossing",
            Problems.didYouMean(world.places().similarTo(names.get(i))));
      }
      List<Integer> nodes =
          placeNodes.find(place.get(), PlaceNodes.of(stretch.mode(), stretch.gaugeMm()));
      nodes.removeIf(node -> !touchesShippedLine(node));
      if (nodes.isEmpty()) {
        return Outcome.refused(
            key,
            names.get(i),
            "a place on the " + layerName(stretch) + " network",
            "There is none within %.0f km of it. %s"
                .formatted(PlaceNodes.REACH_KM, nearestServed(place.get(), stretch)));
      }
      stops.add(Stop.at(place.get(), nodes));
    }
    return compute(stretch, stops);
  }

  private boolean touchesShippedLine(int node) {
    for (int link = network.firstOut(node); link < network.endOut(node); link++) {
      if (!built.get(link)
          && (network.link(link) instanceof Link.Line
              || network.link(link) instanceof Link.Crossing)) {
        return true;
      }
    }
    return false;
  }

  private Outcome compute(Stretch stretch, List<Stop> stops) {
    Set<String> territories = territories(stops);
    double greatCircleKm = 0;
    for (int i = 1; i < stops.size(); i++) {
      greatCircleKm +=
          GreatCircle.km(stops.get(i - 1).location(network), stops.get(i).location(network));
    }
    Optional<List<Integer>> path = shortest(stops, lengths(stretch, territories::contains));
    if (path.isPresent() && isDirect(lengthKm(path.get()), greatCircleKm)) {
      Way way = new Way(bothDirections(path.get()), lengthKm(path.get()));
      return Outcome.of(way);
    }
    String found =
        path.isEmpty()
            ? "no way by %s inside %s".formatted(layerName(stretch), String.join(", ", territories))
            : "%.0f km by %s, %.1f times the great circle"
                .formatted(
                    lengthKm(path.get()), layerName(stretch), lengthKm(path.get()) / greatCircleKm);
    return Outcome.refused(
        "between",
        stretch.from() + " - " + stretch.to(),
        "a way of at most %.1f times the great circle (%.0f km); found %s"
            .formatted(MOST_DETOUR, greatCircleKm, found),
        alternatives(stretch, stops, greatCircleKm));
  }

  static boolean isDirect(double lengthKm, double greatCircleKm) {
    return lengthKm <= MOST_DETOUR * greatCircleKm + SLACK_KM;
  }

  private static String layerName(Stretch stretch) {
    return stretch.mode().id()
        + (stretch.gaugeMm().isPresent() ? "-" + stretch.gaugeMm().getAsInt() : "");
  }

  private Set<String> territories(List<Stop> stops) {
    Set<String> all = new TreeSet<>();
    for (Stop stop : stops) {
      stop.place().ifPresent(place -> all.add(place.iso3()));
      stop.nodes().forEach(node -> all.add(((Node.OfLayer) network.node(node)).territory()));
      stop.crossing().forEach(link -> all.add(named.from(link)));
    }
    all.remove("");
    return all;
  }

  /** Length of every link in km; infinite for links a stretch cannot use. */
  private double[] lengths(Stretch stretch, Predicate<String> territories) {
    double[] km = new double[network.linkCount()];
    Arrays.fill(km, Double.POSITIVE_INFINITY);
    var layers = PlaceNodes.of(stretch.mode(), stretch.gaugeMm());
    for (int number = 0; number < km.length; number++) {
      Link link = network.link(number);
      if (built.get(number)
          || !(network.node(network.fromNode(number)) instanceof Node.OfLayer from)
          || !(network.node(network.toNode(number)) instanceof Node.OfLayer to)
          || !layers.test(from.layer())
          || !layers.test(to.layer())) {
        continue;
      }
      boolean inside =
          !stretch.mode().isLand()
              || (territories.test(from.territory()) && territories.test(to.territory()));
      if (inside) {
        km[number] = link instanceof Link.Line line ? line.lengthKm() : POINT_KM;
      }
    }
    return km;
  }

  /** Least-length path through all stops, links in order. */
  private Optional<List<Integer>> shortest(List<Stop> stops, double[] km) {
    double[] costs = new double[network.nodeCount()];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    stops.get(0).nodes().forEach(node -> costs[node] = 0);
    List<PathTree> trees = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      PathTree tree = new PathTree(network);
      tree.growFromMany(costs, km);
      trees.add(tree);
      Arrays.fill(costs, Double.POSITIVE_INFINITY);
      stops.get(i).nodes().forEach(node -> costs[node] = tree.cost(node));
      for (int link : stops.get(i).crossing()) {
        int to = network.toNode(link);
        costs[to] = Math.min(costs[to], tree.cost(network.fromNode(link)) + km[link]);
      }
    }
    return trace(stops, trees, costs);
  }

  private Optional<List<Integer>> trace(List<Stop> stops, List<PathTree> trees, double[] endCosts) {
    int node = 0;
    for (int other = 1; other < endCosts.length; other++) {
      if (endCosts[other] < endCosts[node]) {
        node = other;
      }
    }
    if (Double.isInfinite(endCosts[node])) {
      return Optional.empty();
    }
    List<Integer> backwards = new ArrayList<>();
    for (int i = stops.size() - 1; i > 0; i--) {
      PathTree tree = trees.get(i - 1);
      for (int link : stops.get(i).crossing()) {
        if (network.toNode(link) == node && Double.isFinite(tree.cost(network.fromNode(link)))) {
          backwards.add(link);
          node = network.fromNode(link);
          break;
        }
      }
      for (int link = tree.linkInto(node); link != PathTree.NO_LINK; link = tree.linkInto(node)) {
        backwards.add(link);
        node = network.fromNode(link);
      }
    }
    Collections.reverse(backwards);
    return Optional.of(backwards);
  }

  double lengthKm(List<Integer> path) {
    return path.stream().mapToDouble(link -> network.link(link).lengthKm()).sum();
  }

  /** The links of a path and those of the same lines that run back, rising. */
  private List<Integer> bothDirections(List<Integer> path) {
    Set<Integer> all = new TreeSet<>(path);
    for (int link : path) {
      int from = network.fromNode(link);
      int to = network.toNode(link);
      for (int back = network.firstOut(to); back < network.endOut(to); back++) {
        if (network.toNode(back) == from && isSame(network.link(link), network.link(back))) {
          all.add(back);
        }
      }
    }
    return List.copyOf(all);
  }

  private static boolean isSame(Link link, Link back) {
    if (link instanceof Link.Line a && back instanceof Link.Line b) {
      return a.dataSetLink() == b.dataSetLink() && a.lengthKm() == b.lengthKm();
    }
    if (link instanceof Link.Crossing a && back instanceof Link.Crossing b) {
      return a.crossing().equals(b.crossing());
    }
    return link instanceof Link.Transfer a
        && back instanceof Link.Transfer b
        && a.terminal().equals(b.terminal());
  }

  /** What to write instead: a border to name, and the nearest places that are well linked. */
  private String alternatives(Stretch stretch, List<Stop> stops, double greatCircleKm) {
    Set<String> advice = new LinkedHashSet<>();
    shortest(stops, lengths(stretch, territory -> true))
        .filter(path -> isDirect(lengthKm(path), greatCircleKm))
        .ifPresent(
            path ->
                advice.add(
                    "Through %s it is %.0f km: name these crossings in 'via'."
                        .formatted(named.namesOf(path), lengthKm(path))));
    Stop first = stops.get(0);
    Stop last = stops.get(stops.size() - 1);
    nearestLinked(stretch, first, last).ifPresent(advice::add);
    nearestLinked(stretch, last, first).ifPresent(advice::add);
    return advice.isEmpty()
        ? "Name places on the way in 'via', or build the line."
        : String.join(" ", advice);
  }

  /** The place nearest to {@code wanted} that has a direct way from {@code from}. */
  private Optional<String> nearestLinked(Stretch stretch, Stop from, Stop wanted) {
    Place target = wanted.place().orElseThrow();
    Set<String> territories = territories(List.of(from, wanted));
    double[] costs = new double[network.nodeCount()];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    from.nodes().forEach(node -> costs[node] = 0);
    PathTree tree = new PathTree(network);
    tree.growFromMany(costs, lengths(stretch, territories::contains));
    record Found(Place place, double km) {}
    return world.places().all().stream()
        .filter(place -> territories.contains(place.iso3()) && !place.equals(target))
        .sorted(Comparator.comparingDouble(place -> GreatCircle.km(place, target)))
        .limit(50)
        .flatMap(
            place ->
                placeNodes.find(place, PlaceNodes.of(stretch.mode(), stretch.gaugeMm())).stream()
                    .filter(node -> tree.reaches(node) && tree.cost(node) > 0)
                    .map(node -> new Found(place, tree.cost(node))))
        .filter(found -> isDirect(found.km(), GreatCircle.km(found.place(), network(from))))
        .findFirst()
        .map(
            found ->
                "'%s', %.0f km from %s, is %.0f km from %s."
                    .formatted(
                        found.place().name(),
                        GreatCircle.km(found.place(), target),
                        target.name(),
                        found.km(),
                        from.name()));
  }

  private Node network(Stop stop) {
    return stop.location(network);
  }

  /** The nearest place that the mode serves, for a place that it does not. */
  private String nearestServed(Place place, Stretch stretch) {
    var layers = PlaceNodes.of(stretch.mode(), stretch.gaugeMm());
    Set<String> seen = new HashSet<>();
    return world.places().all().stream()
        .filter(other -> other.iso3().equals(place.iso3()) && !other.equals(place))
        .filter(other -> seen.add(other.name()))
        .sorted(Comparator.comparingDouble(other -> GreatCircle.km(other, place)))
        .limit(50)
        .filter(other -> !placeNodes.find(other, layers).isEmpty())
        .findFirst()
        .map(
            other ->
                "The nearest place that has one is '%s', %.0f km away."
                    .formatted(other.name(), GreatCircle.km(other, place)))
        .orElse("Build the line first.");
  }
}
