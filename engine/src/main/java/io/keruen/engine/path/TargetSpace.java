package io.keruen.engine.path;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The part of a hierarchy that leads down to some target nodes: their ranks and all ranks above,
 * numbered as <em>positions</em> from the top, and the directions down between them that least-cost
 * paths can use. One sweep over it finds the least costs to all targets. Made once for many
 * origins; immutable.
 *
 * <p>Source: Delling, Goldberg and Werneck (2011), Faster Batched Shortest Paths in Road Networks
 * (RPHAST), section 3.
 */
final class TargetSpace {
  private static final int NONE = Hierarchy.NONE;

  private final CustomHierarchy custom;
  private final int[] target; // nodes
  private final int[] rank; // per position, falling
  private final int[] position; // per rank; NONE if outside
  private final int[] firstStep; // per position and one more
  private final int[] from; // per step: position above
  private final double[] stepCost; // per step
  private final int[] direction; // per step
  private final int[] firstEntry; // per target and one more
  private final int[] entryPosition; // per entry; NONE for links that leave a node without rank
  private final double[] entryCost; // per entry
  private final int[] entryLink; // per entry; NONE if the target itself has the position

  /**
   * @param target nodes, by which results are numbered
   */
  TargetSpace(CustomHierarchy custom, int[] target) {
    this.custom = custom;
    this.target = target.clone();
    Hierarchy hierarchy = custom.hierarchy();
    firstEntry = new int[target.length + 1];
    for (int t = 0; t < target.length; t++) {
      firstEntry[t + 1] = firstEntry[t] + entries(hierarchy, target[t]);
    }
    entryPosition = new int[firstEntry[target.length]];
    entryCost = new double[entryPosition.length];
    entryLink = new int[entryPosition.length];
    rank = ranksAbove();
    position = new int[hierarchy.rankCount()];
    Arrays.fill(position, NONE);
    for (int p = 0; p < rank.length; p++) {
      position[rank[p]] = p;
    }
    fillEntries();
    boolean[] needed = needed();
    firstStep = new int[rank.length + 1];
    for (int p = 0; p < rank.length; p++) {
      firstStep[p + 1] = firstStep[p];
      for (int arc = hierarchy.firstUp(rank[p]); arc < hierarchy.endUp(rank[p]); arc++) {
        firstStep[p + 1] += needed[arc] ? 1 : 0;
      }
    }
    from = new int[firstStep[rank.length]];
    stepCost = new double[from.length];
    direction = new int[from.length];
    fillSteps(needed);
  }

  private static int entries(Hierarchy hierarchy, int node) {
    return hierarchy.rankOf(node) == NONE ? hierarchy.endInto(node) - hierarchy.firstInto(node) : 1;
  }

  private int[] ranksAbove() {
    Hierarchy hierarchy = custom.hierarchy();
    BitSet ranks = new BitSet(hierarchy.rankCount());
    for (int node : target) {
      if (hierarchy.rankOf(node) != NONE) {
        addChain(hierarchy.rankOf(node), ranks);
      } else {
        for (int at = hierarchy.firstInto(node); at < hierarchy.endInto(node); at++) {
          addChain(hierarchy.rankOf(fromNode(hierarchy.linkInto(at))), ranks);
        }
      }
    }
    int[] falling = new int[ranks.cardinality()];
    int p = falling.length;
    for (int r = ranks.nextSetBit(0); r >= 0; r = ranks.nextSetBit(r + 1)) {
      falling[--p] = r;
    }
    return falling;
  }

  private int fromNode(int link) {
    return custom.hierarchy().network().fromNode(link);
  }

  private void addChain(int start, BitSet ranks) {
    for (int r = start; r != NONE && !ranks.get(r); r = custom.hierarchy().parent(r)) {
      ranks.set(r);
    }
  }

  private void fillEntries() {
    Hierarchy hierarchy = custom.hierarchy();
    for (int t = 0; t < target.length; t++) {
      int entry = firstEntry[t];
      if (hierarchy.rankOf(target[t]) != NONE) {
        entryPosition[entry] = position[hierarchy.rankOf(target[t])];
        entryLink[entry] = NONE;
        continue;
      }
      for (int at = hierarchy.firstInto(target[t]); at < hierarchy.endInto(target[t]); at++) {
        int link = hierarchy.linkInto(at);
        int before = hierarchy.rankOf(fromNode(link));
        entryPosition[entry] = before == NONE ? NONE : position[before];
        entryCost[entry] = custom.linkCost(link);
        entryLink[entry++] = link;
      }
    }
  }

