package io.keruen.engine.study;

import io.keruen.engine.study.ProjectValue.Gainer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Projects of a study by what they are worth.
 *
 * @param study whose projects they are
 * @param values the most valuable alone first; equal ones by id
 * @param pairs what some of them are worth two by two; the greatest synergy first, its sign left
 *     out
 * @param wholeUsdM gain of all projects together, USD million
 * @param cities cities whose gains are added up
 * @param goods commodity class
 */
public record ProjectLeague(
    Study study,
    List<ProjectValue> values,
    List<ProjectPair> pairs,
    double wholeUsdM,
    int cities,
    String goods) {
  public ProjectLeague {
    values =
        values.stream()
            .sorted(
                Comparator.comparingDouble(ProjectValue::aloneUsdM)
                    .reversed()
                    .thenComparing(value -> value.project().id()))
            .toList();
    pairs =
        pairs.stream()
            .sorted(
                Comparator.comparingDouble((ProjectPair pair) -> -Math.abs(pair.synergyUsdM()))
                    .thenComparing(pair -> pair.first().id())
                    .thenComparing(pair -> pair.second().id()))
            .toList();
  }

  /** The same league with pairs. */
  ProjectLeague with(List<ProjectPair> newPairs) {
    return new ProjectLeague(study, values, newPairs, wholeUsdM, cities, goods);
  }

  /** A project and its place in the league, from 1. */
  public record Ranked(int rank, ProjectValue value) {}

  /** All projects with their ranks. */
  public List<Ranked> ranked() {
    return IntStream.range(0, values.size())
        .mapToObj(i -> new Ranked(i + 1, values.get(i)))
        .toList();
  }

  /** The league as a table. */
  public Table table() {
    Table.Builder table =
        Table.named("league", "A project and what it is worth alone and in complement.")
            .integer("rank", "", "by the value alone, from 1")
            .text("project", "id in the data set")
            .text("name", "project")
            .text("countries", "ISO 3166-1 alpha-3")
            .text("world_bank_name", "the same project in the World Bank's list")
            .number("alone_usd_m", "USD m", "land value gained if it is the only project built")
            .number("complement_usd_m", "USD m", "what the programme gains less without it")
            .number("synergy_usd_m", "USD m", "in complement less alone")
            .number("share_project_countries_percent", "%", "of the value alone: own countries")
            .number("share_china_percent", "%", "of the value alone: China")
            .number("share_others_percent", "%", "of the value alone: all others");
    for (Ranked ranked : ranked()) {
      ProjectValue value = ranked.value();
      table.row(
          ranked.rank(),
          value.project().id(),
          value.project().name(),
          String.join("|", value.project().countries()),
          value.project().worldBankName(),
          value.aloneUsdM(),
          value.complementUsdM(),
          value.synergyUsdM(),
          value.sharePercent(Gainer.PROJECT_COUNTRIES),
          value.sharePercent(Gainer.CHINA),
          value.sharePercent(Gainer.OTHERS));
    }
    return table.build();
  }

  /** The pairs as a table; no rows if none were asked for. */
  public Table pairTable() {
    Table.Builder table =
        Table.named("pairs", "Two projects and what they are worth together.")
            .text("first", "id in the data set, the more valuable alone")
            .text("second", "id in the data set")
            .text("first_name", "project")
            .text("second_name", "project")
            .number("together_usd_m", "USD m", "land value gained if only these two are built")
            .number("synergy_usd_m", "USD m", "together less each alone; negative if one replaces");
    for (ProjectPair pair : pairs) {
      table.row(
          pair.first().id(),
          pair.second().id(),
          pair.first().name(),
          pair.second().name(),
          pair.togetherUsdM(),
          pair.synergyUsdM());
    }
    return table.build();
  }
}
