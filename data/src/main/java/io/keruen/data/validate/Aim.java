package io.keruen.data.validate;

/**
 * How near network distances should come to published ones, as shares of the published distance;
 * NaN for no aim.
 */
record Aim(double median, double p90) {
  static final Aim RAIL = new Aim(0.03, 0.08);
  static final Aim SEA = new Aim(0.02, Double.NaN);

  /** True if nothing measured exceeds what is aimed at; a figure that is missing does not meet. */
  boolean isMetBy(double medianError, double p90Error) {
    return medianError <= median && (Double.isNaN(p90) || p90Error <= p90);
  }
}
