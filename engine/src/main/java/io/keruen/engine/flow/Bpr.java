package io.keruen.engine.flow;

/**
 * Time t0 (1 + b (v / c)^p), the curve of the Bureau of Public Roads (1964), Traffic Assignment
 * Manual.
 *
 * @param freeFlow t0, 0 or more
 * @param b how much longer it takes at capacity, as a share of t0; 0 or more
 * @param capacity c, above 0; volumes may exceed it
 * @param power p, 0 or more; at 0 the time is constant, t0 (1 + b)
 */
public record Bpr(double freeFlow, double b, double capacity, double power) implements LinkTime {
  private static final int MOST_MULTIPLICATIONS = 16;

  public Bpr {
    LinkTime.requireTime("free-flow time", freeFlow);
    LinkTime.requireTime("b", b);
    LinkTime.requireCapacity(capacity);
    LinkTime.requireTime("power", power);
  }

  @Override
  public double time(double volume) {
    return freeFlow + delay(volume);
  }

  /** What is added to the free-flow time; 0 where that is constant, however great the power. */
  private double delay(double volume) {
    double atCapacity = freeFlow * b;
    return atCapacity == 0 ? 0 : atCapacity * power(volume / capacity, power);
  }

  @Override
  public double slope(double volume) {
    if (power == 0 || freeFlow == 0 || b == 0) {
      return 0;
    }
    return freeFlow * b * power * power(volume / capacity, power - 1) / capacity;
  }

  /** Takes one power instead of two. */
  @Override
  public void evaluate(double volume, int link, double[] time, double[] slope) {
    if (volume > 0) {
      double delay = delay(volume);
      time[link] = freeFlow + delay;
      slope[link] = delay * power / volume;
    } else {
      time[link] = time(volume);
      slope[link] = slope(volume);
    }
  }

  @Override
  public double integral(double volume) {
    return volume * (freeFlow + delay(volume) / (power + 1));
  }

  /** x^p, by multiplication for small whole p: several times as fast as the general power. */
  private static double power(double x, double p) {
    int whole = (int) p;
    if (whole != p || whole < 0 || whole > MOST_MULTIPLICATIONS) {
      return Math.pow(x, p);
    }
    double result = 1;
    double square = x;
    for (int rest = whole; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }
}
