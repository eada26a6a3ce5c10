package io.keruen.engine.path;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A {@link Hierarchy} with costs: every direction of every arc has the least cost of its links and
 * of the ways over lower ranks, and knows which of them it is. Immutable, thread-safe.
 *
 * <p>Of equal costs, links come before ways over lower ranks, then the lower number counts.
 */
public final class CustomHierarchy {
  private static final int UNUSED = Integer.MIN_VALUE;

  private final Hierarchy hierarchy;
  private final double[] linkCost;
  private final double[] cost; // per direction
  private final int[] made; // per direction: a link; or -1 - first arc, down; UNUSED if infinite
  private final int[] second; // per direction: second arc, up, if the first goes down

  private CustomHierarchy(
      Hierarchy hierarchy, double[] linkCost, double[] cost, int[] made, int[] second) {
    this.hierarchy = hierarchy;
    this.linkCost = linkCost;
    this.cost = cost;
    this.made = made;
    this.second = second;
  }

  static CustomHierarchy of(Hierarchy hierarchy, double[] linkCost) {
    double[] cost = new double[2 * hierarchy.arcCount()];
    int[] made = new int[cost.length];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    Arrays.fill(made, UNUSED);
    CustomHierarchy custom =
        new CustomHierarchy(hierarchy, linkCost.clone(), cost, made, new int[cost.length]);
    custom.takeLinks();
    custom.takeTriangles();
    return custom;
  }

  private void takeLinks() {
    for (int link = 0; link < linkCost.length; link++) {
      int direction = hierarchy.directionOf(link);
      if (direction != Hierarchy.NONE && linkCost[link] < cost[direction]) {
        cost[direction] = linkCost[link];
        made[direction] = link;
      }
    }
  }

  private void takeTriangles() {
    for (int rank = 0; rank < hierarchy.rankCount(); rank++) {
      int end = hierarchy.endUp(rank);
      int triangle = hierarchy.firstTriangle(rank);
      for (int a = hierarchy.firstUp(rank); a < end; a++) {
        double upA = cost[2 * a];
        double downA = cost[2 * a + 1];
        for (int b = a + 1; b < end; b++) {
          int up = 2 * hierarchy.closing(triangle++);
          double there = downA + cost[2 * b];
          if (there < cost[up]) {
            cost[up] = there;
            made[up] = -1 - a;
            second[up] = b;
          }
          double back = cost[2 * b + 1] + upA;
          if (back < cost[up + 1]) {
            cost[up + 1] = back;
            made[up + 1] = -1 - b;
            second[up + 1] = a;
          }
        }
      }
    }
  }

  /**
   * The same hierarchy with other costs for some links; effort grows with what changes.
   *
   * @param links numbers of the links that change
   * @param newLinkCost one per link, the others as before
   * @throws IllegalArgumentException if a cost is negative or not a number
   */
  public CustomHierarchy with(int[] links, double[] newLinkCost) {
    PathTree.requireCosts(hierarchy.network(), newLinkCost);
    double[] merged = linkCost.clone();
    CustomHierarchy other =
        new CustomHierarchy(hierarchy, merged, cost.clone(), made.clone(), second.clone());
    BitSet changed = new BitSet(); // arcs
    BitSet unknown = new BitSet(); // those whose cost must be found anew
    for (int link : links) {
      merged[link] = newLinkCost[link];
      if (hierarchy.directionOf(link) != Hierarchy.NONE) {
        changed.set(hierarchy.directionOf(link) >> 1);
        unknown.set(hierarchy.directionOf(link) >> 1);
      }
    }
    for (int arc = changed.nextSetBit(0); arc >= 0; arc = changed.nextSetBit(arc + 1)) {
      if (unknown.get(arc)) {
        other.refresh(arc);
      }
      other.spread(arc, changed, unknown);
    }
    return other;
  }

  /** Computes an arc anew. */
  private void refresh(int arc) {
    for (int direction = 2 * arc; direction <= 2 * arc + 1; direction++) {
      cost[direction] = Double.POSITIVE_INFINITY;
      made[direction] = UNUSED;
      for (int at = hierarchy.firstLink(direction); at < hierarchy.endLink(direction); at++) {
        int link = hierarchy.linkAlong(at);
        if (linkCost[link] < cost[direction]) {
          cost[direction] = linkCost[link];
          made[direction] = link;
        }
      }
    }
    int lower = hierarchy.tail(arc);
    int higher = hierarchy.head(arc);
    int a = hierarchy.firstDown(lower);
    int b = hierarchy.firstDown(higher);
    while (a < hierarchy.endDown(lower) && b < hierarchy.endDown(higher)) {
      int arcA = hierarchy.downArc(a);
      int arcB = hierarchy.downArc(b);
      int passed = hierarchy.tail(arcA);
      if (passed == hierarchy.tail(arcB)) {
        offer(2 * arc, arcA, arcB);
        offer(2 * arc + 1, arcB, arcA);
        a++;
        b++;
      } else if (passed < hierarchy.tail(arcB)) {
        a++;
      } else {
        b++;
      }
    }
  }

