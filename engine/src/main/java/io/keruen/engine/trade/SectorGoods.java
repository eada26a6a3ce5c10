package io.keruen.engine.trade;

/**
 * What the goods or services of a sector are worth when they are carried.
 *
 * @param name short and unique
 * @param title for people
 * @param moved false for services, which no transport carries: hours and freight do not touch them
 * @param theta trade elasticity, above 0
 * @param usdPerTeu value of the goods in one TEU, above 0; not used for services
 * @param valueOfTimePercentPerDay what trade pays for a day in transit, percent of the goods'
 *     value, 0 or more; Hummels and Schaur (2013), AER 103(7)
 */
public record SectorGoods(
    String name,
    String title,
    boolean moved,
    double theta,
    double usdPerTeu,
    double valueOfTimePercentPerDay) {
  private static final double HOURS_PER_DAY = 24;

  public SectorGoods {
    require(theta > 0, "theta", theta, "above 0", name);
    require(!moved || usdPerTeu > 0, "value in USD per TEU", usdPerTeu, "above 0", name);
    require(
        valueOfTimePercentPerDay >= 0,
        "value of time in % per day",
        valueOfTimePercentPerDay,
        "0 or more",
        name);
  }

  private static void require(
      boolean holds, String what, double value, String expected, String name) {
    if (!(holds && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s of '%s' is %s; it must be %s and finite".formatted(what, name, value, expected));
    }
  }

  /**
   * Iceberg factor of carrying the goods: freight and fees in the goods' value, and hours valued by
   * the goods' value of time; tariffs left out. 1 for services.
   *
   * @param usdPerTeuPaid freight, handling and border fees of one TEU
   * @param hours door to door
   */
  public IcebergFactor carrying(double usdPerTeuPaid, double hours) {
    return IcebergFactor.ofPercent(
        moved
            ? 100 * usdPerTeuPaid / usdPerTeu + valueOfTimePercentPerDay * hours / HOURS_PER_DAY
            : 0);
  }
}
