package io.keruen.engine.study;

import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.path.Route;
import java.util.Optional;

/**
 * What a scenario changes on a corridor.
 *
 * @param anyMode by the least-cost route
 * @param land by the least-cost route that does not use the sea
 * @param anyModeWays the least-cost routes themselves
 * @param landWays the routes that do not use the sea
 */
public record CorridorChange(
    Corridor corridor, GroupChange anyMode, GroupChange land, Ways anyModeWays, Ways landWays) {

  /**
   * Routes of a corridor between two places; empty for one between more, and where there is no way.
   */
  public record Ways(Optional<Route> before, Optional<Route> after) {
    static final Ways NONE = new Ways(Optional.empty(), Optional.empty());

    /** True if there are routes in both worlds, and they pass other territories or waters. */
    public boolean differ() {
      return before.isPresent()
          && after.isPresent()
          && !before.get().outline().equals(after.get().outline());
    }
  }
}
