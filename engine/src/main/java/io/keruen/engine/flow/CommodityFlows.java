package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Tasks;
import java.util.ArrayList;
import java.util.List;

/** Flows of every commodity on every link, and the tree that each found last. Not thread-safe. */
final class CommodityFlows {
  private static final int LINKS_AT_A_TIME = 512;

  private final FlowProblem problem;
  private final double[][] flow; // per commodity, per link
  private final StoredTree[] trees; // per commodity
  private final List<UnreachablePair> unreachable = new ArrayList<>();

  private CommodityFlows(FlowProblem problem) {
    this.problem = problem;
    flow = new double[problem.commodities().size()][];
    trees = new StoredTree[flow.length];
  }

  /** All demand on the least-cost paths of an empty network. */
  static CommodityFlows onEmptyNetwork(FlowProblem problem, Execution execution) {
    CommodityFlows flows = new CommodityFlows(problem);
    double[][] cost = new LiveCosts(problem).ofAllLinks();
    List<List<UnreachablePair>> missing = new ArrayList<>();
    for (int number = 0; number < flows.flow.length; number++) {
      missing.add(new ArrayList<>());
    }
    Tasks.run(
        flows.flow.length,
        execution,
        () -> {
          TreeSearch search = new TreeSearch(problem.network());
          double[] through = new double[problem.network().nodeCount()];
          return number -> {
            Commodity commodity = problem.commodities().get(number);
            search.grow(problem.network().origin(commodity.origin()), cost[commodity.flowClass()]);
            flows.trees[number] = search.toStored();
            problem.place(commodity, search, through, missing.get(number));
            flows.flow[number] = new double[problem.network().linkCount()];
            search.load(through, flows.flow[number]);
          };
        });
    missing.forEach(flows.unreachable::addAll);
    return flows;
  }

  double[][] perCommodity() {
    return flow;
  }

  /** Flow of a commodity, per link. */
  double[] of(int commodity) {
    return flow[commodity];
  }

  StoredTree tree(int commodity) {
    return trees[commodity];
  }

  /** Pairs whose demand is in no flow. */
  List<UnreachablePair> unreachable() {
    return unreachable;
  }

  /** Volumes per class, per link; every sum is taken in the order of the commodities. */
  double[][] perClass(Execution execution) {
    int links = problem.network().linkCount();
    double[][] volume = new double[problem.classes().size()][links];
    Tasks.run(
        (links + LINKS_AT_A_TIME - 1) / LINKS_AT_A_TIME,
        execution,
        () ->
            part -> {
              int from = part * LINKS_AT_A_TIME;
              int to = Math.min(links, from + LINKS_AT_A_TIME);
              for (int number = 0; number < flow.length; number++) {
                double[] sums = volume[problem.commodities().get(number).flowClass()];
                double[] of = flow[number];
                for (int link = from; link < to; link++) {
                  sums[link] += of[link];
                }
              }
            });
    return volume;
  }
}
