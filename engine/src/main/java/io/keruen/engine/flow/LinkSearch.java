package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Methods that keep volumes of links alone: every iteration loads all demand on the least-cost
 * paths of the moment, which tells the gap, and steps some way towards that loading or towards a
 * mean of it and of loadings before.
 */
final class LinkSearch {
  private final FlowProblem problem;
  private final Method method;
  private final StopRule stop;
  private final Consumer<Iteration> progress;
  private final AllOrNothing loading;
  private final LineSearch line;
  private final ConjugateTargets targets;
  private final Conservation conservation;
  private final List<Iteration> iterations = new ArrayList<>();

  LinkSearch(
      FlowProblem problem,
      Method method,
      StopRule stop,
      Execution execution,
      Consumer<Iteration> progress) {
    this.problem = problem;
    this.method = method;
    this.stop = stop;
    this.progress = progress;
    loading = new AllOrNothing(problem, execution);
    line = new LineSearch(problem);
    targets = new ConjugateTargets(problem.network());
    conservation = new Conservation(problem);
  }

  /** Begins with all demand on the least-cost paths of an empty network. */
  Equilibrium solve() {
    double[][] empty = new double[problem.classes().size()][problem.network().linkCount()];
    AllOrNothing.Load first = loading.load(new LinkState(problem, empty).costs());
    return solveFrom(first.volume());
  }

  /**
   * Begins with volumes that carry the demand.
   *
   * @param volume per class, per link; changed
   */
  Equilibrium solveFrom(double[][] volume) {
    LinkState state = new LinkState(problem, volume);
    while (true) {
      AllOrNothing.Load nearest = loading.load(state.costs());
      conservation.require(volume, nearest.unreachable());
      double demand = problem.assigned(nearest.unreachable());
      Iteration iteration = state.iteration(iterations.size() + 1, nearest.cost(), demand);
      iterations.add(iteration);
      progress.accept(iteration);
      if (method == Method.ALL_OR_NOTHING || stop.ends(iteration)) {
        return new Equilibrium(
            problem, method, stop, iterations, volume, nearest.unreachable(), Optional.empty());
      }
      step(state, nearest.volume());
    }
  }

  private void step(LinkState state, double[][] nearest) {
    switch (method) {
      case SUCCESSIVE_AVERAGES -> move(state.volume(), nearest, 1.0 / (iterations.size() + 1));
      case FRANK_WOLFE -> move(state.volume(), nearest, line.share(state, nearest));
      case BICONJUGATE_FRANK_WOLFE -> stepConjugate(state, nearest);
      default ->
          throw new IllegalStateException(method + " does not step between volumes of links");
    }
  }

  private void stepConjugate(LinkState state, double[][] nearest) {
    double[][] target = targets.next(state, nearest);
    double share = line.share(state, target);
    if (share == 0) { // not downhill, so that conjugacy is lost: start afresh
      targets.forget();
      target = targets.next(state, nearest);
      share = line.share(state, target);
    }
    targets.stepped(target, share);
    move(state.volume(), target, share);
  }

  private static void move(double[][] volume, double[][] target, double share) {
    for (int number = 0; number < volume.length; number++) {
      for (int link = 0; link < volume[number].length; link++) {
        volume[number][link] += share * (target[number][link] - volume[number][link]);
      }
    }
  }
}
