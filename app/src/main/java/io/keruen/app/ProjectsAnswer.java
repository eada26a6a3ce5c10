package io.keruen.app;

import io.keruen.engine.study.ProjectLeague;
import io.keruen.engine.study.ProjectPair;
import io.keruen.engine.study.ProjectValue;
import io.keruen.engine.study.ProjectValue.Gainer;
import java.util.List;

/**
 * What {@code keruen projects --format json} prints; docs/formats/cli.md names every field.
 *
 * @param commodity goods valued
 * @param cities cities whose gains are added up
 * @param programmeUsdM gain of all projects together, USD million
 * @param projects the most valuable alone first
 * @param pairs the greatest synergy first, its sign left out; empty unless asked for
 * @param seconds wall time of the whole command
 */
record ProjectsAnswer(
    String study,
    String title,
    String commodity,
    int cities,
    double programmeUsdM,
    List<Row> projects,
    List<Pair> pairs,
    double seconds) {

  /** One project; money in USD million. */
  record Row(
      int rank,
      String id,
      String name,
      String worldBankName,
      double aloneUsdM,
      double complementUsdM,
      double synergyUsdM,
      @MayBeMissing double shareProjectCountriesPercent,
      @MayBeMissing double shareChinaPercent,
      @MayBeMissing double shareOthersPercent) {}

  /** Two projects by id; money in USD million. */
  record Pair(String first, String second, double togetherUsdM, double synergyUsdM) {
    static Pair of(ProjectPair pair) {
      return new Pair(
          pair.first().id(), pair.second().id(), pair.togetherUsdM(), pair.synergyUsdM());
    }
  }

  static ProjectsAnswer of(ProjectLeague league, double seconds) {
    return new ProjectsAnswer(
        league.study().name(),
        league.study().title(),
        league.goods(),
        league.cities(),
        league.wholeUsdM(),
        league.ranked().stream().map(ProjectsAnswer::row).toList(),
        league.pairs().stream().map(Pair::of).toList(),
        seconds);
  }

  private static Row row(ProjectLeague.Ranked ranked) {
    ProjectValue value = ranked.value();
    return new Row(
        ranked.rank(),
        value.project().id(),
        value.project().name(),
        value.project().worldBankName(),
        value.aloneUsdM(),
        value.complementUsdM(),
        value.synergyUsdM(),
        value.sharePercent(Gainer.PROJECT_COUNTRIES),
        value.sharePercent(Gainer.CHINA),
        value.sharePercent(Gainer.OTHERS));
  }
}
