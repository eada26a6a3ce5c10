package io.keruen.engine.flow;

/**
 * Conical curve: steep near capacity, with a slope that stays bounded beyond it, where powers of 8
 * and more would take days. Time is t0 f(v / c) with f(x) = 2 + sqrt(a^2 (1-x)^2 + q^2) - a (1-x) -
 * q and q = (2a - 1) / (2a - 2), so that f(0) = 1 and f(1) = 2.
 *
 * <p>Source: Spiess (1990), Conical Volume-Delay Functions, Transportation Science 24(2), 153-158.
 *
 * @param freeFlow t0, 0 or more
 * @param capacity c, above 0; volumes may exceed it
 * @param steepness a, above 1; the slope of f tends to 2a
 */
public record Conical(double freeFlow, double capacity, double steepness) implements LinkTime {
  public Conical {
    LinkTime.requireTime("free-flow time", freeFlow);
    LinkTime.requireCapacity(capacity);
    LinkTime.require(
        steepness > 1 && steepness < Double.POSITIVE_INFINITY,
        "steepness",
        steepness,
        "above 1 and finite");
  }

  @Override
  public double time(double volume) {
    double rest = steepness * (1 - volume / capacity);
    return freeFlow * (2 + Math.hypot(rest, shift()) - rest - shift());
  }

  @Override
  public double slope(double volume) {
    double rest = steepness * (1 - volume / capacity);
    return freeFlow * steepness / capacity * (1 - rest / Math.hypot(rest, shift()));
  }

  @Override
  public double integral(double volume) {
    double rest = steepness * (1 - volume / capacity);
    double straight = (2 - shift()) * volume;
    double curved = (antiderivative(steepness) - antiderivative(rest)) * capacity / steepness;
    return freeFlow * (straight + curved);
  }

  /** Antiderivative of sqrt(r^2 + q^2) - r. */
  private double antiderivative(double rest) {
    double q = shift();
    double root = Math.hypot(rest, q);
    return (rest * root + q * q * arsinh(rest / q) - rest * rest) / 2;
  }

  private static double arsinh(double x) {
    return Math.copySign(Math.log(Math.abs(x) + Math.hypot(x, 1)), x);
  }

  private double shift() {
    return (2 * steepness - 1) / (2 * steepness - 2);
  }
}
