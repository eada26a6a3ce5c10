package io.keruen.engine.study;

import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.study.StudyRun.Worlds;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The worlds of a study as they are compared, and what was found out on the way.
 *
 * @param worlds in the scenarios' worlds, facilities take as long as their traffic makes them
 * @param found by scenario; nothing without congestion
 */
record Congestion(Worlds worlds, Map<String, Found> found) {
  /**
   * One scenario with congestion.
   *
   * @param pairs between all countries, for the study's first goods: means over the routes that are
   *     taken side by side
   */
  record Found(CongestionOutcome outcome, List<PairChange> pairs) {}

  /** Nothing slows down. */
  static Congestion none(Worlds worlds) {
    return new Congestion(worlds, Map.of());
  }

  Optional<Found> find(Scenario scenario) {
    return Optional.ofNullable(found.get(scenario.name()));
  }
}
