package io.keruen.engine.path;

import java.util.Arrays;

/**
 * Priority queue of nodes by cost: a heap in which every entry has four children, so that the
 * children of an entry share a cache line. A node is in it at most once. Which of two nodes of
 * equal cost comes first depends only on the order of the calls.
 */
public final class NodeQueue {
  private static final int ABSENT = -1;

  private int[] node; // per heap slot
  private double[] cost; // per heap slot
  private int[] slot; // per node; ABSENT if not queued
  private int size;

  public NodeQueue(int nodeCount) {
    node = new int[nodeCount];
    cost = new double[nodeCount];
    slot = new int[nodeCount];
    Arrays.fill(slot, ABSENT);
  }

  /** Nodes that it has room for. */
  int capacity() {
    return slot.length;
  }

  /** Makes room for more nodes, with numbers below a count. */
  void growTo(int nodeCount) {
    int before = slot.length;
    node = Arrays.copyOf(node, nodeCount);
    cost = Arrays.copyOf(cost, nodeCount);
    slot = Arrays.copyOf(slot, nodeCount);
    Arrays.fill(slot, before, nodeCount, ABSENT);
  }

  public int size() {
    return size;
  }

  boolean contains(int queued) {
    return slot[queued] != ABSENT;
  }

  /** Node in a heap slot, 0 .. size - 1, in no particular order. */
  int at(int heapSlot) {
    return node[heapSlot];
  }

  public void clear() {
    for (int i = 0; i < size; i++) {
      slot[node[i]] = ABSENT;
    }
    size = 0;
  }

  /** Adds a node, or lowers the cost of one that is queued at a higher cost. */
  public void insertOrLower(int added, double addedCost) {
    int at = slot[added] == ABSENT ? size++ : slot[added];
    while (at > 0) {
      int parent = (at - 1) >> 2;
      if (cost[parent] <= addedCost) {
        break;
      }
      put(at, node[parent], cost[parent]);
      at = parent;
    }
    put(at, added, addedCost);
  }

  /** Takes out a node of least cost; the queue must not be empty. */
  public int poll() {
    int least = node[0];
    slot[least] = ABSENT;
    size--;
    if (size > 0) {
      sinkFromTop(node[size], cost[size]);
    }
    return least;
  }

  private void sinkFromTop(int sinking, double sinkingCost) {
    int at = 0;
    for (int first = 1; first < size; first = 4 * at + 1) {
      int end = Math.min(first + 4, size);
      int least = first;
      for (int child = first + 1; child < end; child++) {
        if (cost[child] < cost[least]) {
          least = child;
        }
      }
      if (cost[least] >= sinkingCost) {
        break;
      }
      put(at, node[least], cost[least]);
      at = least;
    }
    put(at, sinking, sinkingCost);
  }

  private void put(int at, int moved, double movedCost) {
    node[at] = moved;
    cost[at] = movedCost;
    slot[moved] = at;
  }
}
