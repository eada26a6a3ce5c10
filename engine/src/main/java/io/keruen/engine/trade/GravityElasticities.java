package io.keruen.engine.trade;

/**
 * How trade and supply answer to prices.
 *
 * @param theta trade elasticity: trade falls by theta percent where its cost rises by one; above 0,
 *     at most 200. In an Armington model it is sigma - 1
 * @param supplyElasticity psi: output rises by psi percent where the price of output over the price
 *     index rises by one; 0 (fixed output) to 100. Source: Allen, Arkolakis, Takahashi (2020), JPE
 *     128(2)
 */
public record GravityElasticities(double theta, double supplyElasticity) {
  private static final double GREATEST_THETA = 200;
  private static final double GREATEST_SUPPLY_ELASTICITY = 100;

  public GravityElasticities {
    if (!(theta > 0 && theta <= GREATEST_THETA)) {
      throw new IllegalArgumentException(
          "theta is " + theta + "; it must be above 0 and at most " + (int) GREATEST_THETA);
    }
    if (!(supplyElasticity >= 0 && supplyElasticity <= GREATEST_SUPPLY_ELASTICITY)) {
      throw new IllegalArgumentException(
          "supply elasticity is "
              + supplyElasticity
              + "; it must be from 0 to "
              + (int) GREATEST_SUPPLY_ELASTICITY);
    }
  }

  /** With fixed output. */
  public static GravityElasticities ofTheta(double theta) {
    return new GravityElasticities(theta, 0);
  }
}
