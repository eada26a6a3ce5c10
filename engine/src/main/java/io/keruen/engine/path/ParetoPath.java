package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import java.util.List;

/**
 * A whole path and its sum of each {@link Criterion}.
 *
 * @param links in the order of travel
 */
record ParetoPath(List<Integer> links, double hours, double usd, double kgCo2e) {
  ParetoPath {
    links = List.copyOf(links);
  }

  static ParetoPath of(List<Integer> links, LinkCosts costs) {
    return new ParetoPath(
        links, sum(links, costs.hours()), sum(links, costs.usd()), sum(links, costs.kgCo2e()));
  }

  private static double sum(List<Integer> links, double[] perLink) {
    double sum = 0;
    for (int link : links) {
      sum += perLink[link];
    }
    return sum;
  }

  /** One per criterion, in their order. */
  double[] sums() {
    return new double[] {hours, usd, kgCo2e};
  }

  boolean isAsGoodAs(double otherHours, double otherUsd, double otherKgCo2e) {
    return hours <= otherHours && usd <= otherUsd && kgCo2e <= otherKgCo2e;
  }
}
