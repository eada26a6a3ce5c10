package io.keruen.engine.appraisal;

import java.util.Arrays;

/**
 * Market access of cities:
 *
 * <pre>
 * FMA(i) = sum over d of Y(d) (1 + t(i,d))^-theta     firms reach customers
 * CMA(i) = sum over o of Y(o) (1 + t(o,i))^-theta     consumers reach suppliers
 * ln MA = (1 - beta) ln FMA + beta ln CMA
 * </pre>
 *
 * where t is the ad-valorem cost between two cities and a city itself enters with t = 0. Source:
 * Reed and Trubetskoy (2019), World Bank WPS 8815; equations 6 to 8 of docs/methods/appraisal.md.
 */
public final class MarketAccess {
  /** Ad-valorem cost between two cities, as a fraction of the goods' value. */
  @FunctionalInterface
  public interface AdValorem {
    /** Cost from city i to city j, 0 or more; infinite without a route. */
    double cost(int i, int j);
  }

  private final double[] ln;

  private MarketAccess(double[] ln) {
    this.ln = ln;
  }

  /** How much of a market counts: (1 + t)^-theta. */
  @FunctionalInterface
  interface Reach {
    double factor(int i, int j);
  }

  /**
   * @param sizeUsdBn GDP per city, USD billion; NaN if not known: then the city is no market
   */
  public static MarketAccess compute(
      double[] sizeUsdBn, AdValorem adValorem, MarketAccessParameters parameters) {
    return ofReach(
        sizeUsdBn, (i, j) -> i == j ? 1 : reach(adValorem.cost(i, j), parameters), parameters);
  }

  /** How much of a market counts that is reached at an ad-valorem cost, 0 to 1. */
  static double reach(double adValorem, MarketAccessParameters parameters) {
    return Math.pow(1 + Math.max(parameters.minimumAdValorem(), adValorem), -parameters.theta());
  }

  static MarketAccess ofReach(double[] sizeUsdBn, Reach reach, MarketAccessParameters parameters) {
    int cities = sizeUsdBn.length;
    double[] firms = new double[cities];
    double[] consumers = new double[cities];
    for (int i = 0; i < cities; i++) {
      for (int j = 0; j < cities; j++) {
        double factor = reach.factor(i, j);
        firms[i] += knownSize(sizeUsdBn[j]) * factor;
        consumers[j] += knownSize(sizeUsdBn[i]) * factor;
      }
    }
    double[] ln = new double[cities];
    Arrays.setAll(
        ln,
        city ->
            (1 - parameters.beta()) * Math.log(firms[city])
                + parameters.beta() * Math.log(consumers[city]));
    return new MarketAccess(ln);
  }

  private static double knownSize(double usdBn) {
    return Double.isNaN(usdBn) ? 0 : usdBn;
  }

  /** Natural logarithm of a city's market access; minus infinity if it reaches no market. */
  public double ln(int city) {
    return ln[city];
  }

  /**
   * Land value a city gains: alpha Y [exp(d ln MA)^(1 / (1 + alpha theta)) - 1]; equation 9.
   *
   * @param sizeUsdBn its GDP, USD billion
   * @return USD billion; negative for a loss; NaN if the GDP or either access is missing
   */
  public static double landValueGainUsdBn(
      double sizeUsdBn, double lnBefore, double lnAfter, MarketAccessParameters parameters) {
    double exponent = 1 / (1 + parameters.alpha() * parameters.theta());
    double gain = parameters.alpha() * sizeUsdBn * Math.expm1((lnAfter - lnBefore) * exponent);
    return Double.isFinite(gain) ? gain : Double.NaN;
  }
}
