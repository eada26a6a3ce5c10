package io.keruen.app.report;

import io.keruen.app.report.ReportContent.CityPoint;
import io.keruen.app.report.ReportContent.Measure;
import io.keruen.app.terminal.Figures;
import io.keruen.app.terminal.Json;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.Fallback;
import io.keruen.data.validate.Validation.DistanceComparison;
import io.keruen.data.validate.Validator;
import io.keruen.engine.appraisal.MarketAccessParameters;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.Study;
import io.keruen.engine.study.StudyResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The page that a run writes: one HTML file that needs nothing else, not even a network. */
public final class Report {
  private static final Measure MARKET_ACCESS =
      new Measure(
          "cities",
          "market_access_with_time_change_percent",
          "Change in market access",
          "%",
          "higher",
          true,
          "city");

  private static final List<Measure> BY_COUNTRY =
      List.of(
          measure("export_time_change_percent", "Change in the time of exports", "%", "lower"),
          measure("import_time_change_percent", "Change in the time of imports", "%", "lower"),
          measure(
              "export_trade_cost_change_percent", "Change in trade cost of exports", "%", "lower"),
          measure(
              "import_trade_cost_change_percent", "Change in trade cost of imports", "%", "lower"),
          measure(
              "market_access_with_time_change_percent", "Change in market access", "%", "higher"),
          measure("land_value_gain_with_time_usd_m", "Added value per year", "USD m", "higher"),
          measure("kg_co2e_change_percent", "Change in emissions of exports", "%", "lower"));

  private static final List<Measure> OF_TRADE =
      List.of(
          ofTrade(TradeViews.REAL_INCOME, "Change in real income"),
          ofTrade(TradeViews.EXPORTS, "Change in exports"),
          ofTrade(TradeViews.IMPORTS, "Change in imports"));

  private final DataSet data;
  private final TradeBasis tradeBasis;
  private final StudyResult result;
  private final String version;

  /**
   * @param version of this program
   */
  public Report(DataSet data, TradeBasis tradeBasis, StudyResult result, String version) {
    this.data = data;
    this.tradeBasis = tradeBasis;
    this.result = result;
    this.version = version;
  }

  private static Measure measure(String column, String label, String unit, String better) {
    return new Measure("countries", column, label, unit, better, true, "name");
  }

  private static Measure ofTrade(String column, String label) {
    return new Measure("trade", column, label, "%", "higher", true, "name");
  }

