package io.keruen.app;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.engine.flow.Equilibrium;
import io.keruen.engine.flow.FlowClass;
import io.keruen.engine.flow.Iteration;
import io.keruen.engine.flow.UnreachablePair;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code keruen assign} answers; its components are the fields of the JSON.
 *
 * @param demand trips between different zones, of all classes
 * @param demandInsideZones trips that start and end in one zone, which no link carries
 * @param result what {@code keruen verify} takes; empty if nothing was written
 */
record AssignAnswer(
    String network,
    String method,
    double gap,
    boolean converged,
    int iterations,
    double seconds,
    double objective,
    double relativeGap,
    double averageExcessCost,
    double totalTravelTime,
    double totalCost,
    int zones,
    int nodes,
    int links,
    int closedLinks,
    int classes,
    double demand,
    double demandInsideZones,
    Unreachable unreachable,
    List<Step> steps,
    List<Failure.Problem> warnings,
    List<String> files,
    String result) {
  /** Most pairs without a path that are named. */
  static final int MOST_NAMED = 20;

  /** Demand that no path carries; the first pairs by name. */
  record Unreachable(int pairs, double demand, List<Pair> first) {}

  /**
   * A pair without a path.
   *
   * @param trips the file of its class
   */
  record Pair(String trips, String from, String to, double demand) {}

  /** One iteration; seconds since the search began. */
  record Step(
      int iteration,
      double seconds,
      double relativeGap,
      double averageExcessCost,
      double objective) {
    static Step of(Iteration of, double seconds) {
      return new Step(
          of.number(), seconds, of.relativeGap(), of.averageExcessCost(), of.objective());
    }
  }

  static AssignAnswer of(
      AssignmentInput input,
      Equilibrium equilibrium,
      double gap,
      List<Step> steps,
      List<String> files,
      String result) {
    Iteration last = equilibrium.last();
    double demand = 0;
    double inside = 0;
    for (FlowClass each : equilibrium.classes()) {
      demand += each.demand().total();
      inside += each.demand().insideZones();
    }
    return new AssignAnswer(
        input.network().file(),
        MethodConverter.id(equilibrium.method()),
        gap,
        equilibrium.converged(),
        last.number(),
        steps.get(steps.size() - 1).seconds(),
        last.objective(),
        last.relativeGap(),
        last.averageExcessCost(),
        last.totalTime(),
        last.totalCost(),
        input.zones().size(),
        input.network().nodes().size(),
        input.network().links().size(),
        input.network().links().size() - input.network().openLinks().size(),
        input.classes().size(),
        demand,
        inside,
        unreachable(input, equilibrium),
        steps,
        input.warnings().stream().map(Failure.Problem::of).toList(),
        files,
        result);
  }

  private static Unreachable unreachable(AssignmentInput input, Equilibrium equilibrium) {
    List<Pair> first = new ArrayList<>();
    double demand = 0;
    for (UnreachablePair pair : equilibrium.unreachable()) {
      demand += pair.volume();
      if (first.size() < MOST_NAMED) {
        first.add(
            new Pair(
                input.trips(pair.flowClass()).file(),
                input.zones().get(pair.origin()).id(),
                input.zones().get(pair.destination()).id(),
                pair.volume()));
      }
    }
    return new Unreachable(equilibrium.unreachable().size(), demand, first);
  }
}
