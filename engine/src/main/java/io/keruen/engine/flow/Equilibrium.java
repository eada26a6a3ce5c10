package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Volumes on links under which, at convergence, nobody of any class can find a cheaper path: the
 * user equilibrium of Wardrop (1952). Not converged is a result too, see {@link #converged}.
 * Immutable, thread-safe.
 */
public final class Equilibrium implements Assignment {
  private final FlowNetwork network;
  private final List<FlowClass> classes;
  private final Method method;
  private final boolean converged;
  private final List<Iteration> iterations;
  private final double[][] volume; // per class, per link
  private final List<UnreachablePair> unreachable;
  private final Optional<CommodityFlows> flows;

  /**
   * @param flows what another search can begin with
   */
  Equilibrium(
      FlowProblem problem,
      Method method,
      StopRule stop,
      List<Iteration> iterations,
      double[][] volume,
      List<UnreachablePair> unreachable,
      Optional<CommodityFlows> flows) {
    network = problem.network();
    classes = problem.classes();
    this.method = method;
    this.iterations = List.copyOf(iterations);
    converged = stop.hasConverged(last());
    this.volume = volume;
    this.unreachable = List.copyOf(unreachable);
    this.flows = flows;
  }

  /**
   * Seeks an equilibrium. The result has the same bits for any number of threads.
   *
   * @param classes at least one, all with the network's zones and links
   * @param execution threads, and whether to go on; its own progress is not used
   * @param progress told of every iteration
   * @throws IllegalArgumentException if a class is made for another network
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public static Equilibrium solve(
      FlowNetwork network,
      List<FlowClass> classes,
      Method method,
      StopRule stop,
      Execution execution,
      Consumer<Iteration> progress) {
    FlowProblem problem = new FlowProblem(network, classes);
    Execution silent = silent(execution);
    if (method == Method.PAIRED_SEGMENTS) {
      CommodityFlows start = CommodityFlows.onEmptyNetwork(problem, silent);
      return new PairedSegments(problem, stop, silent, progress, start).solve();
    }
    return new LinkSearch(problem, method, stop, silent, progress).solve();
  }

  /**
   * Seeks the equilibrium of a problem that is a small step away, beginning with the flows of this
   * one: other demand, times or costs, links added last, zones added last. Classes are told by
   * their names. The result is the same as that of {@link #solve} but for the gap that is left, and
   * is mostly there in a few iterations.
   *
   * @param nextMethod any but {@link Method#ALL_OR_NOTHING}, which begins with nothing
   * @throws IllegalStateException if this one was not found by {@link Method#PAIRED_SEGMENTS}
   * @throws IllegalArgumentException if the network's added links do not begin with all of this
   *     one's in the same order, or if a class is made for another network
   * @throws java.util.concurrent.CancellationException if the execution was cancelled
   */
  public Equilibrium solveNext(
      FlowNetwork nextNetwork,
      List<FlowClass> nextClasses,
      Method nextMethod,
      StopRule stop,
      Execution execution,
      Consumer<Iteration> progress) {
    CommodityFlows before =
        flows.orElseThrow(
            () ->
                new IllegalStateException(
                    "only an equilibrium by PAIRED_SEGMENTS knows flows to begin with, not one by "
                        + method));
    FlowProblem problem = new FlowProblem(nextNetwork, nextClasses);
    Execution silent = silent(execution);
    CommodityFlows start = CommodityFlows.carriedOver(problem, before, silent);
    if (nextMethod == Method.PAIRED_SEGMENTS) {
      return new PairedSegments(problem, stop, silent, progress, start).solve();
    }
    return new LinkSearch(problem, nextMethod, stop, silent, progress)
        .solveFrom(start.perClass(silent));
  }

  private static Execution silent(Execution execution) {
    return Execution.onThreads(execution.threads()).stoppingWhen(execution.cancelled());
  }

  @Override
  public FlowNetwork network() {
    return network;
  }

  @Override
  public List<FlowClass> classes() {
    return classes;
  }

  public Method method() {
    return method;
  }

  /** True if the relative gap that was asked for is reached. */
  @Override
  public boolean converged() {
    return converged;
  }

  /** Every iteration, first to last; at least one. */
  public List<Iteration> iterations() {
    return iterations;
  }

  /** The state that the volumes are those of. */
  public Iteration last() {
    return iterations.get(iterations.size() - 1);
  }

  @Override
  public Iteration state() {
    return last();
  }

  @Override
  public double volume(int flowClass, int link) {
    return volume[flowClass][link];
  }

  @Override
  public List<UnreachablePair> unreachable() {
    return unreachable;
  }
}
