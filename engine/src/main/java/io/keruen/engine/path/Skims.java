package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.PathAccumulator.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Generalised cost between places, and money, time, km and emissions <em>along the least-cost
 * path</em> (not the least time, the least km, and so on), for one TEU of one commodity class. Row
 * i is an origin, column j a destination. From a place to itself all measures are 0. Without a path
 * they are infinite. Immutable.
 */
public final class Skims {
  private final List<Place> origins;
  private final List<Place> destinations;
  private final List<Mark> marks;
  private final List<String> sumNames;
  private final double[] generalisedUsd; // row-major, origins x destinations
  private final double[][] sums; // per measure: as above; the first four are those of BASIC
  private final long[] markBits; // per pair: words long words
  private final int words;
  private final SearchSpaces spaces;

  /** A pair without a path. */
  public record Pair(Place origin, Place destination) {}

  Skims(
      List<Place> origins,
      List<Place> destinations,
      PathAccumulator accumulator,
      SkimRows rows,
      SearchSpaces spaces) {
    this.origins = List.copyOf(origins);
    this.destinations = List.copyOf(destinations);
    marks = accumulator.marks();
    sumNames = accumulator.sumNames();
    generalisedUsd = rows.generalisedUsd();
    sums = rows.sums();
    markBits = rows.markBits();
    words = accumulator.words();
    this.spaces = spaces;
  }

  /**
   * Skims from every origin to every destination. The result has the same bits for any number of
   * threads.
   *
   * @param hierarchy of the network's topology
   * @param costs of the network's links
   * @param accumulator the network, and what to collect besides
   * @throws IllegalArgumentException if a cost is negative or not a number, before any search
   * @throws java.util.concurrent.CancellationException if {@code execution} was cancelled
   */
  public static Skims compute(
      Hierarchy hierarchy,
      LinkCosts costs,
      List<Place> origins,
      List<Place> destinations,
      PathAccumulator accumulator,
      Execution execution) {
    Network network = accumulator.network();
    if (!network.hasTopologyOf(hierarchy.network())) {
      throw new IllegalArgumentException("the hierarchy belongs to another topology");
    }
    CustomHierarchy custom = hierarchy.customise(costs.generalisedUsd());
    SearchSpaces spaces =
        SearchSpaces.of(
            custom,
            nodes(origins, Place::originNode),
            nodes(destinations, Place::destinationNode),
            execution);
    SkimRows rows =
        new SkimRows(spaces, new LinkMeasures(costs, accumulator), origins, destinations);
    rows.computeAll(execution);
    return new Skims(origins, destinations, accumulator, rows, spaces);
  }

  private static int[] nodes(List<Place> places, ToIntFunction<Place> node) {
    return places.stream()
        .mapToInt(place -> place.isConnected() ? node.applyAsInt(place) : Hierarchy.NONE)
        .toArray();
  }

  /**
   * What changes under other costs of the same network. Effort grows with what changes. To be
   * computed by one thread, several at a time.
   *
   * @param links numbers of the links that cost something else
   * @param costs the other costs; where a link costs the same, its money, hours and emissions are
   *     the same too
   * @throws IllegalArgumentException if a cost is negative or not a number
   */
  public SkimChanges changes(int[] links, LinkCosts costs, Network network) {
    return new SkimChanges(
        spaces,
        spaces.custom().with(links, costs.generalisedUsd()),
        costs,
        PathAccumulator.on(network),
        generalisedUsd,
        SkimRows.same(origins, destinations));
  }

  public List<Place> origins() {
    return origins;
  }

  public List<Place> destinations() {
    return destinations;
  }

  /** USD per TEU: money + value of time x hours + carbon price x emissions. */
  public double generalisedUsd(int i, int j) {
    return generalisedUsd[cell(i, j)];
  }

  /** USD per TEU paid for transport, handling and fees. */
  public double usd(int i, int j) {
    return sums[LinkMeasures.USD][cell(i, j)];
  }

  /** Hours door to door. */
  public double hours(int i, int j) {
    return sums[LinkMeasures.HOURS][cell(i, j)];
  }

  /** km, drayage included. */
  public double km(int i, int j) {
    return sums[LinkMeasures.KM][cell(i, j)];
  }

  /** kg CO2e per TEU. */
  public double kgCo2e(int i, int j) {
    return sums[LinkMeasures.KG_CO2E][cell(i, j)];
  }

  /** Names of the caller's own sums. */
  public List<String> sumNames() {
    return sumNames;
  }

  /**
   * The caller's own sum.
   *
   * @param sum index in {@link #sumNames()}
   */
  public double sum(int sum, int i, int j) {
    return sums[LinkMeasures.BASIC + sum][cell(i, j)];
  }

  /** The caller's marks. */
  public List<Mark> marks() {
    return marks;
  }

  /** Index of a mark in {@link #marks()}. */
  public OptionalInt find(Mark mark) {
    int index = marks.indexOf(mark);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /**
   * True if the path from i to j uses a link of the mark; false without a path.
   *
   * @param mark index in {@link #marks()}
   */
  public boolean uses(int mark, int i, int j) {
    return (markBits[cell(i, j) * words + mark / 64] >>> (mark % 64) & 1) == 1;
  }

  public boolean isReachable(int i, int j) {
    return generalisedUsd[cell(i, j)] < Double.POSITIVE_INFINITY;
  }

  /** Number of pairs without a path. */
  public long unreachableCount() {
    return Arrays.stream(generalisedUsd).filter(Double::isInfinite).count();
  }

  /** The first pairs without a path, by row and column; {@link #unreachableCount()} counts all. */
  public List<Pair> unreachablePairs(int most) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < origins.size(); i++) {
      for (int j = 0; j < destinations.size() && pairs.size() < most; j++) {
        if (!isReachable(i, j)) {
          pairs.add(new Pair(origins.get(i), destinations.get(j)));
        }
      }
    }
    return pairs;
  }

  /** Origins from which no other place can be reached. */
  public List<Place> stuckOrigins() {
    return IntStream.range(0, origins.size())
        .filter(
            i ->
                IntStream.range(0, destinations.size())
                    .noneMatch(j -> isReachable(i, j) && !isSame(i, j)))
        .mapToObj(origins::get)
        .toList();
  }

  /** Destinations that cannot be reached from any other place. */
  public List<Place> unreachedDestinations() {
    return IntStream.range(0, destinations.size())
        .filter(
            j ->
                IntStream.range(0, origins.size())
                    .noneMatch(i -> isReachable(i, j) && !isSame(i, j)))
        .mapToObj(destinations::get)
        .toList();
  }

  private boolean isSame(int i, int j) {
    return origins.get(i).equals(destinations.get(j));
  }

  private int cell(int i, int j) {
    if (j < 0 || j >= destinations.size()) {
      throw new IndexOutOfBoundsException(
          "destination " + j + " of " + destinations.size() + " destinations");
    }
    return i * destinations.size() + j;
  }
}
