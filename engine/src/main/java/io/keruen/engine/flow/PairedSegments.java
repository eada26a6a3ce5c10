package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Tasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Traffic assignment by paired alternative segments. Origins share few pairs of ways between which
 * flow has a choice; once these are known, costs are brought into balance on each of them, again
 * and again, without looking at the rest of the network.
 *
 * <p>Every iteration grows a tree for each commodity at the costs of the moment, all at the same
 * costs, so that several threads can; where a commodity has flow off its tree, the pair of ways
 * that it could change between is looked up or made. Then, in a fixed order on one thread, flow
 * moves between the ways of all pairs until little is left to gain.
 *
 * <p>Source: Bar-Gera (2010), Traffic assignment by paired alternative segments, Transportation
 * Research B 44, 1022-1046; differences are told in docs/methods/assignment.md.
 */
final class PairedSegments {
  private static final int MOST_SWEEPS = 20;
  private static final int SWEEPS_ALONE = 3; // before all pairs are balanced at once
  private static final double SLOW = 0.5; // share of the excess cost that a slow sweep leaves
  private static final int STILL = 5; // iterations without a change after which none is expected
  private static final double SETTLED = 1e-3; // relative gap at which most ways are known
  private static final double SWEPT = 0.02; // share of the excess cost that sweeps may leave

  private final FlowProblem problem;
  private final StopRule stop;
  private final Execution execution;
  private final Consumer<Iteration> progress;
  private final CommodityFlows flows;
  private final LiveCosts costs;
  private final SegmentSet segments;
  private final SegmentShift shift;
  private final JointShift joint;
  private final IncomingLinks incoming;
  private final Conservation conservation;
  private final Conservation.Work[] work; // per commodity
  private final List<Iteration> iterations = new ArrayList<>();
  private boolean together; // whether all pairs may move at once
  private boolean carefully; // whether they then keep to what each commodity carries

  PairedSegments(
      FlowProblem problem,
      StopRule stop,
      Execution execution,
      Consumer<Iteration> progress,
      CommodityFlows start) {
    this.problem = problem;
    this.stop = stop;
    this.execution = execution;
    this.progress = progress;
    flows = start;
    costs = new LiveCosts(problem);
    segments = new SegmentSet(problem.network().linkCount());
    shift = new SegmentShift(costs, flows);
    joint = new JointShift(costs, shift, flows, problem.network().linkCount());
    incoming = new IncomingLinks(problem.network());
    conservation = new Conservation(problem);
    work = new Conservation.Work[problem.commodities().size()];
    Arrays.setAll(
        work, number -> conservation.work(problem.commodities().get(number), start.tree(number)));
  }

  Equilibrium solve() {
    double demand = problem.assigned(flows.unreachable());
    while (true) {
      LinkState state = new LinkState(problem, flows.perClass(execution));
      for (int link = 0; link < problem.network().linkCount(); link++) {
        costs.set(link, state.total(link));
      }
      Finding[] findings = findAll();
      double leastCost = 0;
      for (Finding finding : findings) {
        leastCost += finding.leastCost();
      }
      Iteration iteration = state.iteration(iterations.size() + 1, leastCost, demand);
      boolean last = stop.ends(iteration) || standsStill(iteration);
      if (last) {
        requireConserved();
      }
      iterations.add(iteration);
      progress.accept(iteration);
      if (last) {
        flows.dropTrees();
        return new Equilibrium(
            problem,
            Method.PAIRED_SEGMENTS,
            stop,
            iterations,
            state.volume(),
            flows.unreachable(),
            Optional.of(flows));
      }
      for (Finding finding : findings) {
        finding.proposals().forEach(this::follow);
      }
      sweep(iteration);
      segments.dropIdle(costs, flows.perCommodity());
    }
  }

  private record Finding(double leastCost, List<SegmentProposal> proposals) {}

  private Finding[] findAll() {
    double[][] cost = costs.ofAllLinks();
    Finding[] findings = new Finding[problem.commodities().size()];
    Tasks.run(
        findings.length,
        execution,
        () -> {
          SegmentFinder finder =
              new SegmentFinder(problem.network(), incoming, segments, costs, conservation);
          return number -> findings[number] = find(number, finder, cost);
        });
    return findings;
  }

  private Finding find(int number, SegmentFinder finder, double[][] cost) {
    Commodity commodity = problem.commodities().get(number);
    double[] of = cost[commodity.flowClass()];
    finder.tree().regrow(flows.tree(number), of);
    double done = finder.look(of, flows.of(number));
    conservation.requireLikely(commodity, flows.of(number), done, work[number], flows.tree(number));
    return new Finding(
        problem.leastCost(commodity, finder.tree(), flows.units()[number]),
        finder.propose(number, commodity.flowClass(), of, flows.of(number), isSlow()));
  }

  /** True if several iterations came to the same state: no smaller amount can be moved. */
  private boolean standsStill(Iteration iteration) {
    int count = iterations.size();
    return count >= STILL
        && iterations.subList(count - STILL, count).stream()
            .allMatch(
                before ->
                    before.totalCost() == iteration.totalCost()
                        && before.objective() == iteration.objective()
                        && before.relativeGap() == iteration.relativeGap());
  }

  /** True if the last iteration closed less than half of the gap. */
  private boolean isSlow() {
    int count = iterations.size();
    return count > 1
        && iterations.get(count - 1).relativeGap() > SLOW * iterations.get(count - 2).relativeGap();
  }

  private void requireConserved() {
    Tasks.run(
        problem.commodities().size(),
        execution,
        () ->
            number ->
                conservation.require(
                    problem.commodities().get(number), flows.of(number), flows.tree(number)));
  }

  private void follow(SegmentProposal proposal) {
    int commodity = proposal.commodity();
    if (proposal instanceof SegmentProposal.Known known) {
      known.segments().join(commodity);
      shift.move(known.segments(), commodity);
    } else if (proposal instanceof SegmentProposal.Pair pair) {
      int flowClass = problem.commodities().get(commodity).flowClass();
      Segments found = segments.pair(flowClass, pair.dear(), pair.cheap());
      found.join(commodity);
      shift.move(found, commodity);
    } else if (proposal instanceof SegmentProposal.Circle circle) {
      shift.leaveOut(circle.links(), commodity);
    }
  }

  /**
   * Balances all pairs in turn until what is left to gain is a small share of the excess cost.
   * Where that closes in slowly, as pairs undo what others gained, they are balanced at once in
   * between.
   */
  private void sweep(Iteration iteration) {
    double excessCost = iteration.relativeGap() * iteration.totalCost();
    carefully |= together && grew(iteration);
    together = iteration.relativeGap() <= SETTLED;
    joint.begin();
    double before = Double.POSITIVE_INFINITY;
    for (int sweep = 1; sweep <= MOST_SWEEPS; sweep++) {
      double left = 0;
      for (Segments each : segments.all()) {
        left += shift.move(each);
      }
      if (left <= SWEPT * excessCost) {
        left = excess(); // pairs that moved later may have unbalanced those before
      }
      if (left <= SWEPT * excessCost) {
        return;
      }
      if (together && joint.mayMove() && sweep >= SWEEPS_ALONE && left > SLOW * before) {
        joint.move(segments.all(), carefully);
      }
      before = left;
    }
  }

  private double excess() {
    double sum = 0;
    for (Segments each : segments.all()) {
      sum += shift.excess(each);
    }
    return sum;
  }

  /** Pair by pair the objective nearly always falls; that it grew shows that all moved badly. */
  private boolean grew(Iteration iteration) {
    return iteration.objective() > iterations.get(iteration.number() - 2).objective();
  }
}
