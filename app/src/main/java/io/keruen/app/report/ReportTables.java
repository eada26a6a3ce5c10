package io.keruen.app.report;

import io.keruen.app.report.TableView.ColumnView;
import io.keruen.app.report.TableView.Order;
import io.keruen.app.report.TableView.Pick;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.Source;
import io.keruen.data.validate.Validation.ComparedDistance;
import io.keruen.data.validate.Validation.DistanceComparison;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.TransitShare;
import io.keruen.engine.appraisal.TransitShare.Via;
import io.keruen.engine.network.Territory;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.StudyResult;
import io.keruen.engine.study.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** Which columns of the results the page shows, and under which headings. */
final class ReportTables {
  private final StudyResult result;

  ReportTables(StudyResult result) {
    this.result = result;
  }

  /** Tables of one scenario, by the name of their section. */
  Map<String, TableView> of(ScenarioResult scenario, Summary summary) {
    Map<String, TableView> tables = new LinkedHashMap<>();
    tables.put("countries", countries(scenario));
    tables.put("corridors", corridors(scenario));
    tables.put("ways", ways(scenario));
    tables.put("cities", cities(scenario));
    tables.put("transit", transit(scenario));
    tables.put("comparison", summary.comparison().table());
    TradeViews trade = summary.tradeViews();
    tables.put("trade_closures", trade.closures());
    tables.put("trade", trade.economies());
    tables.put("trade_sectors", trade.sectors());
    return tables;
  }

  private TableView countries(ScenarioResult scenario) {
    Table table = result.table("countries");
    return TableView.of(
            table,
            rowsOf(table, scenario),
            Pick.of("name", "Country"),
            Pick.of("iso3", "Code"),
            Pick.of("programme_economy", "Belt and Road economy"),
            Pick.of("landlocked", "Landlocked"),
            Pick.of("export_hours_before", "Export time before"),
            Pick.of("export_time_change_percent", "Change of export time"),
            Pick.of("import_time_change_percent", "Change of import time"),
            Pick.of("export_trade_cost_change_percent", "Change of export trade cost"),
            Pick.of("import_trade_cost_change_percent", "Change of import trade cost"),
            Pick.of("kg_co2e_change_percent", "Change of emissions"),
            Pick.of("market_access_with_time_change_percent", "Change of market access"),
            Pick.of("land_value_gain_with_time_usd_m", "Added value per year"))
        .sortedBy("export_time_change_percent", Order.SMALLEST_FIRST);
  }

  private TableView corridors(ScenarioResult scenario) {
    Table table = result.table("corridors");
    IntPredicate rows = rowsOf(table, scenario);
    int bound = table.column("bound");
    return TableView.of(
        table,
        row -> rows.test(row) && table.text(row, bound).equals(Bound.FREE_TO_SWITCH.id()),
        Pick.of("corridor", "Corridor"),
        Pick.of("modes", "Modes"),
        Pick.of("hours_before", "Time before"),
        Pick.of("hours_after", "Time after"),
        Pick.of("time_change_percent", "Change of time"),
        Pick.of("usd_per_teu_before", "Money before"),
        Pick.of("usd_per_teu_after", "Money after"),
        Pick.of("trade_cost_change_percent", "Change of trade cost"),
        Pick.of("kg_co2e_per_teu_before", "Carbon before"),
        Pick.of("kg_co2e_per_teu_after", "Carbon after"),
        Pick.of("km_before", "Length before"),
        Pick.of("km_after", "Length after"));
  }

  /** Least-cost ways of corridors between two places, before and after. */
  private TableView ways(ScenarioResult scenario) {
    Table table = result.table("corridors");
    IntPredicate rows = rowsOf(table, scenario);
    int after = table.column("way_after");
    return TableView.of(
            table,
            row -> rows.test(row) && !table.text(row, after).isEmpty(),
            Pick.of("corridor", "Corridor"),
            Pick.of("modes", "Modes"),
            Pick.of("way_before", "Way before"),
            Pick.of("way_after", "Way after"))
        .orEmpty("no corridor of the study joins two cities");
  }

  private TableView cities(ScenarioResult scenario) {
    Table table = result.table("cities");
    return TableView.of(
            table,
            rowsOf(table, scenario),
            Pick.of("city", "City"),
            Pick.of("iso3", "Country", this::nameOf),
            Pick.of("population", "Inhabitants"),
            Pick.of("gdp_usd_bn", "GDP (share by population)"),
            Pick.of("market_access_change_percent", "Change of market access, by money"),
            Pick.of(
                "market_access_with_time_change_percent",
                "Change of market access, by money and time"),
            Pick.of("land_value_gain_with_time_usd_m", "Added value per year"))
        .sortedBy("market_access_with_time_change_percent", Order.LARGEST_FIRST);
  }

