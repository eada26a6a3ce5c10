package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * How well a gravity equation fits.
 *
 * @param logLikelihood pseudo log-likelihood
 * @param nullLogLikelihood the same of a model with a constant alone
 * @param deviance twice the logarithm by which a perfect fit would be likelier
 * @param squaredCorrelation of flows and fitted flows, from 0 to 1; not a number if one of them
 *     does not vary
 */
public record PpmlFit(
    double logLikelihood, double nullLogLikelihood, double deviance, double squaredCorrelation) {

  /** McFadden's: 1 less the ratio of the log-likelihoods. */
  public double pseudoR2() {
    return 1 - logLikelihood / nullLogLikelihood;
  }

  static PpmlFit of(double[] flow, double[] offset, double[] mean) {
    double[] constant = new double[flow.length];
    double flows = 0;
    double sizes = 0;
    for (int row = 0; row < flow.length; row++) {
      constant[row] = Math.exp(offset[row]);
      flows += flow[row];
      sizes += constant[row];
    }
    for (int row = 0; row < flow.length; row++) {
      constant[row] *= flows / sizes;
    }
    return new PpmlFit(
        PoissonLikelihood.logLikelihood(flow, mean),
        PoissonLikelihood.logLikelihood(flow, constant),
        PoissonLikelihood.deviance(flow, mean),
        squaredCorrelation(flow, mean));
  }

  private static double squaredCorrelation(double[] a, double[] b) {
    double meanA = Arrays.stream(a).average().orElse(0);
    double meanB = Arrays.stream(b).average().orElse(0);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int row = 0; row < a.length; row++) {
      ab += (a[row] - meanA) * (b[row] - meanB);
      aa += (a[row] - meanA) * (a[row] - meanA);
      bb += (b[row] - meanB) * (b[row] - meanB);
    }
    return ab * ab / (aa * bb);
  }
}
