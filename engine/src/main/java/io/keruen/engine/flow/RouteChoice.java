package io.keruen.engine.flow;

import java.util.Arrays;
import java.util.List;

/** The routes of one class between two zones, and the flow on each. Not thread-safe. */
final class RouteChoice {
  private static final int NONE = -1;

  private final int flowClass;
  private final int destination;
  private final double demand;
  private int[][] routes; // links, first to last
  private double[] logSize; // per route: logarithm of its path size
  private double[] flow; // per route

  /**
   * @param length per link, at free flow; what path sizes are reckoned with
   */
  RouteChoice(int flowClass, int destination, double demand, List<int[]> routes, double[] length) {
    this.flowClass = flowClass;
    this.destination = destination;
    this.demand = demand;
    this.routes = routes.toArray(int[][]::new);
    flow = new double[this.routes.length];
    logSize = logSizes(this.routes, length);
  }

  int flowClass() {
    return flowClass;
  }

  /** Zone. */
  int destination() {
    return destination;
  }

  double demand() {
    return demand;
  }

  int routeCount() {
    return routes.length;
  }

  int[] route(int number) {
    return routes[number];
  }

  double logSize(int number) {
    return logSize[number];
  }

  double flow(int number) {
    return flow[number];
  }

  /** The route of most flow among all but one; there must be two or more. */
  int mostUsedBut(int left) {
    int most = left == 0 ? 1 : 0;
    for (int number = most + 1; number < flow.length; number++) {
      if (number != left && flow[number] > flow[most]) {
        most = number;
      }
    }
    return most;
  }

  void setFlow(int number, double newFlow) {
    flow[number] = newFlow;
  }

  /**
   * Gives the most used route what the others leave of the demand: the rounding of many moves,
   * which would add up.
   */
  void absorbRounding() {
    int most = mostUsedBut(NONE);
    double others = 0;
    for (int number = 0; number < flow.length; number++) {
      others += number == most ? 0 : flow[number];
    }
    flow[most] = demand - others;
  }

  /** Adds a route, which has no flow yet. */
  void add(int[] route, double[] length) {
    routes = Arrays.copyOf(routes, routes.length + 1);
    routes[routes.length - 1] = route;
    flow = Arrays.copyOf(flow, routes.length);
    logSize = logSizes(routes, length);
  }

  /**
   * Flows that would be chosen at given costs.
   *
   * @param cost per route
   */
  double[] chosen(double[] cost, double scale) {
    double best = Double.NEGATIVE_INFINITY;
    for (int number = 0; number < routes.length; number++) {
      best = Math.max(best, logSize[number] - scale * cost[number]);
    }
    double[] chosen = new double[routes.length];
    double sum = 0;
    for (int number = 0; number < routes.length; number++) {
      chosen[number] = Math.exp(logSize[number] - scale * cost[number] - best);
      sum += chosen[number];
    }
    for (int number = 0; number < routes.length; number++) {
      chosen[number] *= demand / sum;
    }
    return chosen;
  }

  /** Logarithms of the path sizes of Ben-Akiva and Bierlaire (1999); links of no length count 1. */
  private static double[] logSizes(int[][] routes, double[] length) {
    double[] logSize = new double[routes.length];
    for (int number = 0; number < routes.length; number++) {
      double own = 0;
      double whole = 0;
      double ownLinks = 0;
      for (int link : routes[number]) {
        int users = 0;
        for (int[] other : routes) {
          users += uses(other, link) ? 1 : 0;
        }
        own += length[link] / users;
        whole += length[link];
        ownLinks += 1.0 / users;
      }
      logSize[number] = Math.log(whole > 0 ? own / whole : ownLinks / routes[number].length);
    }
    return logSize;
  }

  private static boolean uses(int[] route, int link) {
    for (int each : route) {
      if (each == link) {
        return true;
      }
    }
    return false;
  }
}
