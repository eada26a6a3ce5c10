package io.keruen.engine.path;

import java.util.Arrays;

/**
 * A small set of vertices that separates a graph into two parts of similar size, by inertial flow:
 * vertices are sorted along a direction, the first quarter is the source and the last quarter the
 * sink of a flow in which every edge carries at most 1; the edges of a minimum cut are as few as
 * any between the two quarters. Of several directions the one with the smallest separator counts.
 *
 * <p>Source: Schild and Sommer (2015), On Balanced Separators in Road Networks, section 3. The
 * maximum flow is Dinic's (1970).
 */
final class BalancedCut {
  static final int FIRST = 0;
  static final int SECOND = 1;
  static final int SEPARATOR = 2;

  /** Directions in space; on a map of one region the first four are what counts. */
  private static final double[][] DIRECTIONS = {
    {1, 0, 0},
    {0, 1, 0},
    {0, 0, 1},
    {1, 1, 0},
    {1, -1, 0},
    {1, 0, 1},
    {1, 0, -1},
    {0, 1, 1},
    {0, 1, -1}
  };

  private static final int ENDS = 4; // source and sink are 1 / ENDS of the vertices each
  private static final int NONE = -1;

  private final LocalGraph graph;
  private final byte[] flow; // per directed edge: 1 used, -1 used against, 0 free
  private final int[] level; // per vertex: steps from the source in the residual graph
  private final int[] next; // per vertex: next edge to try
  private final int[] queue;
  private final int[] path; // edges of the path under way
  private final boolean[] isSource;
  private final boolean[] isSink;

  private int[] bestSeparator = {};
  private boolean[] bestSide = {};
  private int bestSmaller;

  private BalancedCut(LocalGraph graph) {
    this.graph = graph;
    int n = graph.size();
    flow = new byte[graph.edgeCount()];
    level = new int[n];
    next = new int[n];
    queue = new int[n];
    path = new int[n + 1];
    isSource = new boolean[n];
    isSink = new boolean[n];
  }

  /**
   * Cuts a connected graph of at least four vertices.
   *
   * @return per vertex: {@link #FIRST} or {@link #SECOND} side, or {@link #SEPARATOR}
   */
  static int[] of(LocalGraph graph) {
    BalancedCut cut = new BalancedCut(graph);
    for (double[] direction : DIRECTIONS) {
      cut.tryDirection(direction);
    }
    int[] group = new int[graph.size()];
    for (int vertex = 0; vertex < group.length; vertex++) {
      group[vertex] = cut.bestSide[vertex] ? FIRST : SECOND;
    }
    for (int vertex : cut.bestSeparator) {
      group[vertex] = SEPARATOR;
    }
    return group;
  }

  private void tryDirection(double[] direction) {
    int[] order = graph.sortedAlong(direction);
    int end = Math.max(1, order.length / ENDS);
    Arrays.fill(flow, (byte) 0);
    Arrays.fill(isSource, false);
    Arrays.fill(isSink, false);
    for (int rank = 0; rank < end; rank++) {
      isSource[order[rank]] = true;
      isSink[order[order.length - 1 - rank]] = true;
    }
    int value = 0;
    while (measureLevels()) {
      int pushed = pushAll();
      value += pushed;
      if (bestSide.length > 0 && value > 2 * bestSeparator.length + 2) {
        return; // cannot become the smallest
      }
    }
    boolean[] side = new boolean[graph.size()];
    for (int vertex = 0; vertex < side.length; vertex++) {
      side[vertex] = level[vertex] != NONE;
    }
    offer(side);
  }

  /** Breadth-first search from the sources; true if a sink is reached. */
  private boolean measureLevels() {
    Arrays.fill(level, NONE);
    int tail = 0;
    for (int vertex = 0; vertex < isSource.length; vertex++) {
      if (isSource[vertex]) {
        level[vertex] = 0;
        queue[tail++] = vertex;
      }
    }
    boolean reached = false;
    for (int head = 0; head < tail; head++) {
      int vertex = queue[head];
      for (int e = graph.firstEdge(vertex); e < graph.endEdge(vertex); e++) {
        int to = graph.head(e);
        if (flow[e] < 1 && level[to] == NONE) {
          level[to] = level[vertex] + 1;
          reached |= isSink[to];
          queue[tail++] = to;
        }
      }
    }
    return reached;
  }

  /** Pushes one unit along each path of a blocking flow; returns their number. */
  private int pushAll() {
    for (int vertex = 0; vertex < next.length; vertex++) {
      next[vertex] = graph.firstEdge(vertex);
    }
    int pushed = 0;
    for (int vertex = 0; vertex < isSource.length; vertex++) {
      while (isSource[vertex] && pushFrom(vertex)) {
        pushed++;
      }
    }
    return pushed;
  }

  private boolean pushFrom(int source) {
    int depth = 0;
    int vertex = source;
    while (!isSink[vertex]) {
      int edge = admissible(vertex);
      if (edge != NONE) {
        path[depth++] = edge;
        vertex = graph.head(edge);
      } else if (depth == 0) {
        return false;
      } else {
        vertex = graph.tail(path[--depth]);
        next[vertex]++;
      }
    }
    while (depth > 0) {
      int edge = path[--depth];
      flow[edge]++;
      flow[graph.reverse(edge)]--;
    }
    return true;
  }

  private int admissible(int vertex) {
    for (; next[vertex] < graph.endEdge(vertex); next[vertex]++) {
      int edge = next[vertex];
      if (flow[edge] < 1 && level[graph.head(edge)] == level[vertex] + 1) {
        return edge;
      }
    }
    return NONE;
  }

  /** Takes the end vertices of the cut edges, on the side that has fewer of them. */
  private void offer(boolean[] side) {
    boolean[] onBorder = new boolean[side.length];
    int border = 0;
    int otherBorder = 0;
    int first = 0;
    for (int vertex = 0; vertex < side.length; vertex++) {
      first += side[vertex] ? 1 : 0;
      for (int e = graph.firstEdge(vertex); e < graph.endEdge(vertex); e++) {
        onBorder[vertex] |= side[graph.head(e)] != side[vertex];
      }
      border += onBorder[vertex] && side[vertex] ? 1 : 0;
      otherBorder += onBorder[vertex] && !side[vertex] ? 1 : 0;
    }
    boolean taken = border <= otherBorder;
    int size = Math.min(border, otherBorder);
    int smaller = Math.min(first, side.length - first);
    boolean better =
        bestSide.length == 0
            || size < bestSeparator.length
            || (size == bestSeparator.length && smaller > bestSmaller);
    if (better) {
      bestSeparator = new int[size];
      int count = 0;
      for (int vertex = 0; vertex < side.length; vertex++) {
        if (onBorder[vertex] && side[vertex] == taken) {
          bestSeparator[count++] = vertex;
        }
      }
      bestSide = side;
      bestSmaller = smaller;
    }
  }
}
