package io.keruen.engine.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What became of a list of edits: another world, or problems.
 *
 * @param applied one per edit that could be resolved, in the order of the list
 * @param changed the world after all edits; empty if there are problems
 */
public record Resolution(
    List<AppliedEdit> applied, List<EditProblem> problems, Optional<World> changed) {
  public Resolution {
    applied = List.copyOf(applied);
    problems = List.copyOf(problems);
  }

  /**
   * The world after all edits.
   *
   * @throws InvalidEditsException if there are problems
   */
  public World world() {
    return changed.orElseThrow(() -> new InvalidEditsException(problems));
  }
}
