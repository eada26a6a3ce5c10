package io.keruen.data.input;

/**
 * Numbers that a column may hold.
 *
 * @param min least allowed value
 * @param max greatest allowed value
 * @param text to be read after "expected"
 */
public record Range(double min, double max, String text) {
  public static final Range ABOVE_ZERO =
      new Range(Double.MIN_VALUE, Double.MAX_VALUE, "a number above 0");
  public static final Range ZERO_OR_MORE = new Range(0, Double.MAX_VALUE, "a number of 0 or more");

  /** Money, hours, tonnes and the like of a world: sums and products of a few stay finite. */
  public static final Range AMOUNT = new Range(0, 1e15, "a number of 0 or more, at most 1e15");

  /** An amount that something is divided by. */
  public static final Range AMOUNT_ABOVE_ZERO =
      new Range(1e-15, 1e15, "a number above 0, at most 1e15");

  public static final Range ANY = new Range(-Double.MAX_VALUE, Double.MAX_VALUE, "a number");
  public static final Range LATITUDE = between(-90, 90);
  public static final Range LONGITUDE = between(-180, 180);

  /** Length of a link; an engine link is shorter than 50,000 km. */
  public static final Range LENGTH_KM =
      new Range(Double.MIN_VALUE, Math.nextDown(50_000.0), "a number above 0 and below 50,000");

  /** Length of a connector; an engine connector is shorter than 2,000 km. */
  public static final Range CONNECTOR_KM =
      new Range(0, Math.nextDown(2_000.0), "a number of 0 or more and below 2,000");

  public static final Range SPEED_KM_H =
      new Range(Double.MIN_VALUE, Math.nextDown(1000.0), "a number above 0 and below 1,000");

  public static Range between(double min, double max) {
    return new Range(min, max, "a number from " + plain(min) + " to " + plain(max));
  }

  public boolean contains(double value) {
    return value >= min && value <= max;
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
