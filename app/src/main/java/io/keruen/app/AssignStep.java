package io.keruen.app;

import io.keruen.data.assignment.FlowsFile;
import io.keruen.engine.flow.Iteration;
import io.keruen.engine.flow.StochasticIteration;
import java.util.Locale;

/** One iteration as JSON and {@code iterations.csv} have it; seconds since the search began. */
sealed interface AssignStep {
  int iteration();

  double seconds();

  /** What is to become small: the relative gap or the residual. */
  double distance();

  /** Names of the columns, with commas. */
  String header();

  /** The columns, with commas. */
  String row();

  /** Of a search for a user equilibrium. */
  record OfGap(
      int iteration, double seconds, double relativeGap, double averageExcessCost, double objective)
      implements AssignStep {
    static OfGap of(Iteration of, double seconds) {
      return new OfGap(
          of.number(), seconds, of.relativeGap(), of.averageExcessCost(), of.objective());
    }

    @Override
    public double distance() {
      return relativeGap;
    }

    @Override
    public String header() {
      return "iteration,seconds,relative_gap,average_excess_cost,objective";
    }

    @Override
    public String row() {
      return String.join(
          ",",
          Integer.toString(iteration),
          millis(seconds),
          FlowsFile.plain(relativeGap),
          FlowsFile.plain(averageExcessCost),
          FlowsFile.plain(objective));
    }
  }

  /**
   * Of a search for a stochastic user equilibrium.
   *
   * @param objectiveLessEntropy what the search makes least, equation 14 of
   *     docs/methods/assignment.md
   */
  record OfResidual(
      int iteration, double seconds, double residual, int newRoutes, double objectiveLessEntropy)
      implements AssignStep {
    static OfResidual of(StochasticIteration of, double seconds) {
      return new OfResidual(of.number(), seconds, of.residual(), of.newRoutes(), of.objective());
    }

    @Override
    public double distance() {
      return residual;
    }

    @Override
    public String header() {
      return "iteration,seconds,residual,new_routes,objective_less_entropy";
    }

    @Override
    public String row() {
      return String.join(
          ",",
          Integer.toString(iteration),
          millis(seconds),
          FlowsFile.plain(residual),
          Integer.toString(newRoutes),
          FlowsFile.plain(objectiveLessEntropy));
    }
  }

  private static String millis(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
