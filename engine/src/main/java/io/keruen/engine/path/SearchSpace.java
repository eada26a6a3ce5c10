package io.keruen.engine.path;

/**
 * All that a path can climb to from one of its ends: <em>hubs</em>, and the least cost of climbing
 * to each. A least-cost path between two nodes runs through a hub that their search spaces share;
 * its cost is the least sum of the two costs of a shared hub. Immutable.
 *
 * <p>A hub is a rank, or, for a node that paths do not run through, the number of ranks plus the
 * node's number.
 *
 * <p>Source: Dibbelt, Strasser and Wagner (2016), section 6 (search spaces of elimination trees);
 * Abraham et al. (2011), A Hub-Based Labeling Algorithm for Shortest Paths in Road Networks.
 */
final class SearchSpace {
  private static final int NONE = Hierarchy.NONE;

  private final int[] hub; // rising
  private final double[] cost; // finite
  private final int[] before; // entry the climb comes from; NONE where it starts
  private final int[] step; // from there: direction of an arc; at the start a link, or NONE

  SearchSpace(int[] hub, double[] cost, int[] before, int[] step) {
    this.hub = hub;
    this.cost = cost;
    this.before = before;
    this.step = step;
  }

  /** Number of hubs reached. */
  int size() {
    return hub.length;
  }

  /** Hub of an entry; rises with entries. */
  int hub(int entry) {
    return hub[entry];
  }

  /** Least cost of climbing to it, finite. */
  double cost(int entry) {
    return cost[entry];
  }

  /** Entry that the climb passes last, a lower one; {@link Hierarchy#NONE} where it starts. */
  int before(int entry) {
    return before[entry];
  }

  /** Direction of an arc taken from the entry before; NONE where the climb starts. */
  int direction(int entry) {
    return before[entry] == NONE ? NONE : step[entry];
  }

  /** Link between the node and an entry where the climb starts; NONE if it is the node itself. */
  int startLink(int entry) {
    return before[entry] == NONE ? step[entry] : NONE;
  }
}
