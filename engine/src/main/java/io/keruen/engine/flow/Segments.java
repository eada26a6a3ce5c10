package io.keruen.engine.flow;

import java.util.Arrays;

/**
 * A pair of alternative segments: two ways of one class from the same first node to the same last
 * one with no node between in common, and the commodities that may use them. Flow moves from the
 * dearer way to the cheaper until both cost the same. Not thread-safe.
 */
final class Segments {
  private final int flowClass;
  private final int[] one; // links, first to last
  private final int[] other; // links, first to last
  private int[] members = new int[4]; // commodities, rising
  private int memberCount;

  /**
   * A pair without members.
   *
   * @param one links, first to last; at least one; kept, not copied
   * @param other as {@code one}, without a link of it
   */
  Segments(int flowClass, int[] one, int[] other) {
    this.flowClass = flowClass;
    this.one = one;
    this.other = other;
  }

  int flowClass() {
    return flowClass;
  }

  int[] one() {
    return one;
  }

  int[] other() {
    return other;
  }

  static int last(int[] segment) {
    return segment[segment.length - 1];
  }

  int memberCount() {
    return memberCount;
  }

  int member(int rank) {
    return members[rank];
  }

  /** True if this is the same pair, whichever of the two is named first. */
  boolean isPairOf(int ofClass, int[] first, int[] second) {
    return flowClass == ofClass
        && ((Arrays.equals(one, first) && Arrays.equals(other, second))
            || (Arrays.equals(one, second) && Arrays.equals(other, first)));
  }

  /** Adds a commodity, unless it is a member. */
  void join(int commodity) {
    int at = Arrays.binarySearch(members, 0, memberCount, commodity);
    if (at >= 0) {
      return;
    }
    int place = -at - 1;
    if (memberCount == members.length) {
      members = Arrays.copyOf(members, 2 * memberCount);
    }
    System.arraycopy(members, place, members, place + 1, memberCount - place);
    members[place] = commodity;
    memberCount++;
  }

  /** Keeps only the members that have flow on one of the two ways. */
  void dropIdle(double[][] flow) {
    int kept = 0;
    for (int rank = 0; rank < memberCount; rank++) {
      double[] of = flow[members[rank]];
      if (carried(one, of) > 0 || carried(other, of) > 0) {
        members[kept++] = members[rank];
      }
    }
    memberCount = kept;
  }

  /** Flow of all members along a way. */
  double carried(int[] segment, double[][] flow) {
    double sum = 0;
    for (int rank = 0; rank < memberCount; rank++) {
      sum += carried(segment, flow[members[rank]]);
    }
    return sum;
  }

  /**
   * Flow of a commodity along a way: the least of its flows on the links.
   *
   * @param flow of the commodity, per link
   */
  static double carried(int[] segment, double[] flow) {
    double least = Double.POSITIVE_INFINITY;
    for (int link : segment) {
      least = Math.min(least, flow[link]);
    }
    return least;
  }
}
