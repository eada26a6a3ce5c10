package io.keruen.engine.flow;

/** What a search begins with when costs have changed a little: the tree it found last time. */
final class StoredTree {
  final int[] linkInto; // per node
  final int[] order; // nodes, each after the one before it on its path
  int count;

  StoredTree(int nodeCount) {
    linkInto = new int[nodeCount];
    order = new int[nodeCount];
  }

  /** True if a path leads from the root to another node. */
  boolean reaches(int node) {
    return linkInto[node] != FlowNetwork.NO_LINK;
  }
}
