package io.keruen.engine.appraisal;

/**
 * Cost of trading goods between two points, in percent of their value, by cause. Kept apart on
 * purpose: sources that speak of "trade cost" mean different sums of these.
 *
 * @param freightPercent freight and handling
 * @param borderPercent clearance fees and changes of gauge
 * @param timePercent hours valued by the goods' value of time (Hummels and Schaur 2013)
 * @param tariffPercent import tariff
 */
public record TradeCost(
    double freightPercent, double borderPercent, double timePercent, double tariffPercent) {

  public double totalPercent() {
    return freightPercent + borderPercent + timePercent + tariffPercent;
  }

  /** Change of the trade cost, in percent of the trade cost before. */
  public static double changePercent(TradeCost before, TradeCost after) {
    return 100 * (after.totalPercent() / before.totalPercent() - 1);
  }

  /** Change of the iceberg factor 1 + cost, in percent of the factor before. */
  public static double icebergChangePercent(TradeCost before, TradeCost after) {
    return 100 * ((100 + after.totalPercent()) / (100 + before.totalPercent()) - 1);
  }
}
