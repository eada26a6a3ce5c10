package io.keruen.app;

import io.keruen.engine.path.ParetoRule;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whether the routes that no other betters are asked for, and how many. */
final class ParetoOptions {
  private static final double TOLERANCE_PERCENT = 0.1;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--pareto",
      arity = "0..1",
      fallbackValue = "6",
      paramLabel = "K",
      description =
          "Instead of the least-cost way, at most so many (${FALLBACK-VALUE}) that span all those"
              + " that no other betters in time, money and carbon: the fastest, the cheapest, the"
              + " cleanest, and some between.")
  private Optional<Integer> most = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "PERCENT",
      description =
          "With --pareto: for every way one is found that is worse by at most so much in time,"
              + " money and carbon ("
              + TOLERANCE_PERCENT
              + "); 0 finds all.")
  private Optional<Double> tolerancePercent = Optional.empty();

  boolean isAskedFor() {
    return most.isPresent();
  }

  double tolerancePercent() {
    return tolerancePercent.orElse(TOLERANCE_PERCENT);
  }

  /** The rule to find the routes by. */
  ParetoRule rule() {
    try {
      return ParetoRule.upTo(most.orElseThrow(), tolerancePercent() / 100);
    } catch (IllegalArgumentException outOfRange) {
      throw wrongUsage("The " + outOfRange.getMessage() + ".");
    }
  }

  /**
   * Refuses options that answer another question.
   *
   * @param others whether {@code --alternatives} or {@code --via} is given
   */
  void requireAlone(boolean others) {
    if (isAskedFor() && others) {
      throw wrongUsage("--pareto goes with neither --alternatives nor --via; leave out one.");
    }
    if (!isAskedFor() && tolerancePercent.isPresent()) {
      throw wrongUsage("--tolerance belongs to --pareto; give both or neither.");
    }
  }

  private ParameterException wrongUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
