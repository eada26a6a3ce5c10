package io.keruen.engine.trade;

/**
 * Units of goods that must leave so that one arrives: 1 + the ad-valorem cost of carrying them,
 * tariffs left out, for these are paid to somebody. The form in which trade models take transport,
 * border and time costs. Source: Samuelson (1954), Economic Journal 64.
 *
 * @param value above 0; 1 where carrying costs nothing
 */
public record IcebergFactor(double value) {
  public IcebergFactor {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "iceberg factor is " + value + "; it must be above 0 and finite");
    }
  }

  /**
   * @param adValoremPercent cost of carrying goods in percent of their value, above -100
   */
  public static IcebergFactor ofPercent(double adValoremPercent) {
    return new IcebergFactor(1 + adValoremPercent / 100);
  }

  /** This factor, the new one, over an old one: what models of changes take. */
  public double over(IcebergFactor old) {
    return value / old.value;
  }
}