  /**
   * Which arcs a least-cost path may go down: those that no way over higher ranks undercuts. The
   * least cost of any way between two joined ranks follows from the top down (perfect customisation
   * in Dibbelt, Strasser and Wagner).
   */
  private boolean[] needed() {
    Hierarchy hierarchy = custom.hierarchy();
    double[] least = custom.costs();
    boolean[] needed = new boolean[hierarchy.arcCount()];
    for (int r : rank) {
      int begin = hierarchy.firstUp(r);
      int end = hierarchy.endUp(r);
      int triangle = hierarchy.firstTriangle(r);
      for (int a = begin; a < end; a++) {
        for (int b = a + 1; b < end; b++) {
          int up = 2 * hierarchy.closing(triangle++); // from the head of a to that of b
          least[2 * a] = Math.min(least[2 * a], least[2 * b] + least[up + 1]);
          least[2 * b] = Math.min(least[2 * b], least[2 * a] + least[up]);
          least[2 * a + 1] = Math.min(least[2 * a + 1], least[up] + least[2 * b + 1]);
          least[2 * b + 1] = Math.min(least[2 * b + 1], least[up + 1] + least[2 * a + 1]);
        }
      }
      for (int a = begin; a < end; a++) {
        double down = custom.cost(2 * a + 1);
        needed[a] = down < Double.POSITIVE_INFINITY && down <= least[2 * a + 1];
      }
    }
    return needed;
  }

  private void fillSteps(boolean[] needed) {
    Hierarchy hierarchy = custom.hierarchy();
    int step = 0;
    for (int r : rank) {
      for (int arc = hierarchy.firstUp(r); arc < hierarchy.endUp(r); arc++) {
        if (needed[arc]) {
          from[step] = position[hierarchy.head(arc)];
          stepCost[step] = custom.cost(2 * arc + 1);
          direction[step++] = 2 * arc + 1;
        }
      }
    }
  }

  CustomHierarchy custom() {
    return custom;
  }

  /** Node of a target. */
  int target(int t) {
    return target[t];
  }

  /** Number of positions. */
  int size() {
    return rank.length;
  }

  int rank(int p) {
    return rank[p];
  }

  /** Position of a rank, or {@link Hierarchy#NONE}. */
  int position(int r) {
    return position[r];
  }

  /** Position above, where a step starts. */
  int from(int step) {
    return from[step];
  }

  /** Direction of an arc that a step takes. */
  int direction(int step) {
    return direction[step];
  }

  int firstEntry(int t) {
    return firstEntry[t];
  }

  int endEntry(int t) {
    return firstEntry[t + 1];
  }

  /** Position from which an entry reaches its target; NONE if its link leaves an origin. */
  int entryPosition(int entry) {
    return entryPosition[entry];
  }

  double entryCost(int entry) {
    return entryCost[entry];
  }

  /** Last link into a target; NONE if the target itself has the position. */
  int entryLink(int entry) {
    return entryLink[entry];
  }

  int firstStep(int p) {
    return firstStep[p];
  }

  int endStep(int p) {
    return firstStep[p + 1];
  }

  double stepCost(int step) {
    return stepCost[step];
  }

  /**
   * Goes down from the top, for several origins at once: a position costs what it was given, or
   * what it costs from above.
   *
   * @param label positions x lanes: given costs, infinite if none; afterwards least costs
   */
  void sweep(double[] label, int lanes) {
    for (int p = 0; p < rank.length; p++) {
      for (int step = firstStep[p], end = firstStep[p + 1]; step < end; step++) {
        lower(label, p * lanes, from[step] * lanes, stepCost[step], lanes);
      }
    }
  }

  /** One step in all lanes; without branches, so that the processor takes several at a time. */
  private static void lower(double[] label, int into, int from, double stepCost, int lanes) {
    for (int lane = 0; lane < lanes; lane++) {
      label[into + lane] = Math.min(label[into + lane], label[from + lane] + stepCost);
    }
  }
}
