package io.keruen.engine.trade;

import io.keruen.engine.trade.OmittedRegressor.Reason;
import io.keruen.engine.trade.PpmlEstimate.Clusters;
import io.keruen.engine.trade.PpmlEstimate.Convergence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;

/**
 * Gravity equations by Poisson pseudo-maximum likelihood (Santos Silva and Tenreyro 2006) with any
 * number of fixed effects: {@code expected flow = exp(offset + regressors x coefficients + the
 * constants of the row's groups)}. Estimates, standard errors and what is set aside follow Correia,
 * Guimaraes and Zylkin (2020), Stata Journal 20(1); docs/methods/gravity.md.
 */
public final class Ppml {
  private final PpmlData data;
  private final PpmlOptions options;
  private final ForkJoinPool threads;

  private PpmlSample sample;
  private List<Grouping> groupings;
  private Partialling effects;
  private List<Optional<Reason>> reasons;
  private WithinColumns columns;
  private boolean separationDecided = true;

  private Ppml(PpmlData data, PpmlOptions options, ForkJoinPool threads) {
    this.data = data;
    this.options = options;
    this.threads = threads;
  }

  /**
   * Estimates an equation.
   *
   * @throws NoEstimateException if no row or no regressor is left, or there is but one cluster
   */
  public static PpmlEstimate estimate(PpmlData data, PpmlOptions options) {
    for (Grouping cluster : options.clusters()) {
      if (cluster.rowCount() != data.rowCount()) {
        throw new IllegalArgumentException(
            "cluster '%s' has %d rows; the data have %d"
                .formatted(cluster.name(), cluster.rowCount(), data.rowCount()));
      }
    }
    ForkJoinPool threads = new ForkJoinPool(options.threads());
    try {
      return new Ppml(data, options, threads).estimate();
    } finally {
      threads.shutdown();
    }
  }

  private PpmlEstimate estimate() {
    sample = PpmlSample.of(data, options.singletons());
    takeSample();
    while (dropSeparated()) {
      sample.trim(options.singletons());
      takeSample();
    }
    List<Grouping> clusters = clusters();
    PpmlSearch search =
        new PpmlSearch(sample.dependent(), sample.offset(), groupings, effects, columns);
    search.run(options);
    return estimate(search, clusters);
  }

  /** Makes columns and effects of the rows that are left. */
  private void takeSample() {
    requireRows();
    List<Grouping> given = sample.groupings(data.fixedEffects());
    groupings = given.isEmpty() ? List.of(oneGroup()) : given;
    effects = new Partialling(sample.rowCount(), groupings);
    List<double[]> all = new ArrayList<>();
    for (int regressor = 0; regressor < data.names().size(); regressor++) {
      all.add(sample.regressor(regressor));
    }
    reasons = Collinearity.reasons(new WithinColumns(effects, all, threads), sample.rowCount());
    List<double[]> kept = new ArrayList<>();
    for (int j = 0; j < all.size(); j++) {
      if (reasons.get(j).isEmpty()) {
        kept.add(all.get(j));
      }
    }
    requireRegressors(kept);
    columns = new WithinColumns(effects, kept, threads);
  }

  /** What stands for the constant where there is no fixed effect. */
  private Grouping oneGroup() {
    return Grouping.of(Coefficient.CONSTANT, new int[sample.rowCount()]);
  }

  private boolean dropSeparated() {
    double[] flow = sample.dependent();
    if (Arrays.stream(flow).allMatch(y -> y > 0)) {
      return false;
    }
    Separation.Finding finding = Separation.find(flow, effects, columns);
    separationDecided = finding.outcome() != Separation.Outcome.UNDECIDED;
    sample.drop(finding.separated());
    return finding.outcome() == Separation.Outcome.FOUND;
  }

  private void requireRows() {
    if (sample.rowCount() > 0 && Arrays.stream(sample.dependent()).anyMatch(y -> y > 0)) {
      return;
    }
    String counts =
        ("no row that can be used: of %d rows, %d alone in a group, %d in groups without any flow,"
                + " %d separated otherwise")
            .formatted(
                data.rowCount(),
                count(RowUse.SINGLETON),
                count(RowUse.SEPARATED_BY_GROUP),
                count(RowUse.SEPARATED_BY_COMBINATION));
    throw new NoEstimateException(
        data.rowCount() == 0 ? "no row" : sample.rowCount() > 0 ? "no flow above 0" : counts,
        "rows with flows above 0, several to each group of the fixed effects",
        "Use fewer or coarser fixed effects, or add rows.");
  }

