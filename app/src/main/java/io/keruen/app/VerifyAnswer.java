package io.keruen.app;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.verify.Check;
import io.keruen.data.verify.RecomputedFigures;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What {@code keruen verify} answers; its components are the fields of the JSON.
 *
 * @param passed whether every check is
 * @param residual of shares of routes; NaN if there are no routes
 */
record VerifyAnswer(
    String flows,
    String network,
    boolean passed,
    double objective,
    double relativeGap,
    double averageExcessCost,
    double totalTravelTime,
    double totalCost,
    double leastCost,
    double demand,
    int unreachablePairs,
    double unreachableDemand,
    @MayBeMissing double residual,
    List<Check> checks) {
  static VerifyAnswer of(
      Path flows,
      AssignmentInput input,
      RecomputedFigures figures,
      OptionalDouble residual,
      List<Check> checks) {
    return new VerifyAnswer(
        flows.toString(),
        input.network().file(),
        checks.stream().allMatch(Check::passed),
        figures.objective(),
        figures.relativeGap(),
        figures.averageExcessCost(),
        figures.totalTravelTime(),
        figures.totalCost(),
        figures.leastCost(),
        figures.assigned(),
        figures.unreachablePairs(),
        figures.unreachable(),
        residual.orElse(Double.NaN),
        checks);
  }
}
