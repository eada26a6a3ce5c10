package io.keruen.bench;

import io.keruen.engine.path.CustomHierarchy;
import io.keruen.engine.path.Hierarchy;
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

/** The steps before a search in the hierarchy, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HierarchyBench {
  private static final int EDITED_LINKS = 10;

  @Param Region region;

  private final Random choice = new Random(2016);
  private Cut cut;
  private Hierarchy hierarchy;
  private CustomHierarchy custom;

  @Setup
  public void prepare() {
    cut = Cut.of(region);
    hierarchy = Hierarchy.of(cut.network());
    custom = hierarchy.customise(cut.costs().generalisedUsd());
  }

  /** Order and contraction: once per topology. */
  @Benchmark
  public Hierarchy order() {
    return Hierarchy.of(cut.network());
  }

  /** All costs anew. */
  @Benchmark
  public CustomHierarchy customise() {
    return hierarchy.customise(cut.costs().generalisedUsd());
  }

  /** Ten links anywhere at half their cost. */
  @Benchmark
  public CustomHierarchy editTenLinks() {
    double[] cost = cut.costs().generalisedUsd().clone();
    int[] links = choice.ints(EDITED_LINKS, 0, cost.length).toArray();
    for (int link : links) {
      cost[link] /= 2;
    }
    return custom.with(links, cost);
  }
}
