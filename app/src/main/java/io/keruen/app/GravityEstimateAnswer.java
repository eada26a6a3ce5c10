package io.keruen.app;

import io.keruen.data.gravity.GravityData;
import io.keruen.engine.trade.AbsorbedFreedom;
import io.keruen.engine.trade.OmittedRegressor;
import io.keruen.engine.trade.PpmlEstimate;
import io.keruen.engine.trade.RowUse;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What {@code keruen gravity estimate --format json} prints; docs/formats/gravity.md names every
 * field.
 *
 * @param rows that were asked for and complete
 * @param coefficients the constant last
 * @param covariance of the coefficients, in their order
 * @param seconds of solving, without reading and writing
 */
record GravityEstimateAnswer(
    String data,
    String dependent,
    int rows,
    int rowsIncomplete,
    int rowsUsed,
    int rowsSingleton,
    int rowsSeparatedByGroup,
    int rowsSeparatedByCombination,
    String standardErrors,
    List<Cluster> clusters,
    List<Coefficient> coefficients,
    List<List<Double>> covariance,
    List<Omitted> omitted,
    List<AbsorbedFreedom> fixedEffects,
    int degreesOfFreedom,
    double logLikelihood,
    double nullLogLikelihood,
    double pseudoR2,
    double r2,
    double deviance,
    boolean converged,
    int iterations,
    double residual,
    boolean separationDecided,
    String out,
    List<String> files,
    double seconds) {

  /** One way of clustering. */
  record Cluster(String name, int clusters) {}

  /** One coefficient with its 95 % interval. */
  record Coefficient(
      String name,
      double estimate,
      double standardError,
      double z,
      double p,
      double ciLow,
      double ciHigh) {
    static Coefficient of(io.keruen.engine.trade.Coefficient of) {
      return new Coefficient(
          of.name(), of.estimate(), of.standardError(), of.z(), of.p(), of.lower(), of.upper());
    }
  }

  /** A regressor left out; reason is {@code absorbed} or {@code combination}. */
  record Omitted(String name, String reason, String because) {
    static Omitted of(OmittedRegressor omitted) {
      return new Omitted(
          omitted.name(),
          omitted.reason().name().toLowerCase(Locale.ROOT),
          omitted.reason().text());
    }
  }

  static GravityEstimateAnswer of(
      String file,
      GravityData data,
      PpmlEstimate estimate,
      String out,
      List<String> files,
      double seconds) {
    return new GravityEstimateAnswer(
        file,
        data.model().dependent(),
        data.data().rowCount(),
        data.incompleteRows(),
        estimate.count(RowUse.USED),
        estimate.count(RowUse.SINGLETON),
        estimate.count(RowUse.SEPARATED_BY_GROUP),
        estimate.count(RowUse.SEPARATED_BY_COMBINATION),
        data.clusters().isEmpty() ? "robust" : "clustered",
        estimate.clusters().stream().map(c -> new Cluster(c.name(), c.count())).toList(),
        estimate.coefficients().stream().map(Coefficient::of).toList(),
        covariance(estimate),
        estimate.omitted().stream().map(Omitted::of).toList(),
        estimate.absorbed(),
        estimate.residualFreedom(),
        estimate.fit().logLikelihood(),
        estimate.fit().nullLogLikelihood(),
        estimate.fit().pseudoR2(),
        estimate.fit().squaredCorrelation(),
        estimate.fit().deviance(),
        estimate.convergence().converged(),
        estimate.convergence().iterations(),
        estimate.convergence().residual(),
        estimate.convergence().separationDecided(),
        out,
        files,
        seconds);
  }

  private static List<List<Double>> covariance(PpmlEstimate estimate) {
    int count = estimate.coefficients().size();
    return IntStream.range(0, count)
        .mapToObj(i -> IntStream.range(0, count).mapToObj(j -> estimate.covariance(i, j)).toList())
        .toList();
  }
}
