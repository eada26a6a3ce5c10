package io.keruen.engine.appraisal;

import io.keruen.engine.cost.CommodityClass;

/**
 * What it takes to ship one TEU, or the weighted mean of several shipments.
 *
 * @param usd freight, handling and fees, {@code borderUsd} included
 * @param borderUsd clearance fees and changes of gauge
 */
public record Shipment(double hours, double usd, double borderUsd, double kgCo2e, double km) {
  /** Takes nothing: where sums begin. */
  public static final Shipment NOTHING = new Shipment(0, 0, 0, 0, 0);

  /** Both one after the other. */
  public Shipment plus(Shipment other) {
    return new Shipment(
        hours + other.hours,
        usd + other.usd,
        borderUsd + other.borderUsd,
        kgCo2e + other.kgCo2e,
        km + other.km);
  }

  /** The same shipment that takes longer, or less long. */
  public Shipment plusHours(double more) {
    return new Shipment(hours + more, usd, borderUsd, kgCo2e, km);
  }

  /** A part of what it takes, as in weighted means. */
  public Shipment times(double weight) {
    return new Shipment(
        weight * hours, weight * usd, weight * borderUsd, weight * kgCo2e, weight * km);
  }

  /** The same cost as ad-valorem parts; equation 2 of docs/methods/appraisal.md. */
  public TradeCost tradeCost(CommodityClass goods, double tariffPercent) {
    return new TradeCost(
        100 * (usd - borderUsd) / goods.valueUsdPerTeu(),
        100 * borderUsd / goods.valueUsdPerTeu(),
        goods.valueOfTimePercentPerDay() * hours / 24,
        tariffPercent);
  }
}
