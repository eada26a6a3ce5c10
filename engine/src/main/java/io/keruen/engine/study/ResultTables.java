package io.keruen.engine.study;

import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.CityChange;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.TransitShare;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.Route;
import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.study.StudyRun.ScenarioWorld;
import io.keruen.engine.study.StudyRun.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results as tables; columns are described in docs/formats/result-files.md. */
final class ResultTables {
  private ResultTables() {}

  static List<Table> of(
      Study study, Worlds worlds, List<Place> places, List<ScenarioResult> results) {
    return List.of(
        summary(results),
        countries(results),
        countryPairs(results),
        cities(results),
        corridors(results),
        transit(results),
        TradeTable.economies(results),
        TradeTable.sectors(results),
        CongestionTables.facilities(results),
        CongestionTables.steps(results),
        ProjectTable.of(study, worlds),
        edits(worlds),
        CompletenessTable.of(study, worlds.baseline(), places, results));
  }

  private static Table.Builder keys(Table.Builder table) {
    return table
        .text("scenario", "scenario compared with the baseline")
        .text("goods", "commodity class");
  }

  /** Columns of a {@link GroupChange} under one bound; {@link #cells} gives the cells. */
  private static Table.Builder changeColumns(Table.Builder table) {
    return table
        .text("bound", "keeping-mode (lower bound) or free-to-switch (upper bound)")
        .integer("pairs", "", "pairs averaged")
        .integer("missing_pairs", "", "pairs without a route in both worlds, or without a weight")
        .number("hours_before", "h", "mean shipment time in the baseline")
        .number("hours_after", "h", "mean shipment time in the scenario")
        .number("time_change_percent", "%", "mean of the pairs' changes of time")
        .number("usd_per_teu_before", "USD/TEU", "freight, handling and fees in the baseline")
        .number("usd_per_teu_after", "USD/TEU", "the same in the scenario")
        .number("usd_change_percent", "%", "mean of the pairs' changes of money")
        .number("trade_cost_percent_before", "% of value", "freight, border, time and tariff")
        .number("trade_cost_percent_after", "% of value", "the same in the scenario")
        .number("freight_percent_after", "% of value", "freight and handling in the scenario")
        .number("border_percent_after", "% of value", "border fees in the scenario")
        .number("time_percent_after", "% of value", "hours valued in the scenario")
        .number("tariff_percent_after", "% of value", "tariffs in the scenario")
        .number("trade_cost_change_percent", "% of trade cost", "mean of the pairs' changes")
        .number("iceberg_change_percent", "% of 1 + trade cost", "mean of the pairs' changes")
        .number("kg_co2e_per_teu_before", "kg/TEU", "emissions in the baseline")
        .number("kg_co2e_per_teu_after", "kg/TEU", "emissions in the scenario")
        .number("kg_co2e_change_percent", "%", "mean of the pairs' changes of emissions")
        .number("km_before", "km", "mean length of the routes in the baseline")
        .number("km_after", "km", "mean length of the routes in the scenario");
  }

  private static List<Object> cells(GroupChange group, Bound bound) {
    PairChange.Side before = group.before();
    PairChange.Side after = bound == Bound.KEEPING_MODE ? group.keepingMode() : group.after();
    GroupChange.Percent percent = group.percent(bound);
    return List.of(
        bound.id(),
        group.pairs(),
        group.missing(),
        before.shipment().hours(),
        after.shipment().hours(),
        percent.hours(),
        before.shipment().usd(),
        after.shipment().usd(),
        percent.usd(),
        before.tradeCost().totalPercent(),
        after.tradeCost().totalPercent(),
        after.tradeCost().freightPercent(),
        after.tradeCost().borderPercent(),
        after.tradeCost().timePercent(),
        after.tradeCost().tariffPercent(),
        percent.tradeCost(),
        percent.iceberg(),
        before.shipment().kgCo2e(),
        after.shipment().kgCo2e(),
        percent.kgCo2e(),
        before.shipment().km(),
        after.shipment().km());
  }

  private static void addRow(Table.Builder table, ScenarioResult result, Object... rest) {
    List<Object> cells = new ArrayList<>();
    cells.add(result.scenario().name());
    cells.add(result.goods().name());
    for (Object cell : rest) {
      if (cell instanceof List<?> several) {
        cells.addAll(several);
      } else {
        cells.add(cell);
      }
    }
    table.row(cells.toArray());
  }

