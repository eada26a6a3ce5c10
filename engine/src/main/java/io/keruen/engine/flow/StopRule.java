package io.keruen.engine.flow;

/**
 * When a search for an equilibrium ends.
 *
 * @param relativeGap it has converged at or below this relative gap; 0 or more
 * @param maxIterations it ends, not converged, after so many iterations; 1 or more
 */
public record StopRule(double relativeGap, int maxIterations) {
  /** Relative gap that is sought unless another is asked for. */
  public static final double DEFAULT_RELATIVE_GAP = 1e-8;

  /** Most iterations unless others are asked for. */
  public static final int DEFAULT_MAX_ITERATIONS = 1000;

  public StopRule {
    if (!(relativeGap >= 0 && relativeGap < 1)) {
      throw new IllegalArgumentException(
          "relative gap is " + relativeGap + "; it must be at least 0 and below 1");
    }
    if (maxIterations < 1) {
      throw new IllegalArgumentException(
          "most iterations are " + maxIterations + "; there must be 1 or more");
    }
  }

  public static StopRule atRelativeGap(double relativeGap) {
    return new StopRule(relativeGap, DEFAULT_MAX_ITERATIONS);
  }

  public StopRule orAfter(int iterations) {
    return new StopRule(relativeGap, iterations);
  }

  boolean hasConverged(Iteration iteration) {
    return iteration.relativeGap() <= relativeGap;
  }

  boolean ends(Iteration iteration) {
    return hasConverged(iteration) || iteration.number() >= maxIterations;
  }
}
