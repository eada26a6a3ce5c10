package io.keruen.engine.flow;

/**
 * Time on a link as a function of its volume. Volumes and capacities are in one unit (PCU per hour,
 * trains per day, TEU per year), times in another (minutes, hours); a network keeps to one of each.
 * All variants are continuous and never fall as volume rises, so that an equilibrium exists and its
 * objective is convex. Immutable.
 */
public sealed interface LinkTime permits ConstantTime, Bpr, Conical, SingleTrack, Queue {
  /**
   * Time for each unit of volume.
   *
   * @param volume 0 or more
   * @return 0 or more, finite
   */
  double time(double volume);

  /**
   * Slope of {@link #time}: how much longer it takes for one unit of volume more.
   *
   * @return 0 or more; infinite only at volume 0, where the curve may begin vertically
   */
  double slope(double volume);

  /**
   * Time and slope at once, for searches that need both very often.
   *
   * @param time per link; the link's is set
   * @param slope per link; the link's is set
   */
  default void evaluate(double volume, int link, double[] time, double[] slope) {
    time[link] = time(volume);
    slope[link] = slope(volume);
  }

  /** Integral of {@link #time} from volume 0: the link's part of the Beckmann function. */
  double integral(double volume);

  /** Time at volume 0. */
  default double freeFlow() {
    return time(0);
  }

  /**
   * Refuses a parameter that is not in a range.
   *
   * @throws IllegalArgumentException naming the parameter, its value and what it must be
   */
  static void require(boolean holds, String name, double value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be " + expected);
    }
  }

  /** Refuses a time that is negative, infinite or not a number. */
  static void requireTime(String name, double time) {
    require(time >= 0 && time < Double.POSITIVE_INFINITY, name, time, "0 or more and finite");
  }

  /** Refuses a capacity that is not above 0 and finite. */
  static void requireCapacity(double capacity) {
    require(
        capacity > 0 && capacity < Double.POSITIVE_INFINITY,
        "capacity",
        capacity,
        "above 0 and finite");
  }
}
