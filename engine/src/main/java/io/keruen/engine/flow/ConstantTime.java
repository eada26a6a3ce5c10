package io.keruen.engine.flow;

/**
 * A link that takes the same time at any volume.
 *
 * @param freeFlow time, 0 or more
 */
public record ConstantTime(double freeFlow) implements LinkTime {
  public ConstantTime {
    LinkTime.requireTime("time", freeFlow);
  }

  @Override
  public double time(double volume) {
    return freeFlow;
  }

  @Override
  public double slope(double volume) {
    return 0;
  }

  @Override
  public double integral(double volume) {
    return freeFlow * volume;
  }
}