  /** The whole page. */
  public String html() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("version", version);
    values.put("title", Page.escaped(result.study().title()));
    values.put("question", Page.escaped(result.study().question()));
    values.put("description", Page.escaped(result.study().description().strip()));
    values.put("facts", Page.escaped(facts()));
    values.put("comparison", comparison());
    values.put("trade", Page.own("trade.html"));
    values.put("method", method());
    values.put("attribution", Page.own("attribution.html"));
    values.put(
        "footer",
        Page.escaped(
            "Made by Keruen "
                + version
                + ". The same figures stand in the files beside this page; manifest.json names all inputs."));
    values.put("style", Page.own("report.css"));
    values.put("data", Json.compact(content()).replace("<", "\\u003c"));
    values.put("echarts", Page.echarts());
    values.put("page", Page.own("page.js"));
    values.put("script", Page.own("report.js"));
    return Page.filled(Page.own("report.html"), values);
  }

  private String comparison() {
    return summaryOf(result.headline()).comparison().reasons().isEmpty()
        ? ""
        : Page.own("comparison.html") + (asksForTrade() ? Page.own("comparison-trade.html") : "");
  }

  private String method() {
    return Page.own("method.html").replace("{{parameters}}", parameters())
        + (asksForTrade() ? Page.own("method-trade.html") : "");
  }

  private boolean asksForTrade() {
    return result.baseline().trade().isPresent();
  }

  private List<Measure> measures() {
    List<Measure> measures = new ArrayList<>(BY_COUNTRY);
    if (asksForTrade()) {
      measures.addAll(OF_TRADE);
    }
    return measures;
  }

  private ReportContent content() {
    ReportTables tables = new ReportTables(result);
    List<ReportContent.Scenario> scenarios = new ArrayList<>();
    for (ScenarioResult scenario : result.results()) {
      Summary summary = summaryOf(scenario);
      scenarios.add(
          new ReportContent.Scenario(
              summary.title(),
              summary.cards(),
              summary.sentences(),
              summary.comparison().reasons(),
              cities(scenario),
              tables.of(scenario, summary)));
    }
    Map<String, TableView> common = new LinkedHashMap<>();
    common.put("projects", tables.projects());
    common.put("completeness", tables.completeness());
    List<DistanceComparison> distances = new Validator(data).distances(Optional.empty());
    common.put("distances", ReportTables.distances(distances));
    common.put("sources", ReportTables.sources(data));
    return new ReportContent(
        scenarios,
        common,
        measures(),
        MARKET_ACCESS,
        trust(distances),
        new MapDrawing(data, result).draw());
  }

  /** Cities that reach a market, with the change of their market access in percent. */
  private static List<CityPoint> cities(ScenarioResult scenario) {
    return scenario.cities().stream()
        .filter(city -> city.place().centroid())
        .filter(city -> Double.isFinite(city.byMoneyAndTime().changePercent()))
        .map(
            city ->
                new CityPoint(
                    city.place().name(),
                    rounded(city.place().lat()),
                    rounded(city.place().lon()),
                    rounded(city.byMoneyAndTime().changePercent())))
        .toList();
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }

  private Summary summaryOf(ScenarioResult scenario) {
    return new Summary(data, tradeBasis, result, scenario);
  }

  private List<Fallback> fallbacks() {
    return Stream.concat(data.fallbacks().stream(), tradeBasis.fallbacks().stream()).toList();
  }

  private String facts() {
    Study study = result.study();
    long countries = result.places().stream().map(place -> place.iso3()).distinct().count();
    CommodityClass goods = result.headline().goods();
    return "%s cities in %s countries and territories; %s; %s worth USD %s per TEU, value of time %s %% per day; country pairs weighted by %s; base year %d; carbon price USD %s per tonne."
        .formatted(
            Figures.whole(result.places().size()),
            countries,
            Words.count(study.projects().size(), "project"),
            goods.name(),
            Figures.whole(goods.valueUsdPerTeu()),
            Words.plain(goods.valueOfTimePercentPerDay()),
            study.weighting().id().equals("trade") ? "exports times imports" : "GDP",
            study.baseYear(),
            Figures.whole(study.carbonPriceUsdPerTonne()));
  }

  private String parameters() {
    MarketAccessParameters p = result.study().marketAccess();
    return "&theta; = %s, &alpha; = %s, &beta; = %s".formatted(p.theta(), p.alpha(), p.beta());
  }

  /** What a careful reader asks: how complete the inputs are, and what stood in for the rest. */
  private List<String> trust(List<DistanceComparison> distances) {
    List<String> words = new ArrayList<>();
    long low =
        data.evidence().values().stream()
            .flatMap(List::stream)
            .filter(evidence -> evidence.confidence().toString().equalsIgnoreCase("low"))
            .count();
    long all = data.evidence().values().stream().mapToLong(List::size).sum();
    words.add(
        "The data set states its source and a confidence for every figure: %s of %s rows are of low confidence. No interval is given: the figures come from one set of inputs."
            .formatted(Figures.whole(low), Figures.whole(all)));
    for (DistanceComparison comparison : distances) {
      if (comparison.compared() > 0) {
        words.add(
            "Distances by %s differ from %s published ones by %s %% in the median, and by less than %s %% in nine cases of ten."
                .formatted(
                    comparison.mode(),
                    Figures.whole(comparison.compared()),
                    Words.plain(100 * comparison.medianError()),
                    Words.plain(100 * comparison.p90Error())));
      }
    }
    if (asksForTrade()) {
      words.add(tradeBasis.words() + " Changes of trade and income are as uncertain as it is.");
    }
    for (Fallback fallback : fallbacks()) {
      words.add(
          "%s, %s: %s rows without a figure take the %s."
              .formatted(
                  fallback.table(),
                  fallback.column().replace('_', ' '),
                  Figures.whole(fallback.rows()),
                  fallback.rule()));
    }
    return words;
  }
}
