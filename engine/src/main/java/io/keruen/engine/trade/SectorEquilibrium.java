package io.keruen.engine.trade;

/**
 * The state of a {@link SectorEconomy} in which all markets clear, with its changes from the state
 * before. Money is in units of world value added, which does not change: compare real figures
 * across countries, not nominal ones. Immutable, thread-safe.
 */
public final class SectorEquilibrium {
  private final SectorEconomy before;
  private final SectorEconomy after;
  private final double[] logWage;
  private final double[] logPrice;
  private final double[] logCost;
  private final int iterations;
  private final double residual;

  SectorEquilibrium(
      SectorEconomy before,
      SectorEconomy after,
      double[] logWage,
      double[] logPrice,
      double[] logCost,
      int iterations,
      double residual) {
    this.before = before;
    this.after = after;
    this.logWage = logWage;
    this.logPrice = logPrice;
    this.logCost = logCost;
    this.iterations = iterations;
    this.residual = residual;
  }

  public SectorEconomy before() {
    return before;
  }

  public SectorEconomy after() {
    return after;
  }

  /** Wage, new over old. */
  public double wage(int country) {
    return Math.exp(logWage[country]);
  }

  /** Price of a sector's goods to buyers of a country, new over old. */
  public double price(int country, int sector) {
    return Math.exp(logPrice[before.at(country, sector)]);
  }

  /** Unit cost of makers of a country, new over old. */
  public double cost(int country, int sector) {
    return Math.exp(logCost[before.at(country, sector)]);
  }

  double logCost(int country, int sector) {
    return logCost[before.at(country, sector)];
  }

  /** Prices of final goods by their shares, new over old; equation 12. */
  public double priceIndex(int country) {
    double sum = 0;
    for (int sector = 0; sector < before.sectors().size(); sector++) {
      int at = before.at(country, sector);
      sum += before.finalShare[at] * logPrice[at];
    }
    return Math.exp(sum);
  }

  /** Wage over price index, new over old. */
  public double realWage(int country) {
    return wage(country) / priceIndex(country);
  }

  /** Wage steps that the search took. */
  public int iterations() {
    return iterations;
  }

  /**
   * The greatest of three: what output pays a country too much or too little, and how far spending
   * on a sector is from standing still, in parts of value added; and how far a price is, in
   * logarithms.
   */
  public double residual() {
    return residual;
  }
}