  private static Table summary(List<ScenarioResult> results) {
    Table.Builder table =
        changeColumns(
            keys(Table.named("summary", "A group of country pairs under one bound."))
                .text("group", "which pairs"));
    for (ScenarioResult result : results) {
      for (GroupChange group : result.groups()) {
        for (Bound bound : Bound.values()) {
          addRow(table, result, group.name(), cells(group, bound));
        }
      }
    }
    return table.build();
  }

  private static Table corridors(List<ScenarioResult> results) {
    Table.Builder table =
        changeColumns(
                keys(Table.named("corridors", "A corridor under one bound, both directions."))
                    .text("corridor", "name in the study")
                    .text("modes", "any, or land (no sea)"))
            .text("way_before", "territories and waters passed in the baseline, if one city pair")
            .text("way_after", "the same in the scenario");
    for (ScenarioResult result : results) {
      for (CorridorChange corridor : result.corridors()) {
        String name = corridor.corridor().name();
        for (Bound bound : Bound.values()) {
          addRow(
              table,
              result,
              name,
              "any",
              cells(corridor.anyMode(), bound),
              cells(bound, corridor.anyModeWays()));
        }
        addRow(
            table,
            result,
            name,
            "land",
            cells(corridor.land(), Bound.FREE_TO_SWITCH),
            cells(Bound.FREE_TO_SWITCH, corridor.landWays()));
      }
    }
    return table.build();
  }

  /** Ways are least-cost routes: the scenario's is known only where shippers are free to switch. */
  private static List<Object> cells(Bound bound, CorridorChange.Ways ways) {
    return List.of(
        outline(ways.before()), bound == Bound.FREE_TO_SWITCH ? outline(ways.after()) : "");
  }

  private static String outline(Optional<Route> route) {
    return route.map(way -> String.join(" > ", way.outline())).orElse("");
  }

  private static Table countryPairs(List<ScenarioResult> results) {
    Table.Builder table =
        changeColumns(
            keys(Table.named("country_pairs", "Goods from one country to another."))
                .text("from_iso3", "exporter")
                .text("to_iso3", "importer")
                .number("weight", "", "weight in averages, by the study's weighting")
                .integer("newly_connected", "", "city pairs with a route in the scenario only")
                .integer("cut_off", "", "city pairs with a route in the baseline only"));
    for (ScenarioResult result : results) {
      for (PairChange pair : result.countryPairs()) {
        GroupChange group = GroupChange.of("", List.of(pair));
        addRow(
            table,
            result,
            pair.from(),
            pair.to(),
            pair.weight(),
            pair.newlyConnected(),
            pair.cutOff(),
            cells(group, Bound.FREE_TO_SWITCH));
      }
    }
    return table.build();
  }

  private static Table countries(List<ScenarioResult> results) {
    Table.Builder table =
        keys(Table.named("countries", "What a scenario changes for a country."))
            .text("iso3", "ISO 3166-1 alpha-3")
            .text("name", "country")
            .text("programme_economy", "yes for economies of the programme")
            .text("landlocked", "yes for landlocked countries")
            .number("gdp_usd_bn", "USD bn", "gross domestic product")
            .number("export_hours_before", "h", "mean time of exports in the baseline")
            .number("export_time_change_percent", "%", "change, free to switch mode")
            .number("export_time_change_keeping_mode_percent", "%", "change, mode kept")
            .number("export_trade_cost_percent_before", "% of value", "in the baseline")
            .number("export_trade_cost_change_percent", "% of trade cost", "change")
            .number("import_hours_before", "h", "mean time of imports in the baseline")
            .number("import_time_change_percent", "%", "change, free to switch mode")
            .number("import_time_change_keeping_mode_percent", "%", "change, mode kept")
            .number("import_trade_cost_percent_before", "% of value", "in the baseline")
            .number("import_trade_cost_change_percent", "% of trade cost", "change")
            .number("kg_co2e_change_percent", "%", "change of emissions per TEU exported")
            .number("market_access_change_percent", "%", "GDP-weighted mean of cities, by money")
            .number("land_value_gain_usd_m", "USD m", "sum of cities, by money")
            .number("market_access_with_time_change_percent", "%", "the same, by money and time")
            .number("land_value_gain_with_time_usd_m", "USD m", "the same, by money and time");
    for (ScenarioResult result : results) {
      for (CountryChange country : result.countries()) {
        addRow(table, result, countryCells(country));
      }
    }
    return table.build();
  }

