package io.keruen.engine.path;

import io.keruen.engine.network.GreatCircle;
import io.keruen.engine.network.Network;
import java.util.Arrays;

/**
 * The undirected graph under a network, without costs: the nodes that paths can run through, joined
 * where a link joins them in either direction. A node without links in, or without links out, is
 * left out: paths only start or end there.
 */
final class Skeleton {
  private final int[] nodes; // network node per vertex, rising
  private final int[] firstNeighbour; // per vertex and one more
  private final int[] neighbour; // rising per vertex, each once
  private final double[] x; // per vertex: on a sphere of radius 1, Greenwich on the equator
  private final double[] y; // east
  private final double[] z; // north

  private Skeleton(
      int[] nodes, int[] firstNeighbour, int[] neighbour, double[] x, double[] y, double[] z) {
    this.nodes = nodes;
    this.firstNeighbour = firstNeighbour;
    this.neighbour = neighbour;
    this.x = x;
    this.y = y;
    this.z = z;
  }

  static Skeleton of(Network network) {
    int[] vertexOf = vertices(network);
    int[] nodes = new int[(int) Arrays.stream(vertexOf).filter(v -> v >= 0).count()];
    for (int node = 0; node < vertexOf.length; node++) {
      if (vertexOf[node] >= 0) {
        nodes[vertexOf[node]] = node;
      }
    }
    long[] edges = edges(network, vertexOf);
    int[] first = new int[nodes.length + 1];
    int[] neighbour = new int[edges.length];
    for (int e = 0; e < edges.length; e++) {
      first[(int) (edges[e] >>> 32) + 1]++;
      neighbour[e] = (int) edges[e];
    }
    Arrays.parallelPrefix(first, Integer::sum);
    double[] x = new double[nodes.length];
    double[] y = new double[nodes.length];
    double[] z = new double[nodes.length];
    for (int vertex = 0; vertex < nodes.length; vertex++) {
      double[] point = GreatCircle.onUnitSphere(network.node(nodes[vertex]));
      x[vertex] = point[0];
      y[vertex] = point[1];
      z[vertex] = point[2];
    }
    return new Skeleton(nodes, first, neighbour, x, y, z);
  }

  int size() {
    return nodes.length;
  }

  /** Network node of a vertex. */
  int node(int vertex) {
    return nodes[vertex];
  }

  int firstNeighbour(int vertex) {
    return firstNeighbour[vertex];
  }

  int endNeighbour(int vertex) {
    return firstNeighbour[vertex + 1];
  }

  /** Neighbour by position between {@link #firstNeighbour} and {@link #endNeighbour}. */
  int neighbour(int position) {
    return neighbour[position];
  }

  /** How far a vertex lies along a direction in space. */
  double along(double[] direction, int vertex) {
    return direction[0] * x[vertex] + direction[1] * y[vertex] + direction[2] * z[vertex];
  }

  /** Vertex per node; -1 for nodes that no path runs through. */
  private static int[] vertices(Network network) {
    boolean[] hasIn = new boolean[network.nodeCount()];
    for (int link = 0; link < network.linkCount(); link++) {
      hasIn[network.toNode(link)] = true;
    }
    int[] vertexOf = new int[network.nodeCount()];
    int count = 0;
    for (int node = 0; node < vertexOf.length; node++) {
      boolean hasOut = network.firstOut(node) < network.endOut(node);
      vertexOf[node] = hasIn[node] && hasOut ? count++ : -1;
    }
    return vertexOf;
  }

  /** Both directions of every edge, packed as from, to; sorted, each once. */
  private static long[] edges(Network network, int[] vertexOf) {
    long[] both = new long[2 * network.linkCount()];
    int count = 0;
    for (int link = 0; link < network.linkCount(); link++) {
      int from = vertexOf[network.fromNode(link)];
      int to = vertexOf[network.toNode(link)];
      if (from >= 0 && to >= 0 && from != to) {
        both[count++] = (long) from << 32 | to;
        both[count++] = (long) to << 32 | from;
      }
    }
    Arrays.sort(both, 0, count);
    return Arrays.stream(both, 0, count).distinct().toArray();
  }
}
