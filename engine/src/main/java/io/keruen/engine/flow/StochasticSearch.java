package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * Seeks route flows that are chosen at the costs they make. First all pairs move at once, each a
 * shrinking part of the way towards what it would choose (successive averages), and routes that
 * load makes cheaper than all that a pair has are added: at costs that do not depend on which pair
 * is first, so that the routes do not either. Then pair after pair is balanced at the costs that
 * the pairs before have left (Gauss-Seidel), as path-based methods for this problem do since Bekhor
 * and Toledo (2005), Transportation Research B 39, 279-295; routes are looked for again where that
 * has converged, as the costs there are the same whatever the order.
 */
final class StochasticSearch {
  private static final int AT_ONCE = 20; // iterations in which all pairs move at once

  private final FlowProblem problem;
  private final PathSizeLogit rule;
  private final Execution execution;
  private final Consumer<StochasticIteration> progress;
  private final RouteChoices choices;
  private final LiveCosts costs;
  private final LogitShift shift;
  private final Conservation conservation;
  private final List<StochasticIteration> iterations = new ArrayList<>();

  StochasticSearch(
      FlowProblem problem,
      PathSizeLogit rule,
      Execution execution,
      Consumer<StochasticIteration> progress) {
    this.problem = problem;
    this.rule = rule;
    this.execution = execution;
    this.progress = progress;
    choices = new RouteChoices(problem, rule.alternatives(), execution);
    costs = new LiveCosts(problem);
    shift = new LogitShift(costs, rule.scale(), problem.network().linkCount());
    conservation = new Conservation(problem);
  }

  StochasticEquilibrium solve() {
    choices.perCommodity().forEach(pairs -> pairs.forEach(pair -> moveTowardsChoice(pair, 1)));
    while (true) {
      double[][] volume = volumes();
      conservation.require(volume, choices.unreachable());
      LinkState state = new LinkState(problem, volume);
      for (int link = 0; link < problem.network().linkCount(); link++) {
        costs.set(link, state.total(link));
      }
      StochasticIteration iteration = iteration(state);
      iterations.add(iteration);
      progress.accept(iteration);
      if (isConverged(iteration) || iteration.number() >= rule.maxIterations()) {
        return new StochasticEquilibrium(
            problem, rule, isConverged(iteration), iterations, judged(state), volume, choices);
      }
      move(iteration.number());
    }
  }

  private void move(int iteration) {
    for (List<RouteChoice> pairs : choices.perCommodity()) {
      stopIfCancelled();
      if (iteration <= AT_ONCE) {
        pairs.forEach(pair -> moveTowardsChoice(pair, 1.0 / (iteration + 1)));
      } else {
        pairs.forEach(shift::balance);
      }
    }
  }

  private void moveTowardsChoice(RouteChoice choice, double share) {
    double[] chosen = choice.chosen(routeCosts(choice), rule.scale());
    for (int number = 0; number < chosen.length; number++) {
      double flow = choice.flow(number);
      choice.setFlow(number, flow + share * (chosen[number] - flow));
    }
    choice.absorbRounding();
  }

  private boolean isConverged(StochasticIteration iteration) {
    return iteration.residual() <= rule.residual() && iteration.newRoutes() == 0;
  }

  /** The state as that of a user equilibrium, which takes a tree for each commodity. */
  private Iteration judged(LinkState state) {
    double leastCost = new AllOrNothing(problem, execution).load(state.costs()).cost();
    return state.iteration(iterations.size(), leastCost, problem.assigned(choices.unreachable()));
  }

  private void stopIfCancelled() {
    if (execution.cancelled().getAsBoolean()) {
      throw new CancellationException("cancelled after " + iterations.size() + " iterations");
    }
  }

  private double[] routeCosts(RouteChoice choice) {
    double[] cost = new double[choice.routeCount()];
    for (int number = 0; number < cost.length; number++) {
      cost[number] = costs.cost(choice.flowClass(), choice.route(number));
    }
    return cost;
  }

  /** Volumes per class, per link, summed in the order of classes, origins and destinations. */
  private double[][] volumes() {
    double[][] volume = new double[problem.classes().size()][problem.network().linkCount()];
    for (List<RouteChoice> pairs : choices.perCommodity()) {
      for (RouteChoice choice : pairs) {
        double[] of = volume[choice.flowClass()];
        for (int number = 0; number < choice.routeCount(); number++) {
          for (int link : choice.route(number)) {
            of[link] += choice.flow(number);
          }
        }
      }
    }
    return volume;
  }

  /** Routes that are found count at once: what they would attract is part of the residual. */
  private StochasticIteration iteration(LinkState state) {
    int number = iterations.size() + 1;
    Shares shares = shares();
    boolean looked = number <= AT_ONCE || shares.residual() <= rule.residual();
    int added = looked ? choices.addCheaper(costs) : 0;
    if (added > 0) {
      shares = shares();
    }
    Iteration links = state.iteration(number, 0, shares.demand());
    return new StochasticIteration(
        number,
        shares.residual(),
        added,
        links.objective() + shares.entropy() / rule.scale(),
        links.totalTime(),
        links.totalCost());
  }

  /** Sums over all routes: demand, what of it would move, and the entropy term of equation 14. */
  private record Shares(double demand, double moved, double entropy) {
    double residual() {
      return demand > 0 ? moved / demand : 0;
    }
  }

  private Shares shares() {
    double moved = 0;
    double demand = 0;
    double entropy = 0;
    for (List<RouteChoice> pairs : choices.perCommodity()) {
      for (RouteChoice choice : pairs) {
        double[] chosen = choice.chosen(routeCosts(choice), rule.scale());
        demand += choice.demand();
        for (int number = 0; number < chosen.length; number++) {
          double flow = choice.flow(number);
          moved += Math.abs(flow - chosen[number]) / 2;
          entropy += flow > 0 ? flow * (Math.log(flow) - 1 - choice.logSize(number)) : 0;
        }
      }
    }
    return new Shares(demand, moved, entropy);
  }
}
