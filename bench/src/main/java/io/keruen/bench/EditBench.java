package io.keruen.bench;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Hierarchy;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.SkimChanges;
import io.keruen.engine.path.Skims;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What an edit of ten links changes between all pairs of the 1,000 most populous places, on one
 * thread: costs brought in, changed pairs found and summed. The first edits of every round are
 * checked against skims of the edited network.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(1)
public class EditBench {
  private static final int EDITED_LINKS = 10;

  @Param Region region;

  private final Random choice = new Random(2016);
  private Cut cut;
  private List<Place> places;
  private Hierarchy hierarchy;
  private Skims before;
  private int[] links = {};
  private LinkCosts edited;

  @Setup
  public void load() {
    cut = Cut.of(region);
    places = cut.centroids();
    hierarchy = Hierarchy.of(cut.network());
    before = skims(cut.costs());
    edited = cut.costs();
  }

  private Skims skims(LinkCosts costs) {
    return Skims.compute(
        hierarchy,
        costs,
        places,
        places,
        PathAccumulator.on(cut.network()),
        Execution.onAllProcessors());
  }

  @Setup(Level.Iteration)
  public void check() {
    halveTenLinks();
    Skims whole = skims(edited);
    SkimChanges changes = changes();
    for (int change = 0; change < changes.count(); change++) {
      int i = changes.origin(change);
      int j = changes.destination(change);
      Cut.requireEqual(
          whole.generalisedUsd(i, j), changes.generalisedUsd(change), "cost of " + i + ", " + j);
    }
  }

  /** Ten links anywhere at half their cost. */
  @Setup(Level.Invocation)
  public void halveTenLinks() {
    LinkCosts costs = cut.costs();
    double[] generalised = costs.generalisedUsd().clone();
    links = choice.ints(EDITED_LINKS, 0, generalised.length).toArray();
    for (int link : links) {
      generalised[link] /= 2;
    }
    edited = new LinkCosts(generalised, costs.usd(), costs.hours(), costs.kgCo2e());
  }

  @Benchmark
  public SkimChanges changes() {
    return before.changes(links, edited, cut.network());
  }
}
