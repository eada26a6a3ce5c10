package io.keruen.app.report;

import io.keruen.app.report.TableView.Pick;
import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.Json;
import io.keruen.engine.appraisal.MarketAccessParameters;
import io.keruen.engine.study.ProjectLeague;
import io.keruen.engine.study.ProjectValue;
import io.keruen.engine.study.Table;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page that {@code keruen projects} writes: one HTML file that needs nothing else. */
public final class LeagueReport {
  private final ProjectLeague league;
  private final String version;

  /** The data of the page, as league.js reads them. */
  private record Content(Map<String, TableView> tables) {}

  /**
   * @param version of this program
   */
  public LeagueReport(ProjectLeague league, String version) {
    this.league = league;
    this.version = version;
  }

  /** The whole page. */
  public String html() {
    MarketAccessParameters p = league.study().marketAccess();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("version", version);
    values.put("title", Page.escaped(league.study().title()));
    values.put("question", Page.escaped(league.study().question()));
    values.put("facts", Page.escaped(facts()));
    values.put("summary", Page.escaped(summary()));
    values.put(
        "parameters",
        "&theta; = %s, &alpha; = %s, &beta; = %s".formatted(p.theta(), p.alpha(), p.beta()));
    values.put("attribution", Page.own("attribution.html"));
    values.put(
        "footer",
        Page.escaped("Made by Keruen " + version + ". The same figures stand beside this page."));
    values.put("style", Page.own("report.css"));
    values.put("data", Json.compact(new Content(tables())).replace("<", "\\u003c"));
    values.put("echarts", Page.echarts());
    values.put("page", Page.own("page.js"));
    values.put("script", Page.own("league.js"));
    return Page.filled(Page.own("league.html"), values);
  }

  private String facts() {
    return "%s; %s cities; one TEU of %s; base year %d."
        .formatted(
            Words.count(league.values().size(), "project"),
            Figures.whole(league.cities()),
            league.goods(),
            league.study().baseYear());
  }

  private String summary() {
    if (league.values().isEmpty()) {
      return "The study has no project.";
    }
    ProjectValue first = league.values().get(0);
    long losing = league.values().stream().filter(value -> value.aloneUsdM() < 0).count();
    long stronger = league.values().stream().filter(value -> value.synergyUsdM() > 0).count();
    return "All together bring USD %s million a year. Alone, %s brings most, USD %s million; %d of %s bring a loss. With the others built, %d are worth more than alone."
        .formatted(
            Figures.whole(Math.round(league.wholeUsdM())),
            first.project().name(),
            Figures.whole(Math.round(first.aloneUsdM())),
            losing,
            Words.count(league.values().size(), "project"),
            stronger);
  }

  private Map<String, TableView> tables() {
    Map<String, TableView> tables = new LinkedHashMap<>();
    Table all = league.table();
    tables.put(
        "league",
        TableView.of(
            all,
            row -> true,
            Pick.of("rank", "Rank"),
            Pick.of("name", "Project"),
            Pick.of("countries", "Countries", codes -> codes.replace("|", ", ")),
            Pick.of("alone_usd_m", "Alone"),
            Pick.of("complement_usd_m", "In complement"),
            Pick.of("synergy_usd_m", "Synergy"),
            Pick.of("share_project_countries_percent", "Own countries"),
            Pick.of("share_china_percent", "China"),
            Pick.of("share_others_percent", "Others"),
            Pick.of("world_bank_name", "In the World Bank's list")));
    tables.put(
        "pairs",
        TableView.of(
            league.pairTable(),
            row -> true,
            Pick.of("first_name", "Project"),
            Pick.of("second_name", "and project"),
            Pick.of("together_usd_m", "Together"),
            Pick.of("synergy_usd_m", "Synergy")));
    return tables;
  }
}
