package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Checks volumes on links with nothing of the searches: least costs by Bellman and Ford's method,
 * sums link by link.
 */
final class FlowCertificate {
  private FlowCertificate() {}

  /** Least costs from a node to all; infinite where no path leads. */
  static double[] leastCosts(FlowNetwork network, IntToDoubleFunction cost, int root) {
    double[] least = new double[network.nodeCount()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[root] = 0;
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int link = 0; link < network.linkCount(); link++) {
        double via = least[network.fromNode(link)] + cost.applyAsDouble(link);
        if (via < least[network.toNode(link)]) {
          least[network.toNode(link)] = via;
          changed = true;
        }
      }
    }
    return least;
  }

  /** Least cost of each pair of a class, by its pairs; infinite without a path. */
  static double[] pairCosts(Equilibrium result, int number) {
    OdMatrix demand = result.classes().get(number).demand();
    FlowNetwork network = result.network();
    double[] cost = new double[demand.pairCount()];
    for (int origin = 0; origin < demand.zoneCount(); origin++) {
      double[] least =
          leastCosts(network, link -> result.cost(number, link), network.origin(origin));
      for (int pair = demand.firstPair(origin); pair < demand.endPair(origin); pair++) {
        cost[pair] = least[network.destination(demand.destination(pair))];
      }
    }
    return cost;
  }

  /** What the last iteration tells is what the volumes say, recomputed. */
  static void requireToldTruly(Equilibrium result, Object problem) {
    double spent = 0;
    double objective = 0;
    for (int link = 0; link < result.network().linkCount(); link++) {
      objective += result.network().time(link).integral(result.volume(link));
      for (int number = 0; number < result.classes().size(); number++) {
        double volume = result.volume(number, link);
        if (volume > 0) {
          spent += volume * result.cost(number, link);
          objective += volume * result.classes().get(number).fixedCost(link);
        }
      }
    }
    double least = 0;
    double assigned = 0;
    for (int number = 0; number < result.classes().size(); number++) {
      double[] cost = pairCosts(result, number);
      for (int pair = 0; pair < cost.length; pair++) {
        if (cost[pair] < Double.POSITIVE_INFINITY) {
          least += result.classes().get(number).demand().volume(pair) * cost[pair];
          assigned += result.classes().get(number).demand().volume(pair);
        }
      }
    }
    Iteration told = result.last();
    double excess = spent - least;
    assertThat(told.totalCost()).as("%s", problem).isCloseTo(spent, offset(1e-12 * spent));
    assertThat(told.objective()).as("%s", problem).isCloseTo(objective, offset(1e-12 * spent));
    assertThat(told.relativeGap() * spent)
        .as("gap in %s", problem)
        .isCloseTo(excess, offset(1e-11 * spent));
    assertThat(told.averageExcessCost() * assigned)
        .as("average excess cost in %s", problem)
        .isCloseTo(excess, offset(1e-11 * spent));
  }

  /** What of each class enters a node leaves it, but for its demand. */
  static void requireConserved(
      FlowNetwork network, List<FlowClass> classes, double[][] volume, Object problem) {
    for (int number = 0; number < classes.size(); number++) {
      double[] surplus = new double[network.nodeCount()];
      for (int link = 0; link < network.linkCount(); link++) {
        assertThat(volume[number][link]).isNotNegative();
        surplus[network.fromNode(link)] -= volume[number][link];
        surplus[network.toNode(link)] += volume[number][link];
      }
      FlowClass of = classes.get(number);
      for (int origin = 0; origin < network.zoneCount(); origin++) {
        double[] reached = leastCosts(network, of::fixedCost, network.origin(origin));
        for (int pair = of.demand().firstPair(origin); pair < of.demand().endPair(origin); pair++) {
          int end = network.destination(of.demand().destination(pair));
          if (reached[end] < Double.POSITIVE_INFINITY) {
            surplus[network.origin(origin)] += of.demand().volume(pair);
            surplus[end] -= of.demand().volume(pair);
          }
        }
      }
      double size = of.demand().total();
      for (double each : surplus) {
        assertThat(each).as("%s", problem).isCloseTo(0, offset(1e-12 * size));
      }
    }
  }

  /** Volumes per class, per link. */
  static double[][] volumes(Equilibrium result) {
    double[][] volume = new double[result.classes().size()][result.network().linkCount()];
    for (int number = 0; number < volume.length; number++) {
      for (int link = 0; link < volume[number].length; link++) {
        volume[number][link] = result.volume(number, link);
      }
    }
    return volume;
  }
}
