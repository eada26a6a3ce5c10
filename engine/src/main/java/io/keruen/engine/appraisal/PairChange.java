package io.keruen.engine.appraisal;

/**
 * What a scenario changes for the goods that go from one point (city or country) to another.
 *
 * @param weight of the pair in averages; NaN if not known
 * @param cityPairs pairs of cities it is the mean of
 * @param newlyConnected pairs of cities that have a route in the scenario only; not in the mean
 * @param cutOff pairs of cities that have a route in the baseline only; not in the mean
 */
public record PairChange(
    String from,
    String to,
    double weight,
    int cityPairs,
    int newlyConnected,
    int cutOff,
    Side before,
    Side keepingMode,
    Side after) {

  /** One world's shipment and its cost. */
  public record Side(Shipment shipment, TradeCost tradeCost) {}

  public Side after(Bound bound) {
    return bound == Bound.KEEPING_MODE ? keepingMode : after;
  }

  /** The same change with another outcome. */
  public PairChange with(Side otherKeepingMode, Side otherAfter) {
    return new PairChange(
        from, to, weight, cityPairs, newlyConnected, cutOff, before, otherKeepingMode, otherAfter);
  }

  /** True if there is anything to compare. */
  public boolean isComparable() {
    return cityPairs > 0;
  }
}
