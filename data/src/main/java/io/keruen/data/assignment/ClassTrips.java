package io.keruen.data.assignment;

import java.nio.file.Path;

/**
 * A class of users as the files and the caller describe it. What a link costs it besides time is
 * {@code tollFactor * toll + distanceFactor * length}.
 *
 * @param trips file with its demand
 * @param tollFactor time for a unit of money, 0 or more
 * @param distanceFactor time for a unit of length, 0 or more
 */
public record ClassTrips(Path trips, double tollFactor, double distanceFactor) {
  public ClassTrips {
    requireFactor("toll factor", tollFactor);
    requireFactor("distance factor", distanceFactor);
  }

  /** A class that counts time alone. */
  public static ClassTrips ofTime(Path trips) {
    return new ClassTrips(trips, 0, 0);
  }

  private static void requireFactor(String name, double factor) {
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          name + " is " + factor + "; it must be 0 or more and finite");
    }
  }

  /** What a link costs besides time, in the unit of time. */
  public double fixedCost(NetworkLink link) {
    return tollFactor * link.toll() + distanceFactor * link.length();
  }
}
