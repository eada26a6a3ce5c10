package io.keruen.engine.network;

/**
 * What a terminal or a crossing can serve.
 *
 * @param teuPerYear above 0
 * @param teuAtOnce what is served together: the load of a train or of a truck; above 0
 */
public record Capacity(double teuPerYear, double teuAtOnce) {
  private static final double DAYS_PER_YEAR = 365;

  public Capacity {
    requirePositive(teuPerYear, "TEU per year");
    requirePositive(teuAtOnce, "TEU at once");
  }

  private static void requirePositive(double value, String what) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "capacity in " + what + " is " + value + "; it must be above 0 and finite");
    }
  }

  /**
   * So many vehicles a day, all through the year.
   *
   * @param vehicles above 0
   * @param teuPerVehicle above 0
   */
  public static Capacity ofVehiclesPerDay(double vehicles, double teuPerVehicle) {
    return new Capacity(vehicles * teuPerVehicle * DAYS_PER_YEAR, teuPerVehicle);
  }
}
