package io.keruen.bench;

import io.keruen.engine.trade.SectorCounterfactual;
import io.keruen.engine.trade.SectorDeficits;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorEconomyBuilder;
import io.keruen.engine.trade.SectorShock;
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

/**
 * Both stages of trade in many sectors: deficits eliminated, then tariffs of a third of the pairs
 * gone and their costs a tenth lower. Economies are drawn with a fixed seed: half of the sectors
 * are traded, by nine pairs of ten; elasticities from 1.5 to 17, one of 65.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(1)
public class SectorsBench {
  @Param({"30", "100", "200"})
  int countries;

  @Param({"1", "10", "40"})
  int sectors;

  private SectorEconomy economy;
  private SectorShock shock;

  @Setup
  public void draw() {
    Random random = new Random(2015);
    double[] theta = random.doubles(sectors, 1.5, 17).toArray();
    theta[sectors / 2] = sectors > 2 ? 65 : theta[sectors / 2];
    SectorEconomyBuilder builder =
        new SectorEconomyBuilder(names("C", countries), names("s", sectors), theta);
    double[] size = random.doubles(countries, 0, 4).map(Math::exp).toArray();
    for (int sector = 0; sector < sectors; sector++) {
      for (int country = 0; country < countries; country++) {
        double exports = isTraded(sector) ? addFlows(builder, random, size, sector, country) : 0;
        builder.output(country, sector, exports + size[country] * (0.5 + random.nextDouble()));
        builder.valueAdded(country, sector, 0.3 + 0.4 * random.nextDouble());
        addInputs(builder, random, country, sector);
      }
    }
    economy = builder.calibrate();
    shock = drawShock(random);
  }

  /** In a world of one sector that one is traded. */
  private boolean isTraded(int sector) {
    return sector % 2 == 0;
  }

  private double addFlows(
      SectorEconomyBuilder builder, Random random, double[] size, int sector, int exporter) {
    double exports = 0;
    for (int importer = 0; importer < countries; importer++) {
      if (importer != exporter && random.nextDouble() < 0.9) {
        double value = size[exporter] * size[importer] * random.nextDouble() / (15 * countries);
        builder.flow(sector, exporter, importer, value, 20 * random.nextDouble());
        exports += value;
      }
    }
    return exports;
  }

  private void addInputs(SectorEconomyBuilder builder, Random random, int country, int user) {
    double[] weight = random.doubles(sectors, 0.1, 1).toArray();
    double sum = IntStream.range(0, sectors).mapToDouble(each -> weight[each]).sum();
    for (int sector = 0; sector < sectors; sector++) {
      builder.input(country, user, sector, weight[sector] / sum);
    }
  }

  private SectorShock drawShock(Random random) {
    SectorShock.Builder changes = SectorShock.on(economy);
    for (int sector = 0; sector < sectors; sector += 2) {
      for (int exporter = 0; exporter < countries; exporter++) {
        for (int importer = 0; importer < countries; importer++) {
          if (exporter != importer && random.nextInt(3) == 0) {
            changes.tariff(sector, exporter, importer, 0).cost(sector, exporter, importer, 0.9);
          }
        }
      }
    }
    return changes.build();
  }

  private static List<String> names(String letter, int count) {
    return IntStream.range(0, count).mapToObj(number -> letter + number).toList();
  }

  @Benchmark
  public SectorCounterfactual bothStages() {
    return SectorCounterfactual.solve(economy, shock, SectorDeficits.ELIMINATED);
  }
}
