package io.keruen.bench.peers;

import io.keruen.data.export.WeightedGraph;
import io.keruen.engine.network.Network;
import io.keruen.engine.path.PathTree;
import java.util.Optional;

/** A tree that stops at its target, without preparation: what the others are measured against. */
final class PlainSearch implements PathEngine, PathEngine.OneToOne {
  private final PathTree tree;
  private final double[] linkCost;

  PlainSearch(Network network, double[] linkCost) {
    tree = new PathTree(network);
    this.linkCost = linkCost;
  }

  static Preparation load(WeightedGraph graph) {
    double[] linkCost = Questions.linkCosts(graph);
    return () -> new PlainSearch(graph.network(), linkCost);
  }

  @Override
  public Optional<OneToOne> oneToOne() {
    return Optional.of(this);
  }

  @Override
  public long weight(int from, int to) {
    tree.growTo(to, from, linkCost);
    return weightOf(tree, to);
  }

  @Override
  public int links(int from, int to) {
    tree.growTo(to, from, linkCost);
    return tree.linksTo(to).length;
  }

  @Override
  public Optional<long[]> matrix(int[] origins, int[] destinations) {
    long[] weights = new long[origins.length * destinations.length];
    for (int i = 0; i < origins.length; i++) {
      tree.grow(origins[i], linkCost);
      for (int j = 0; j < destinations.length; j++) {
        weights[i * destinations.length + j] = weightOf(tree, destinations[j]);
      }
    }
    return Optional.of(weights);
  }

  private static long weightOf(PathTree tree, int node) {
    return tree.reaches(node) ? Math.round(tree.cost(node)) : NO_WAY;
  }
}
