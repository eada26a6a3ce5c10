package io.keruen.engine.path;

import java.util.List;
import java.util.Set;

/**
 * Routes that no other betters in time, money and carbon: a few that span all of them.
 *
 * @param count all that were found within the tolerance
 * @param routes none of which any route betters, fastest first; the fastest, the cheapest and the
 *     cleanest of all are among them
 */
public record ParetoChoice(int count, List<Member> routes) {
  public ParetoChoice {
    routes = List.copyOf(routes);
  }

  /**
   * One of the routes.
   *
   * @param bestIn the criteria in which it is the best of all; mostly none
   */
  public record Member(Route route, Set<Criterion> bestIn) {
    public Member {
      bestIn = Set.copyOf(bestIn);
    }
  }
}
