package io.keruen.engine.flow;

/**
 * The smallest amount that the flow of a commodity is divided into: a power of two, about 2e-15 of
 * the commodity's demand. Flows that are whole multiples of it are added and subtracted without
 * rounding as long as none exceeds eight times the demand, so that what enters a node leaves it to
 * the last bit, however often flow was moved.
 *
 * @param unit a power of two
 * @param shift 1.5 * 2^52 units: from there on doubles are as far apart as a unit
 */
record FlowUnit(double unit, double shift) {
  private static final int BITS = 49; // of a demand in units
  private static final double DOUBLES_A_UNIT_APART = 0x1.8p52;

  /**
   * The unit of a commodity.
   *
   * @param demand all of it, 0 or more
   */
  static FlowUnit of(double demand) {
    double unit = Math.max(Double.MIN_VALUE, Math.scalb(1.0, Math.getExponent(demand) - BITS));
    return new FlowUnit(unit, DOUBLES_A_UNIT_APART * unit);
  }

  /** The nearest multiple of the unit, of two the even one, for volumes up to twice the demand. */
  double nearest(double volume) {
    return volume + shift - shift;
  }

  /** As {@link #nearest}, but never nothing for something. */
  double atLeastOne(double volume) {
    return volume > 0 ? Math.max(unit, nearest(volume)) : 0;
  }
}
