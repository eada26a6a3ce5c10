package io.keruen.bench;

import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.PathTree;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One tree over the whole network, and as a floor for any search without preprocessing, one look at
 * every link in the order in which the tree settles their from-nodes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PathTreeBench {
  @Param Region region;

  private Cut cut;
  private List<Place> origins;
  private PathTree tree;
  private int next;

  /** Loads the network and checks three trees against the naive search. */
  @Setup
  public void loadAndCheck() {
    cut = Cut.of(region);
    origins = cut.centroids();
    tree = new PathTree(cut.network());
    for (int i = 0; i < 3; i++) {
      int origin = origins.get(i * (origins.size() - 1) / 2).originNode();
      double[] expected = cut.naiveCosts(origin);
      tree.grow(origin, cut.costs().generalisedUsd());
      for (int node = 0; node < expected.length; node++) {
        Cut.requireEqual(expected[node], tree.cost(node), "cost of node " + node);
      }
    }
  }

  @Benchmark
  public int oneTree() {
    next = (next + 1) % origins.size();
    tree.grow(origins.get(next).originNode(), cut.costs().generalisedUsd());
    return tree.settledCount();
  }

  @Benchmark
  public int oneLookAtEveryLink() {
    Network network = cut.network();
    double[] linkCost = cut.costs().generalisedUsd();
    int shorter = 0;
    for (int rank = 0; rank < tree.settledCount(); rank++) {
      int node = tree.settled(rank);
      double soFar = tree.cost(node);
      for (int link = network.firstOut(node); link < network.endOut(node); link++) {
        if (soFar + linkCost[link] < tree.cost(network.toNode(link))) {
          shorter++;
        }
      }
    }
    return shorter;
  }
}
