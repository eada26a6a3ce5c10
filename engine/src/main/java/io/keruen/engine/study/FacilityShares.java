package io.keruen.engine.study;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Which part of a country pair's goods passes which facility; what uses two transfers of a terminal
 * one after the other counts twice, as it waits twice. Few pairs pass any: one entry for each pair
 * and facility of which a part does, pairs rising. Immutable.
 */
final class FacilityShares {
  private final int[] pair;
  private final int[] facility;
  private final double[] share; // passages over goods, above 0

  private FacilityShares(int[] pair, int[] facility, double[] share) {
    this.pair = pair;
    this.facility = facility;
    this.share = share;
  }

  /** Weighted sums to take the mean of. */
  static final class Sum {
    private final int facilities;
    private final double[] weighted; // per pair, facility

    Sum(int pairs, int facilities) {
      this.facilities = facilities;
      weighted = new double[pairs * facilities];
    }

    void add(int pair, int facility, double weight) {
      weighted[pair * facilities + facility] += weight;
    }

    /**
     * @param weight of all goods, per pair
     */
    FacilityShares over(double[] weight) {
      int[] passes =
          IntStream.range(0, weighted.length).filter(cell -> weighted[cell] > 0).toArray();
      return new FacilityShares(
          Arrays.stream(passes).map(cell -> cell / facilities).toArray(),
          Arrays.stream(passes).map(cell -> cell % facilities).toArray(),
          Arrays.stream(passes)
              .mapToDouble(cell -> weighted[cell] / weight[cell / facilities])
              .toArray());
    }
  }

  /** What a part of the demand, in TEU per year, per pair, adds to the volumes per facility. */
  void addVolumes(double[] demand, double part, double[] volume) {
    for (int at = 0; at < pair.length; at++) {
      volume[facility[at]] += part * share[at] * demand[pair[at]];
    }
  }

  /** Notes the pairs of which a part passes a facility. */
  void noteUsers(BitSet users) {
    for (int user : pair) {
      users.set(user);
    }
  }

  /**
   * Mean hours that a pair's goods spend, per pair.
   *
   * @param facilityHours per facility
   */
  double[] hours(double[] facilityHours, int pairs) {
    double[] hours = new double[pairs];
    for (int at = 0; at < pair.length; at++) {
      hours[pair[at]] += share[at] * facilityHours[facility[at]];
    }
    return hours;
  }
}
