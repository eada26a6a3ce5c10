package io.keruen.engine.appraisal;

import io.keruen.engine.network.Place;

/**
 * Market access of a city before and after, twice: by money alone (freight, fees and tariffs, as
 * Reed and Trubetskoy do), and by money and time.
 *
 * @param gdpUsdBn the city's share of its country's GDP; NaN if missing
 */
public record CityChange(Place place, double gdpUsdBn, Access byMoney, Access byMoneyAndTime) {
  /**
   * @param lnBefore natural logarithm of market access in the baseline
   * @param lnAfter in the scenario
   * @param landValueGainUsdBn NaN if it cannot be computed
   */
  public record Access(double lnBefore, double lnAfter, double landValueGainUsdBn) {
    /** Change of market access in percent. */
    public double changePercent() {
      return 100 * Math.expm1(lnAfter - lnBefore);
    }
  }
}
