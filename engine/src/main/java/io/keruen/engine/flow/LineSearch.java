package io.keruen.engine.flow;

/**
 * Finds how far to go from volumes towards others so that the Beckmann function is least: the zero
 * of its derivative along the line, which never falls. Holds working memory; not thread-safe.
 */
final class LineSearch {
  private static final int MOST_STEPS = 100;
  private static final double FLAT = 1e-14; // share of the derivative at the start; less is zero

  private final FlowNetwork network;
  private final FlowProblem problem;
  private final double[] volume; // per link, all classes
  private final double[] change; // per link, all classes, for the whole way
  private double fixed; // derivative of the fixed costs
  private double slope; // second derivative where the derivative was asked for last

  LineSearch(FlowProblem problem) {
    this.problem = problem;
    network = problem.network();
    volume = new double[network.linkCount()];
    change = new double[network.linkCount()];
  }

  /**
   * Share of the way to go: 0 if every step would lead uphill, at most 1.
   *
   * @param target volumes at the end of the line, per class, per link
   */
  double share(LinkState state, double[][] target) {
    lay(state, target);
    double atStart = derivative(0);
    if (atStart >= 0) {
      return 0;
    }
    double slopeAtStart = slope;
    if (derivative(1) <= 0) {
      return 1;
    }
    return zero(atStart, slopeAtStart);
  }

  private void lay(LinkState state, double[][] target) {
    fixed = 0;
    for (int link = 0; link < volume.length; link++) {
      volume[link] = state.total(link);
      change[link] = 0;
      for (int number = 0; number < target.length; number++) {
        double difference = target[number][link] - state.volume()[number][link];
        if (difference != 0) { // a link that is closed to the class has none
          change[link] += difference;
          fixed += difference * problem.classes().get(number).fixedCost(link);
        }
      }
    }
  }

  /** Newton's method between bounds that close in; by halving where it would leave them. */
  private double zero(double atStart, double slopeAtStart) {
    double low = 0;
    double high = 1;
    double share = newton(0, atStart, slopeAtStart, low, high);
    for (int step = 0; step < MOST_STEPS; step++) {
      double value = derivative(share);
      if (Math.abs(value) <= -FLAT * atStart) {
        return share;
      }
      if (value < 0) {
        low = share;
      } else {
        high = share;
      }
      double next = newton(share, value, slope, low, high);
      if (next == share || next <= low || next >= high) {
        return share; // no number lies between the bounds
      }
      share = next;
    }
    return share;
  }

  private static double newton(double at, double value, double slope, double low, double high) {
    double next = at - value / slope; // not a number or infinite where the slope is 0
    return next > low && next < high ? next : (low + high) / 2;
  }

  private double derivative(double share) {
    double sum = fixed;
    slope = 0;
    for (int link = 0; link < change.length; link++) {
      double by = change[link];
      if (by != 0) {
        double at = Math.max(0, volume[link] + share * by); // rounding may take it below
        LinkTime time = network.time(link);
        sum += time.time(at) * by;
        slope += time.slope(at) * by * by;
      }
    }
    return sum;
  }
}
