package io.keruen.data.validate;

import io.keruen.data.dataset.Confidence;
import io.keruen.data.dataset.PublishedDistance;
import io.keruen.data.validate.Validation.ComparedDistance;
import io.keruen.data.validate.Validation.DistanceComparison;
import io.keruen.data.validate.Validation.LeftOut;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.PathTree;
import io.keruen.engine.scenario.PlaceNodes;
import io.keruen.engine.scenario.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Compares published distances with the length of the shortest path by open links of the mode,
 * through the places named on the way. Gauge changes and border crossings have no length. A place
 * stands for the nodes of the mode it is connected to, else for the nearest within {@link
 * PlaceNodes#REACH_KM}; a name on the way may also be that of a strait or canal. Drayage does not
 * count. The path stays inside the territories the published way names, or if all its places lie in
 * one, inside that; only if there is none, it may leave them, so that a link missing in the network
 * shows as an error.
 */
final class DistanceCheck {
  private static final int EXAMPLES = 8;

  private final World world;
  private final Network network;
  private final PlaceNodes placeNodes;
  private final List<PathTree> trees = new ArrayList<>(); // one per leg, reused

  DistanceCheck(World world) {
    this.world = world;
    this.network = world.network();
    this.placeNodes = new PlaceNodes(network);
  }

  /** Rows left out, by reason, in the order of the reasons. */
  static final class LeftOutRows {
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    void add(String reason, String name) {
      names.computeIfAbsent(reason, r -> new ArrayList<>()).add(name);
    }

    int count() {
      return names.values().stream().mapToInt(List::size).sum();
    }

    List<LeftOut> list() {
      return names.entrySet().stream()
          .map(
              e ->
                  new LeftOut(
                      e.getKey(),
                      e.getValue().size(),
                      e.getValue().stream().limit(EXAMPLES).toList()))
          .toList();
    }
  }

  DistanceComparison compare(
      String against, Mode mode, List<PublishedDistance> distances, Aim aim) {
    return compare(
        against,
        mode,
        distances.stream()
            .filter(row -> row.mode() == mode)
            .map(row -> new Asked(row, Set.of()))
            .toList(),
        aim,
        new LeftOutRows());
  }

  /**
   * A distance to measure.
   *
   * @param territories that the published way runs through; empty if it does not say
   */
  record Asked(PublishedDistance row, Set<String> territories) {}

  /**
   * @param leftOut rows already left out; they count as published
   */
  DistanceComparison compare(
      String against, Mode mode, List<Asked> distances, Aim aim, LeftOutRows leftOut) {
    int published = distances.size() + leftOut.count();
    ModeLengths lengths = new ModeLengths(network, mode);
    List<ComparedDistance> compared = new ArrayList<>();
    for (Asked asked : distances) {
      measure(asked, mode, lengths, leftOut).ifPresent(compared::add);
    }
    compared.sort(
        Comparator.comparingDouble((ComparedDistance row) -> Math.abs(row.error()))
            .reversed()
            .thenComparing(ComparedDistance::from)
            .thenComparing(ComparedDistance::to));
    double[] all = errors(compared, row -> true);
    double[] sure = errors(compared, row -> !row.confidence().equals(Confidence.LOW.id()));
    return new DistanceComparison(
        against,
        mode.id(),
        published,
        compared.size(),
        quantile(all, 0.5),
        quantile(all, 0.9),
        quantile(sure, 0.5),
        quantile(sure, 0.9),
        aim.median(),
        aim.p90(),
        aim.isMetBy(quantile(all, 0.5), quantile(all, 0.9)),
        leftOut.list(),
        compared);
  }

  private Optional<ComparedDistance> measure(
      Asked asked, Mode mode, ModeLengths lengths, LeftOutRows leftOut) {
    PublishedDistance row = asked.row();
    String name = row.from() + " - " + row.to();
    List<String> names = new ArrayList<>();
    names.add(row.from());
    names.addAll(row.via());
    names.add(row.to());
    List<List<Integer>> stops = new ArrayList<>();
    Set<String> territories = new TreeSet<>(asked.territories());
    for (int at = 0; at < names.size(); at++) {
      String stop = names.get(at);
      Optional<Place> place = world.places().find(stop);
      List<Integer> nodes = nodes(place, mode);
      if (nodes.isEmpty() && at > 0 && at < names.size() - 1) {
        nodes = lengths.nodesOfPassage(stop);
      }
      if (nodes.isEmpty()) {
        leftOut.add(
            place.isEmpty()
                ? "a place is not in places.csv"
                : "a place is not on the " + mode.id() + " network",
            name + " (" + stop + ")");
        return Optional.empty();
      }
      stops.add(nodes);
      if (asked.territories().isEmpty()) {
        place.ifPresent(known -> territories.add(known.iso3()));
      }
    }
    boolean confined = !asked.territories().isEmpty() || territories.size() == 1;
    Optional<Way> inside =
        confined ? shortest(stops, lengths.within(territories)) : Optional.empty();
    Optional<Way> way = inside.or(() -> shortest(stops, lengths.everywhere()));
    if (way.isEmpty()) {
      leftOut.add("no path by " + mode.id() + " alone", name);
      return Optional.empty();
    }
    double networkKm = way.get().km();
    return Optional.of(
        new ComparedDistance(
            row.from(),
            row.to(),
            row.via(),
            row.publishedKm(),
            networkKm,
            (networkKm - row.publishedKm()) / row.publishedKm(),
            row.evidence().confidence().id(),
            way.get().through()));
  }

  private List<Integer> nodes(Optional<Place> place, Mode mode) {
    return place
        .map(known -> placeNodes.find(known, PlaceNodes.of(mode, OptionalInt.empty())))
        .orElse(List.of());
  }

  /** A path's length and the territories it runs through, in order. */
  private record Way(double km, List<String> through) {}

  /** Shortest path through one node of every stop. */
  private Optional<Way> shortest(List<List<Integer>> stops, double[] km) {
    double[] start = new double[network.nodeCount()];
    Arrays.fill(start, Double.POSITIVE_INFINITY);
    stops.get(0).forEach(node -> start[node] = 0);
    for (int leg = 1; leg < stops.size(); leg++) {
      if (trees.size() < leg) {
        trees.add(new PathTree(network));
      }
      PathTree tree = trees.get(leg - 1);
      tree.growFromMany(start, km);
      Arrays.fill(start, Double.POSITIVE_INFINITY);
      stops.get(leg).forEach(node -> start[node] = tree.cost(node));
    }
    int last = 0;
    for (int node = 1; node < start.length; node++) {
      last = start[node] < start[last] ? node : last;
    }
    return Double.isInfinite(start[last])
        ? Optional.empty()
        : Optional.of(new Way(start[last], through(last, stops.size() - 1)));
  }

  private List<String> through(int last, int legs) {
    List<String> territories = new ArrayList<>();
    int node = last;
    for (int leg = legs; leg > 0; leg--) {
      for (int link = trees.get(leg - 1).linkInto(node);
          link != PathTree.NO_LINK;
          link = trees.get(leg - 1).linkInto(node)) {
        note(territories, node);
        node = network.fromNode(link);
      }
    }
    note(territories, node);
    Collections.reverse(territories);
    return territories;
  }

  private void note(List<String> territories, int node) {
    String territory = ((Node.OfLayer) network.node(node)).territory();
    boolean repeated =
        !territories.isEmpty() && territories.get(territories.size() - 1).equals(territory);
    if (!territory.isEmpty() && !repeated) {
      territories.add(territory);
    }
  }

  private static double[] errors(List<ComparedDistance> rows, Predicate<ComparedDistance> counted) {
    return rows.stream()
        .filter(counted)
        .mapToDouble(row -> Math.abs(row.error()))
        .sorted()
        .toArray();
  }

  /** Quantile with linear interpolation between order statistics; NaN of nothing. */
  static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
