package io.keruen.bench.peers;

import io.keruen.data.export.WeightedGraph;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Hierarchy;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.PathQuery;
import io.keruen.engine.path.Skims;
import java.util.List;
import java.util.Optional;

/** Keruen's customisable contraction hierarchy. */
final class KeruenEngine implements PathEngine, PathEngine.OneToOne {
  private final Network network;
  private final double[] linkCost;
  private final Hierarchy hierarchy;
  private final List<Place> cities;
  private final PathQuery query;

  private KeruenEngine(
      Network network, double[] linkCost, Hierarchy hierarchy, List<Place> cities) {
    this.network = network;
    this.linkCost = linkCost;
    this.hierarchy = hierarchy;
    this.cities = cities;
    query = new PathQuery(hierarchy.customise(linkCost));
  }

  static Preparation load(WeightedGraph graph, List<Place> cities) {
    double[] linkCost = Questions.linkCosts(graph);
    return () -> new KeruenEngine(graph.network(), linkCost, Hierarchy.of(graph.network()), cities);
  }

  @Override
  public Optional<OneToOne> oneToOne() {
    return Optional.of(this);
  }

  @Override
  public long weight(int from, int to) {
    double cost = query.cost(from, to);
    return cost < Double.POSITIVE_INFINITY ? Math.round(cost) : NO_WAY;
  }

  @Override
  public int links(int from, int to) {
    return query.links(from, to).length;
  }

  @Override
  public Optional<long[]> matrix(int[] origins, int[] destinations) {
    double[] none = new double[linkCost.length];
    Skims skims =
        Skims.compute(
            hierarchy,
            new LinkCosts(linkCost, none, none, none),
            cities,
            cities,
            PathAccumulator.on(network),
            Execution.onThreads(1));
    long[] weights = new long[origins.length * destinations.length];
    for (int i = 0; i < origins.length; i++) {
      for (int j = 0; j < destinations.length; j++) {
        weights[i * destinations.length + j] =
            skims.isReachable(i, j) ? Math.round(skims.generalisedUsd(i, j)) : NO_WAY;
      }
    }
    return Optional.of(weights);
  }
}
