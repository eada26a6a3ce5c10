package io.keruen.data.verify;

import io.keruen.data.assignment.RouteRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** The routes of a class between two zones, and how logit with path sizes shares them. */
final class RoutesOfPair {
  /**
   * A class and two zones.
   *
   * @param origin id
   * @param destination id
   */
  record Pair(int flowClass, String origin, String destination) {
    static Pair of(RouteRow row) {
      return new Pair(row.flowClass(), row.origin(), row.destination());
    }

    String text() {
      return origin + " to " + destination;
    }
  }

  private final List<RouteRow> rows = new ArrayList<>();

  void add(RouteRow row) {
    rows.add(row);
  }

  List<RouteRow> rows() {
    return rows;
  }

  double volume() {
    Sum sum = new Sum();
    rows.forEach(row -> sum.add(row.volume()));
    return sum.value();
  }

  static double cost(RouteRow row, IntToDoubleFunction linkCost) {
    Sum sum = new Sum();
    row.links().forEach(link -> sum.add(linkCost.applyAsDouble(link)));
    return sum.value();
  }

  double leastCost(IntToDoubleFunction linkCost) {
    return rows.stream()
        .mapToDouble(row -> cost(row, linkCost))
        .min()
        .orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * Shares of the routes, in their order: equation 12 of docs/methods/assignment.md.
   *
   * @param scale per unit of cost
   * @param linkCost of a link at its volume
   * @param emptyCost of a link at no volume
   */
  double[] shares(double scale, IntToDoubleFunction linkCost, IntToDoubleFunction emptyCost) {
    double least = leastCost(linkCost);
    List<Set<Integer>> users = new ArrayList<>();
    rows.forEach(row -> users.add(new HashSet<>(row.links())));
    double[] weight = new double[rows.size()];
    double sum = 0;
    for (int number = 0; number < weight.length; number++) {
      RouteRow row = rows.get(number);
      weight[number] =
          pathSize(row, users, emptyCost) * Math.exp(-scale * (cost(row, linkCost) - least));
      sum += weight[number];
    }
    for (int number = 0; number < weight.length; number++) {
      weight[number] /= sum;
    }
    return weight;
  }

  /** Equation 13; of a route without length, each link counts the same. */
  private static double pathSize(
      RouteRow row, List<Set<Integer>> users, IntToDoubleFunction emptyCost) {
    double length = cost(row, emptyCost);
    double own = 0;
    for (int link : row.links()) {
      double part = length > 0 ? emptyCost.applyAsDouble(link) / length : 1.0 / row.links().size();
      own += part / users.stream().filter(each -> each.contains(link)).count();
    }
    return own;
  }
}
