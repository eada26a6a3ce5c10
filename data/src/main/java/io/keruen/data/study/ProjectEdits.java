package io.keruen.data.study;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.ProjectRow;
import io.keruen.data.input.InputProblems;
import io.keruen.engine.network.Names;
import io.keruen.engine.scenario.WrittenEdit;
import io.keruen.engine.study.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins projects.csv and edits.yaml of a data set. */
public final class ProjectEdits {
  private static final String FILE = "edits.yaml";

  private record Lists(List<WrittenEdit> without, List<WrittenEdit> with) {}

  private ProjectEdits() {}

  /**
   * All projects of a data set, in the order of projects.csv. A project that edits.yaml does not
   * mention has no edits.
   *
   * @throws io.keruen.data.input.InvalidInputException with all problems of edits.yaml
   */
  public static List<Project> of(DataSet dataSet) {
    return of(dataSet.projects(), dataSet.edits());
  }

  static List<Project> of(List<ProjectRow> rows, String yaml) {
    InputProblems problems = new InputProblems();
    Map<String, Lists> byProject = new HashMap<>();
    List<String> known = rows.stream().map(ProjectRow::id).toList();
    YamlFile.read(FILE, yaml, problems)
        .ifPresent(mapping -> read(new Keys(FILE, mapping, problems), known, byProject, problems));
    problems.throwIfAny();
    List<Project> projects = new ArrayList<>();
    for (ProjectRow row : rows) {
      projects.add(project(row, byProject.getOrDefault(row.id(), new Lists(List.of(), List.of()))));
    }
    return projects;
  }

  private static void read(
      Keys file, List<String> known, Map<String, Lists> byProject, InputProblems problems) {
    EditReader reader = new EditReader(problems);
    for (YamlNode.Entry entry : file.entries()) {
      if (!known.contains(entry.key())) {
        file.problem(
            entry,
            "project '" + entry.key() + "'",
            "a project of projects.csv",
            Names.didYouMean(
                entry.key(), known, 3, "Add the project to projects.csv, or delete its edits."));
      }
      file.findKeys(entry.key())
          .ifPresent(
              keys -> {
                keys.allow("without", "with");
                byProject.put(
                    entry.key(),
                    new Lists(
                        reader.read(keys.blocks("without")), reader.read(keys.blocks("with"))));
              });
    }
  }

  private static Project project(ProjectRow row, Lists edits) {
    return new Project(
        row.id(),
        row.name(),
        row.programmes(),
        row.countries(),
        row.type(),
        row.status(),
        row.worldBankName(),
        row.costUsdM(),
        row.lengthKm(),
        row.completionYear(),
        edits.without(),
        edits.with());
  }
}
