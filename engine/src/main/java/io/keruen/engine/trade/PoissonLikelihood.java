package io.keruen.engine.trade;

/** Likelihood of flows under a Poisson distribution, and the normal distribution for tests. */
final class PoissonLikelihood {
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);
  private static final double STIRLING_FROM = 15;

  private PoissonLikelihood() {}

  /** Deviance: twice the logarithm by which a perfect fit would be likelier. */
  static double deviance(double[] flow, double[] mean) {
    double sum = 0;
    for (int row = 0; row < flow.length; row++) {
      double y = flow[row];
      sum += (y > 0 ? y * Math.log(y / mean[row]) : 0) - (y - mean[row]);
    }
    return 2 * sum;
  }

  /** Pseudo log-likelihood with its constant, log y! for flows that are not whole too. */
  static double logLikelihood(double[] flow, double[] mean) {
    double sum = 0;
    for (int row = 0; row < flow.length; row++) {
      double y = flow[row];
      sum += (y > 0 ? y * Math.log(mean[row]) : 0) - mean[row] - logGamma(y + 1);
    }
    return sum;
  }

  /** Logarithm of the gamma function for x above 0, by Stirling's series to 1e-15. */
  static double logGamma(double x) {
    double shift = 1;
    double z = x;
    while (z < STIRLING_FROM) {
      shift *= z;
      z++;
    }
    double r = 1 / (z * z);
    double series =
        (1.0 / 12 - r * (1.0 / 360 - r * (1.0 / 1260 - r * (1.0 / 1680 - r / 1188)))) / z;
    return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - Math.log(shift);
  }

  /**
   * Chance that a standard normal variable lies further from 0 than z: the complementary error
   * function of |z| / sqrt 2, by its series up to 3 and its continued fraction beyond (Abramowitz
   * and Stegun 7.1.6 and 7.1.14).
   */
  static double twoSidedChance(double z) {
    double x = Math.abs(z) / Math.sqrt(2);
    if (Double.isNaN(x)) {
      return Double.NaN;
    }
    if (x < 3) {
      double term = x;
      double sum = x;
      for (int n = 1; Math.abs(term) > 1e-17 * sum; n++) {
        term *= 2 * x * x / (2 * n + 1);
        sum += term;
      }
      return 1 - 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }
    double fraction = x;
    for (int n = 80; n >= 1; n--) {
      fraction = x + n / 2.0 / fraction;
    }
    return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
  }
}
