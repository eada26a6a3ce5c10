package io.keruen.engine.cost;

/**
 * Costs of every link for one TEU of one commodity class; arrays have one entry per link. The
 * arrays are handed out without copying for speed: read them only.
 */
public final class LinkCosts {
  private final double[] generalisedUsd;
  private final double[] usd;
  private final double[] hours;
  private final double[] kgCo2e;

  /**
   * Costs from arrays of equal length, which must not change any more.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public LinkCosts(double[] generalisedUsd, double[] usd, double[] hours, double[] kgCo2e) {
    if (usd.length != generalisedUsd.length
        || hours.length != generalisedUsd.length
        || kgCo2e.length != generalisedUsd.length) {
      throw new IllegalArgumentException(
          "link costs have %d, %d, %d and %d entries; they must have one per link"
              .formatted(generalisedUsd.length, usd.length, hours.length, kgCo2e.length));
    }
    this.generalisedUsd = generalisedUsd;
    this.usd = usd;
    this.hours = hours;
    this.kgCo2e = kgCo2e;
  }

  /** USD per TEU: money + value of time x hours + carbon price x emissions; infinite if closed. */
  public double[] generalisedUsd() {
    return generalisedUsd;
  }

  /** USD per TEU paid for transport, handling and fees. */
  public double[] usd() {
    return usd;
  }

  /** Hours. */
  public double[] hours() {
    return hours;
  }

  /** kg CO2e per TEU. */
  public double[] kgCo2e() {
    return kgCo2e;
  }
}
