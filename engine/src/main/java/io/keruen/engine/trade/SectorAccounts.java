package io.keruen.engine.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * What economies sell to each other and to themselves by sector in one year, and what they make it
 * from: the data that trade models are calibrated on. Economies and sectors have the numbers of
 * their lists. Immutable.
 */
public final class SectorAccounts {
  private final List<String> countries;
  private final List<SectorGoods> sectors;
  private final double[] flow; // per sector, exporter, importer; domestic sales included
  private final double[] valueAddedShare; // per country, sector
  private final double[] inputShare; // per country, using sector, sector

  private SectorAccounts(Builder builder) {
    countries = builder.countries;
    sectors = builder.sectors;
    flow = builder.flow.clone();
    valueAddedShare = builder.valueAddedShare.clone();
    inputShare = builder.inputShare.clone();
  }

  /** Accounts to be filled: no flows, and all output value added. */
  public static Builder of(List<String> countries, List<SectorGoods> sectors) {
    return new Builder(countries, sectors);
  }

  /** ISO 3166-1 alpha-3 codes, or names of groups of countries. */
  public List<String> countries() {
    return countries;
  }

  public List<SectorGoods> sectors() {
    return sectors;
  }

  /** Sales per year at customs value, USD; domestic sales where both are the same. */
  public double usd(int sector, int exporter, int importer) {
    return flow[(sector * countries.size() + exporter) * countries.size() + importer];
  }

  /**
   * The model of many sectors, calibrated on these accounts.
   *
   * @param tariffPercent from and to a country, on all goods that are moved
   */
  public SectorEconomy economy(ToDoubleBiFunction<String, String> tariffPercent) {
    SectorEconomyBuilder builder =
        new SectorEconomyBuilder(
            countries,
            sectors.stream().map(SectorGoods::name).toList(),
            sectors.stream().mapToDouble(SectorGoods::theta).toArray());
    for (int sector = 0; sector < sectors.size(); sector++) {
      for (int country = 0; country < countries.size(); country++) {
        addSales(builder, sector, country, tariffPercent);
        addMaking(builder, sector, country);
      }
    }
    return builder.calibrate();
  }

  private void addSales(
      SectorEconomyBuilder builder,
      int sector,
      int exporter,
      ToDoubleBiFunction<String, String> tariffPercent) {
    double output = 0;
    for (int importer = 0; importer < countries.size(); importer++) {
      double usd = usd(sector, exporter, importer);
      output += usd;
      if (importer != exporter) {
        double tariff =
            sectors.get(sector).moved()
                ? tariffPercent.applyAsDouble(countries.get(exporter), countries.get(importer))
                : 0;
        builder.flow(sector, exporter, importer, usd, tariff);
      }
    }
    builder.output(exporter, sector, output);
  }

  private void addMaking(SectorEconomyBuilder builder, int sector, int country) {
    int at = country * sectors.size() + sector;
    builder.valueAdded(country, sector, valueAddedShare[at]);
    for (int input = 0; input < sectors.size(); input++) {
      builder.input(country, sector, input, inputShare[at * sectors.size() + input]);
    }
  }

  /** All sectors together, for models of one sector. */
  public TradeFlows total() {
    double[][] sum = new double[countries.size()][countries.size()];
    for (int sector = 0; sector < sectors.size(); sector++) {
      for (int exporter = 0; exporter < sum.length; exporter++) {
        for (int importer = 0; importer < sum.length; importer++) {
          sum[exporter][importer] += usd(sector, exporter, importer);
        }
      }
    }
    return TradeFlows.of(countries, sum);
  }

  /** Collects accounts. Not thread-safe. */
  public static final class Builder {
    private final List<String> countries;
    private final List<SectorGoods> sectors;
    private final double[] flow;
    private final double[] valueAddedShare;
    private final double[] inputShare;

    private Builder(List<String> countries, List<SectorGoods> sectors) {
      this.countries = List.copyOf(countries);
      this.sectors = List.copyOf(sectors);
      int size = countries.size() * sectors.size();
      flow = new double[size * countries.size()];
      valueAddedShare = new double[size];
      Arrays.fill(valueAddedShare, 1);
      inputShare = new double[size * sectors.size()];
    }

    /**
     * Adds sales of a year.
     *
     * @param usd at customs value, 0 or more; of a country to itself: domestic sales
     */
    public Builder sales(int sector, int exporter, int importer, double usd) {
      require(usd >= 0 && usd < Double.POSITIVE_INFINITY, "sales", usd, "0 or more");
      flow[(sector * countries.size() + exporter) * countries.size() + importer] += usd;
      return this;
    }

    /**
     * What a sector of a country makes its output from.
     *
     * @param valueAdded share of value added in output, 0 to 1
     * @param inputs share of each sector in what is bought for it; they sum to 1
     */
    public Builder making(int country, int sector, double valueAdded, List<Double> inputs) {
      require(valueAdded >= 0 && valueAdded <= 1, "value added share", valueAdded, "from 0 to 1");
      if (inputs.size() != sectors.size()) {
        throw new IllegalArgumentException(
            inputs.size() + " input shares for " + sectors.size() + " sectors");
      }
      int at = country * sectors.size() + sector;
      valueAddedShare[at] = valueAdded;
      for (int input = 0; input < sectors.size(); input++) {
        inputShare[at * sectors.size() + input] = inputs.get(input);
      }
      return this;
    }

    private static void require(boolean holds, String what, double value, String expected) {
      if (!holds) {
        throw new IllegalArgumentException(what + " is " + value + "; it must be " + expected);
      }
    }

    public SectorAccounts build() {
      return new SectorAccounts(this);
    }
  }

  /** Numbers of the sectors whose goods are moved. */
  public List<Integer> movedSectors() {
    List<Integer> moved = new ArrayList<>();
    for (int sector = 0; sector < sectors.size(); sector++) {
      if (sectors.get(sector).moved()) {
        moved.add(sector);
      }
    }
    return moved;
  }
}
