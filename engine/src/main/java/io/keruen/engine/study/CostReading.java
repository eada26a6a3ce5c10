package io.keruen.engine.study;

import java.util.Locale;

/** What of a scenario's changes of trade costs trade models are asked with. */
public enum CostReading {
  /** Changes of the price of goods with their trade cost: what the models want. */
  PRICES,
  /**
   * Changes of trade cost in percent of itself, put in the place of changes of prices. No right
   * answer; it tells how far a study that reads its costs so will differ.
   */
  TRADE_COST;

  /** Name in files: {@code trade-cost}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
