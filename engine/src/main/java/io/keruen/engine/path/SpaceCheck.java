package io.keruen.engine.path;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Tells whether other costs change a search space: whether a way into one of its hubs becomes
 * cheaper than the least cost, or the way taken another cost. Holds its working memory: one per
 * thread.
 */
final class SpaceCheck {
  private static final int NONE = Hierarchy.NONE;

  private final CustomHierarchy before;
  private final CustomHierarchy after;
  private final Hierarchy hierarchy;
  private final Side side;
  private final int[] changed; // arcs whose direction of this side costs another sum
  private final int[] entryOf; // per hub; NONE between checks

  /**
   * @param changed directions whose cost differs
   */
  SpaceCheck(CustomHierarchy before, CustomHierarchy after, Side side, int[] changed) {
    this.before = before;
    this.after = after;
    this.side = side;
    hierarchy = before.hierarchy();
    this.changed =
        IntStream.of(changed)
            .filter(direction -> direction == side.direction(direction >> 1))
            .map(direction -> direction >> 1)
            .toArray();
    entryOf = new int[hierarchy.rankCount() + hierarchy.network().nodeCount()];
    Arrays.fill(entryOf, NONE);
  }

  /** True if a node's search space is the same, ways included, after as before. */
  boolean stays(int node, SearchSpace space) {
    if (hierarchy.rankOf(node) == NONE && !startStays(node)) {
      return false;
    }
    for (int entry = 0; entry < space.size(); entry++) {
      entryOf[space.hub(entry)] = entry;
    }
    boolean stays = IntStream.of(changed).allMatch(arc -> arcMattersNot(arc, space));
    for (int entry = 0; entry < space.size(); entry++) {
      entryOf[space.hub(entry)] = NONE;
    }
    return stays;
  }

  private boolean startStays(int node) {
    int end = side.endLink(hierarchy, node);
    for (int at = side.firstLink(hierarchy, node); at < end; at++) {
      int link = side.link(hierarchy, at);
      if (before.linkCost(link) != after.linkCost(link)) {
        return false;
      }
    }
    return true;
  }

  private boolean arcMattersNot(int arc, SearchSpace space) {
    int tail = entryOf[hierarchy.tail(arc)];
    if (tail == NONE) {
      return true;
    }
    int direction = side.direction(arc);
    int head = entryOf[hierarchy.head(arc)];
    double through = space.cost(tail) + after.cost(direction);
    if (head == NONE) {
      return through == Double.POSITIVE_INFINITY;
    }
    return space.direction(head) != direction && through >= space.cost(head);
  }
}