  /** Neighbours that landlocked countries' routes pass; the largest shifts first. */
  private TableView transit(ScenarioResult scenario) {
    List<List<Object>> rows = new ArrayList<>();
    scenario.transit().stream()
        .filter(share -> share.via() == Via.NEIGHBOUR)
        .sorted(Comparator.comparingDouble(share -> -Math.abs(shift(share))))
        .forEach(
            share ->
                rows.add(
                    List.of(
                        nameOf(share.country()),
                        nameOf(share.name()),
                        tenths(share.beforePercent()),
                        tenths(share.afterPercent()),
                        tenths(shift(share)))));
    return new TableView(
        List.of(
            ColumnView.text("country", "Landlocked country"),
            ColumnView.text("neighbour", "Neighbour"),
            ColumnView.number("share_before_percent", "Share before", "% of routes"),
            ColumnView.number("share_after_percent", "Share after", "% of routes"),
            new ColumnView("shift", "Shift", "number", "points", "after less before", true, false)),
        rows,
        "the study has no landlocked country");
  }

  private static double shift(TransitShare share) {
    return share.afterPercent() - share.beforePercent();
  }

  private static double tenths(double value) {
    return Math.round(10 * value) / 10.0;
  }

  private String nameOf(String iso3) {
    Territory territory = result.baseline().territories().get(iso3);
    return territory == null ? iso3 : territory.name();
  }

  private IntPredicate rowsOf(Table table, ScenarioResult scenario) {
    int name = table.column("scenario");
    int goods = table.column("goods");
    return row ->
        table.text(row, name).equals(scenario.scenario().name())
            && table.text(row, goods).equals(scenario.goods().name());
  }

  TableView projects() {
    return TableView.of(
        result.table("projects"),
        row -> true,
        Pick.of("name", "Project"),
        Pick.of("countries", "Countries", codes -> codes.replace("|", ", ")),
        Pick.of("type", "Type", type -> type.replace('-', ' ')),
        Pick.of("status", "Status", status -> status.replace('-', ' ')),
        Pick.of("completion_year", "Year"),
        Pick.of("cost_usd_m", "Cost"),
        Pick.of("stated_length_km", "Stated length"),
        Pick.of("edited_length_km", "Length changed in the network"),
        Pick.of("world_bank_name", "Name in the World Bank's list"),
        Pick.of("edits", "Edits: in the world without it, and with it"));
  }

  TableView completeness() {
    return TableView.of(
        result.table("completeness"),
        row -> true,
        Pick.of("item", "What"),
        Pick.of("count", "How many"),
        Pick.of("detail", "What it means"));
  }

  /** The network's distances beside published ones, worst first, each mode in turn. */
  static TableView distances(List<DistanceComparison> comparisons) {
    List<List<Object>> rows = new ArrayList<>();
    for (DistanceComparison comparison : comparisons) {
      for (ComparedDistance distance : comparison.rows()) {
        rows.add(
            List.of(
                comparison.mode(),
                distance.from(),
                distance.to(),
                String.join(", ", distance.via()),
                distance.publishedKm(),
                (double) Math.round(distance.networkKm()),
                Math.round(1000 * distance.error()) / 10.0,
                distance.confidence()));
      }
    }
    return new TableView(
        List.of(
            ColumnView.text("mode", "Mode"),
            ColumnView.text("from", "From"),
            ColumnView.text("to", "To"),
            ColumnView.text("via", "Through"),
            ColumnView.number("published_km", "Published", "km"),
            ColumnView.number("network_km", "In the network", "km"),
            new ColumnView(
                "error_percent", "Difference", "number", "%", "of the published", true, false),
            ColumnView.text("confidence", "Confidence of the published figure")),
        rows,
        "the data set states no published distance");
  }

  static TableView sources(DataSet data) {
    List<List<Object>> rows = new ArrayList<>();
    for (Source source : data.sources()) {
      rows.add(
          List.of(
              source.id(),
              source.publisher(),
              source.title(),
              source.year(),
              source.licence(),
              source.address()));
    }
    return new TableView(
        List.of(
            ColumnView.text("id", "Id"),
            ColumnView.text("publisher", "Publisher"),
            ColumnView.text("title", "Title"),
            ColumnView.text("year", "Year"),
            ColumnView.text("licence", "Licence"),
            ColumnView.text("address", "Address")),
        rows,
        "no source");
  }
}
