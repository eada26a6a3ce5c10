package io.keruen.engine.study;

import java.util.List;

/**
 * Volumes, delays and trade of a scenario that agree with each other, as far as the search came.
 *
 * @param facilities crossings, then terminals, by name
 * @param unstated open terminals and crossing directions that state no capacity and never slow down
 * @param teuBefore goods carried between countries in the baseline, TEU per year
 * @param teuAfter the same in the scenario
 * @param steps by iteration; one or more
 * @param converged false if the search ended at its last iteration, short of its tolerances
 */
public record CongestionOutcome(
    List<FacilityUse> facilities,
    int unstated,
    double teuBefore,
    double teuAfter,
    List<CongestionStep> steps,
    boolean converged) {
  public CongestionOutcome {
    facilities = List.copyOf(facilities);
    steps = List.copyOf(steps);
  }

  /** The last iteration: the facilities' volumes and delays are those it judges. */
  public CongestionStep last() {
    return steps.get(steps.size() - 1);
  }
}
