package io.keruen.bench;

import io.keruen.engine.trade.CostFactors;
import io.keruen.engine.trade.Deficits;
import io.keruen.engine.trade.GravityElasticities;
import io.keruen.engine.trade.OneSectorEquilibrium;
import io.keruen.engine.trade.Solver;
import io.keruen.engine.trade.TradeFlows;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** One counterfactual of a world of one sector, by both solvers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class OneSectorBench {
  private static final GravityElasticities ELASTICITIES = GravityElasticities.ofTheta(4);

  @Param({"30", "100", "200"})
  int countries;

  @Param Solver solver;

  private TradeFlows flows;
  private CostFactors shock;

  /** Makes a world with a fixed seed and checks that both solvers agree on it. */
  @Setup
  public void makeAndCheck() {
    Random random = new Random(20261128);
    double[] mass = random.doubles(countries).map(u -> Math.exp(6 * u)).toArray();
    double world = IntStream.range(0, countries).mapToDouble(i -> mass[i]).sum();
    double[][] flow = new double[countries][countries];
    double[][] factor = new double[countries][countries];
    for (int i = 0; i < countries; i++) {
      for (int j = 0; j < countries; j++) {
        double abroad = 0.4 * mass[i] * mass[j] / world * Math.exp(random.nextGaussian());
        flow[i][j] = i == j ? 0.8 * mass[i] : abroad;
        factor[i][j] = i == j ? 1 : 0.85 + 0.15 * random.nextDouble();
      }
    }
    List<String> names = IntStream.range(0, countries).mapToObj(Integer::toString).toList();
    flows = TradeFlows.of(names, flow);
    shock = CostFactors.of(factor);
    OneSectorEquilibrium fast = solve(Solver.NEWTON);
    OneSectorEquilibrium plain = solve(Solver.PLAIN_ITERATION);
    for (int i = 0; i < countries; i++) {
      if (Math.abs(fast.price(i) - plain.price(i)) > 1e-9) {
        throw new IllegalStateException("the solvers differ on country " + i);
      }
    }
  }

  @Benchmark
  public OneSectorEquilibrium counterfactual() {
    return solve(solver);
  }

  private OneSectorEquilibrium solve(Solver with) {
    return OneSectorEquilibrium.solve(flows, shock, ELASTICITIES, Deficits.ADDITIVE, with);
  }
}
