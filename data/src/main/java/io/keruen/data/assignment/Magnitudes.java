package io.keruen.data.assignment;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import java.util.List;

/**
 * Whether numbers of an input are such that what is made of them stays a number: times if all trips
 * took one link, and their sums over trips and links.
 */
final class Magnitudes {
  /** Trips that are fewer than this, and not 0, cannot be told from none beside others. */
  private static final double FEWEST_TRIPS = 1e-100;

  private static final double MOST_TRIPS = 1e50;

  /** Times the trips, and added up over links, it is far below what a double holds: 1.8e308. */
  private static final double LONGEST_TIME = 1e200;

  private Magnitudes() {}

  /** Adds a problem for the first entry of a table, and the first link, that is out of bounds. */
  static void check(
      AssignmentNetwork network,
      List<ClassTrips> classes,
      List<TripTable> tables,
      InputProblems problems) {
    tables.forEach(table -> checkTrips(table, problems));
    double all = tables.stream().mapToDouble(TripTable::total).sum();
    if (problems.isEmpty()) {
      network.links().stream()
          .filter(link -> !(longest(link, classes, all) <= LONGEST_TIME))
          .findFirst()
          .ifPresent(link -> problems.add(tooLong(network, link, longest(link, classes, all))));
    }
  }

  private static void checkTrips(TripTable table, InputProblems problems) {
    for (int entry = 0; entry < table.size(); entry++) {
      double trips = table.volume(entry);
      if (trips != 0 && !(trips >= FEWEST_TRIPS && trips <= MOST_TRIPS)) {
        problems.add(
            new InputProblem(
                table.file(),
                table.line(entry),
                "",
                trips + " trips",
                "0, or a number from " + FEWEST_TRIPS + " to " + MOST_TRIPS,
                "Correct the number, or its unit."));
        return;
      }
    }
  }

  /** What a link costs the class for which it costs most, if all trips took it. */
  private static double longest(NetworkLink link, List<ClassTrips> classes, double trips) {
    double most = 0;
    for (ClassTrips each : classes) {
      most = Math.max(most, each.fixedCost(link));
    }
    if (link.isClosed()) {
      return most;
    }
    double delay = link.takesConstantTime() ? 0 : Math.pow(trips / link.capacity(), link.power());
    double factor = link.power() == 0 ? 1 : delay;
    return most + link.freeFlowTime() * (1 + link.b() * factor);
  }

  private static InputProblem tooLong(AssignmentNetwork network, NetworkLink link, double time) {
    return new InputProblem(
        network.file(),
        link.line(),
        "",
        "a link that would cost " + time + " if all trips took it",
        "at most " + LONGEST_TIME,
        "Correct its times, b, power, capacity or toll, or the trips.");
  }
}
