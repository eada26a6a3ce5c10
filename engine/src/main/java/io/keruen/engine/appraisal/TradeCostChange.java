package io.keruen.engine.appraisal;

/**
 * The cost of trade before and after, as a trade model takes it: transport, borders and time as a
 * change of the iceberg factor, the tariff as a tariff, because its revenue stays in the country.
 */
public record TradeCostChange(TradeCost before, TradeCost after) {
  /**
   * New over old iceberg factor: (1 + time + freight + borders, after) / (the same before), parts
   * of the goods' value. A time cost of 25 % that falls to 20 % beside a freight of 5 % gives 1.25
   * / 1.30, not 0.80.
   */
  public double costFactor() {
    return after.iceberg().over(before.iceberg());
  }

  /** Tariff from now on, percent of the customs value. */
  public double newTariffPercent() {
    return after.tariffPercent();
  }
}
