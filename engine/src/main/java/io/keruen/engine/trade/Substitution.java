package io.keruen.engine.trade;

/**
 * Solves x = g(x) for figures per country and sector by putting in what comes out, accelerated.
 * Starts where it ended last; not thread-safe.
 */
final class Substitution {
  private static final double TOLERANCE = 1e-14;

  /** Times the tolerance: where rounding alone may keep the figures from standing still. */
  private static final double ROUNDING = 30;

  /** Change that no sensible shock brings, in units. */
  private static final double ABSURD = 500;

  private static final int MOST_ITERATIONS = 2000;
  private static final int DEPTH = 5;

  private final double[] point;
  private final double[] next;
  private final double[] unit; // per country
  private final AndersonMixing mixing;
  private int worst;
  private double change;

  /**
   * @param point x, per country and sector: the start, and once solved the solution
   * @param next g(x), to be filled by the step
   * @param unit per country: what a change is measured by
   */
  Substitution(double[] point, double[] next, double[] unit) {
    this.point = point;
    this.next = next;
    this.unit = unit;
    mixing = new AndersonMixing(point.length, DEPTH);
  }

  /**
   * Repeats a step that fills next from point, until they agree.
   *
   * @return false if they do not come to agree
   */
  boolean solve(Runnable step) {
    mixing.restart();
    change = Double.POSITIVE_INFINITY;
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      step.run();
      double last = change;
      measureChange();
      if (change <= TOLERANCE || (change <= ROUNDING * TOLERANCE && change >= last)) {
        System.arraycopy(next, 0, point, 0, next.length);
        return true;
      }
      if (!(change < ABSURD)) {
        return false;
      }
      mixing.advance(point, next);
    }
    return false;
  }

  private void measureChange() {
    int sectors = point.length / unit.length;
    change = 0;
    for (int at = 0; at < next.length; at++) {
      double each = Math.abs(next[at] - point[at]) / unit[at / sectors];
      if (!(each <= change || Double.isNaN(change))) { // no number stays the worst
        change = each;
        worst = at;
      }
    }
  }

  /** Country and sector that changed most in the last step. */
  int worst() {
    return worst;
  }

  /** How much it changed, in units of its country. */
  double change() {
    return change;
  }
}
