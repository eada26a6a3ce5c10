package io.keruen.engine.study;

import io.keruen.engine.scenario.WrittenEdit;
import java.util.List;
import java.util.Set;

/**
 * A world to compare with the baseline.
 *
 * @param name lower case, digits and hyphens
 * @param projects ids of the study's projects that exist in it
 * @param edits its own edits, after those of the projects
 */
public record Scenario(String name, String title, Set<String> projects, List<WrittenEdit> edits) {
  public Scenario {
    projects = Set.copyOf(projects);
    edits = List.copyOf(edits);
  }
}
