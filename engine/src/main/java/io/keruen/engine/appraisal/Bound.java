package io.keruen.engine.appraisal;

import java.util.Locale;

/** How a shipment responds to a scenario. */
public enum Bound {
  /**
   * It keeps its mode: what went by sea goes by sea, what went by land goes by land. The lower
   * bound of the change.
   */
  KEEPING_MODE,
  /** It takes the least-cost route of any mode. The upper bound. */
  FREE_TO_SWITCH;

  /** Name in files: {@code keeping-mode}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
