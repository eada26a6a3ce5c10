package io.keruen.engine.path;

import java.util.Arrays;
import java.util.BitSet;

/**
 * An order of a graph's vertices for contraction: a small separator comes last, before it the two
 * parts that it separates, each ordered in the same way. What is contracted late is what many paths
 * meet: straits, border posts, trunk lines. Depends on topology and coordinates alone.
 *
 * <p>Source: George (1973), SIAM Journal on Numerical Analysis 10, 345-363; separators as in {@link
 * BalancedCut}.
 */
final class NestedDissection {
  /** Parts up to this size are ordered by degree. */
  private static final int SMALL = 48;

  private final Skeleton skeleton;
  private final int[] localOf;
  private final int[] order;
  private int ordered;

  private NestedDissection(Skeleton skeleton) {
    this.skeleton = skeleton;
    localOf = new int[skeleton.size()];
    Arrays.fill(localOf, -1);
    order = new int[skeleton.size()];
  }

  /** Vertices in the order of contraction. */
  static int[] order(Skeleton skeleton) {
    NestedDissection dissection = new NestedDissection(skeleton);
    int[] all = new int[skeleton.size()];
    Arrays.setAll(all, vertex -> vertex);
    dissection.dissect(all);
    return dissection.order;
  }

  private void dissect(int[] vertices) {
    Tasks.stopIfInterrupted();
    LocalGraph graph = new LocalGraph(skeleton, vertices, localOf);
    if (vertices.length <= SMALL) {
      orderByDegree(graph);
      return;
    }
    int[] part = graph.parts();
    int parts = Arrays.stream(part).max().orElse(0) + 1;
    if (parts > 1) {
      for (int[] members : split(graph, part, parts)) {
        dissect(members);
      }
      return;
    }
    int[][] groups = split(graph, BalancedCut.of(graph), 3);
    dissect(groups[BalancedCut.FIRST]);
    dissect(groups[BalancedCut.SECOND]);
    orderByDegree(new LocalGraph(skeleton, groups[BalancedCut.SEPARATOR], localOf));
  }

  /** Vertices of the skeleton by group, rising. */
  private static int[][] split(LocalGraph graph, int[] group, int groups) {
    int[][] members = new int[groups][];
    int[] size = new int[groups];
    for (int g : group) {
      size[g]++;
    }
    Arrays.setAll(members, g -> new int[size[g]]);
    Arrays.fill(size, 0);
    for (int local = 0; local < group.length; local++) {
      int g = group[local];
      members[g][size[g]++] = graph.vertex(local);
    }
    return members;
  }

  /** Least degree first, joining the neighbours of what is taken out. */
  private void orderByDegree(LocalGraph graph) {
    int n = graph.size();
    BitSet[] neighbours = new BitSet[n];
    for (int vertex = 0; vertex < n; vertex++) {
      neighbours[vertex] = new BitSet(n);
      for (int e = graph.firstEdge(vertex); e < graph.endEdge(vertex); e++) {
        neighbours[vertex].set(graph.head(e));
      }
    }
    BitSet left = new BitSet(n);
    left.set(0, n);
    while (!left.isEmpty()) {
      int least = left.nextSetBit(0);
      for (int v = least; v >= 0; v = left.nextSetBit(v + 1)) {
        if (neighbours[v].cardinality() < neighbours[least].cardinality()) {
          least = v;
        }
      }
      BitSet around = neighbours[least];
      for (int v = around.nextSetBit(0); v >= 0; v = around.nextSetBit(v + 1)) {
        neighbours[v].or(around);
        neighbours[v].clear(v);
        neighbours[v].clear(least);
      }
      left.clear(least);
      order[ordered++] = graph.vertex(least);
    }
  }
}