  private long count(RowUse use) {
    return Arrays.stream(sample.use()).filter(each -> each == use).count();
  }

  private void requireRegressors(List<double[]> kept) {
    if (kept.isEmpty() && !data.names().isEmpty()) {
      throw new NoEstimateException(
          "no regressor that varies within the fixed effects: " + String.join(", ", data.names()),
          "at least one",
          "Leave out a fixed effect that absorbs them, or add a regressor that differs between"
              + " pairs of countries, or over time where pairs have a fixed effect.");
    }
  }

  private List<Grouping> clusters() {
    List<Grouping> clusters = sample.groupings(options.clusters());
    for (Grouping cluster : clusters) {
      if (cluster.groupCount() < 2) {
        throw new NoEstimateException(
            "only one cluster '" + cluster.name() + "'",
            "two or more",
            "Cluster by another column, or ask for robust standard errors.");
      }
    }
    return clusters;
  }

  private PpmlEstimate estimate(PpmlSearch search, List<Grouping> clusters) {
    double[] flow = sample.dependent();
    double[][] covariance = new Sandwich(columns, flow, search.mean()).covariance(clusters);
    double[][] constants = new double[groupings.size()][];
    double constant = 0;
    for (int effect = 0; effect < constants.length; effect++) {
      constants[effect] = search.coefficient(effect).clone();
      constant += takeLevel(constants[effect], groupings.get(effect), search.mean());
    }
    return new PpmlEstimate(
        coefficients(search, constant, covariance),
        covariance,
        omitted(),
        AbsorbedFreedom.of(groupings.subList(0, data.fixedEffects().size())),
        clusters.stream().map(c -> new Clusters(c.name(), c.groupCount())).toList(),
        PpmlFit.of(flow, sample.offset(), search.mean()),
        new Convergence(
            search.residual() <= options.tolerance(),
            search.iterations(),
            search.residual(),
            separationDecided),
        sample.use(),
        fitted(search.mean()),
        fixedEffects(constants));
  }

  private List<Coefficient> coefficients(
      PpmlSearch search, double constant, double[][] covariance) {
    List<Coefficient> coefficients = new ArrayList<>();
    for (int regressor = 0; regressor < reasons.size(); regressor++) {
      if (reasons.get(regressor).isEmpty()) {
        int at = coefficients.size();
        double slope = search.scaledSlope()[at] / columns.scale(at);
        double error = Math.sqrt(covariance[at][at]);
        coefficients.add(new Coefficient(data.names().get(regressor), slope, error));
      }
    }
    int last = coefficients.size();
    coefficients.add(
        new Coefficient(Coefficient.CONSTANT, constant, Math.sqrt(covariance[last][last])));
    return coefficients;
  }

  private List<OmittedRegressor> omitted() {
    List<OmittedRegressor> omitted = new ArrayList<>();
    for (int regressor = 0; regressor < reasons.size(); regressor++) {
      String name = data.names().get(regressor);
      reasons.get(regressor).ifPresent(why -> omitted.add(new OmittedRegressor(name, why)));
    }
    return omitted;
  }

  private double[] fitted(double[] mean) {
    RowUse[] use = sample.use();
    double[] fitted = new double[use.length];
    for (int row = 0; row < use.length; row++) {
      fitted[row] = use[row] == RowUse.SINGLETON ? Double.NaN : 0;
    }
    int[] rows = sample.rows();
    for (int i = 0; i < rows.length; i++) {
      fitted[rows[i]] = mean[i];
    }
    return fitted;
  }

  /** Moves constants so that their average, weighted with expected flows, is 0; returns it. */
  private static double takeLevel(double[] constants, Grouping effect, double[] mean) {
    double sum = 0;
    double weights = 0;
    for (int row = 0; row < mean.length; row++) {
      sum += mean[row] * constants[effect.group(row)];
      weights += mean[row];
    }
    double level = sum / weights;
    for (int group = 0; group < constants.length; group++) {
      constants[group] -= level;
    }
    return level;
  }

  /** Constants by the group numbers of the data. */
  private double[][] fixedEffects(double[][] bySampleGroup) {
    int[] rows = sample.rows();
    double[][] constants = new double[data.fixedEffects().size()][];
    for (int effect = 0; effect < constants.length; effect++) {
      Grouping all = data.fixedEffects().get(effect);
      constants[effect] = new double[all.groupCount()];
      Arrays.fill(constants[effect], Double.NaN);
      for (int i = 0; i < rows.length; i++) {
        constants[effect][all.group(rows[i])] =
            bySampleGroup[effect][groupings.get(effect).group(i)];
      }
    }
    return constants;
  }
}
