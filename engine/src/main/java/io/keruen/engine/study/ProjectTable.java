package io.keruen.engine.study;

import io.keruen.engine.network.Network;
import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.WrittenEdit;
import io.keruen.engine.study.StudyRun.ScenarioWorld;
import io.keruen.engine.study.StudyRun.Worlds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row per project of the study. */
final class ProjectTable {
  private ProjectTable() {}

  static Table of(Study study, Worlds worlds) {
    Map<NetworkEdit, AppliedEdit> applied = new HashMap<>();
    worlds.baselineEdits().forEach(edit -> applied.put(edit.edit().edit(), edit));
    for (ScenarioWorld scenario : worlds.scenarios()) {
      scenario.edits().forEach(edit -> applied.put(edit.edit().edit(), edit));
    }
    Table.Builder table =
        Table.named("projects", "A project and what it changes in the network.")
            .text("project", "id in the data set")
            .text("name", "project")
            .text("programmes", "programmes it belongs to")
            .text("countries", "ISO 3166-1 alpha-3")
            .text("type", "kind of project")
            .text("status", "as the data set states it")
            .text("world_bank_name", "the same project in the World Bank's list")
            .number("cost_usd_m", "USD m", "cost, as the data set states it")
            .integer("completion_year", "", "past or planned")
            .number("stated_length_km", "km", "length, as the data set states it")
            .number(
                "edited_length_km", "km", "length of the lines its edits concern, each line once")
            .integer("links", "", "directed links its edits concern")
            .text("edits", "its edits, with and without");
    for (Project project : study.projects()) {
      addRow(table, project, worlds.baseline().network(), applied);
    }
    return table.build();
  }

  private static void addRow(
      Table.Builder table,
      Project project,
      Network network,
      Map<NetworkEdit, AppliedEdit> applied) {
    Set<Integer> links =
        Stream.concat(project.without().stream(), project.with().stream())
            .map(WrittenEdit::edit)
            .filter(applied::containsKey)
            .flatMap(edit -> applied.get(edit).links().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    table.row(
        project.id(),
        project.name(),
        String.join("|", project.programmes()),
        String.join("|", project.countries()),
        project.type(),
        project.status(),
        project.worldBankName(),
        project.costUsdM(),
        project.completionYear().isPresent()
            ? OptionalDouble.of(project.completionYear().getAsInt())
            : OptionalDouble.empty(),
        project.lengthKm(),
        network.lineLengthKm(links),
        links.size(),
        summaries("without", project.without()) + summaries("with", project.with()));
  }

  private static String summaries(String list, List<WrittenEdit> edits) {
    return edits.isEmpty()
        ? ""
        : edits.stream()
            .map(edit -> edit.edit().summary())
            .collect(Collectors.joining("; ", list + ": ", ". "));
  }
}
