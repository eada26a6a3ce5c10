package io.keruen.engine.cost;

import io.keruen.engine.network.Mode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Goods that choose routes alike.
 *
 * @param valueUsdPerTeu value of the goods in one TEU, above 0
 * @param tonnesPerTeu load of one TEU, above 0
 * @param valueOfTimePercentPerDay what trade pays for a day in transit, percent of the goods'
 *     value, 0 or more; 0.6 to 2.1 in Hummels and Schaur (2013), AER 103(7). Turns hours into
 *     ad-valorem trade cost
 * @param routeValueOfTimeUsdPerTeuDay what a shipper pays to save a day when choosing between
 *     routes, 0 or more; much less than trade pays, see docs/methods/rates.md
 * @param modes modes these goods can use
 */
public record CommodityClass(
    String name,
    double valueUsdPerTeu,
    double tonnesPerTeu,
    double valueOfTimePercentPerDay,
    double routeValueOfTimeUsdPerTeuDay,
    Set<Mode> modes) {
  public CommodityClass {
    requirePositive(valueUsdPerTeu, "value in USD per TEU", name);
    requirePositive(tonnesPerTeu, "load in t per TEU", name);
    requireNotNegative(valueOfTimePercentPerDay, "value of time in % per day", name);
    requireNotNegative(routeValueOfTimeUsdPerTeuDay, "value of time in USD per day", name);
    modes =
        Collections.unmodifiableSet(
            modes.isEmpty() ? EnumSet.noneOf(Mode.class) : EnumSet.copyOf(modes));
  }

  private static void requirePositive(double value, String what, String name) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s of '%s' is %s; it must be above 0".formatted(what, name, value));
    }
  }

  private static void requireNotNegative(double value, String what, String name) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s of '%s' is %s; it must be 0 or more".formatted(what, name, value));
    }
  }

  /** What trade pays for an hour in transit, USD per TEU. */
  public double valueOfTimeUsdPerTeuHour() {
    return valueUsdPerTeu * valueOfTimePercentPerDay / 100 / 24;
  }

  /** Money paid and the value of the time taken, USD per TEU. */
  public double usdWithTime(double usdPerTeu, double hours) {
    return usdPerTeu + valueOfTimeUsdPerTeuHour() * hours;
  }

  /** What a shipper pays to save an hour by choice of route, USD per TEU. */
  public double routeValueOfTimeUsdPerTeuHour() {
    return routeValueOfTimeUsdPerTeuDay / 24;
  }

  /** The same goods kept to some of their modes. */
  public CommodityClass limitedTo(Set<Mode> allowed) {
    EnumSet<Mode> both = EnumSet.noneOf(Mode.class);
    modes.stream().filter(allowed::contains).forEach(both::add);
    return new CommodityClass(
        name,
        valueUsdPerTeu,
        tonnesPerTeu,
        valueOfTimePercentPerDay,
        routeValueOfTimeUsdPerTeuDay,
        both);
  }
}
