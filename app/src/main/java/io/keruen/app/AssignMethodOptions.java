package io.keruen.app;

import io.keruen.engine.flow.Method;
import io.keruen.engine.flow.PathSizeLogit;
import io.keruen.engine.flow.StopRule;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How trips are spread over paths, and when the search ends. */
final class AssignMethodOptions {
  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--method",
      paramLabel = "M",
      defaultValue = "paired-segments",
      converter = MethodConverter.class,
      description =
          "For the equilibrium in which nobody finds a cheaper path: paired-segments (tapas),"
              + " biconjugate-frank-wolfe (bfw), frank-wolfe (fw), successive-averages (msa),"
              + " all-or-nothing (aon). For one in which routes are shared by their costs:"
              + " path-size-logit. ${DEFAULT-VALUE} if not given.")
  private MethodChoice method = MethodChoice.of(Method.PAIRED_SEGMENTS);

  @Option(
      names = "--gap",
      paramLabel = "G",
      description =
          "Relative gap that ends the search ("
              + StopRule.DEFAULT_RELATIVE_GAP
              + "); not for path-size-logit.")
  private Optional<Double> gap = Optional.empty();

  @Option(
      names = "--scale",
      paramLabel = "THETA",
      description =
          "Of path-size-logit, which needs it: of two routes, the odds of the dearer fall e-fold"
              + " for every 1/THETA units of time.")
  private Optional<Double> scale = Optional.empty();

  @Option(
      names = "--alternatives",
      paramLabel = "K",
      description =
          "Of path-size-logit: most routes of a pair that are looked for on the empty network ("
              + PathSizeLogit.DEFAULT_ALTERNATIVES
              + ").")
  private Optional<Integer> alternatives = Optional.empty();

  @Option(
      names = "--residual",
      paramLabel = "R",
      description =
          "Of path-size-logit: share of the trips that would change route, which ends the search ("
              + PathSizeLogit.DEFAULT_RESIDUAL
              + ").")
  private Optional<Double> residual = Optional.empty();

  @Option(
      names = "--max-iterations",
      paramLabel = "N",
      description =
          "End after N iterations even if that is not reached ("
              + StopRule.DEFAULT_MAX_ITERATIONS
              + "; path-size-logit "
              + PathSizeLogit.DEFAULT_MAX_ITERATIONS
              + ").")
  private Optional<Integer> maxIterations = Optional.empty();

  /** The search that is asked for; options that do not belong together are refused. */
  AssignSearch search() {
    try {
      return method.userEquilibrium().map(this::sharp).orElseGet(this::shared);
    } catch (IllegalArgumentException e) {
      throw wrong(e.getMessage() + ".");
    }
  }

  private AssignSearch sharp(Method way) {
    refuse("--scale", scale);
    refuse("--alternatives", alternatives);
    refuse("--residual", residual);
    return new AssignSearch.OfUserEquilibrium(
        way,
        StopRule.atRelativeGap(gap.orElse(StopRule.DEFAULT_RELATIVE_GAP))
            .orAfter(maxIterations.orElse(StopRule.DEFAULT_MAX_ITERATIONS)));
  }

  private void refuse(String option, Optional<?> value) {
    if (value.isPresent()) {
      throw wrong(
          option + " is for --method path-size-logit only. Leave it out, or choose that method.");
    }
  }

  private AssignSearch shared() {
    if (gap.isPresent()) {
      throw wrong(
          "--gap is not for --method path-size-logit, whose relative gap stays above 0."
              + " Say with --residual how near is near enough.");
    }
    double theta =
        scale.orElseThrow(
            () ->
                wrong(
                    "--method path-size-logit needs --scale THETA, per unit of time of the network:"
                        + " the larger, the fewer take dearer routes."));
    return new AssignSearch.OfShares(
        PathSizeLogit.ofScale(theta)
            .withAlternatives(alternatives.orElse(PathSizeLogit.DEFAULT_ALTERNATIVES))
            .toResidual(residual.orElse(PathSizeLogit.DEFAULT_RESIDUAL))
            .orAfter(maxIterations.orElse(PathSizeLogit.DEFAULT_MAX_ITERATIONS)));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
