package io.keruen.bench;

import io.keruen.engine.network.Place;
import io.keruen.engine.path.AlternativeRule;
import io.keruen.engine.path.Routes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One question of a planner: Chongqing to Duisburg on the whole network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RoutesBench {
  private Routes routes;
  private Place from;
  private Place to;

  /** Loads the network and checks the route against the naive search. */
  @Setup
  public void loadAndCheck() {
    Cut cut = Cut.of(Region.EURASIA);
    routes = new Routes(cut.network(), cut.places(), cut.costs());
    from = cut.places().find("Chongqing").orElseThrow();
    to = cut.places().find("Duisburg").orElseThrow();
    double expected = cut.naiveCosts(from.originNode())[to.destinationNode()];
    double actual = routes.find(from, List.of(), to).orElseThrow().generalisedUsd();
    Cut.requireEqual(Math.rint(expected * 1e6), Math.rint(actual * 1e6), "cost in 1e-6 USD");
  }

  @Benchmark
  public Optional<Routes.Choice> bestAndThreeAlternatives() {
    return routes.findWithAlternatives(from, List.of(), to, AlternativeRule.upTo(3));
  }
}
