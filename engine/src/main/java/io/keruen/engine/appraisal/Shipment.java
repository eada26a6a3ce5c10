package io.keruen.engine.appraisal;

import io.keruen.engine.cost.CommodityClass;

/**
 * What it takes to ship one TEU, or the weighted mean of several shipments.
 *
 * @param usd freight, handling and fees, {@code borderUsd} included
 * @param borderUsd clearance fees and changes of gauge
 */
public record Shipment(double hours, double usd, double borderUsd, double kgCo2e, double km) {

  /** The same cost as ad-valorem parts; equation 2 of docs/methods/appraisal.md. */
  public TradeCost tradeCost(CommodityClass goods, double tariffPercent) {
    return new TradeCost(
        100 * (usd - borderUsd) / goods.valueUsdPerTeu(),
        100 * borderUsd / goods.valueUsdPerTeu(),
        goods.valueOfTimePercentPerDay() * hours / 24,
        tariffPercent);
  }
}
