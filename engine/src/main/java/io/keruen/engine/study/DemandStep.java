package io.keruen.engine.study;

/**
 * How far demand moves towards the demand at the costs it causes: by the part that would have ended
 * the last step's difference, had differences answered in proportion (Aitken's extrapolation of
 * vectors). Source: Irons and Tuck (1969), International Journal for Numerical Methods in
 * Engineering 1(3), 275-277; equation 9 of docs/methods/congestion.md. Differences are relative, so
 * that small pairs count as much as large ones.
 */
final class DemandStep {
  private static final double LEAST = 0.1;

  private double part = 1;
  private double[] last = {};

  /** Demand after the next step, per pair. */
  double[] between(double[] demand, double[] answer) {
    double[] difference = new double[demand.length];
    for (int pair = 0; pair < demand.length; pair++) {
      difference[pair] = demand[pair] > 0 ? answer[pair] / demand[pair] - 1 : 0;
    }
    if (last.length > 0) {
      part = Math.max(LEAST, Math.min(1, extrapolated(difference)));
    }
    last = difference;
    double[] next = demand.clone();
    for (int pair = 0; pair < next.length; pair++) {
      next[pair] += part * (answer[pair] - demand[pair]);
    }
    return next;
  }

  private double extrapolated(double[] difference) {
    double along = 0;
    double square = 0;
    for (int pair = 0; pair < difference.length; pair++) {
      double change = difference[pair] - last[pair];
      along += last[pair] * change;
      square += change * change;
    }
    return square > 0 ? -part * along / square : 1;
  }

  /** Greatest relative difference of a pair. */
  static double change(double[] demand, double[] answer) {
    double most = 0;
    for (int pair = 0; pair < demand.length; pair++) {
      if (demand[pair] > 0) {
        most = Math.max(most, Math.abs(answer[pair] / demand[pair] - 1));
      }
    }
    return most;
  }
}
