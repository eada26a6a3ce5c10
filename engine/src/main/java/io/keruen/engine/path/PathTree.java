package io.keruen.engine.path;

import io.keruen.engine.network.Network;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Least-cost tree from one or more origins. Holds its working memory: make one per thread and reuse
 * it; each call of {@code grow} forgets the tree before.
 *
 * <p>Of two ways of equal cost into a node, the one whose last link has the lower number is taken,
 * if both are found before the node is settled (always so where costs are above 0).
 *
 * <p>Source: Dijkstra (1959), Numerische Mathematik 1, 269-271; see docs/methods/paths.md.
 */
public final class PathTree {
  /** Link number meaning "none". */
  public static final int NO_LINK = -1;

  private final Network network;
  private final double[] cost; // per node; infinite if not reached
  private final int[] linkInto; // per node; NO_LINK at origins and nodes not reached
  private final NodeQueue queue;
  private final int[] settled; // nodes in the order of settling
  private int settledCount;

  public PathTree(Network network) {
    this.network = network;
    cost = new double[network.nodeCount()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    linkInto = new int[network.nodeCount()];
    Arrays.fill(linkInto, NO_LINK);
    queue = new NodeQueue(network.nodeCount());
    settled = new int[network.nodeCount()];
  }

  public Network network() {
    return network;
  }

  /**
   * Grows the tree to every node that can be reached.
   *
   * @param origin node
   * @param linkCost one per link: 0 or more; infinite for links that cannot be used
   * @throws IllegalArgumentException if a cost is negative or not a number, before any search
   */
  public void grow(int origin, double[] linkCost) {
    requireCosts(network, linkCost);
    growChecked(origin, linkCost, new BitSet());
  }

  /**
   * Grows the tree until a target is settled, or everything reachable.
   *
   * @see #grow(int, double[])
   */
  public void growTo(int target, int origin, double[] linkCost) {
    requireCosts(network, linkCost);
    BitSet targets = new BitSet();
    targets.set(target);
    growChecked(origin, linkCost, targets);
  }

  /**
   * Grows from several origins at once, each with a cost to begin with.
   *
   * @param originCost one per node: 0 or more; infinite for nodes that are no origin
   * @see #grow(int, double[])
   */
  public void growFromMany(double[] originCost, double[] linkCost) {
    requireCosts(network, linkCost);
    reset();
    for (int node = 0; node < originCost.length; node++) {
      if (originCost[node] < Double.POSITIVE_INFINITY) {
        cost[node] = originCost[node];
        queue.insertOrLower(node, originCost[node]);
      }
    }
    search(linkCost, new BitSet());
  }

  /** As {@link #grow}, for costs that are known to be right; no targets means all nodes. */
  void growChecked(int origin, double[] linkCost, BitSet targets) {
    reset();
    cost[origin] = 0;
    queue.insertOrLower(origin, 0);
    search(linkCost, targets);
  }

  private void search(double[] linkCost, BitSet targets) {
    int missing = targets.isEmpty() ? Integer.MAX_VALUE : targets.cardinality();
    while (queue.size() > 0) {
      int node = queue.poll();
      settled[settledCount++] = node;
      if (targets.get(node) && --missing == 0) {
        return;
      }
      double soFar = cost[node];
      int end = network.endOut(node);
      for (int link = network.firstOut(node); link < end; link++) {
        relax(link, soFar + linkCost[link]);
      }
    }
  }

  private void relax(int link, double via) {
    int to = network.toNode(link);
    if (via < cost[to]) {
      cost[to] = via;
      linkInto[to] = link;
      queue.insertOrLower(to, via);
    } else if (via == cost[to] && link < linkInto[to] && queue.contains(to)) {
      linkInto[to] = link;
    }
  }

  /** Clears what the last search touched, which may be far less than the network. */
  private void reset() {
    for (int rank = 0; rank < settledCount; rank++) {
      forget(settled[rank]);
    }
    for (int slot = 0; slot < queue.size(); slot++) {
      forget(queue.at(slot));
    }
    queue.clear();
    settledCount = 0;
  }

  private void forget(int node) {
    cost[node] = Double.POSITIVE_INFINITY;
    linkInto[node] = NO_LINK;
  }

  /**
   * Least cost from the origin; infinite if the node was not reached. Final for settled nodes; all
   * nodes are settled unless the search stopped at a target.
   */
  public double cost(int node) {
    return cost[node];
  }

  /** True if the node was reached. */
  public boolean reaches(int node) {
    return cost[node] < Double.POSITIVE_INFINITY;
  }

  /** Last link of the least-cost path into a node; {@link #NO_LINK} at origins and if unreached. */
  public int linkInto(int node) {
    return linkInto[node];
  }

  /** Nodes settled by the last search. */
  public int settledCount() {
    return settledCount;
  }

  /**
   * Node settled at a rank, 0 .. {@code settledCount() - 1}. A node comes after the from-node of
   * its {@link #linkInto}, so that one pass in this order adds up anything along all paths.
   */
  public int settled(int rank) {
    return settled[rank];
  }

  /**
   * Links of the least-cost path into a node, from the origin on; empty at an origin.
   *
   * @throws IllegalArgumentException if the node was not reached
   */
  public int[] linksTo(int node) {
    if (!reaches(node)) {
      throw new IllegalArgumentException("node " + node + " was not reached");
    }
    int length = 0;
    for (int at = node; linkInto[at] != NO_LINK; at = network.fromNode(linkInto[at])) {
      length++;
    }
    int[] links = new int[length];
    for (int at = node; linkInto[at] != NO_LINK; at = network.fromNode(linkInto[at])) {
      links[--length] = linkInto[at];
    }
    return links;
  }

  /** Refuses costs that a search cannot work with. */
  static void requireCosts(Network network, double[] linkCost) {
    if (linkCost.length != network.linkCount()) {
      throw new IllegalArgumentException(
          "%d link costs for %d links; give one per link"
              .formatted(linkCost.length, network.linkCount()));
    }
    for (int link = 0; link < linkCost.length; link++) {
      if (!(linkCost[link] >= 0)) {
        throw new IllegalArgumentException(
            "cost of link %d (%s) is %s; it must be 0 or more, or infinite if it cannot be used"
                .formatted(link, network.link(link), linkCost[link]));
      }
    }
  }
}
