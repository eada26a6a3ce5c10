package io.keruen.engine.appraisal;

/**
 * Parameters of market access. Defaults: Reed and Trubetskoy (2019), World Bank WPS 8815.
 *
 * @param theta trade elasticity, above 0
 * @param alpha share of land in income, 0 to 1
 * @param beta weight of consumer market access, 0 to 1; the rest is firm market access
 * @param minimumAdValorem least ad-valorem cost between two cities, 0 or more
 */
public record MarketAccessParameters(
    double theta, double alpha, double beta, double minimumAdValorem) {

  public static final MarketAccessParameters DEFAULT =
      new MarketAccessParameters(5.03, 0.05, 0.65, 0.000048);

  public MarketAccessParameters {
    if (!(theta > 0 && theta < 100)) {
      throw new IllegalArgumentException("theta is " + theta + "; it must be above 0, below 100");
    }
    requireShare("alpha", alpha);
    requireShare("beta", beta);
    if (!(minimumAdValorem >= 0 && minimumAdValorem < 1)) {
      throw new IllegalArgumentException(
          "minimum ad-valorem cost is " + minimumAdValorem + "; it must be from 0 to below 1");
    }
  }

  private static void requireShare(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be from 0 to 1");
    }
  }
}
