package io.keruen.engine.study;

import io.keruen.engine.network.Place;
import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.scenario.World;
import java.util.List;

/**
 * All a run found out, and from what.
 *
 * @param baseline the world without the projects
 * @param baselineEdits what became of each edit that makes the baseline
 * @param places origins and destinations, in the order of the skims
 * @param results by commodity class, then scenario, both in the study's order
 * @param tables the same as tables, for files; see docs/formats/result-files.md
 */
public record StudyResult(
    Study study,
    World baseline,
    List<AppliedEdit> baselineEdits,
    List<Place> places,
    List<ScenarioResult> results,
    List<Table> tables) {

  /**
   * A table by name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Table table(String name) {
    return tables.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table '" + name + "'"));
  }

  /** The first scenario for the first commodity class. */
  public ScenarioResult headline() {
    return results.get(0);
  }
}
