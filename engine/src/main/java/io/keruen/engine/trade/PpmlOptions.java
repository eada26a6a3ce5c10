package io.keruen.engine.trade;

import java.util.List;

/**
 * How a gravity equation is estimated.
 *
 * @param clusters errors may go together within each of these groupings; empty: they are
 *     independent, of any variance (robust)
 * @param singletons whether rows that are alone in a group are kept
 * @param tolerance the estimate has converged once flows and fitted flows differ by less than this
 *     share, added up over every group and by every regressor; above 0, below 1
 * @param maxIterations steps of Newton's method before it ends without convergence; 1 or more
 * @param threads 1 or more; the estimate does not depend on it
 */
public record PpmlOptions(
    List<Grouping> clusters,
    Singletons singletons,
    double tolerance,
    int maxIterations,
    int threads) {
  /** Tolerance unless another is asked for. */
  public static final double DEFAULT_TOLERANCE = 1e-9;

  /** Most iterations unless others are asked for. */
  public static final int DEFAULT_MAX_ITERATIONS = 200;

  /** What becomes of rows that are alone in a group of a fixed effect. */
  public enum Singletons {
    DROP,
    KEEP
  }

  public PpmlOptions {
    clusters = List.copyOf(clusters);
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "tolerance is " + tolerance + "; it must be above 0 and below 1");
    }
    if (maxIterations < 1) {
      throw new IllegalArgumentException(
          "most iterations are " + maxIterations + "; there must be 1 or more");
    }
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; it must be 1 or more");
    }
  }

  /** Robust standard errors, singletons dropped, one thread. */
  public static PpmlOptions robust() {
    return new PpmlOptions(
        List.of(), Singletons.DROP, DEFAULT_TOLERANCE, DEFAULT_MAX_ITERATIONS, 1);
  }

  /** Standard errors clustered one way, or several ways at once; singletons dropped, one thread. */
  public static PpmlOptions clustered(Grouping... clusters) {
    return robust().clusteredBy(List.of(clusters));
  }

  /** Standard errors clustered by each of some groupings at once; robust if there is none. */
  public PpmlOptions clusteredBy(List<Grouping> newClusters) {
    return new PpmlOptions(newClusters, singletons, tolerance, maxIterations, threads);
  }

  public PpmlOptions keepingSingletons() {
    return new PpmlOptions(clusters, Singletons.KEEP, tolerance, maxIterations, threads);
  }

  public PpmlOptions toTolerance(double newTolerance) {
    return new PpmlOptions(clusters, singletons, newTolerance, maxIterations, threads);
  }

  public PpmlOptions orAfter(int iterations) {
    return new PpmlOptions(clusters, singletons, tolerance, iterations, threads);
  }

  public PpmlOptions onThreads(int newThreads) {
    return new PpmlOptions(clusters, singletons, tolerance, maxIterations, newThreads);
  }
}
