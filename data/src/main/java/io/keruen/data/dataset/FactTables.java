package io.keruen.data.dataset;

import static io.keruen.data.input.Range.AMOUNT;
import static io.keruen.data.input.Range.AMOUNT_ABOVE_ZERO;
import static io.keruen.data.input.Range.ANY;

import io.keruen.data.dataset.Tables.UniqueKey;
import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.RateTable;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Territory;
import io.keruen.engine.network.Unions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Readers of the tables without network: sources, territories, unions, prices, goods, projects. */
final class FactTables {
  static final Choice<Mode> MODES = Choice.of(Mode.values(), Mode::id);
  private static final Choice<String> RATE_MODES = rateModes();
  private static final Choice<LinkClass> CLASSES = Choice.of(LinkClass.values(), LinkClass::id);
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;

  private final Tables tables;

  FactTables(Tables tables) {
    this.tables = tables;
  }

  List<Source> sources() {
    return tables.rows(
        "sources.csv",
        Columns.of("id", "publisher", "title", "year", "address", "licence"),
        UniqueKey.of("id", Source::id),
        row ->
            new Source(
                row.requiredText("id"),
                row.text("publisher"),
                row.requiredText("title"),
                row.text("year"),
                row.text("address"),
                row.text("licence")));
  }

  List<TerritoryRow> territories(References sources) {
    return tables.facts(
        "territories.csv",
        Columns.of(
            "iso3",
            "name",
            "aliases",
            "region",
            "gauge_mm",
            "landlocked",
            "bri_economy",
            "in_network",
            "gdp_usd_bn",
            "population_m",
            "exports_usd_bn",
            "imports_usd_bn",
            "year",
            "mfn_tariff_percent",
            "rail_clearance_hours",
            "road_clearance_hours",
            "clearance_usd_per_teu"),
        UniqueKey.of("iso3", row -> row.territory().iso3()),
        row -> territory(row, sources));
  }

  private static TerritoryRow territory(CsvRow row, References sources) {
    String iso3 = row.requiredText("iso3");
    if (!iso3.matches("[A-Z]{3}")) {
      row.problem("iso3", "three capital letters", "Write the ISO 3166-1 alpha-3 code.");
    }
    return new TerritoryRow(
        new Territory(
            iso3,
            row.requiredText("name"),
            row.yes("landlocked"),
            row.yes("bri_economy"),
            row.optionalDecimal("gdp_usd_bn", AMOUNT_ABOVE_ZERO),
            row.optionalDecimal("population_m", AMOUNT_ABOVE_ZERO),
            row.optionalDecimal("exports_usd_bn", AMOUNT),
            row.optionalDecimal("imports_usd_bn", AMOUNT),
            row.optionalDecimal("mfn_tariff_percent", Range.between(0, 1000))),
        row.list("aliases"),
        row.text("region"),
        row.optionalInteger("gauge_mm", 500, 2200),
        row.yes("in_network"),
        row.optionalInteger("year", FIRST_YEAR, LAST_YEAR),
        row.optionalDecimal("rail_clearance_hours", AMOUNT),
        row.optionalDecimal("road_clearance_hours", AMOUNT),
        row.optionalDecimal("clearance_usd_per_teu", AMOUNT),
        Evidence.of(row, sources));
  }

  List<UnionRow> unions(References territories, References sources) {
    return tables.facts(
        "unions.csv",
        Columns.of("union", "kind", "member", "from_year", "to_year"),
        new UniqueKey<>(
            "member",
            "one row per union, member and from_year",
            row -> List.of(row.union(), row.member(), row.fromYear())),
        row ->
            new UnionRow(
                row.line(),
                row.requiredText("union"),
                row.choice("kind", UnionRow.KIND, Unions.Kind.CUSTOMS_UNION),
                row.reference("member", territories),
                row.optionalInteger("from_year", FIRST_YEAR, LAST_YEAR),
                row.optionalInteger("to_year", FIRST_YEAR, LAST_YEAR),
                Evidence.of(row, sources)));
  }

  List<RateRow> rates(References territories, References sources) {
    return tables.facts(
        "rates.csv",
        Columns.of(
            "mode",
            "class",
            "territory",
            "usd_per_teu_km",
            "usd_per_tonne_km",
            "speed_km_h",
            "kg_co2e_per_teu_km",
            "fixed_usd_per_teu",
            "fixed_hours",
            "year"),
        new UniqueKey<>(
            "mode",
            "one row per mode, class and territory",
            row -> List.of(row.rate().mode(), row.rate().linkClass(), row.rate().territory())),
        row -> {
          row.optionalInteger("year", FIRST_YEAR, LAST_YEAR);
          return new RateRow(
              row.line(),
              new RateTable.Row(
                  row.choice("mode", RATE_MODES, RateTable.DRAYAGE),
                  row.choice("class", CLASSES, LinkClass.UNKNOWN),
                  row.optionalReference("territory", territories),
                  row.optionalDecimal("usd_per_teu_km", AMOUNT),
                  row.optionalDecimal("usd_per_tonne_km", AMOUNT),
                  row.optionalDecimal("speed_km_h", Range.SPEED_KM_H),
                  row.optionalDecimal("kg_co2e_per_teu_km", AMOUNT),
                  row.optionalDecimal("fixed_usd_per_teu", AMOUNT),
                  row.optionalDecimal("fixed_hours", AMOUNT)),
              Evidence.of(row, sources));
        });
  }

