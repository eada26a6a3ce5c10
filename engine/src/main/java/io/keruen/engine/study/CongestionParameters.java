package io.keruen.engine.study;

/**
 * How terminals and crossings of stated capacity slow down, and when the search for volumes, delays
 * and trade that agree with each other ends; docs/methods/congestion.md.
 *
 * @param periodHours how long demand stays before a queue is cleared, above 0
 * @param irregularity of arrivals and services, as {@link io.keruen.engine.flow.Queue} has it:
 *     above 0
 * @param mostBaselineUse share of its capacity that a facility uses in the baseline at most: where
 *     the model sends more there, the capacity is raised; above 0, below 1
 * @param gap relative gap that ends the search, above 0
 * @param demandChange greatest relative change of a country pair's demand that ends it, above 0
 * @param mostIterations 1 or more
 * @param closure of the trade model, one of many sectors
 */
public record CongestionParameters(
    double periodHours,
    double irregularity,
    double mostBaselineUse,
    double gap,
    double demandChange,
    int mostIterations,
    TradeClosure closure) {
  /**
   * A month, for railways plan and refuse by the month; arrivals and services at random (M/M/1);
   * and the headline closure.
   */
  public static final CongestionParameters DEFAULT =
      new CongestionParameters(720, 1, 0.9, 1e-4, 1e-4, 100, TradeClosure.HEADLINE);

  public CongestionParameters {
    requireAboveZero("period in hours", periodHours);
    requireAboveZero("irregularity", irregularity);
    requireAboveZero("use of capacity", mostBaselineUse);
    requireAboveZero("gap", gap);
    requireAboveZero("change of demand", demandChange);
    if (mostBaselineUse >= 1) {
      throw new IllegalArgumentException(
          "use of capacity is " + mostBaselineUse + "; it must be below 1");
    }
    if (mostIterations < 1) {
      throw new IllegalArgumentException(
          "iterations are " + mostIterations + "; there must be 1 or more");
    }
    if (!closure.hasSectors()) {
      throw new IllegalArgumentException(
          "closure '" + closure.id() + "' knows no sectors; goods are carried by sector");
    }
  }

  private static void requireAboveZero(String what, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " is " + value + "; it must be above 0 and finite");
    }
  }
}
