package io.keruen.engine.study;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.flow.Queue;
import io.keruen.engine.network.Capacity;
import io.keruen.engine.network.Network;

/**
 * What the facilities of a world take longer than measured, by their volumes: the queue at the
 * volume less the queue at the baseline's, for the hours of the data set were measured with a
 * queue; equations 3 and 4 of docs/methods/congestion.md. Immutable.
 */
final class FacilityDelays {
  private static final double HOURS_PER_YEAR = 365 * 24;

  private final Queue[] queue;
  private final double[] baselineWait; // hours, per facility
  private final double[] leastDelay; // hours, 0 or less: no passage takes less than 0 hours
  private final double[] raised; // capacity used over capacity stated, 1 or more

  /**
   * @param baseline its capacities are raised where its volumes need that
   * @param baselineVolume TEU per year, per facility
   * @param world the scenario's network
   * @param costs of the scenario, without delays
   */
  FacilityDelays(
      Facilities facilities,
      Network baseline,
      double[] baselineVolume,
      Network world,
      LinkCosts costs,
      CongestionParameters parameters) {
    int count = facilities.count();
    queue = new Queue[count];
    baselineWait = new double[count];
    leastDelay = new double[count];
    raised = new double[count];
    for (int facility = 0; facility < count; facility++) {
      Capacity before = facilities.capacity(facility, baseline);
      double needed = baselineVolume[facility] / parameters.mostBaselineUse();
      raised[facility] = Math.max(1, needed / before.teuPerYear());
      baselineWait[facility] =
          queue(before, raised[facility], parameters).time(perHour(baselineVolume[facility]));
      queue[facility] = queue(facilities.capacity(facility, world), raised[facility], parameters);
      leastDelay[facility] = -facilities.leastHours(facility, costs);
    }
  }

  private static Queue queue(Capacity capacity, double raised, CongestionParameters parameters) {
    return new Queue(
        0,
        perHour(raised * capacity.teuPerYear()),
        parameters.irregularity() * capacity.teuAtOnce(),
        parameters.periodHours());
  }

  private static double perHour(double teuPerYear) {
    return teuPerYear / HOURS_PER_YEAR;
  }

  int count() {
    return queue.length;
  }

  /** Hours beyond those measured; below 0 where less cargo comes. Never falls as volume rises. */
  double hours(int facility, double teuPerYear) {
    double wait = queue[facility].time(perHour(teuPerYear));
    return Math.max(leastDelay[facility], wait - baselineWait[facility]);
  }

  /** The same of every facility. */
  double[] hours(double[] teuPerYear) {
    double[] hours = new double[queue.length];
    for (int facility = 0; facility < hours.length; facility++) {
      hours[facility] = hours(facility, teuPerYear[facility]);
    }
    return hours;
  }

  /** Capacity that the scenario's queue has, TEU per year. */
  double capacity(int facility) {
    return queue[facility].capacity() * HOURS_PER_YEAR;
  }

  /** Over the capacity stated: 1, or more where the baseline's volume needed that. */
  double raised(int facility) {
    return raised[facility];
  }
}
