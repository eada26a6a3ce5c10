package io.keruen.engine.scenario;

import io.keruen.engine.network.Territory;
import io.keruen.engine.network.Unions;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ad-valorem import tariffs between territories, in percent of the goods' value: the destination's
 * most-favoured-nation tariff, nothing inside a union, and changes by scenario on top.
 */
public final class Tariffs {
  private final SortedMap<String, Double> mfnPercent;
  private final SortedMap<String, Double> changed; // "CHN>KAZ" to factor

  private Tariffs(SortedMap<String, Double> mfnPercent, SortedMap<String, Double> changed) {
    this.mfnPercent = mfnPercent;
    this.changed = changed;
  }

  /** Tariffs as the territories state them; a territory without one counts as 0. */
  public static Tariffs of(Iterable<Territory> territories) {
    SortedMap<String, Double> mfn = new TreeMap<>();
    for (Territory territory : territories) {
      territory.mfnTariffPercent().ifPresent(percent -> mfn.put(territory.iso3(), percent));
    }
    return new Tariffs(mfn, Collections.emptySortedMap());
  }

  /** Tariff on goods from one territory in another, percent of value. */
  public double percent(String from, String to, Unions unions) {
    if (unions.shareFreeTrade(from, to)) {
      return 0;
    }
    return mfnPercent.getOrDefault(to, 0.0) * changed.getOrDefault(pair(from, to), 1.0);
  }

  /** These tariffs with that of one pair multiplied by a factor, 0 or more. */
  public Tariffs scaled(String from, String to, double factor) {
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("factor is " + factor + "; it must be 0 or more");
    }
    SortedMap<String, Double> other = new TreeMap<>(changed);
    other.merge(pair(from, to), factor, (a, b) -> a * b);
    return new Tariffs(mfnPercent, other);
  }

  private static String pair(String from, String to) {
    return from + ">" + to;
  }
}
