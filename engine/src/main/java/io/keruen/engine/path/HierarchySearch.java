package io.keruen.engine.path;

import io.keruen.engine.network.Network;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Least costs from some origins at a time to the targets of a {@link TargetSpace}: up from each
 * origin through all ranks above it, then down in one sweep for all. The way of a path is found
 * afterwards, where it is asked for. Holds its working memory: make one per thread and reuse it.
 */
final class HierarchySearch {
  /** Origins searched at a time: enough to read each step once for all, few enough for a cache. */
  static final int LANES = 32;

  private static final int NONE = Hierarchy.NONE;

  private final TargetSpace space;
  private final CustomHierarchy custom;
  private final Hierarchy hierarchy;
  private final Network network;
  private final int[] origins = new int[LANES]; // nodes
  private final double[] cost; // positions x lanes
  private final double[] climbCost; // per rank, of the lane climbed last; infinite elsewhere
  private final int[] climbInto; // per rank: direction taken; -2 - link at the start; NONE
  private final int[] climbed; // ranks, rising
  private int climbedCount;
  private int selected = NONE; // lane climbed last

  HierarchySearch(TargetSpace space) {
    this.space = space;
    custom = space.custom();
    hierarchy = custom.hierarchy();
    network = hierarchy.network();
    cost = new double[Math.multiplyExact(space.size(), LANES)];
    climbCost = new double[hierarchy.rankCount()];
    Arrays.fill(climbCost, Double.POSITIVE_INFINITY);
    climbInto = new int[hierarchy.rankCount()];
    climbed = new int[hierarchy.rankCount()];
  }

  /**
   * Searches from some nodes, which become the lanes 0, 1, ...; forgets the search before.
   *
   * @param nodes at most {@link #LANES}
   */
  void from(int... nodes) {
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    System.arraycopy(nodes, 0, origins, 0, nodes.length);
    for (int lane = 0; lane < nodes.length; lane++) {
      climb(lane);
      for (int i = 0; i < climbedCount; i++) {
        int p = space.position(climbed[i]);
        if (p != NONE) {
          cost[p * LANES + lane] = climbCost[climbed[i]];
        }
      }
    }
    space.sweep(cost, LANES);
  }

  /** From now on, ways are those of a lane. */
  void select(int lane) {
    if (selected != lane) {
      climb(lane);
    }
  }

  private void climb(int lane) {
    for (int i = 0; i < climbedCount; i++) {
      climbCost[climbed[i]] = Double.POSITIVE_INFINITY;
    }
    climbedCount = 0;
    selected = lane;
    int origin = origins[lane];
    if (hierarchy.rankOf(origin) != NONE) {
      start(hierarchy.rankOf(origin), 0, NONE);
    } else {
      for (int link = network.firstOut(origin); link < network.endOut(origin); link++) {
        int rank = hierarchy.rankOf(network.toNode(link));
        if (rank != NONE) {
          start(rank, custom.linkCost(link), -2 - link);
        }
      }
    }
    custom.climb(climbed, climbedCount, climbCost, climbInto);
  }

  private void start(int rank, double startCost, int how) {
    if (startCost < climbCost[rank]) {
      climbCost[rank] = startCost;
      climbInto[rank] = how;
    }
    addChain(rank);
  }

  /** Adds a rank and all above it to those to climb, keeping them in rising order. */
  private void addChain(int rank) {
    int before = climbedCount;
    for (int r = rank; r != NONE; r = hierarchy.parent(r)) {
      if (Arrays.binarySearch(climbed, 0, before, r) >= 0) {
        break;
      }
      climbed[climbedCount++] = r;
    }
    if (before > 0) {
      Arrays.sort(climbed, 0, climbedCount);
    }
  }

  /** Least cost of a lane to a target; infinite without a path. */
  double cost(int lane, int t) {
    if (space.target(t) == origins[lane]) {
      return 0;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int entry = space.firstEntry(t); entry < space.endEntry(t); entry++) {
      least = Math.min(least, costThrough(lane, entry));
    }
    return least;
  }

  private double costThrough(int lane, int entry) {
    int p = space.entryPosition(entry);
    if (p != NONE) {
      return cost[p * LANES + lane] + space.entryCost(entry);
    }
    boolean starts = network.fromNode(space.entryLink(entry)) == origins[lane];
    return starts ? space.entryCost(entry) : Double.POSITIVE_INFINITY;
  }

  /** Entry through which the lane selected reaches a target; NONE if not, or at the origin. */
  int entry(int t) {
    if (space.target(t) == origins[selected]) {
      return NONE;
    }
    int best = NONE;
    double least = Double.POSITIVE_INFINITY;
    for (int entry = space.firstEntry(t); entry < space.endEntry(t); entry++) {
      double through = costThrough(selected, entry);
      if (through < least) {
        least = through;
        best = entry;
      }
    }
    return best;
  }

  /**
   * Step that the lane selected takes into a position it reaches; NONE if it comes there on the way
   * up.
   */
  int stepInto(int p) {
    double least = cost[p * LANES + selected];
    if (climbCost[space.rank(p)] == least) {
      return NONE;
    }
    for (int step = space.firstStep(p); step < space.endStep(p); step++) {
      if (cost[space.from(step) * LANES + selected] + space.stepCost(step) == least) {
        return step;
      }
    }
    throw new IllegalStateException("position " + p + " was not reached");
  }

  /** Direction that the lane selected takes up into a rank; NONE where the path starts. */
  int directionInto(int rank) {
    return Math.max(NONE, climbInto[rank]);
  }

  /** Link from the origin to a rank where the path starts; NONE if the origin has this rank. */
  int firstLink(int rank) {
    return climbInto[rank] < NONE ? -2 - climbInto[rank] : NONE;
  }

  /**
   * Links of a lane's least-cost path to a target, from the origin on; empty at the origin.
   *
   * @throws IllegalArgumentException if the target was not reached
   */
  int[] linksTo(int lane, int t) {
    if (cost(lane, t) == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("node " + space.target(t) + " was not reached");
    }
    select(lane);
    Deque<List<Integer>> parts = new ArrayDeque<>();
    int entry = entry(t);
    if (entry != NONE) {
      push(parts, space.entryLink(entry));
      int p = space.entryPosition(entry);
      if (p != NONE) {
        for (int step = stepInto(p); step != NONE; step = stepInto(p)) {
          parts.push(custom.linksOf(space.direction(step)));
          p = space.from(step);
        }
        int rank = space.rank(p);
        for (; directionInto(rank) != NONE; rank = hierarchy.from(directionInto(rank))) {
          parts.push(custom.linksOf(directionInto(rank)));
        }
        push(parts, firstLink(rank));
      }
    }
    return parts.stream().flatMap(List::stream).mapToInt(link -> link).toArray();
  }

  private static void push(Deque<List<Integer>> parts, int link) {
    if (link != NONE) {
      parts.push(List.of(link));
    }
  }
}
