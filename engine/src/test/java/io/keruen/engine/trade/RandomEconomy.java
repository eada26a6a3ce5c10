package io.keruen.engine.trade;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Economies drawn from a seed: every third sector is not traded, some pairs do not trade. No
 * country lends as much as it earns.
 */
final class RandomEconomy {
  /** What a draw may hold. */
  enum Kind {
    /** Tariffs, inputs from all sectors, deficits. */
    FULL,
    /** Inputs, no tariffs. */
    FREE_TRADE,
    /** No inputs, no tariffs. */
    NO_INPUTS
  }

  private final Random random;
  private final Kind kind;
  private final int countries;
  private final int sectors;

  private RandomEconomy(long seed, Kind kind, int countries, int sectors) {
    random = new Random(seed);
    this.kind = kind;
    this.countries = countries;
    this.sectors = sectors;
  }

  static SectorEconomy of(long seed, Kind kind, int countries, int sectors) {
    return new RandomEconomy(seed, kind, countries, sectors).builder().calibrate();
  }

  static SectorEconomyBuilder builder(long seed, Kind kind, int countries, int sectors) {
    return new RandomEconomy(seed, kind, countries, sectors).builder();
  }

  private SectorEconomyBuilder builder() {
    double[] theta = random.doubles(sectors, 1.5, 12).toArray();
    SectorEconomyBuilder builder =
        new SectorEconomyBuilder(names("C", countries), names("s", sectors), theta);
    double[] size = random.doubles(countries, 1, 20).toArray();
    for (int sector = 0; sector < sectors; sector++) {
      for (int from = 0; from < countries; from++) {
        double exports = 0;
        for (int to = 0; to < countries; to++) {
          if (from != to && isTraded(sector) && random.nextDouble() < 0.9) {
            double value = 0.3 * Math.min(size[from], size[to]) * random.nextDouble() / countries;
            builder.flow(sector, from, to, value, tariff());
            exports += value;
          }
        }
        builder.output(from, sector, exports + size[from] * (1.5 + random.nextDouble()));
        addTechnology(builder, from, sector);
      }
    }
    return builder;
  }

  static boolean isTraded(int sector) {
    return sector % 3 != 2;
  }

  private double tariff() {
    return kind == Kind.FULL ? 30 * random.nextDouble() : 0;
  }

  private void addTechnology(SectorEconomyBuilder builder, int country, int sector) {
    boolean inputs = kind != Kind.NO_INPUTS;
    builder.valueAdded(country, sector, inputs ? 0.3 + 0.5 * random.nextDouble() : 1);
    double[] weight = random.doubles(sectors, 0.1, 1).toArray();
    double sum = IntStream.range(0, sectors).mapToDouble(each -> weight[each]).sum();
    for (int input = 0; input < sectors && inputs; input++) {
      builder.input(country, sector, input, weight[input] / sum);
    }
  }

  static List<String> names(String letter, int count) {
    return IntStream.range(0, count).mapToObj(number -> letter + number).toList();
  }

  /** Tariffs, costs of a third of the pairs and sectors, costs at home too. */
  static SectorShock shock(long seed, SectorEconomy economy) {
    Random random = new Random(seed);
    SectorShock.Builder shock = SectorShock.on(economy);
    int countries = economy.countries().size();
    for (int sector = 0; sector < economy.sectors().size(); sector++) {
      for (int from = 0; from < countries; from++) {
        for (int to = 0; to < countries; to++) {
          if (random.nextInt(3) == 0) {
            shock.cost(sector, from, to, 0.7 + 0.6 * random.nextDouble());
          }
          if (from != to && random.nextInt(3) == 0) {
            shock.tariff(sector, from, to, 40 * random.nextDouble());
          }
        }
      }
    }
    return shock.build();
  }

  /** Costs of all foreign and domestic pairs, no tariffs. */
  static SectorShock costs(long seed, SectorEconomy economy) {
    Random random = new Random(seed);
    SectorShock.Builder shock = SectorShock.on(economy);
    int countries = economy.countries().size();
    for (int sector = 0; sector < economy.sectors().size(); sector++) {
      for (int from = 0; from < countries; from++) {
        for (int to = 0; to < countries; to++) {
          if (from != to) {
            shock.cost(sector, from, to, 0.7 + 0.6 * random.nextDouble());
          }
        }
      }
    }
    return shock.build();
  }
}
