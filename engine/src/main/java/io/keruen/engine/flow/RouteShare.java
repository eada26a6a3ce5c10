package io.keruen.engine.flow;

import java.util.List;

/**
 * A route of a pair, and how many take it.
 *
 * @param links of the network, first to last
 * @param pathSize how much of the route is its own: above 0, at most 1
 * @param cost generalised cost at the volumes of the equilibrium, in units of time
 * @param share of the pair's demand, 0 to 1
 */
public record RouteShare(List<Integer> links, double pathSize, double cost, double share) {
  public RouteShare {
    links = List.copyOf(links);
  }
}
