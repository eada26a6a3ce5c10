package io.keruen.engine.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Some search spaces side by side, one per <em>lane</em>: a matrix of hubs by lanes, so that a
 * processor compares several at a time. Immutable.
 */
final class SpaceBlock {
  /** Lanes of a block: enough to fill the processor, few enough for its first cache. */
  static final int LANES = 32;

  private final int[] member; // per lane
  private final int[] hub; // rising
  private final double[] cost; // hubs x LANES; infinite where a space lacks a hub
  private final int[] entry; // hubs x LANES: entry in the space, where it has the hub

  private SpaceBlock(SearchSpace[] spaces, int[] member) {
    this.member = member;
    BitSet hubs = new BitSet();
    for (int m : member) {
      for (int e = 0; e < spaces[m].size(); e++) {
        hubs.set(spaces[m].hub(e));
      }
    }
    hub = hubs.stream().toArray();
    cost = new double[hub.length * LANES];
    entry = new int[cost.length];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    for (int lane = 0; lane < member.length; lane++) {
      SearchSpace space = spaces[member[lane]];
      int row = 0;
      for (int e = 0; e < space.size(); e++) {
        while (hub[row] < space.hub(e)) {
          row++;
        }
        cost[row * LANES + lane] = space.cost(e);
        entry[row * LANES + lane] = e;
      }
    }
  }

  /**
   * Blocks of search spaces, neighbours in the hierarchy together, for they share most hubs.
   *
   * @param which numbers of spaces to take
   */
  static List<SpaceBlock> of(SearchSpace[] spaces, int[] which) {
    int[] sorted =
        IntStream.of(which)
            .boxed()
            .sorted(Comparator.comparingInt(m -> spaces[m].hub(0)))
            .mapToInt(m -> m)
            .toArray();
    List<SpaceBlock> blocks = new ArrayList<>();
    for (int first = 0; first < sorted.length; first += LANES) {
      int end = Math.min(first + LANES, sorted.length);
      blocks.add(new SpaceBlock(spaces, Arrays.copyOfRange(sorted, first, end)));
    }
    return blocks;
  }

  /** Lanes in use. */
  int size() {
    return member.length;
  }

  /** Number of the space in a lane. */
  int member(int lane) {
    return member[lane];
  }

  /** Number of hubs that a space of this block has. */
  int hubCount() {
    return hub.length;
  }

  int hub(int row) {
    return hub[row];
  }

  /** Cost of climbing to the hub of a row; infinite if the lane's space lacks it. */
  double cost(int row, int lane) {
    return cost[row * LANES + lane];
  }

  /** Entry of the hub of a row in the lane's space. */
  int entry(int row, int lane) {
    return entry[row * LANES + lane];
  }

  /**
   * Lowers costs to what they are through a hub; without branches, so that the processor takes
   * several lanes at a time.
   *
   * @param least per lane
   * @param toHub cost from elsewhere to the hub of the row
   */
  void lower(double[] least, double toHub, int row) {
    int first = row * LANES;
    for (int lane = 0; lane < LANES; lane++) {
      least[lane] = Math.min(least[lane], toHub + cost[first + lane]);
    }
  }
}
