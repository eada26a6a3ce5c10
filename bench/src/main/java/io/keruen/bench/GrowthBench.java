package io.keruen.bench;

import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Hierarchy;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.Skims;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
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
 * All pairs of more and more cities on the whole network, four measures. Where the data set has
 * fewer cities, nodes of the land network, drawn with a fixed seed, stand in for the rest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
public class GrowthBench {
  @Param({"250", "500", "1000", "2000"})
  int cities;

  @Param({"1", "2"})
  int threads;

  private Cut cut;
  private List<Place> places;
  private Hierarchy hierarchy;

  @Setup
  public void load() {
    cut = Cut.of(Region.EURASIA);
    hierarchy = Hierarchy.of(cut.network());
    places = new ArrayList<>(cut.places().centroids());
    places.sort(Comparator.comparingLong(Place::population).reversed());
    places = new ArrayList<>(places.subList(0, Math.min(cities, places.size())));
    Random choice = new Random(cities);
    Network network = cut.network();
    while (places.size() < cities) {
      int node = choice.nextInt(network.nodeCount());
      if (network.node(node) instanceof Node.OfLayer layered && layered.layer().mode().isLand()) {
        places.add(new Place("node " + node, List.of(), "KAZ", 0, 0, "city", 0, true, node, node));
      }
    }
  }

  @Benchmark
  public Skims allPairs() {
    return Skims.compute(
        hierarchy,
        cut.costs(),
        places,
        places,
        PathAccumulator.on(cut.network()),
        Execution.onThreads(threads));
  }
}
