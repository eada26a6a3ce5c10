package io.keruen.bench;

import io.keruen.engine.network.Place;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Hierarchy;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.Skims;
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

/** All pairs of the most populous places, at most 1,000. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 7)
@Fork(1)
public class SkimsBench {
  /** What is collected besides money, hours, km and emissions. */
  public enum Collect {
    NOTHING,
    /** Territories, crossings, passages and km by mode, as a study does. */
    EVERYTHING
  }

  @Param Region region;

  @Param({"1", "2"})
  int threads;

  @Param Collect collect;

  private Cut cut;
  private List<Place> places;
  private PathAccumulator accumulator;
  private Hierarchy hierarchy;

  /** Loads the network and checks the rows of three origins against the naive search. */
  @Setup
  public void loadAndCheck() {
    cut = Cut.of(region);
    places = cut.centroids();
    hierarchy = Hierarchy.of(cut.network());
    accumulator = PathAccumulator.on(cut.network());
    if (collect == Collect.EVERYTHING) {
      accumulator =
          accumulator.markingTerritories().markingCrossings().markingPassages().summingKmByMode();
    }
    Skims skims = allPairs();
    for (int i = 0; i < places.size(); i += (places.size() + 2) / 3) {
      double[] expected = cut.naiveCosts(places.get(i).originNode());
      for (int j = 0; j < places.size(); j++) {
        double cost = i == j ? 0 : expected[places.get(j).destinationNode()];
        Cut.requireEqual(cost, skims.generalisedUsd(i, j), "cost of pair " + i + ", " + j);
      }
    }
  }

  @Benchmark
  public Skims allPairs() {
    return Skims.compute(
        hierarchy, cut.costs(), places, places, accumulator, Execution.onThreads(threads));
  }
}
