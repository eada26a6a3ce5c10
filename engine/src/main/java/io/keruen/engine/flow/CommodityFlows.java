package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Tasks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Flows of every commodity on every link, and the tree that each found last. Not thread-safe. */
final class CommodityFlows {
  private static final int LINKS_AT_A_TIME = 512;

  private final FlowProblem problem;
  private final double[][] flow; // per commodity, per link; whole multiples of its unit
  private final FlowUnit[] units; // per commodity
  private final StoredTree[] trees; // per commodity
  private final List<UnreachablePair> unreachable = new ArrayList<>();

  private CommodityFlows(FlowProblem problem) {
    this.problem = problem;
    flow = new double[problem.commodities().size()][];
    units = new FlowUnit[flow.length];
    trees = new StoredTree[flow.length];
  }

  /** All demand on the least-cost paths of an empty network. */
  static CommodityFlows onEmptyNetwork(FlowProblem problem, Execution execution) {
    double[][] cost = new LiveCosts(problem).ofAllLinks();
    return load(
        problem,
        cost,
        execution,
        () -> (number, search, unit, demand, flow) -> search.load(demand, flow));
  }

  private static CommodityFlows load(
      FlowProblem problem, double[][] cost, Execution execution, Supplier<Loading> loading) {
    CommodityFlows flows = new CommodityFlows(problem);
    List<List<UnreachablePair>> missing = new ArrayList<>();
    for (int number = 0; number < flows.flow.length; number++) {
      missing.add(new ArrayList<>());
    }
    Tasks.run(
        flows.flow.length,
        execution,
        () -> {
          TreeSearch search = new TreeSearch(problem.network());
          double[] demand = new double[problem.network().nodeCount()];
          Loading own = loading.get();
          return number -> {
            Commodity commodity = problem.commodities().get(number);
            search.grow(problem.network().origin(commodity.origin()), cost[commodity.flowClass()]);
            flows.trees[number] = search.toStored();
            problem.place(commodity, search, demand, missing.get(number));
            flows.units[number] = intoUnits(demand);
            flows.flow[number] = new double[problem.network().linkCount()];
            own.load(number, search, flows.units[number], demand, flows.flow[number]);
          };
        });
    missing.forEach(flows.unreachable::addAll);
    return flows;
  }

  /** Rounds demand to whole units, at least one where there is any; returns the unit. */
  private static FlowUnit intoUnits(double[] demand) {
    FlowUnit unit = FlowUnit.of(DoubleStream.of(demand).sum());
    for (int node = 0; node < demand.length; node++) {
      demand[node] = unit.atLeastOne(demand[node]);
    }
    return unit;
  }

  /**
   * All demand where the flow of another equilibrium was, as far as it can be there; see {@link
   * CarriedFlows}. Commodities are told by the name of their class and their origin.
   *
   * @throws IllegalArgumentException if the other network is not one that this was made from
   */
  static CommodityFlows carriedOver(
      FlowProblem problem, CommodityFlows before, Execution execution) {
    CarriedLinks links = new CarriedLinks(before.problem.network(), problem.network());
    double[][] cost = costsAt(problem, links.carry(before.total()));
    Map<String, Integer> numberBefore = before.problem.commodityNumbers();
    IncomingLinks incoming = new IncomingLinks(problem.network());
    return load(
        problem,
        cost,
        execution,
        () -> {
          CarriedFlows carried = new CarriedFlows(problem.network(), incoming);
          return (number, search, unit, demand, flow) -> {
            Commodity commodity = problem.commodities().get(number);
            Integer other = numberBefore.get(problem.name(commodity));
            if (other == null
                || !carried.send(
                    search,
                    usable(links.carry(before.flow[other]), cost[commodity.flowClass()]),
                    unit,
                    demand,
                    flow)) {
              search.load(demand, flow);
            }
          };
        });
  }

  /** Flows on links that can be used; what was on others is taken away. */
  private static double[] usable(double[] flow, double[] cost) {
    for (int link = 0; link < flow.length; link++) {
      if (cost[link] == Double.POSITIVE_INFINITY) {
        flow[link] = 0;
      }
    }
    return flow;
  }

  private static double[][] costsAt(FlowProblem problem, double[] volume) {
    LiveCosts costs = new LiveCosts(problem);
    for (int link = 0; link < volume.length; link++) {
      costs.set(link, volume[link]);
    }
    return costs.ofAllLinks();
  }

  /** How the demand of one commodity comes to its links. */
  private interface Loading {
    /**
     * @param search tree of the commodity at the costs of the moment
     * @param demand per node, in whole units; all 0 afterwards
     * @param flow per link; receives the flows
     */
    void load(int number, TreeSearch search, FlowUnit unit, double[] demand, double[] flow);
  }

  private double[] total() {
    double[] sum = new double[problem.network().linkCount()];
    for (double[] each : flow) {
      for (int link = 0; link < sum.length; link++) {
        sum[link] += each[link];
      }
    }
    return sum;
  }

  double[][] perCommodity() {
    return flow;
  }

  /** What flows are whole multiples of, per commodity. */
  FlowUnit[] units() {
    return units;
  }

  /** Flow of a commodity, per link. */
  double[] of(int commodity) {
    return flow[commodity];
  }

  StoredTree tree(int commodity) {
    return trees[commodity];
  }

  /** Lets go of the trees, which take about a third of the memory; no search can go on then. */
  void dropTrees() {
    Arrays.fill(trees, null);
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
