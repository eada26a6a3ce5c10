package io.keruen.engine.path;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Least-cost paths between single nodes: climbs from both ends at once, in rising order of rank,
 * until both meet at the top; a hub that costs more than a path already found is not climbed from.
 * Holds its working memory: make one per thread and reuse it.
 *
 * <p>Source: Dibbelt, Strasser and Wagner (2016), section 8.2 (queries by elimination tree).
 */
public final class PathQuery {
  private static final int NONE = Hierarchy.NONE;

  private final CustomHierarchy custom;
  private final Hierarchy hierarchy;
  private final Climber there;
  private final Climber back;
  private int hub;

  public PathQuery(CustomHierarchy custom) {
    this.custom = custom;
    hierarchy = custom.hierarchy();
    there = new Climber(custom, Side.ORIGIN);
    back = new Climber(custom, Side.DESTINATION);
  }

  /** Least cost of a path from one node to another; infinite without a path. */
  public double cost(int from, int to) {
    there.begin(from);
    back.begin(to);
    double least = Double.POSITIVE_INFINITY;
    hub = NONE;
    int a = 0;
    int b = 0;
    while (a < there.count() && b < back.count()) {
      int difference = Integer.compare(there.hub(a), back.hub(b));
      double toHub = difference <= 0 ? there.cost(a) : 0;
      double fromHub = difference >= 0 ? back.cost(b) : 0;
      if (difference == 0 && toHub + fromHub < least) {
        least = toHub + fromHub;
        hub = there.hub(a);
      }
      if (difference <= 0) {
        climb(there, a++, toHub, least);
      }
      if (difference >= 0) {
        climb(back, b++, fromHub, least);
      }
    }
    return least;
  }

  private static void climb(Climber climber, int at, double cost, double least) {
    if (cost <= least) {
      climber.climbFrom(at);
    }
  }

  /**
   * Links of a least-cost path, from the origin on; empty from a node to itself.
   *
   * @throws IllegalArgumentException if there is no path
   */
  public int[] links(int from, int to) {
    if (cost(from, to) == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("no path from node " + from + " to node " + to);
    }
    Deque<List<Integer>> parts = new ArrayDeque<>();
    int at = hub;
    for (; there.direction(at) != NONE; at = hierarchy.tail(there.direction(at) >> 1)) {
      parts.addFirst(custom.linksOf(there.direction(at)));
    }
    parts.addFirst(link(there.startLink(at)));
    at = hub;
    for (; back.direction(at) != NONE; at = hierarchy.tail(back.direction(at) >> 1)) {
      parts.addLast(custom.linksOf(back.direction(at)));
    }
    parts.addLast(link(back.startLink(at)));
    return parts.stream().flatMap(List::stream).mapToInt(link -> link).toArray();
  }

  private static List<Integer> link(int link) {
    return link == NONE ? List.of() : List.of(link);
  }
}