  private static Choice<String> rateModes() {
    List<String> names = new ArrayList<>();
    for (Mode mode : Mode.values()) {
      names.add(mode.id());
    }
    names.add(RateTable.DRAYAGE);
    names.add(RateTable.PORT);
    return Choice.of(names, name -> name);
  }

  List<CommodityRow> commodities(References sources) {
    return tables.facts(
        "commodities.csv",
        Columns.of(
            "commodity",
            "name",
            "usd_per_teu",
            "tonnes_per_teu",
            "value_of_time_percent_per_day",
            "route_value_of_time_usd_per_teu_day",
            "modes",
            "trade_share"),
        UniqueKey.of("commodity", row -> row.goods().name()),
        row ->
            new CommodityRow(
                new CommodityClass(
                    row.requiredText("commodity"),
                    row.decimal("usd_per_teu", AMOUNT_ABOVE_ZERO),
                    row.decimal("tonnes_per_teu", AMOUNT_ABOVE_ZERO),
                    row.decimal("value_of_time_percent_per_day", Range.between(0, 100)),
                    row.decimal("route_value_of_time_usd_per_teu_day", AMOUNT),
                    modes(row)),
                row.text("name"),
                row.optionalDecimal("trade_share", Range.between(0, 1)),
                Evidence.of(row, sources)));
  }

  private static Set<Mode> modes(CsvRow row) {
    Set<Mode> modes = EnumSet.noneOf(Mode.class);
    for (String name : row.list("modes")) {
      Mode.find(name)
          .ifPresentOrElse(
              modes::add,
              () ->
                  row.problem(
                      "modes",
                      "names of modes separated by |, such as rail|road|sea",
                      "'" + name + "' is not a mode; correct or delete it."));
    }
    if (row.text("modes").isEmpty()) {
      row.problem("modes", "at least one mode", "Name the modes that these goods can use.");
    }
    return modes;
  }

  List<ProjectRow> projects(References territories, References sources) {
    return tables.facts(
        "projects.csv",
        Columns.of(
            "project",
            "name",
            "programme",
            "countries",
            "type",
            "world_bank_name",
            "cost_usd_m",
            "financing_creditor",
            "start_year",
            "completion_year",
            "status",
            "length_km",
            "before",
            "after"),
        UniqueKey.of("project", ProjectRow::id),
        row ->
            new ProjectRow(
                row.requiredText("project"),
                row.requiredText("name"),
                row.list("programme"),
                row.references("countries", territories),
                row.text("type"),
                row.text("world_bank_name"),
                row.optionalDecimal("cost_usd_m", AMOUNT),
                row.text("financing_creditor"),
                row.optionalInteger("start_year", FIRST_YEAR, LAST_YEAR),
                row.optionalInteger("completion_year", FIRST_YEAR, LAST_YEAR),
                row.text("status"),
                row.optionalDecimal("length_km", AMOUNT_ABOVE_ZERO),
                row.text("before"),
                row.text("after"),
                Evidence.of(row, sources)));
  }

  List<Observation> observations(References sources) {
    return tables.facts(
        "observed.csv",
        Columns.of("indicator", "geography", "year", "value", "unit"),
        new UniqueKey<>(
            "indicator",
            "one row per indicator, geography, year, value and source",
            row ->
                List.of(
                    row.indicator(),
                    row.geography(),
                    row.year(),
                    row.value(),
                    row.unit(),
                    row.evidence())),
        row ->
            new Observation(
                row.requiredText("indicator"),
                row.text("geography"),
                row.text("year"),
                row.decimal("value", ANY),
                row.text("unit"),
                Evidence.of(row, sources)));
  }

  List<PublishedDistance> distances(References sources) {
    return tables.facts(
        "distances.csv",
        Columns.of("mode", "from", "to", "via", "published_km", "year"),
        new UniqueKey<>(
            "from",
            "one row per mode, from, to, via and source",
            row -> List.of(row.mode(), row.from(), row.to(), row.via(), row.evidence().sources())),
        row -> {
          row.text("year");
          return new PublishedDistance(
              row.line(),
              row.choice("mode", MODES, Mode.RAIL),
              row.requiredText("from"),
              row.requiredText("to"),
              row.list("via"),
              row.decimal("published_km", AMOUNT_ABOVE_ZERO),
              Evidence.of(row, sources));
        });
  }
}
