package io.keruen.engine.flow;

import java.util.Arrays;

/**
 * Minimises a convex quadratic function, 1/2 x'Hx - g'x, of variables that each have a lower bound
 * of 0 or below and an upper one of 0 or above. Conjugate gradients over the variables that are
 * free; a step that would leave the box is bent into it, and the variables that meet their bounds
 * are held there until the rest has settled and their gradients point inwards. Holds its working
 * memory; not thread-safe.
 *
 * <p>Source: Moré and Toraldo (1991), On the solution of large quadratic programming problems with
 * bound constraints, SIAM Journal on Optimization 1(1), 93-113; their gradient projections are
 * replaced by the bent step.
 */
final class BoundedQuadratic {
  /** The matrix H, by what it does: symmetric and never negative along a direction. */
  @FunctionalInterface
  interface Curvature {
    /**
     * @param product receives H times x
     */
    void times(double[] x, double[] product);
  }

  private final int size;
  private final Curvature curvature;
  private final double[] diagonal; // of H, above 0: what scales the variables alike
  private final double[] low;
  private final double[] high;
  private final double[] x; // where the search stands
  private final double[] rest; // g - Hx: minus the gradient
  private final boolean[] held; // at a bound
  private final double[] direction;
  private final double[] product; // of the direction
  private final double[] bent; // step
  private final double[] bentProduct;
  private int products;

  /**
   * @param g kept and changed
   * @param diagonal of H; kept
   * @param low bounds, 0 or below; kept
   * @param high bounds, 0 or above; kept
   */
  BoundedQuadratic(
      Curvature curvature, double[] g, double[] diagonal, double[] low, double[] high) {
    size = g.length;
    this.curvature = curvature;
    this.diagonal = diagonal;
    this.low = low;
    this.high = high;
    x = new double[size];
    rest = g;
    held = new boolean[size];
    direction = new double[size];
    product = new double[size];
    bent = new double[size];
    bentProduct = new double[size];
  }

  /**
   * The minimum, nearly.
   *
   * @param mostProducts with H; the search ends after so many
   * @param share of the gradient there was, each part scaled by the diagonal, that may be left
   */
  double[] minimise(int mostProducts, double share) {
    holdOutward();
    double settled = share * share * gradient();
    double before = 0; // 0: begin with the steepest direction
    while (products < mostProducts) {
      double now = gradient();
      if (now <= settled) {
        if (!holdOutward() || gradient() <= settled) {
          return x;
        }
        before = 0;
        continue;
      }
      turn(before == 0 ? 0 : now / before);
      before = step() ? now : 0;
    }
    return x;
  }

  /** How often H was multiplied with. */
  int products() {
    return products;
  }

  /** Squared length of the gradient along the free variables. */
  private double gradient() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      if (!held[i]) {
        sum += rest[i] * rest[i] / diagonal[i];
      }
    }
    return sum;
  }

  /** Holds the variables that would leave the box, and frees all others; true if one is freed. */
  private boolean holdOutward() {
    boolean freed = false;
    for (int i = 0; i < size; i++) {
      boolean outward = rest[i] > 0 ? x[i] >= high[i] : x[i] <= low[i];
      freed |= held[i] && !outward;
      held[i] = outward;
    }
    return freed;
  }

  private void turn(double shareOfLast) {
    for (int i = 0; i < size; i++) {
      direction[i] = held[i] ? 0 : rest[i] / diagonal[i] + shareOfLast * direction[i];
    }
  }

  /** Goes along the direction; false if a bound was met. */
  private boolean step() {
    curvature.times(direction, product);
    products++;
    double curve = inner(direction, product);
    double gain = inner(direction, rest);
    double best = curve > 0 ? gain / curve : Double.POSITIVE_INFINITY;
    double straight = straightWay();
    if (best <= straight) {
      go(best);
      return true;
    }
    double bentChange = bend(best);
    if (bentChange < straight * (straight * curve / 2 - gain)) {
      Arrays.setAll(x, i -> x[i] + bent[i]);
      Arrays.setAll(rest, i -> rest[i] - bentProduct[i]);
    } else {
      go(straight);
    }
    holdAtBounds();
    return false;
  }

  /** How far the direction leads before it meets a bound. */
  private double straightWay() {
    double way = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      if (direction[i] != 0) {
        double room = (direction[i] > 0 ? high[i] : low[i]) - x[i];
        way = Math.min(way, Math.max(0, room / direction[i]));
      }
    }
    return way;
  }

  private void go(double way) {
    for (int i = 0; i < size; i++) {
      x[i] = inBox(i, x[i] + way * direction[i]);
      rest[i] -= way * product[i];
    }
  }

  /** Lays the step that is bent into the box; returns what it changes the function by. */
  private double bend(double way) {
    for (int i = 0; i < size; i++) {
      bent[i] = direction[i] == 0 ? 0 : inBox(i, x[i] + way * direction[i]) - x[i];
    }
    curvature.times(bent, bentProduct);
    products++;
    return inner(bent, bentProduct) / 2 - inner(bent, rest);
  }

  private double inBox(int i, double value) {
    return Math.max(low[i], Math.min(high[i], value));
  }

  private void holdAtBounds() {
    for (int i = 0; i < size; i++) {
      held[i] |= direction[i] > 0 ? x[i] >= high[i] : direction[i] < 0 && x[i] <= low[i];
    }
  }

  private static double inner(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
