package io.keruen.engine.path;

import io.keruen.engine.network.Network;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Least costs from one node at a time to the targets of a {@link TargetSpace}: up from the origin
 * through all ranks above it, then down in one sweep. Holds its working memory: make one per thread
 * and reuse it.
 */
final class HierarchySearch {
  private static final int NONE = Hierarchy.NONE;

  private final TargetSpace space;
  private final CustomHierarchy custom;
  private final Hierarchy hierarchy;
  private final Network network;
  private final double[] climbCost; // per rank; infinite if not climbed
  private final int[] climbInto; // per rank: direction taken; -2 - link at the start; NONE
  private final int[] climbed; // ranks, rising
  private int climbedCount;
  private final double[] cost; // per position
  private final int[] into; // per position: step; NONE if climbed
  private final double[] targetCost; // per target
  private final int[] targetEntry; // per target; NONE if not reached or the origin
  private int origin;

  HierarchySearch(TargetSpace space) {
    this.space = space;
    custom = space.custom();
    hierarchy = custom.hierarchy();
    network = hierarchy.network();
    climbCost = new double[hierarchy.rankCount()];
    Arrays.fill(climbCost, Double.POSITIVE_INFINITY);
    climbInto = new int[hierarchy.rankCount()];
    climbed = new int[hierarchy.rankCount()];
    cost = new double[space.size()];
    into = new int[space.size()];
    targetCost = new double[space.targetCount()];
    targetEntry = new int[space.targetCount()];
  }

  /** Searches from a node; forgets the search before. */
  void from(int originNode) {
    for (int i = 0; i < climbedCount; i++) {
      climbCost[climbed[i]] = Double.POSITIVE_INFINITY;
    }
    climbedCount = 0;
    origin = originNode;
    climb();
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    for (int i = 0; i < climbedCount; i++) {
      int p = space.position(climbed[i]);
      if (p != NONE) {
        cost[p] = climbCost[climbed[i]];
      }
    }
    space.sweep(cost, into);
    for (int t = 0; t < targetCost.length; t++) {
      enter(t);
    }
  }

  private void climb() {
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

  /** Takes the least-cost way from the positions around a target to the target. */
  private void enter(int t) {
    double least = Double.POSITIVE_INFINITY;
    int best = NONE;
    if (space.target(t) == origin) {
      least = 0;
    } else {
      for (int entry = space.firstEntry(t); entry < space.endEntry(t); entry++) {
        double through = costBefore(entry) + space.entryCost(entry);
        if (through < least) {
          least = through;
          best = entry;
        }
      }
    }
    targetCost[t] = least;
    targetEntry[t] = best;
  }

  private double costBefore(int entry) {
    int p = space.entryPosition(entry);
    if (p != NONE) {
      return cost[p];
    }
    return network.fromNode(space.entryLink(entry)) == origin ? 0 : Double.POSITIVE_INFINITY;
  }

  /** Least cost to a target; infinite without a path. */
  double cost(int t) {
    return targetCost[t];
  }

  boolean reaches(int t) {
    return targetCost[t] < Double.POSITIVE_INFINITY;
  }

  /** Entry through which a target is reached; NONE if it is not, or is the origin. */
  int entry(int t) {
    return targetEntry[t];
  }

  /** Step taken into a position that was reached; NONE if it was reached on the way up. */
  int stepInto(int p) {
    return into[p];
  }

  /** Direction taken up into a rank; NONE where the path starts. */
  int directionInto(int rank) {
    return Math.max(NONE, climbInto[rank]);
  }

  /** Link from the origin to a rank where the path starts; NONE if the origin has this rank. */
  int firstLink(int rank) {
    return climbInto[rank] < NONE ? -2 - climbInto[rank] : NONE;
  }

  /**
   * Links of the least-cost path to a target, from the origin on; empty at the origin.
   *
   * @throws IllegalArgumentException if the target was not reached
   */
  int[] linksTo(int t) {
    if (!reaches(t)) {
      throw new IllegalArgumentException("node " + space.target(t) + " was not reached");
    }
    Deque<List<Integer>> parts = new ArrayDeque<>();
    if (targetEntry[t] != NONE) {
      push(parts, space.entryLink(targetEntry[t]));
      int p = space.entryPosition(targetEntry[t]);
      if (p != NONE) {
        for (; into[p] != NONE; p = space.from(into[p])) {
          parts.push(custom.linksOf(space.direction(into[p])));
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
