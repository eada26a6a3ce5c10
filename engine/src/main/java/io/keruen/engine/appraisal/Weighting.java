package io.keruen.engine.appraisal;

import java.util.Locale;

/** How country pairs are weighted. No bilateral trade is known: both are products of totals. */
public enum Weighting {
  /** Exports of the one times imports of the other. */
  TRADE,
  /** GDP times GDP. */
  GDP;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
