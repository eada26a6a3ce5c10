package io.keruen.bench;

import io.keruen.engine.trade.Grouping;
import io.keruen.engine.trade.Ppml;
import io.keruen.engine.trade.PpmlData;
import io.keruen.engine.trade.PpmlEstimate;
import io.keruen.engine.trade.PpmlOptions;
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
 * PPML on a drawn panel of six years, a seventh of its flows 0: 69 countries have 28,152 rows as in
 * the Advanced Guide; twice and four times as many countries show the growth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
public class PpmlBench {
  private static final int YEARS = 6;

  @Param({"69", "138", "276"})
  int countries;

  @Param({"1", "2"})
  int threads;

  private double[] flow;
  private double[] distance;
  private double[] border;
  private double[] language;
  private double[] agreement;
  private Grouping exporterYear;
  private Grouping importerYear;
  private Grouping pair;

  @Setup
  public void draw() {
    int rows = countries * (countries - 1) * YEARS;
    flow = new double[rows];
    distance = new double[rows];
    border = new double[rows];
    language = new double[rows];
    agreement = new double[rows];
    int[][] groups = new int[3][rows];
    Random random = new Random(1);
    double[] size = random.doubles(countries, 0, 6).toArray();
    int row = 0;
    for (int from = 0; from < countries; from++) {
      for (int to = 0; to < countries; to++) {
        if (from == to) {
          continue;
        }
        double apart = 6 + 3 * random.nextDouble();
        double nextTo = random.nextInt(30) == 0 ? 1 : 0;
        double sameLanguage = random.nextInt(8) == 0 ? 1 : 0;
        for (int year = 0; year < YEARS; year++) {
          distance[row] = apart;
          border[row] = nextTo;
          language[row] = sameLanguage;
          agreement[row] = random.nextInt(20) < 1 + year ? 1 : 0;
          double log = size[from] + size[to] - 0.8 * apart + 0.4 * nextTo + random.nextGaussian();
          flow[row] = random.nextInt(7) == 0 ? 0 : Math.exp(log);
          groups[0][row] = from * YEARS + year;
          groups[1][row] = to * YEARS + year;
          groups[2][row] = from * (countries - 1) + (to < from ? to : to - 1);
          row++;
        }
      }
    }
    exporterYear = Grouping.of("exporter:year", groups[0]);
    importerYear = Grouping.of("importer:year", groups[1]);
    pair = Grouping.of("pair", groups[2]);
  }

  /** Four regressors, two effects, errors clustered by pair. */
  @Benchmark
  public PpmlEstimate exporterYearAndImporterYear() {
    return estimate(
        PpmlData.of(flow)
            .regressor("distance", distance)
            .regressor("border", border)
            .regressor("language", language)
            .regressor("agreement", agreement)
            .fixedEffect(exporterYear)
            .fixedEffect(importerYear)
            .build());
  }

  /** One regressor, three effects, errors clustered by pair. */
  @Benchmark
  public PpmlEstimate withPairs() {
    return estimate(
        PpmlData.of(flow)
            .regressor("agreement", agreement)
            .fixedEffect(exporterYear)
            .fixedEffect(importerYear)
            .fixedEffect(pair)
            .build());
  }

  private PpmlEstimate estimate(PpmlData data) {
    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.clustered(pair).onThreads(threads));
    if (!estimate.convergence().converged()) {
      throw new IllegalStateException("not converged: " + estimate.convergence());
    }
    return estimate;
  }
}
