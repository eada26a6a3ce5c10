package io.keruen.engine.flow;

import java.util.List;

/** Volumes of all classes on all links, and what follows from them. Not thread-safe. */
final class LinkState {
  private static final double MOST_ROUNDING = 1e-12; // of the cost of all flows

  private final FlowNetwork network;
  private final List<FlowClass> classes;
  private final double[][] volume; // per class, per link

  /**
   * @param volume per class, per link; kept, not copied
   */
  LinkState(FlowProblem problem, double[][] volume) {
    network = problem.network();
    classes = problem.classes();
    this.volume = volume;
  }

  double[][] volume() {
    return volume;
  }

  /** Volume of all classes on a link. */
  double total(int link) {
    double sum = 0;
    for (double[] each : volume) {
      sum += each[link];
    }
    return sum;
  }

  /** Generalised costs at these volumes, per class, per link. */
  double[][] costs() {
    double[][] cost = new double[classes.size()][network.linkCount()];
    for (int link = 0; link < network.linkCount(); link++) {
      double time = network.time(link).time(total(link));
      for (int number = 0; number < cost.length; number++) {
        cost[number][link] = time + classes.get(number).fixedCost(link);
      }
    }
    return cost;
  }

  /**
   * The state as an iteration.
   *
   * @param leastCost SPTT at these volumes' costs
   * @param demand that was assigned
   */
  Iteration iteration(int number, double leastCost, double demand) {
    double objective = 0;
    double totalTime = 0;
    double totalCost = 0;
    for (int link = 0; link < network.linkCount(); link++) {
      double total = total(link);
      double time = network.time(link).time(total);
      double fixed = 0;
      for (int each = 0; each < volume.length; each++) {
        if (volume[each][link] > 0) {
          fixed += volume[each][link] * classes.get(each).fixedCost(link);
        }
      }
      objective += network.time(link).integral(total) + fixed;
      totalTime += total * time;
      totalCost += total * time + fixed;
    }
    double excess = excess(totalCost, leastCost);
    return new Iteration(
        number,
        totalCost > 0 ? excess / totalCost : 0,
        demand > 0 ? excess / demand : 0,
        objective,
        totalTime,
        totalCost);
  }

  /** TSTT - SPTT; rounding may take it below 0, a defect further below. */
  private static double excess(double totalCost, double leastCost) {
    if (totalCost - leastCost < -MOST_ROUNDING * totalCost) {
      throw new IllegalStateException(
          "flows cost %s, less than the %s on least-cost paths".formatted(totalCost, leastCost));
    }
    return Math.max(0, totalCost - leastCost);
  }
}
