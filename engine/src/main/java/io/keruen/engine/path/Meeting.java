package io.keruen.engine.path;

import java.util.Arrays;

/**
 * Two blocks of search spaces, of origins and of destinations, and the hubs that both have. Holds
 * its working memory: make one per thread and reuse it.
 */
final class Meeting {
  private final double[] least = new double[SpaceBlock.LANES];
  private int[] originRow = new int[256]; // per shared hub, rising
  private int[] destinationRow = new int[256];
  private int count;
  private SpaceBlock origins;
  private SpaceBlock destinations;
  private int lane;

  /** From now on, paths from one block to another. */
  void between(SpaceBlock newOrigins, SpaceBlock newDestinations) {
    origins = newOrigins;
    destinations = newDestinations;
    count = 0;
    int most = Math.min(origins.hubCount(), destinations.hubCount());
    if (originRow.length < most) {
      originRow = new int[2 * most];
      destinationRow = new int[2 * most];
    }
    int a = 0;
    int b = 0;
    while (a < origins.hubCount() && b < destinations.hubCount()) {
      int difference = Integer.compare(origins.hub(a), destinations.hub(b));
      if (difference == 0) {
        originRow[count] = a;
        destinationRow[count++] = b;
      }
      a += difference <= 0 ? 1 : 0;
      b += difference >= 0 ? 1 : 0;
    }
  }

  /** From now on, paths from one origin; its least costs are found. */
  void from(int originLane) {
    lane = originLane;
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int shared = 0; shared < count; shared++) {
      double toHub = origins.cost(originRow[shared], lane);
      if (toHub < Double.POSITIVE_INFINITY) {
        destinations.lower(least, toHub, destinationRow[shared]);
      }
    }
  }

  /** Least cost from the origin to the destination of a lane; infinite without a path. */
  double cost(int destinationLane) {
    return least[destinationLane];
  }

  /**
   * The lowest shared hub that a least-cost path runs through, as a number for {@link #originEntry}
   * and {@link #destinationEntry}.
   *
   * @param destinationLane one with a path
   */
  int hub(int destinationLane) {
    for (int shared = 0; ; shared++) {
      double through =
          origins.cost(originRow[shared], lane)
              + destinations.cost(destinationRow[shared], destinationLane);
      if (through == least[destinationLane]) {
        return shared;
      }
    }
  }

  int originEntry(int shared) {
    return origins.entry(originRow[shared], lane);
  }

  int destinationEntry(int shared, int destinationLane) {
    return destinations.entry(destinationRow[shared], destinationLane);
  }
}
