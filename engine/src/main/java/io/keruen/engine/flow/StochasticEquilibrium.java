package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Volumes on links under which routes are taken in the shares that a path-size logit model gives
 * them at the costs of these volumes: the stochastic user equilibrium. Not converged is a result
 * too, see {@link #converged}. Immutable, thread-safe.
 */
public final class StochasticEquilibrium implements Assignment {
  private final FlowNetwork network;
  private final List<FlowClass> classes;
  private final PathSizeLogit rule;
  private final boolean converged;
  private final List<StochasticIteration> iterations;
  private final Iteration state;
  private final double[][] volume; // per class, per link
  private final List<PairRoutes> pairs; // by class, origin and destination
  private final List<UnreachablePair> unreachable;

  /**
   * @param state of the volumes, as a user equilibrium is judged
   */
  StochasticEquilibrium(
      FlowProblem problem,
      PathSizeLogit rule,
      boolean converged,
      List<StochasticIteration> iterations,
      Iteration state,
      double[][] volume,
      RouteChoices choices) {
    network = problem.network();
    classes = problem.classes();
    this.rule = rule;
    this.converged = converged;
    this.iterations = List.copyOf(iterations);
    this.state = state;
    this.volume = volume;
    unreachable = List.copyOf(choices.unreachable());
    List<PairRoutes> all = new ArrayList<>();
    for (int number = 0; number < problem.commodities().size(); number++) {
      int origin = problem.commodities().get(number).origin();
      for (RouteChoice choice : choices.perCommodity().get(number)) {
        all.add(
            new PairRoutes(
                choice.flowClass(), origin, choice.destination(), choice.demand(), shares(choice)));
      }
    }
    pairs = List.copyOf(all);
  }

  /**
   * Seeks a stochastic user equilibrium. The result has the same bits for any number of threads.
   *
   * @param classes at least one, all with the network's zones and links
   * @param execution threads, and whether to go on; its own progress is not used
   * @param progress told of every iteration
   * @throws IllegalArgumentException if a class is made for another network
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public static StochasticEquilibrium solve(
      FlowNetwork network,
      List<FlowClass> classes,
      PathSizeLogit rule,
      Execution execution,
      Consumer<StochasticIteration> progress) {
    FlowProblem problem = new FlowProblem(network, classes);
    Execution silent = Execution.onThreads(execution.threads()).stoppingWhen(execution.cancelled());
    return new StochasticSearch(problem, rule, silent, progress).solve();
  }

  private List<RouteShare> shares(RouteChoice choice) {
    List<RouteShare> shares = new ArrayList<>();
    for (int number = 0; number < choice.routeCount(); number++) {
      List<Integer> links = new ArrayList<>();
      double cost = 0;
      for (int link : choice.route(number)) {
        links.add(link);
        cost += cost(choice.flowClass(), link);
      }
      double share = choice.flow(number) / choice.demand();
      shares.add(new RouteShare(links, Math.exp(choice.logSize(number)), cost, share));
    }
    return shares;
  }

  @Override
  public FlowNetwork network() {
    return network;
  }

  @Override
  public List<FlowClass> classes() {
    return classes;
  }

  public PathSizeLogit rule() {
    return rule;
  }

  /** True if the residual that was asked for is reached and no pair lacks a cheaper route. */
  @Override
  public boolean converged() {
    return converged;
  }

  /** Every iteration, first to last; at least one. */
  public List<StochasticIteration> iterations() {
    return iterations;
  }

  /** The state that the volumes are those of. */
  public StochasticIteration last() {
    return iterations.get(iterations.size() - 1);
  }

  /** Its relative gap is above 0 by nature, as some take routes that are not the cheapest. */
  @Override
  public Iteration state() {
    return state;
  }

  @Override
  public double volume(int flowClass, int link) {
    return volume[flowClass][link];
  }

  /** All pairs with demand and a path, by class, origin and destination. */
  public List<PairRoutes> pairs() {
    return pairs;
  }

  /** Routes of a pair with their shares; none if it has no demand or no path. */
  public List<RouteShare> routes(int flowClass, int origin, int destination) {
    return pairs.stream()
        .filter(pair -> pair.flowClass() == flowClass)
        .filter(pair -> pair.origin() == origin && pair.destination() == destination)
        .findFirst()
        .map(PairRoutes::routes)
        .orElse(List.of());
  }

  @Override
  public List<UnreachablePair> unreachable() {
    return unreachable;
  }
}
