package io.keruen.bench.peers;

import io.keruen.data.export.WeightedGraph;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.interfaces.ManyToManyShortestPathsAlgorithm.ManyToManyShortestPaths;
import org.jgrapht.alg.shortestpath.CHManyToManyShortestPaths;
import org.jgrapht.alg.shortestpath.ContractionHierarchyBidirectionalDijkstra;
import org.jgrapht.alg.shortestpath.ContractionHierarchyPrecomputation;
import org.jgrapht.alg.shortestpath.ContractionHierarchyPrecomputation.ContractionHierarchy;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** JGraphT's contraction hierarchy on its general graph. */
final class JGraphTEngine implements PathEngine, PathEngine.OneToOne {
  private static final int SEED = 2016;

  private final ContractionHierarchy<Integer, DefaultWeightedEdge> hierarchy;
  private final ContractionHierarchyBidirectionalDijkstra<Integer, DefaultWeightedEdge> search;

  private JGraphTEngine(ContractionHierarchy<Integer, DefaultWeightedEdge> hierarchy) {
    this.hierarchy = hierarchy;
    search = new ContractionHierarchyBidirectionalDijkstra<>(hierarchy);
  }

  /** Contracts a graph on one thread, with the default settings. */
  private static JGraphTEngine on(Graph<Integer, DefaultWeightedEdge> graph) {
    ThreadPoolExecutor threads = (ThreadPoolExecutor) Executors.newFixedThreadPool(1);
    try {
      return new JGraphTEngine(
          new ContractionHierarchyPrecomputation<>(graph, () -> new Random(SEED), threads)
              .computeContractionHierarchy());
    } finally {
      threads.shutdown();
    }
  }

  /** Puts a graph into JGraphT's form. */
  static Preparation load(WeightedGraph links) {
    Graph<Integer, DefaultWeightedEdge> graph =
        new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    for (int node = 0; node < links.nodeCount(); node++) {
      graph.addVertex(node);
    }
    for (int link = 0; link < links.linkCount(); link++) {
      DefaultWeightedEdge edge = graph.addEdge(links.tail(link), links.head(link));
      graph.setEdgeWeight(edge, links.weight(link));
    }
    return () -> on(graph);
  }

  @Override
  public Optional<OneToOne> oneToOne() {
    return Optional.of(this);
  }

  @Override
  public long weight(int from, int to) {
    return rounded(search.getPathWeight(from, to));
  }

  @Override
  public int links(int from, int to) {
    return search.getPath(from, to).getLength();
  }

  @Override
  public Optional<long[]> matrix(int[] origins, int[] destinations) {
    ManyToManyShortestPaths<Integer, DefaultWeightedEdge> ways =
        new CHManyToManyShortestPaths<>(hierarchy)
            .getManyToManyPaths(set(origins), set(destinations));
    long[] weights = new long[origins.length * destinations.length];
    for (int i = 0; i < origins.length; i++) {
      for (int j = 0; j < destinations.length; j++) {
        weights[i * destinations.length + j] = rounded(ways.getWeight(origins[i], destinations[j]));
      }
    }
    return Optional.of(weights);
  }

  private static Set<Integer> set(int[] nodes) {
    return Arrays.stream(nodes).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static long rounded(double weight) {
    return weight == Double.POSITIVE_INFINITY ? NO_WAY : Math.round(weight);
  }
}
