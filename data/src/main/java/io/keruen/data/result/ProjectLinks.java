package io.keruen.data.result;

import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.WrittenEdit;
import io.keruen.engine.study.Project;
import io.keruen.engine.study.Study;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which projects of a study change which links. Immutable. */
public final class ProjectLinks {
  private final Map<Integer, SortedSet<String>> byLink = new HashMap<>();

  private ProjectLinks() {}

  /** Without a study, no project changes anything. */
  public static ProjectLinks none() {
    return new ProjectLinks();
  }

  /**
   * The links of a study's projects.
   *
   * @param applied edits of all its worlds; those of no project are passed over
   */
  public static ProjectLinks of(Study study, List<AppliedEdit> applied) {
    Map<NetworkEdit, SortedSet<String>> projectsOf = projectsOfEdits(study);
    ProjectLinks links = new ProjectLinks();
    for (AppliedEdit edit : applied) {
      SortedSet<String> projects = projectsOf.get(edit.edit().edit());
      if (projects != null) {
        edit.links()
            .forEach(
                link -> links.byLink.computeIfAbsent(link, l -> new TreeSet<>()).addAll(projects));
      }
    }
    return links;
  }

  private static Map<NetworkEdit, SortedSet<String>> projectsOfEdits(Study study) {
    Map<NetworkEdit, SortedSet<String>> byEdit = new HashMap<>();
    for (Project project : study.projects()) {
      Stream.concat(project.with().stream(), project.without().stream())
          .map(WrittenEdit::edit)
          .forEach(edit -> byEdit.computeIfAbsent(edit, e -> new TreeSet<>()).add(project.id()));
    }
    return byEdit;
  }

  /** Ids of the projects that change a link, sorted. */
  public SortedSet<String> on(int link) {
    return Collections.unmodifiableSortedSet(byLink.getOrDefault(link, new TreeSet<>()));
  }
}
