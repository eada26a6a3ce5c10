package io.keruen.app;

import io.keruen.data.assignment.EngineInput;
import io.keruen.engine.flow.Assignment;
import io.keruen.engine.flow.Equilibrium;
import io.keruen.engine.flow.Method;
import io.keruen.engine.flow.PathSizeLogit;
import io.keruen.engine.flow.StochasticEquilibrium;
import io.keruen.engine.flow.StopRule;
import io.keruen.engine.path.Execution;
import java.util.Optional;
import java.util.function.Consumer;

/** What is sought, how, and how near is near enough. */
sealed interface AssignSearch {
  /** Name of the method, as options and results have it. */
  String method();

  /** What the distance of a step is called. */
  String distanceName();

  /** Distance that ends the search, see {@link AssignStep#distance}. */
  double enough();

  int maxIterations();

  /** Relative gap that is asked for, if one is. */
  Optional<Double> gap();

  /** The rule by which routes are shared, if they are. */
  Optional<PathSizeLogit> logit();

  /**
   * Seeks.
   *
   * @param clock seconds since the search began
   * @param progress told of every iteration
   */
  Assignment solve(
      EngineInput engine, Execution execution, Clock clock, Consumer<AssignStep> progress);

  /** Seconds since something began. */
  @FunctionalInterface
  interface Clock {
    double seconds();
  }

  /** A user equilibrium: nobody finds a cheaper path. */
  record OfUserEquilibrium(Method way, StopRule stop) implements AssignSearch {
    @Override
    public String method() {
      return MethodConverter.id(way);
    }

    @Override
    public String distanceName() {
      return "relative gap";
    }

    @Override
    public double enough() {
      return stop.relativeGap();
    }

    @Override
    public int maxIterations() {
      return stop.maxIterations();
    }

    @Override
    public Optional<Double> gap() {
      return Optional.of(stop.relativeGap());
    }

    @Override
    public Optional<PathSizeLogit> logit() {
      return Optional.empty();
    }

    @Override
    public Assignment solve(
        EngineInput engine, Execution execution, Clock clock, Consumer<AssignStep> progress) {
      return Equilibrium.solve(
          engine.network(),
          engine.classes(),
          way,
          stop,
          execution,
          iteration -> progress.accept(AssignStep.OfGap.of(iteration, clock.seconds())));
    }
  }

  /** A stochastic user equilibrium: shares of routes follow from their costs. */
  record OfShares(PathSizeLogit rule) implements AssignSearch {
    @Override
    public String method() {
      return MethodConverter.PATH_SIZE_LOGIT;
    }

    @Override
    public String distanceName() {
      return "residual";
    }

    @Override
    public double enough() {
      return rule.residual();
    }

    @Override
    public int maxIterations() {
      return rule.maxIterations();
    }

    @Override
    public Optional<Double> gap() {
      return Optional.empty();
    }

    @Override
    public Optional<PathSizeLogit> logit() {
      return Optional.of(rule);
    }

    @Override
    public Assignment solve(
        EngineInput engine, Execution execution, Clock clock, Consumer<AssignStep> progress) {
      return StochasticEquilibrium.solve(
          engine.network(),
          engine.classes(),
          rule,
          execution,
          iteration -> progress.accept(AssignStep.OfResidual.of(iteration, clock.seconds())));
    }
  }
}
