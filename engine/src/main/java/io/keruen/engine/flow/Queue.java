package io.keruen.engine.flow;

/**
 * A queue at a border, a berth or a gauge-change shop, over a period that begins with nobody
 * waiting. Below capacity c the wait tends to that of a queue in a steady state, t0 + (j / c) x /
 * (1 - x) at utilisation x = v / c; above it to that of a queue which grows through the whole
 * period T, t0 + T (x - 1) / 2. Between them one smooth curve, t0 + T/4 [(x - 1) + sqrt((x - 1)^2 +
 * 8 j x / (c T))], so that volumes beyond capacity are possible and dear.
 *
 * <p>Source: Akçelik (1991), Travel time functions for transport planning purposes: Davidson's
 * function, its time dependent form and an alternative travel time function, Australian Road
 * Research 21(3), 49-59.
 *
 * @param freeFlow t0, time without a wait; 0 or more
 * @param capacity c, units served in one unit of time, above 0
 * @param irregularity j: 1 for arrivals and services at random (M/M/1), 0.5 for services that all
 *     take the same time (M/D/1), (ca^2 + cs^2) / 2 for other coefficients of variation; above 0
 * @param period T, how long the demand lasts, in the unit of time; above 0
 */
public record Queue(double freeFlow, double capacity, double irregularity, double period)
    implements LinkTime {
  public Queue {
    LinkTime.requireTime("free-flow time", freeFlow);
    LinkTime.requireCapacity(capacity);
    LinkTime.require(
        irregularity > 0 && irregularity < Double.POSITIVE_INFINITY,
        "irregularity",
        irregularity,
        "above 0 and finite");
    LinkTime.require(
        period > 0 && period < Double.POSITIVE_INFINITY, "period", period, "above 0 and finite");
  }

  @Override
  public double time(double volume) {
    return freeFlow + period / 4 * waiting(volume / capacity);
  }

  @Override
  public double slope(double volume) {
    double x = volume / capacity;
    return period / 4 / capacity * (waiting(x) + width() / 2) / root(x);
  }

  @Override
  public double integral(double volume) {
    double x = volume / capacity;
    double w = width();
    double waiting = waiting(x);
    double curved = w * (4 - w) / 8 * Math.log1p(2 * waiting / w);
    double waits = waiting * (x - 1) / 2 + w * (waiting - x) / 4 + curved;
    return freeFlow * volume + period / 4 * capacity * Math.max(0, waits);
  }

  /**
   * Wait in quarters of the period, x - 1 + root; for x < 1, where these nearly cancel, as a
   * quotient that does not.
   */
  private double waiting(double x) {
    return x >= 1 ? x - 1 + root(x) : width() * x / (root(x) + 1 - x);
  }

  private double root(double x) {
    return Math.sqrt((x - 1) * (x - 1) + width() * x);
  }

  private double width() {
    return 8 * irregularity / (capacity * period);
  }
}
