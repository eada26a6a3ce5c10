package io.keruen.engine.path;

import java.util.Arrays;

/** A part of a {@link Skeleton} with vertices numbered from 0: what one step of dissection sees. */
final class LocalGraph {
  private final Skeleton whole;
  private final int[] vertices; // of the whole, per vertex here
  private final int[] first;
  private final int[] head;
  private final int[] tail;
  private final int[] reverse;

  /**
   * @param vertices of the skeleton, rising
   * @param localOf working memory, one per vertex of the skeleton; -1 everywhere, before and after
   */
  LocalGraph(Skeleton whole, int[] vertices, int[] localOf) {
    this.whole = whole;
    this.vertices = vertices;
    for (int local = 0; local < vertices.length; local++) {
      localOf[vertices[local]] = local;
    }
    first = new int[vertices.length + 1];
    int[] heads = new int[degrees()];
    int count = 0;
    for (int local = 0; local < vertices.length; local++) {
      int vertex = vertices[local];
      for (int e = whole.firstNeighbour(vertex); e < whole.endNeighbour(vertex); e++) {
        int other = localOf[whole.neighbour(e)];
        if (other >= 0) {
          heads[count++] = other;
        }
      }
      first[local + 1] = count;
    }
    head = Arrays.copyOf(heads, count);
    tail = new int[count];
    reverse = new int[count];
    int[] next = first.clone();
    for (int local = 0; local < vertices.length; local++) {
      for (int e = first[local]; e < first[local + 1]; e++) {
        tail[e] = local;
        reverse[e] = next[head[e]]++; // edges into a vertex come in the order of its own edges
      }
    }
    for (int vertex : vertices) {
      localOf[vertex] = -1;
    }
  }

  private int degrees() {
    int sum = 0;
    for (int vertex : vertices) {
      sum += whole.endNeighbour(vertex) - whole.firstNeighbour(vertex);
    }
    return sum;
  }

  int size() {
    return vertices.length;
  }

  int edgeCount() {
    return head.length;
  }

  int firstEdge(int vertex) {
    return first[vertex];
  }

  int endEdge(int vertex) {
    return first[vertex + 1];
  }

  int head(int edge) {
    return head[edge];
  }

  int tail(int edge) {
    return tail[edge];
  }

  /** The same edge the other way round. */
  int reverse(int edge) {
    return reverse[edge];
  }

  /** Vertex of the skeleton. */
  int vertex(int local) {
    return vertices[local];
  }

  /** Vertices by their projection on a direction, equal ones by number. */
  int[] sortedAlong(double[] direction) {
    long[] keys = new long[vertices.length];
    for (int local = 0; local < keys.length; local++) {
      double along = whole.along(direction, vertices[local]);
      keys[local] = (long) Math.rint((along + 2) * 1e9) << 24 | local;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) (keys[i] & 0xFFFFFF);
    }
    return order;
  }

  /** Number of the connected part that each vertex belongs to, from 0. */
  int[] parts() {
    int[] part = new int[size()];
    Arrays.fill(part, -1);
    int[] stack = new int[size()];
    int count = 0;
    for (int start = 0; start < part.length; start++) {
      if (part[start] >= 0) {
        continue;
      }
      int depth = 0;
      stack[depth++] = start;
      part[start] = count;
      while (depth > 0) {
        int vertex = stack[--depth];
        for (int e = first[vertex]; e < first[vertex + 1]; e++) {
          if (part[head[e]] < 0) {
            part[head[e]] = count;
            stack[depth++] = head[e];
          }
        }
      }
      count++;
    }
    return part;
  }
}
