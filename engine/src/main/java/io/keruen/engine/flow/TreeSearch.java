package io.keruen.engine.flow;

import io.keruen.engine.path.NodeQueue;
import java.util.Arrays;

/**
 * Least-cost tree from one node of a flow network. Holds its working memory: make one per thread
 * and reuse it; each call of {@link #grow} forgets the tree before.
 */
final class TreeSearch {
  static final int NO_LINK = -1;

  private final FlowNetwork network;
  private final double[] label; // cost from the root, per node; infinite if not reached
  private final int[] linkInto; // per node
  private final NodeQueue queue;
  private final int[] order; // nodes reached; each after the node before it on its path
  private int count;

  TreeSearch(FlowNetwork network) {
    this.network = network;
    label = new double[network.nodeCount()];
    linkInto = new int[network.nodeCount()];
    queue = new NodeQueue(network.nodeCount());
    order = new int[network.nodeCount()];
  }

  /**
   * Grows the tree to every node that can be reached: Dijkstra (1959).
   *
   * @param cost per link, 0 or more; infinite for links that cannot be used
   */
  void grow(int root, double[] cost) {
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    Arrays.fill(linkInto, NO_LINK);
    count = 0;
    label[root] = 0;
    queue.insertOrLower(root, 0);
    while (queue.size() > 0) {
      int node = queue.poll();
      order[count++] = node;
      int end = network.endOut(node);
      for (int link = network.firstOut(node); link < end; link++) {
        double via = label[node] + cost[link];
        int to = network.toNode(link);
        if (via < label[to]) {
          label[to] = via;
          linkInto[to] = link;
          queue.insertOrLower(to, via);
        }
      }
    }
  }

  double label(int node) {
    return label[node];
  }

  /**
   * Last link of the least-cost path into a node; {@link #NO_LINK} at the root and if unreached.
   */
  int linkInto(int node) {
    return linkInto[node];
  }

  /** Nodes reached. */
  int count() {
    return count;
  }

  /** Node at a rank, 0 .. {@code count() - 1}; each comes after the one before it on its path. */
  int order(int rank) {
    return order[rank];
  }
}
