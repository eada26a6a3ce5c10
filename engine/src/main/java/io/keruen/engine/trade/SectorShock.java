package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * What happens to a {@link SectorEconomy}: new tariffs, changed iceberg costs, and a yearly tax
 * that pays for infrastructure. What is not named stays as it is. Immutable.
 */
public final class SectorShock {
  final double[] costFactor; // per entry: new over old iceberg factor
  final double[] newTariff; // per entry: 1 + tariff; NaN where it stays
  final double[] taxShare; // per country, of income
  final double[] taxMoney; // per country, per year
  private final int withoutTrade;

  private SectorShock(Builder builder) {
    costFactor = builder.costFactor.clone();
    newTariff = builder.newTariff.clone();
    taxShare = builder.taxShare.clone();
    taxMoney = builder.taxMoney.clone();
    withoutTrade = builder.withoutTrade;
  }

  public static Builder on(SectorEconomy economy) {
    return new Builder(economy);
  }

  /** Nothing happens. */
  public static SectorShock none(SectorEconomy economy) {
    return on(economy).build();
  }

  /** How many changes concern a pair and sector without trade: without trade they do nothing. */
  public int changesWithoutTrade() {
    return withoutTrade;
  }

  /** Collects what happens; a later change of the same thing replaces an earlier one. */
  public static final class Builder {
    private final SectorEconomy economy;
    private final double[] costFactor;
    private final double[] newTariff;
    private final double[] taxShare;
    private final double[] taxMoney;
    private int withoutTrade;

    private Builder(SectorEconomy economy) {
      this.economy = economy;
      costFactor = new double[economy.flows.entries()];
      Arrays.fill(costFactor, 1);
      newTariff = new double[costFactor.length];
      Arrays.fill(newTariff, Double.NaN);
      taxShare = new double[economy.countries().size()];
      taxMoney = new double[taxShare.length];
    }

    /**
     * @param percent the new tariff, of the customs value; above -100
     */
    public Builder tariff(int sector, int exporter, int importer, double percent) {
      require(percent > -100, "new tariff", percent, "above -100", sector, exporter, importer);
      if (exporter == importer) {
        throw new IllegalArgumentException(
            economy.countries().get(importer) + " cannot have a tariff on its own goods");
      }
      set(newTariff, sector, exporter, importer, 1 + percent / 100);
      return this;
    }

    /**
     * Transport, borders or time become dearer or cheaper: no revenue comes of it.
     *
     * @param factor new iceberg factor 1 + cost over the old one, above 0; exporter and importer
     *     may be the same country
     */
    public Builder cost(int sector, int exporter, int importer, double factor) {
      require(factor > 0, "cost factor", factor, "above 0", sector, exporter, importer);
      set(costFactor, sector, exporter, importer, factor);
      return this;
    }

    /**
     * A tax of a share of income.
     *
     * @param share of the new income; from 0, below 1
     */
    public Builder taxOfIncome(int country, double share) {
      requireTax(country, share >= 0 && share < 1, share, "from 0 and below 1");
      taxShare[country] = share;
      return this;
    }

    /**
     * A tax of a fixed sum.
     *
     * @param money per year, in the unit of the data, with world value added as the measure; 0 or
     *     more
     */
    public Builder taxOfMoney(int country, double money) {
      requireTax(country, money >= 0 && money < Double.POSITIVE_INFINITY, money, "0 or more");
      taxMoney[country] = money;
      return this;
    }

    public SectorShock build() {
      return new SectorShock(this);
    }

    private void set(double[] values, int sector, int exporter, int importer, double value) {
      int entry = economy.flows.entry(sector, exporter, importer);
      if (entry < 0) {
        withoutTrade++;
      } else {
        values[entry] = value;
      }
    }

    private void requireTax(int country, boolean holds, double value, String rule) {
      if (!holds) {
        throw new IllegalArgumentException(
            "tax of %s is %s; it must be %s"
                .formatted(economy.countries().get(country), value, rule));
      }
    }

    private void require(
        boolean holds,
        String what,
        double value,
        String rule,
        int sector,
        int exporter,
        int importer) {
      if (!(holds && value < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "%s from %s to %s in %s is %s; it must be %s"
                .formatted(
                    what,
                    economy.countries().get(exporter),
                    economy.countries().get(importer),
                    economy.sectors().get(sector),
                    value,
                    rule));
      }
    }
  }
}
