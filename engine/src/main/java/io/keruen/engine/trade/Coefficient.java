package io.keruen.engine.trade;

/**
 * An estimated coefficient.
 *
 * @param name of the regressor, or {@link #CONSTANT}
 * @param estimate what one unit more of it adds to the logarithm of expected flows
 * @param standardError 0 or more
 */
public record Coefficient(String name, double estimate, double standardError) {
  /** Name of the constant. */
  public static final String CONSTANT = "constant";

  private static final double NORMAL_97_5 = 1.959963984540054;

  /** Estimate over standard error. */
  public double z() {
    return estimate / standardError;
  }

  /** Chance of an estimate as far from 0 or farther, were the true coefficient 0. */
  public double p() {
    return PoissonLikelihood.twoSidedChance(z());
  }

  /** Lower end of the 95 % interval. */
  public double lower() {
    return estimate - NORMAL_97_5 * standardError;
  }

  /** Upper end of the 95 % interval. */
  public double upper() {
    return estimate + NORMAL_97_5 * standardError;
  }
}