  private static List<Object> countryCells(CountryChange country) {
    GroupChange exports = country.exports();
    GroupChange imports = country.imports();
    return List.of(
        country.territory().iso3(),
        country.territory().name(),
        yesNo(country.territory().beltAndRoad()),
        yesNo(country.territory().landlocked()),
        country.territory().gdpUsdBn(),
        exports.before().shipment().hours(),
        exports.afterPercent().hours(),
        exports.keepingModePercent().hours(),
        exports.before().tradeCost().totalPercent(),
        exports.afterPercent().tradeCost(),
        imports.before().shipment().hours(),
        imports.afterPercent().hours(),
        imports.keepingModePercent().hours(),
        imports.before().tradeCost().totalPercent(),
        imports.afterPercent().tradeCost(),
        exports.afterPercent().kgCo2e(),
        country.marketAccessChangePercent(CityChange::byMoney),
        1000 * country.landValueGainUsdBn(CityChange::byMoney),
        country.marketAccessChangePercent(CityChange::byMoneyAndTime),
        1000 * country.landValueGainUsdBn(CityChange::byMoneyAndTime));
  }

  private static String yesNo(boolean is) {
    return is ? "yes" : "no";
  }

  private static Table cities(List<ScenarioResult> results) {
    Table.Builder table =
        keys(Table.named("cities", "Market access of a city."))
            .text("city", "place")
            .text("iso3", "ISO 3166-1 alpha-3")
            .number("lat", "degrees", "north")
            .number("lon", "degrees", "east")
            .integer("population", "", "inhabitants")
            .number("gdp_usd_bn", "USD bn", "its share of its country's GDP by population")
            .number("ln_market_access_before", "", "in the baseline, by money")
            .number("market_access_change_percent", "%", "by money")
            .number("land_value_gain_usd_m", "USD m", "by money")
            .number("ln_market_access_with_time_before", "", "by money and time")
            .number("market_access_with_time_change_percent", "%", "by money and time")
            .number("land_value_gain_with_time_usd_m", "USD m", "by money and time");
    for (ScenarioResult result : results) {
      for (CityChange city : result.cities()) {
        if (city.place().centroid()) {
          addRow(table, result, cityCells(city));
        }
      }
    }
    return table.build();
  }

  private static List<Object> cityCells(CityChange city) {
    return List.of(
        city.place().name(),
        city.place().iso3(),
        city.place().lat(),
        city.place().lon(),
        city.place().population(),
        city.gdpUsdBn(),
        finite(city.byMoney().lnBefore()),
        finite(city.byMoney().changePercent()),
        1000 * city.byMoney().landValueGainUsdBn(),
        finite(city.byMoneyAndTime().lnBefore()),
        finite(city.byMoneyAndTime().changePercent()),
        1000 * city.byMoneyAndTime().landValueGainUsdBn());
  }

  /** Missing where a city reaches no market. */
  private static double finite(double value) {
    return Double.isFinite(value) ? value : Double.NaN;
  }

  private static Table transit(List<ScenarioResult> results) {
    Table.Builder table =
        keys(Table.named(
                "transit", "What share of a landlocked country's trade routes passes where."))
            .text("iso3", "landlocked country")
            .text("via", "neighbour, territory (farther away) or port")
            .text("name", "ISO 3166-1 alpha-3, or the port")
            .number("share_before_percent", "%", "of the weighted routes in the baseline")
            .number("share_after_percent", "%", "of the weighted routes in the scenario");
    for (ScenarioResult result : results) {
      for (TransitShare share : result.transit()) {
        addRow(
            table,
            result,
            share.country(),
            share.via().id(),
            share.name(),
            share.beforePercent(),
            share.afterPercent());
      }
    }
    return table.build();
  }

  private static Table edits(Worlds worlds) {
    Table.Builder table =
        Table.named("edits", "What became of an edit.")
            .text("world", "baseline, or the scenario")
            .integer("order", "", "place in the world's list, from 1")
            .text("edit", "what it says")
            .text("written_in", "file and line")
            .integer("links", "", "directed links it concerns")
            .number("length_km", "km", "length of its lines")
            .text("note", "estimates, crossings passed");
    addEdits(table, "baseline", worlds.baselineEdits());
    for (ScenarioWorld scenario : worlds.scenarios()) {
      addEdits(table, scenario.scenario().name(), scenario.edits());
    }
    return table.build();
  }

  private static void addEdits(Table.Builder table, String world, List<AppliedEdit> edits) {
    int order = 0;
    for (AppliedEdit edit : edits) {
      table.row(
          world,
          ++order,
          edit.edit().edit().summary(),
          edit.edit().file().isEmpty() ? "" : edit.edit().where(),
          edit.links().size(),
          edit.lengthKm(),
          edit.note());
    }
  }
}
