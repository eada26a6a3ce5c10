package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Methods that keep volumes of links alone: every iteration loads all demand on the least-cost
 * paths of the moment and steps some way towards that loading.
 */
final class LinkSearch {
  private final FlowProblem problem;
  private final Method method;
  private final StopRule stop;
  private final Consumer<Iteration> progress;
  private final AllOrNothing loading;
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
  }

  Equilibrium solve() {
    double[][] empty = new double[problem.classes().size()][problem.network().linkCount()];
    AllOrNothing.Load first = loading.load(new LinkState(problem, empty).costs());
    double demand = problem.assigned(first.unreachable());
    double[][] volume = first.volume();
    while (true) {
      LinkState state = new LinkState(problem, volume);
      AllOrNothing.Load target = loading.load(state.costs());
      Iteration iteration = state.iteration(iterations.size() + 1, target.cost(), demand);
      iterations.add(iteration);
      progress.accept(iteration);
      if (method == Method.ALL_OR_NOTHING || stop.ends(iteration)) {
        return new Equilibrium(
            problem, method, stop, iterations, volume, first.unreachable(), Optional.empty());
      }
      step(volume, target.volume(), 1.0 / (iterations.size() + 1));
    }
  }

  private static void step(double[][] volume, double[][] target, double share) {
    for (int number = 0; number < volume.length; number++) {
      for (int link = 0; link < volume[number].length; link++) {
        volume[number][link] += share * (target[number][link] - volume[number][link]);
      }
    }
  }
}
