package io.keruen.bench;

import io.keruen.engine.network.Place;
import io.keruen.engine.path.ParetoChoice;
import io.keruen.engine.path.ParetoRule;
import io.keruen.engine.path.Route;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Routes that no other betters in time, money and carbon, on the whole network. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ParetoBench {
  @Param({"Chongqing-Duisburg", "Shanghai-Rotterdam", "Almaty-Hamburg", "Mumbai-Moscow"})
  private String pair = "";

  /** Percent. */
  @Param({"1", "0.1", "0"})
  private double tolerance;

  private Routes routes;
  private ParetoRule rule;
  private Place from;
  private Place to;

  /** Loads the network, and checks the routes against the least-cost one. */
  @Setup
  public void loadAndCheck() {
    Cut cut = Cut.of(Region.EURASIA);
    routes = new Routes(cut.network(), cut.places(), cut.costs());
    rule = ParetoRule.upTo(6, tolerance / 100);
    List<String> ends = List.of(pair.split("-", -1));
    from = cut.places().find(ends.get(0)).orElseThrow();
    to = cut.places().find(ends.get(1)).orElseThrow();
    Route best = routes.find(from, List.of(), to).orElseThrow();
    for (ParetoChoice.Member member : routes.findPareto(from, to, rule).orElseThrow().routes()) {
      requireFit(member.route(), best);
    }
  }

  /** No route costs less than the least, and none is bettered by a route that there is. */
  private static void requireFit(Route route, Route best) {
    boolean cheaper = route.generalisedUsd() < best.generalisedUsd() - 1e-6;
    boolean bettered =
        best.hours() < route.hours()
            && best.usdPerTeu() < route.usdPerTeu()
            && best.kgCo2e() < route.kgCo2e();
    if (cheaper || bettered) {
      throw new IllegalStateException("not a Pareto route: " + route.outline());
    }
  }

  @Benchmark
  public Optional<ParetoChoice> sixThatSpanAll() {
    return routes.findPareto(from, to, rule);
  }
}
