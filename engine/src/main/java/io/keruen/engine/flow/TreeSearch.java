package io.keruen.engine.flow;

import io.keruen.engine.path.NodeQueue;
import java.util.Arrays;

/**
 * Least-cost tree from one node of a flow network. Holds its working memory: make one per thread
 * and reuse it; each call of {@link #grow} or {@link #regrow} forgets the tree before.
 */
final class TreeSearch {
  private final FlowNetwork network;
  private final double[] label; // cost from the root, per node; infinite if not reached
  private final int[] linkInto; // per node
  private final NodeQueue queue;
  private final int[] order; // nodes reached; each after the node before it on its path
  private final boolean[] scanned; // per node, of the order of before
  private final int[] firstChild; // per node
  private final int[] nextSibling; // per node
  private final int[] stack; // nodes
  private int count;

  TreeSearch(FlowNetwork network) {
    this.network = network;
    label = new double[network.nodeCount()];
    linkInto = new int[network.nodeCount()];
    queue = new NodeQueue(network.nodeCount());
    order = new int[network.nodeCount()];
    scanned = new boolean[network.nodeCount()];
    firstChild = new int[network.nodeCount()];
    nextSibling = new int[network.nodeCount()];
    stack = new int[network.nodeCount()];
  }

  /**
   * Grows the tree to every node that can be reached: Dijkstra (1959).
   *
   * @param cost per link, 0 or more; infinite for links that cannot be used
   */
  void grow(int root, double[] cost) {
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    Arrays.fill(linkInto, FlowNetwork.NO_LINK);
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

  /** The tree as {@link #regrow} takes it. */
  StoredTree toStored() {
    StoredTree tree = new StoredTree(network.nodeCount());
    store(tree);
    return tree;
  }

  private void store(StoredTree tree) {
    System.arraycopy(linkInto, 0, tree.linkInto, 0, linkInto.length);
    System.arraycopy(order, 0, tree.order, 0, count);
    tree.count = count;
  }

  /**
   * Grows the tree from what it was at other costs: labels along the old tree first, then one look
   * at every link in the old order, then Dijkstra's search from the nodes that this improved. Near
   * an equilibrium nearly none are.
   *
   * @param tree from the same root; brought up to date
   */
  void regrow(StoredTree tree, double[] cost) {
    takeLabels(tree, cost);
    boolean changed = false;
    for (int rank = 0; rank < count; rank++) {
      int node = order[rank];
      scanned[node] = true;
      changed |= scan(node, cost);
    }
    while (queue.size() > 0) {
      scan(queue.poll(), cost);
    }
    for (int rank = 0; rank < count; rank++) {
      scanned[order[rank]] = false;
    }
    if (changed) {
      putInOrder(order[0]);
      store(tree);
    }
  }

  private void takeLabels(StoredTree tree, double[] cost) {
    Arrays.fill(label, Double.POSITIVE_INFINITY);
    count = tree.count;
    System.arraycopy(tree.linkInto, 0, linkInto, 0, linkInto.length);
    System.arraycopy(tree.order, 0, order, 0, count);
    label[order[0]] = 0;
    for (int rank = 1; rank < count; rank++) {
      int node = order[rank];
      int link = linkInto[node];
      label[node] = label[network.fromNode(link)] + cost[link];
    }
  }

  /** Looks at the links out of a node; true if one improves a label. */
  private boolean scan(int node, double[] cost) {
    boolean improved = false;
    double soFar = label[node];
    int end = network.endOut(node);
    for (int link = network.firstOut(node); link < end; link++) {
      double via = soFar + cost[link];
      int to = network.toNode(link);
      if (via < label[to]) {
        improved = true;
        if (scanned[to] || label[to] == Double.POSITIVE_INFINITY) {
          queue.insertOrLower(to, via);
        }
        label[to] = via;
        linkInto[to] = link;
      }
    }
    return improved;
  }

  /** Numbers the nodes of the tree from its root on, a branch at a time. */
  private void putInOrder(int root) {
    Arrays.fill(firstChild, FlowNetwork.NO_LINK);
    for (int node = 0; node < linkInto.length; node++) {
      if (linkInto[node] != FlowNetwork.NO_LINK && label[node] < Double.POSITIVE_INFINITY) {
        int parent = network.fromNode(linkInto[node]);
        nextSibling[node] = firstChild[parent];
        firstChild[parent] = node;
      }
    }
    count = 0;
    nextSibling[root] = FlowNetwork.NO_LINK;
    int top = 0;
    stack[top++] = root;
    while (top > 0) {
      int node = stack[--top];
      order[count++] = node;
      for (int child = firstChild[node]; child != FlowNetwork.NO_LINK; child = nextSibling[child]) {
        stack[top++] = child;
      }
    }
  }

  /** Node that the tree grows from. */
  int root() {
    return order[0];
  }

  double label(int node) {
    return label[node];
  }

  /**
   * Last link of the least-cost path into a node; {@link FlowNetwork#NO_LINK} at the root and if
   * unreached.
   */
  int linkInto(int node) {
    return linkInto[node];
  }

  /**
   * Sends demand from the root to nodes along the tree.
   *
   * @param demand per node; all 0 afterwards
   * @param flow per link; what a link carries is added to it
   */
  void load(double[] demand, double[] flow) {
    for (int rank = count - 1; rank > 0; rank--) {
      int node = order[rank];
      int link = linkInto[node];
      if (demand[node] > 0) {
        flow[link] += demand[node];
        demand[network.fromNode(link)] += demand[node];
        demand[node] = 0;
      }
    }
    demand[order[0]] = 0;
  }

  /** Node before a node on its path; -1 at the root and if unreached. */
  int previous(int node) {
    return linkInto[node] == FlowNetwork.NO_LINK ? -1 : network.fromNode(linkInto[node]);
  }

  /** Links of the path into a node from another one on it, first to last. */
  int[] links(int from, int to) {
    int length = 0;
    for (int node = to; node != from; node = previous(node)) {
      length++;
    }
    int[] links = new int[length];
    for (int node = to; node != from; node = previous(node)) {
      links[--length] = linkInto[node];
    }
    return links;
  }

  /** Links of the path from a node on it to the tail of a link, and that link. */
  int[] linksWith(int from, int last) {
    int[] before = links(from, network.fromNode(last));
    int[] links = Arrays.copyOf(before, before.length + 1);
    links[before.length] = last;
    return links;
  }
}
