package io.keruen.engine.path;

/**
 * How closely the routes that no other betters are looked for, and how many of them are shown.
 *
 * @param most routes shown: {@value #FEWEST} to {@value #LIMIT}; the fastest, the cheapest and the
 *     cleanest are always among them
 * @param tolerance 0 or more: for every route there is a found one that is worse by at most this
 *     share of time, money and carbon
 * @param maxLabels partial routes kept at once, 1 or more; about 100 bytes each
 */
public record ParetoRule(int most, double tolerance, int maxLabels) {
  static final int FEWEST = 3;
  static final int LIMIT = 100;

  public ParetoRule {
    if (most < FEWEST || most > LIMIT) {
      throw new IllegalArgumentException(
          "number of Pareto routes is %d; it must be between %d and %d"
              .formatted(most, FEWEST, LIMIT));
    }
    if (!(tolerance >= 0 && tolerance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("tolerance is " + tolerance + "; it must be 0 or more");
    }
    if (maxLabels < 1) {
      throw new IllegalArgumentException("labels are " + maxLabels + "; there must be 1 or more");
    }
  }

  /** Within the memory that the launcher gives Java: 400 MB. */
  public static ParetoRule upTo(int most, double tolerance) {
    return new ParetoRule(most, tolerance, 4_000_000);
  }
}
