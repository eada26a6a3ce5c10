package io.keruen.bench.peers;

import com.graphhopper.routing.DijkstraBidirectionCH;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.ch.PrepareContractionHierarchies;
import com.graphhopper.routing.ev.IntEncodedValue;
import com.graphhopper.routing.ev.IntEncodedValueImpl;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;
import com.graphhopper.util.EdgeIteratorState;
import io.keruen.data.export.WeightedGraph;
import io.keruen.engine.network.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * GraphHopper's node-based contraction hierarchy on a graph in memory. It has no many-to-many
 * search in its open-source core.
 */
final class GraphHopperEngine implements PathEngine, PathEngine.OneToOne {
  /** Its shortcuts store thousandths, so that weights in USD lose nothing. */
  private static final double UNITS = WeightedGraph.WEIGHTS_PER_USD;

  private final RoutingCHGraph hierarchy;

  private GraphHopperEngine(RoutingCHGraph hierarchy) {
    this.hierarchy = hierarchy;
  }

  /** Contracts a graph, with the default settings. */
  private static GraphHopperEngine on(BaseGraph graph, Weighting cost, int number) {
    CHConfig config = CHConfig.nodeBased("cost_" + number, cost); // a graph wants other names
    PrepareContractionHierarchies.Result result =
        PrepareContractionHierarchies.fromGraph(graph, config).doWork();
    return new GraphHopperEngine(
        RoutingCHGraphImpl.fromGraph(graph, result.getCHStorage(), config));
  }

  /** Puts a graph into GraphHopper's form: the two directions of a line are one edge. */
  static Preparation load(WeightedGraph links) {
    IntEncodedValue weight = new IntEncodedValueImpl("weight", 31, true);
    EncodingManager encoding = EncodingManager.start().add(weight).build();
    BaseGraph graph = new BaseGraph.Builder(encoding).create();
    for (int number = 0; number < links.nodeCount(); number++) {
      Node node = links.network().node(number);
      graph.getNodeAccess().setNode(number, node.lat(), node.lon());
    }
    Map<Long, Deque<EdgeIteratorState>> open = new HashMap<>(); // edges whose way back is missing
    for (int link = 0; link < links.linkCount(); link++) {
      int from = links.tail(link);
      int to = links.head(link);
      Deque<EdgeIteratorState> back = open.getOrDefault(key(to, from), new ArrayDeque<>());
      if (back.isEmpty()) {
        EdgeIteratorState edge =
            graph
                .edge(from, to)
                .setDistance(links.metres(link))
                .set(weight, links.weight(link), WeightedGraph.NO_PATH);
        open.computeIfAbsent(key(from, to), pair -> new ArrayDeque<>()).add(edge);
      } else {
        back.poll().setReverse(weight, links.weight(link));
      }
    }
    graph.freeze();
    AtomicInteger prepared = new AtomicInteger();
    return () -> on(graph, new Cost(weight), prepared.incrementAndGet());
  }

  private static long key(int from, int to) {
    return ((long) from << 32) | to;
  }

  @Override
  public Optional<OneToOne> oneToOne() {
    return Optional.of(this);
  }

  @Override
  public long weight(int from, int to) {
    Path path = path(from, to);
    return path.isFound() ? Math.round(path.getWeight() * UNITS) : NO_WAY;
  }

  @Override
  public int links(int from, int to) {
    return path(from, to).getEdgeCount();
  }

  /** Its searches are made anew for every question, and always find the edges too. */
  private Path path(int from, int to) {
    return new DijkstraBidirectionCH(hierarchy).calcPath(from, to);
  }

  @Override
  public Optional<long[]> matrix(int[] origins, int[] destinations) {
    return Optional.empty();
  }

  /** Generalised cost in USD. */
  private record Cost(IntEncodedValue weight) implements Weighting {
    @Override
    public double calcMinWeightPerDistance() {
      return 0;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
      int thousandths = reverse ? edge.getReverse(weight) : edge.get(weight);
      return thousandths == WeightedGraph.NO_PATH ? Double.POSITIVE_INFINITY : thousandths / UNITS;
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
      return 0;
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
      return 0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
      return 0;
    }

    @Override
    public boolean hasTurnCosts() {
      return false;
    }

    @Override
    public String getName() {
      return "cost";
    }
  }
}
