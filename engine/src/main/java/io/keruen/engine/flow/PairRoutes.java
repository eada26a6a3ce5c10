package io.keruen.engine.flow;

import java.util.List;

/**
 * The routes of a class between two zones.
 *
 * @param origin zone
 * @param destination zone
 * @param demand above 0
 * @param routes all that the pair has, also those that nearly nobody takes; at least one
 */
public record PairRoutes(
    int flowClass, int origin, int destination, double demand, List<RouteShare> routes) {
  public PairRoutes {
    routes = List.copyOf(routes);
  }
}