  private void offer(int direction, int down, int up) {
    double through = cost[2 * down + 1] + cost[2 * up];
    if (through < cost[direction]) {
      pass(direction, down, up, through);
    }
  }

  private void pass(int direction, int down, int up, double through) {
    cost[direction] = through;
    made[direction] = -1 - down;
    second[direction] = up;
  }

  /** Passes a changed arc on to the arcs that close its triangles, all of which come later. */
  private void spread(int arc, BitSet changed, BitSet unknown) {
    int rank = hierarchy.tail(arc);
    for (int other = hierarchy.firstUp(rank); other < hierarchy.endUp(rank); other++) {
      if (other == arc) {
        continue;
      }
      int a = Math.min(arc, other);
      int b = Math.max(arc, other);
      int closing = hierarchy.closing(hierarchy.triangle(a, b));
      boolean up = replace(2 * closing, a, b, unknown);
      boolean down = replace(2 * closing + 1, b, a, unknown);
      if (up || down) {
        changed.set(closing);
      }
    }
  }

  /** A way over a lower rank has a new cost; true if that matters to the direction it makes. */
  private boolean replace(int direction, int down, int up, BitSet unknown) {
    double through = cost[2 * down + 1] + cost[2 * up];
    if (through < cost[direction]) {
      pass(direction, down, up, through);
      return true;
    }
    if (made[direction] == -1 - down && through > cost[direction]) {
      unknown.set(direction >> 1); // the way it was has become dearer
      return true;
    }
    boolean overRank = made[direction] < 0 && made[direction] != UNUSED;
    if (through == cost[direction]
        && overRank
        && hierarchy.tail(down) < hierarchy.tail(-1 - made[direction])) {
      pass(direction, down, up, through); // a tie goes to the lower rank
    }
    return false;
  }

  /**
   * Carries the cost of a rank up to those it is joined to.
   *
   * @param label per rank: least cost known, infinite if none; lowered
   * @param into per rank: direction taken into it where its label was lowered
   */
  void climb(Side side, int rank, double[] label, int[] into) {
    double soFar = label[rank];
    int end = hierarchy.endUp(rank);
    for (int arc = hierarchy.firstUp(rank); arc < end; arc++) {
      int direction = side.direction(arc);
      double through = soFar + cost[direction];
      int head = hierarchy.head(arc);
      if (through < label[head]) {
        label[head] = through;
        into[head] = direction;
      }
    }
  }

  /** Directions whose cost differs under other costs of the same hierarchy, rising. */
  int[] differences(CustomHierarchy other) {
    return IntStream.range(0, cost.length)
        .filter(direction -> cost[direction] != other.cost[direction])
        .toArray();
  }

  Hierarchy hierarchy() {
    return hierarchy;
  }

  /** Cost of a link. */
  double linkCost(int link) {
    return linkCost[link];
  }

  /** Cost of a direction of an arc; infinite if nothing leads there. */
  double cost(int direction) {
    return cost[direction];
  }

  /** The link that a direction is, or {@link Hierarchy#NONE} if it passes a lower rank. */
  int link(int direction) {
    return Math.max(Hierarchy.NONE, made[direction]);
  }

  /** First part of a direction that passes a lower rank: down to it. */
  int firstPart(int direction) {
    return 2 * (-1 - made[direction]) + 1;
  }

  /** Second part of a direction that passes a lower rank: up from it. */
  int secondPart(int direction) {
    return 2 * second[direction];
  }

  /** Links of the least-cost way that a direction stands for. */
  List<Integer> linksOf(int direction) {
    List<Integer> links = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(direction));
    while (!open.isEmpty()) {
      int next = open.pop();
      if (link(next) != Hierarchy.NONE) {
        links.add(link(next));
      } else {
        open.push(secondPart(next));
        open.push(firstPart(next));
      }
    }
    return links;
  }
}
