package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The work behind {@link Skims}: one search per origin, one sum per rank on the way to a
 * destination, one row of results. A row is written by one thread and depends on nothing but its
 * origin, hence the same bits for any number of threads.
 */
final class SkimRows {
  static final int USD = 0;
  static final int HOURS = 1;
  static final int KM = 2;
  static final int KG_CO2E = 3;

  /** Number of measures that every skim has. */
  static final int BASIC = 4;

  private static final int NO_TARGET = -1;

  private final TargetSpace space;
  private final int[] targetOf; // per destination: number in the space
  private final int[] itself; // per origin: the destination that is the same place
  private final List<Place> origins;
  private final int measures;
  private final int words;
  private final double[] linkSums; // links x measures: what one link adds lies in one cache line
  private final long[] linkMarks; // links x words
  private final double[] generalisedUsd;
  private final double[][] sums;
  private final long[] markBits;
  private final Optional<Skims> known; // the same pairs under other costs

  /**
   * @param known skims of the same pairs under other costs; a pair that costs there what it costs
   *     here is taken to have the same path
   */
  SkimRows(
      Network network,
      CustomHierarchy custom,
      LinkCosts costs,
      List<Place> origins,
      List<Place> destinations,
      PathAccumulator accumulator,
      Optional<Skims> known) {
    this.origins = origins;
    this.known = known;
    targetOf = new int[destinations.size()];
    int connected = 0;
    for (int j = 0; j < targetOf.length; j++) {
      targetOf[j] = destinations.get(j).isConnected() ? connected++ : NO_TARGET;
    }
    Map<Place, Integer> number = new HashMap<>();
    for (int j = 0; j < targetOf.length; j++) {
      number.put(destinations.get(j), j);
    }
    itself = origins.stream().mapToInt(from -> number.getOrDefault(from, NO_TARGET)).toArray();
    space =
        new TargetSpace(
            custom,
            destinations.stream()
                .filter(Place::isConnected)
                .mapToInt(Place::destinationNode)
                .toArray());
    List<double[]> perLink = new ArrayList<>();
    perLink.add(costs.usd());
    perLink.add(costs.hours());
    perLink.add(lengthKm(network));
    perLink.add(costs.kgCo2e());
    perLink.addAll(accumulator.sums());
    measures = perLink.size();
    words = accumulator.words();
    linkSums = interleave(perLink, network.linkCount());
    linkMarks = accumulator.linkMarks();
    int pairs = Math.multiplyExact(origins.size(), destinations.size());
    generalisedUsd = filled(pairs, Double.POSITIVE_INFINITY);
    sums = new double[measures][];
    Arrays.setAll(sums, measure -> filled(pairs, Double.POSITIVE_INFINITY));
    markBits = new long[Math.multiplyExact(pairs, words)];
  }

  private static double[] lengthKm(Network network) {
    double[] km = new double[network.linkCount()];
    Arrays.setAll(km, link -> network.link(link).lengthKm());
    return km;
  }

  private static double[] interleave(List<double[]> perLink, int links) {
    double[] all = new double[links * perLink.size()];
    for (int link = 0; link < links; link++) {
      for (int measure = 0; measure < perLink.size(); measure++) {
        all[link * perLink.size() + measure] = perLink.get(measure)[link];
      }
    }
    return all;
  }

  private static double[] filled(int length, double value) {
    double[] array = new double[length];
    Arrays.fill(array, value);
    return array;
  }

  double[] generalisedUsd() {
    return generalisedUsd;
  }

  double[][] sums() {
    return sums;
  }

  long[] markBits() {
    return markBits;
  }

  /** Computes all rows. */
  void computeAll(Execution execution) {
    int batches = (origins.size() + HierarchySearch.LANES - 1) / HierarchySearch.LANES;
    Execution byOrigin =
        execution.reporting(
            done ->
                execution
                    .progress()
                    .accept(Math.min(done * HierarchySearch.LANES, origins.size())));
    Tasks.run(batches, byOrigin, () -> new Worker()::computeBatch);
  }

  /** Working memory of one thread. */
  private final class Worker {
    private final HierarchySearch search = new HierarchySearch(space);
    private final PathSums path = new PathSums(space, linkSums, linkMarks, measures, words);

    void computeBatch(int batch) {
      int first = batch * HierarchySearch.LANES;
      int end = Math.min(first + HierarchySearch.LANES, origins.size());
      int[] rows = IntStream.range(first, end).filter(i -> origins.get(i).isConnected()).toArray();
      search.from(Arrays.stream(rows).map(i -> origins.get(i).originNode()).toArray());
      for (int lane = 0; lane < rows.length; lane++) {
        path.startOf(search, lane);
        fillRow(rows[lane], lane);
      }
      for (int i = first; i < end; i++) {
        fillDiagonal(i);
      }
    }

    private void fillRow(int i, int lane) {
      for (int j = 0; j < targetOf.length; j++) {
        int cell = i * targetOf.length + j;
        if (targetOf[j] != NO_TARGET) {
          generalisedUsd[cell] = search.cost(lane, targetOf[j]);
          if (generalisedUsd[cell] < Double.POSITIVE_INFINITY) {
            sum(targetOf[j], cell);
          }
        }
      }
    }

    /** From a place to itself all is 0. */
    private void fillDiagonal(int i) {
      if (itself[i] != NO_TARGET) {
        int cell = i * targetOf.length + itself[i];
        generalisedUsd[cell] = 0;
        for (double[] sum : sums) {
          sum[cell] = 0;
        }
        Arrays.fill(markBits, cell * words, (cell + 1) * words, 0);
      }
    }

    private void sum(int target, int cell) {
      if (known.isPresent() && known.get().costs(cell, generalisedUsd[cell])) {
        known.get().copyTo(sums, markBits, cell);
      } else {
        path.sumTo(target, sums, markBits, cell);
      }
    }
  }
}
