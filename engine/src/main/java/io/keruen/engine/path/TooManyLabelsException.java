package io.keruen.engine.path;

/** The Pareto routes of a pair need more partial routes than their rule allows. */
public final class TooManyLabelsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooManyLabelsException(ParetoRule rule) {
    super(
        "the Pareto routes take more than %,d partial routes at a tolerance of %s %%; allow a larger tolerance"
            .formatted(rule.maxLabels(), 100 * rule.tolerance()));
  }
}
