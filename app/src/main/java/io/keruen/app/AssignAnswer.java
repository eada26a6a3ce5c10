package io.keruen.app;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.engine.flow.Assignment;
import io.keruen.engine.flow.FlowClass;
import io.keruen.engine.flow.Iteration;
import io.keruen.engine.flow.PathSizeLogit;
import io.keruen.engine.flow.UnreachablePair;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code keruen assign} answers; its components are the fields of the JSON.
 *
 * @param gap relative gap that was asked for; NaN if a residual was
 * @param scale of path-size logit; NaN for another method
 * @param residualSought residual that was asked for; NaN if a gap was
 * @param residual that is reached; NaN for another method
 * @param demand trips between different zones, of all classes
 * @param demandInsideZones trips that start and end in one zone, which no link carries
 * @param result what {@code keruen verify} takes; empty if nothing was written
 */
record AssignAnswer(
    String network,
    String method,
    @MayBeMissing double gap,
    @MayBeMissing double scale,
    @MayBeMissing double residualSought,
    boolean converged,
    int iterations,
    double seconds,
    @MayBeMissing double residual,
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
    List<AssignStep> steps,
    List<Failure.Problem> warnings,
    List<String> files,
    String result) {
  /** Most pairs without a path that are named. */
  static final int MOST_NAMED = 20;

  /** True if routes are shared by their costs. */
  boolean sharesRoutes() {
    return !Double.isNaN(scale);
  }

  /** Demand that no path carries; the first pairs by name. */
  record Unreachable(int pairs, double demand, List<Pair> first) {}

  /**
   * A pair without a path.
   *
   * @param trips the file of its class
   */
  record Pair(String trips, String from, String to, double demand) {}

  static AssignAnswer of(
      AssignmentInput input,
      Assignment assignment,
      AssignSearch search,
      List<AssignStep> steps,
      List<String> files,
      String result) {
    Iteration last = assignment.state();
    AssignStep end = steps.get(steps.size() - 1);
    double demand = 0;
    double inside = 0;
    for (FlowClass each : assignment.classes()) {
      demand += each.demand().total();
      inside += each.demand().insideZones();
    }
    return new AssignAnswer(
        input.network().file(),
        search.method(),
        search.gap().orElse(Double.NaN),
        search.logit().map(PathSizeLogit::scale).orElse(Double.NaN),
        search.logit().map(PathSizeLogit::residual).orElse(Double.NaN),
        assignment.converged(),
        last.number(),
        end.seconds(),
        search.logit().isPresent() ? end.distance() : Double.NaN,
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
        unreachable(input, assignment),
        steps,
        input.warnings().stream().map(Failure.Problem::of).toList(),
        files,
        result);
  }

  private static Unreachable unreachable(AssignmentInput input, Assignment assignment) {
    List<Pair> first = new ArrayList<>();
    double demand = 0;
    for (UnreachablePair pair : assignment.unreachable()) {
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
    return new Unreachable(assignment.unreachable().size(), demand, first);
  }
}
