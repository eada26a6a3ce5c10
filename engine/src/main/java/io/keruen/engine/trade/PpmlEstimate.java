package io.keruen.engine.trade;

import java.util.Arrays;
import java.util.List;

/**
 * An estimated gravity equation. An estimate that did not converge says so; it is a result.
 * Immutable, thread-safe.
 */
public final class PpmlEstimate {
  private final List<Coefficient> coefficients;
  private final double[][] covariance;
  private final List<OmittedRegressor> omitted;
  private final List<AbsorbedFreedom> absorbed;
  private final List<Clusters> clusters;
  private final PpmlFit fit;
  private final Convergence convergence;
  private final RowUse[] use; // per row of the data
  private final double[] fitted; // per row of the data
  private final double[][] fixedEffect; // per effect and group of the data

  /**
   * How the search ended.
   *
   * @param converged whether the residual is within the tolerance
   * @param iterations steps of Newton's method
   * @param residual greatest share by which flows and fitted flows differ, added up over a group of
   *     a fixed effect or weighted by a regressor: 0 at the maximum of the likelihood
   * @param separationDecided false if the search for separated rows did not come to an end; then
   *     rows may be separated that are counted as used
   */
  public record Convergence(
      boolean converged, int iterations, double residual, boolean separationDecided) {}

  /** Clusters of the rows used: by what, and how many. */
  public record Clusters(String name, int count) {}

  PpmlEstimate(
      List<Coefficient> coefficients,
      double[][] covariance,
      List<OmittedRegressor> omitted,
      List<AbsorbedFreedom> absorbed,
      List<Clusters> clusters,
      PpmlFit fit,
      Convergence convergence,
      RowUse[] use,
      double[] fitted,
      double[][] fixedEffect) {
    this.coefficients = List.copyOf(coefficients);
    this.covariance = covariance;
    this.omitted = List.copyOf(omitted);
    this.absorbed = List.copyOf(absorbed);
    this.clusters = List.copyOf(clusters);
    this.fit = fit;
    this.convergence = convergence;
    this.use = use;
    this.fitted = fitted;
    this.fixedEffect = fixedEffect;
  }

  /**
   * Of the regressors that were kept, in the order of the data; the constant last. It is the level
   * at which every fixed effect is 0 on average, weighted with expected flows.
   */
  public List<Coefficient> coefficients() {
    return coefficients;
  }

  /**
   * @throws IllegalArgumentException if the estimate has none of that name
   */
  public Coefficient coefficient(String name) {
    return coefficients.stream()
        .filter(coefficient -> coefficient.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("the estimate has no coefficient '" + name + "'"));
  }

  /** Covariance of two coefficients, numbered as in {@link #coefficients}. */
  public double covariance(int one, int other) {
    return covariance[one][other];
  }

  /** Regressors that were left out, in the order of the data. */
  public List<OmittedRegressor> omitted() {
    return omitted;
  }

  /** Freedom that the fixed effects take, in the order of the data. */
  public List<AbsorbedFreedom> absorbed() {
    return absorbed;
  }

  /** Ways of clustering; empty if standard errors are robust. */
  public List<Clusters> clusters() {
    return clusters;
  }

  public PpmlFit fit() {
    return fit;
  }

  public Convergence convergence() {
    return convergence;
  }

  /** What became of a row of the data. */
  public RowUse use(int row) {
    return use[row];
  }

  /** Rows of the data that were used in a way. */
  public int count(RowUse of) {
    return (int) Arrays.stream(use).filter(each -> each == of).count();
  }

  /** Rows used less coefficients and constants of groups, redundant ones not counted. */
  public int residualFreedom() {
    int absorbedFreedom =
        absorbed.stream().mapToInt(effect -> effect.groups() - effect.redundant()).sum();
    return count(RowUse.USED) - (coefficients.size() - 1) - Math.max(1, absorbedFreedom);
  }

  /** Expected flow of a row; 0 where the row is separated, not a number where it is a singleton. */
  public double fitted(int row) {
    return fitted[row];
  }

  /**
   * Constant of a group of a fixed effect: its part of the logarithm of expected flows. Every
   * effect is 0 on average, weighted with expected flows.
   *
   * @param effect number in the data
   * @param group number in that effect
   * @return not a number if no row of the group was used
   */
  public double fixedEffect(int effect, int group) {
    return fixedEffect[effect][group];
  }
}
