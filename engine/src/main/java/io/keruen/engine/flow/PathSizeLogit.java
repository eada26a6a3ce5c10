package io.keruen.engine.flow;

/**
 * How shares of routes follow from their costs, and when the search for shares that fit the costs
 * they make ends. Equations 12 and 13 of docs/methods/assignment.md.
 *
 * @param scale theta, per unit of time: the odds of two routes fall e-fold for every 1 / theta that
 *     one costs more; above 0, at most 1e12
 * @param alternatives most routes of a pair that are looked for on the empty network, 1 to 100;
 *     routes that become cheapest under load are found besides
 * @param residual it has converged at or below this residual, see {@link
 *     StochasticIteration#residual}; 0 or more
 * @param maxIterations it ends, not converged, after so many iterations; 1 or more
 */
public record PathSizeLogit(double scale, int alternatives, double residual, int maxIterations) {
  /** Most routes that are looked for unless others are asked for. */
  public static final int DEFAULT_ALTERNATIVES = 6;

  /** Residual that is sought unless another is asked for. */
  public static final double DEFAULT_RESIDUAL = 1e-8;

  /** Most iterations unless others are asked for. */
  public static final int DEFAULT_MAX_ITERATIONS = 2000;

  /** Far beyond it, scale times cost is no number. */
  private static final double MOST_SCALE = 1e12;

  /** The search for them makes links dearer by powers of it: thousands would leave all numbers. */
  private static final int MOST_ALTERNATIVES = 100;

  public PathSizeLogit {
    if (!(scale > 0 && scale <= MOST_SCALE)) {
      throw new IllegalArgumentException(
          "scale is " + scale + " per unit of time; it must be above 0 and at most " + MOST_SCALE);
    }
    if (alternatives < 1 || alternatives > MOST_ALTERNATIVES) {
      throw new IllegalArgumentException(
          "alternatives are " + alternatives + "; there must be from 1 to " + MOST_ALTERNATIVES);
    }
    if (!(residual >= 0 && residual < 1)) {
      throw new IllegalArgumentException(
          "residual is " + residual + "; it must be at least 0 and below 1");
    }
    if (maxIterations < 1) {
      throw new IllegalArgumentException(
          "most iterations are " + maxIterations + "; there must be 1 or more");
    }
  }

  public static PathSizeLogit ofScale(double scale) {
    return new PathSizeLogit(scale, DEFAULT_ALTERNATIVES, DEFAULT_RESIDUAL, DEFAULT_MAX_ITERATIONS);
  }

  public PathSizeLogit withAlternatives(int number) {
    return new PathSizeLogit(scale, number, residual, maxIterations);
  }

  public PathSizeLogit toResidual(double sought) {
    return new PathSizeLogit(scale, alternatives, sought, maxIterations);
  }

  public PathSizeLogit orAfter(int iterations) {
    return new PathSizeLogit(scale, alternatives, residual, iterations);
  }
}
