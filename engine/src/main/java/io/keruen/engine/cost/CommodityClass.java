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
 * @param valueOfTimePercentPerDay of the goods' value per day in transit, 0 or more; 0.6 to 2.1 in
 *     Hummels and Schaur (2013), AER 103(7)
 * @param modes modes these goods can use
 */
public record CommodityClass(
    String name,
    double valueUsdPerTeu,
    double tonnesPerTeu,
    double valueOfTimePercentPerDay,
    Set<Mode> modes) {
  public CommodityClass {
    if (!(valueUsdPerTeu > 0) || !(tonnesPerTeu > 0) || !(valueOfTimePercentPerDay >= 0)) {
      throw new IllegalArgumentException(
          "commodity '%s' has value %s USD per TEU, %s t per TEU, value of time %s %% per day"
              .formatted(name, valueUsdPerTeu, tonnesPerTeu, valueOfTimePercentPerDay));
    }
    modes =
        Collections.unmodifiableSet(
            modes.isEmpty() ? EnumSet.noneOf(Mode.class) : EnumSet.copyOf(modes));
  }

  /** Value of time in USD per TEU and hour. */
  public double valueOfTimeUsdPerTeuHour() {
    return valueUsdPerTeu * valueOfTimePercentPerDay / 100 / 24;
  }

  /** The same goods kept to some of their modes. */
  public CommodityClass limitedTo(Set<Mode> allowed) {
    EnumSet<Mode> both = EnumSet.noneOf(Mode.class);
    modes.stream().filter(allowed::contains).forEach(both::add);
    return new CommodityClass(name, valueUsdPerTeu, tonnesPerTeu, valueOfTimePercentPerDay, both);
  }
}
