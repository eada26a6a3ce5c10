package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Tasks;
import java.util.ArrayList;
import java.util.List;

/** The routes of all pairs with demand, by class, origin and destination. Not thread-safe. */
final class RouteChoices {
  private static final double CHEAPER = 1e-9; // share of the cost by which a new route is cheaper

  private final FlowProblem problem;
  private final Execution execution;
  private final double[][] length; // generalised cost at free flow, per class, per link
  private final double[] tieBreak; // per link: factor on costs in searches
  private final List<List<RouteChoice>> choices; // per commodity
  private final List<UnreachablePair> unreachable = new ArrayList<>();

  /** Looks for routes on the empty network. */
  RouteChoices(FlowProblem problem, int alternatives, Execution execution) {
    this.problem = problem;
    this.execution = execution;
    length = new LiveCosts(problem).ofAllLinks();
    tieBreak = TieBreak.factors(problem);
    double[][] cost = withoutTies(length);
    choices = empty();
    List<List<UnreachablePair>> missing = new ArrayList<>();
    choices.forEach(each -> missing.add(new ArrayList<>()));
    IncomingLinks incoming = new IncomingLinks(problem.network());
    Tasks.run(
        choices.size(),
        execution,
        () -> {
          TreeSearch tree = new TreeSearch(problem.network());
          AlternativeSearch search = new AlternativeSearch(problem.network(), incoming);
          return number -> find(number, tree, search, cost, alternatives, missing.get(number));
        });
    missing.forEach(unreachable::addAll);
  }

  private List<List<RouteChoice>> empty() {
    List<List<RouteChoice>> lists = new ArrayList<>();
    problem.commodities().forEach(each -> lists.add(new ArrayList<>()));
    return lists;
  }

  private void find(
      int number,
      TreeSearch tree,
      AlternativeSearch search,
      double[][] costs,
      int alternatives,
      List<UnreachablePair> missing) {
    Commodity commodity = problem.commodities().get(number);
    double[] cost = costs[commodity.flowClass()];
    int root = problem.network().origin(commodity.origin());
    tree.grow(root, cost);
    OdMatrix demand = problem.demand(commodity);
    int end = demand.endPair(commodity.origin());
    for (int pair = demand.firstPair(commodity.origin()); pair < end; pair++) {
      int zone = demand.destination(pair);
      int node = problem.network().destination(zone);
      double volume = demand.volume(pair);
      if (tree.label(node) < Double.POSITIVE_INFINITY) {
        List<int[]> routes = search.find(tree, root, node, cost, alternatives);
        choices.get(number).add(choice(commodity, zone, volume, routes));
      } else {
        missing.add(new UnreachablePair(commodity.flowClass(), commodity.origin(), zone, volume));
      }
    }
  }

  private RouteChoice choice(Commodity commodity, int zone, double volume, List<int[]> routes) {
    int flowClass = commodity.flowClass();
    return new RouteChoice(flowClass, zone, volume, routes, length[flowClass]);
  }

  private double[][] withoutTies(double[][] costs) {
    double[][] untied = new double[costs.length][tieBreak.length];
    for (int number = 0; number < costs.length; number++) {
      for (int link = 0; link < tieBreak.length; link++) {
        untied[number][link] = costs[number][link] * tieBreak[link];
      }
    }
    return untied;
  }

  /** Pairs of all commodities, by class, origin and destination. */
  List<List<RouteChoice>> perCommodity() {
    return choices;
  }

  List<UnreachablePair> unreachable() {
    return unreachable;
  }

  /**
   * Adds the least-cost path of every pair that is cheaper than all routes it has: column
   * generation as in Damberg, Lundgren and Patriksson (1996), An algorithm for the stochastic user
   * equilibrium problem, Transportation Research B 30, 115-131.
   *
   * @return how many there are
   */
  int addCheaper(LiveCosts costs) {
    double[][] cost = withoutTies(costs.ofAllLinks());
    int[] added = new int[choices.size()];
    Tasks.run(
        added.length,
        execution,
        () -> {
          TreeSearch tree = new TreeSearch(problem.network());
          return number -> {
            Commodity commodity = problem.commodities().get(number);
            int root = problem.network().origin(commodity.origin());
            tree.grow(root, cost[commodity.flowClass()]);
            for (RouteChoice choice : choices.get(number)) {
              added[number] += addCheaper(choice, tree, root, costs) ? 1 : 0;
            }
          };
        });
    int sum = 0;
    for (int each : added) {
      sum += each;
    }
    return sum;
  }

  private boolean addCheaper(RouteChoice choice, TreeSearch tree, int root, LiveCosts costs) {
    int node = problem.network().destination(choice.destination());
    double least = Double.POSITIVE_INFINITY;
    for (int number = 0; number < choice.routeCount(); number++) {
      least = Math.min(least, costs.cost(choice.flowClass(), choice.route(number)));
    }
    boolean cheaper = tree.label(node) < least * (1 - CHEAPER);
    if (cheaper) {
      choice.add(tree.links(root, node), length[choice.flowClass()]);
    }
    return cheaper;
  }
}
