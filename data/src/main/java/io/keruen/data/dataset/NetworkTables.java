package io.keruen.data.dataset;

import static io.keruen.data.input.Range.AMOUNT;

import io.keruen.data.dataset.Tables.UniqueKey;
import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Status;
import java.util.List;
import java.util.Locale;

/** Readers of the tables of the network: places, nodes, links, connectors, terminals, crossings. */
final class NetworkTables {
  private static final Choice<Status> STATUS = Choice.of(Status.values(), Status::id);
  private static final Choice<LinkClass> CLASSES = Choice.of(LinkClass.values(), LinkClass::id);
  private static final Choice<String> PLACE_KINDS =
      names("city", "port", "dry-port", "station", "border", "river-port", "terminal");
  private static final Choice<String> TERMINAL_KINDS =
      names("port", "dry-port", "gauge-change", "rail-road", "ferry", "river-port");
  private static final Choice<Mode> CROSSING_MODES =
      Choice.of(List.of(Mode.RAIL, Mode.ROAD, Mode.INLAND_WATERWAY, Mode.PIPELINE), Mode::id);
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2200;

  private final Tables tables;
  private final References territories;
  private final References sources;

  NetworkTables(Tables tables, References territories, References sources) {
    this.tables = tables;
    this.territories = territories;
    this.sources = sources;
  }

  private static Choice<String> names(String... names) {
    return Choice.of(names, name -> name);
  }

  List<PlaceRow> places() {
    return tables.facts(
        "places.csv",
        Columns.of("place", "aliases", "iso3", "lat", "lon", "kind", "population", "centroid"),
        UniqueKey.of("place", row -> row.place().toLowerCase(Locale.ROOT)),
        row ->
            new PlaceRow(
                row.line(),
                row.requiredText("place"),
                row.list("aliases"),
                row.reference("iso3", territories),
                row.decimal("lat", Range.LATITUDE),
                row.decimal("lon", Range.LONGITUDE),
                row.choice("kind", PLACE_KINDS, "city"),
                row.optionalInteger("population", 0, Integer.MAX_VALUE).orElse(0),
                row.yes("centroid"),
                Evidence.of(row, sources)));
  }

  List<NodeRow> nodes() {
    Numbers numbers = new Numbers();
    return tables.rows(
        "nodes.csv",
        Columns.of("node", "layer", "territory", "lat", "lon"),
        UniqueKey.of("node", NodeRow::line),
        row -> {
          numbers.check(row, "node");
          Layer layer = layer(row);
          String territory = row.optionalReference("territory", territories);
          if (territory.isEmpty() && layer.mode().isLand()) {
            row.problem(
                "territory",
                "a territory, for " + layer.id() + " runs on land",
                "Write the ISO 3166-1 alpha-3 code; only the high seas have none.");
          }
          return new NodeRow(
              row.line(),
              new Node.OfLayer(
                  layer,
                  territory,
                  row.decimal("lat", Range.LATITUDE),
                  row.decimal("lon", Range.LONGITUDE)));
        });
  }

  /**
   * Numbers of rows: 0, 1, 2, ... in order. After a wrong number, and after a row that cannot be
   * read, counting goes on from what is there, so that one mistake is one problem.
   */
  private final class Numbers {
    private int next;

    int check(CsvRow row, String column) {
      int number = row.integer(column, 0, Integer.MAX_VALUE - 1);
      if (number != next && !tables.problems().touch(row.file(), row.line() - 1)) {
        row.problem(
            column,
            Integer.toString(next),
            "Rows are numbered 0, 1, 2, ... in order; build the data set again, or renumber.");
      }
      next = number + 1;
      return number;
    }
  }

  private static Layer layer(CsvRow row) {
    try {
      return Layer.of(row.text("layer"));
    } catch (IllegalArgumentException e) {
      row.problem(
          "layer",
          "a layer such as road, sea or rail-1520",
          "Write the mode, and for railways its gauge in mm, for pipelines the product.");
      return Layer.of(Mode.SEA);
    }
  }

  List<LinkRow> links(int nodes) {
    Numbers numbers = new Numbers();
    return tables.rows(
        "links.csv",
        Columns.of(
            "link",
            "from_node",
            "to_node",
            "direction",
            "length_km",
            "class",
            "speed_km_h",
            "passage",
            "opened",
            "status",
            "source",
            "confidence"),
        UniqueKey.of("link", LinkRow::line),
        row -> {
          return new LinkRow(
              row.line(),
              numbers.check(row, "link"),
              node(row, "from_node", nodes),
              node(row, "to_node", nodes),
              row.choice("direction", LinkRow.Direction.CHOICE, LinkRow.Direction.BOTH),
              row.decimal("length_km", Range.LENGTH_KM),
              row.choice("class", CLASSES, LinkClass.UNKNOWN),
              row.optionalDecimal("speed_km_h", Range.SPEED_KM_H),
              row.text("passage"),
              row.optionalInteger("opened", FIRST_YEAR, LAST_YEAR),
              row.choice("status", STATUS, Status.OPEN),
              new Evidence(
                  row.references("source", sources),
                  row.choice("confidence", Confidence.CHOICE, Confidence.UNSTATED),
                  ""));
        });
  }

  private static int node(CsvRow row, String column, int nodes) {
    return row.integer(column, 0, nodes == 0 ? Integer.MAX_VALUE : nodes - 1);
  }

  List<ConnectorRow> connectors(int nodes, References places) {
    return tables.rows(
        "connectors.csv",
        Columns.of("place", "node", "length_km"),
        new UniqueKey<>(
            "node", "one row per place and node", row -> List.of(row.place(), row.node())),
        row ->
            new ConnectorRow(
                row.line(),
                row.reference("place", places),
                node(row, "node", nodes),
                row.decimal("length_km", Range.CONNECTOR_KM)));
  }

  List<TerminalRow> terminals(int nodes, References places) {
    return tables.facts(
        "terminals.csv",
        Columns.of(
            "terminal",
            "place",
            "kind",
            "from_node",
            "to_node",
            "hours",
            "hours_sd",
            "usd_per_teu",
            "usd_per_tonne",
            "capacity_teu_per_year",
            "status",
            "year"),
        new UniqueKey<>(
            "to_node",
            "one row per terminal, from_node and to_node",
            row -> List.of(row.terminal(), row.fromNode(), row.toNode())),
        row ->
            new TerminalRow(
                row.line(),
                row.requiredText("terminal"),
                row.optionalReference("place", places),
                row.choice("kind", TERMINAL_KINDS, "port"),
                node(row, "from_node", nodes),
                node(row, "to_node", nodes),
                row.optionalDecimal("hours", AMOUNT),
                row.optionalDecimal("hours_sd", AMOUNT),
                row.optionalDecimal("usd_per_teu", AMOUNT),
                row.optionalDecimal("usd_per_tonne", AMOUNT),
                row.optionalDecimal("capacity_teu_per_year", Range.AMOUNT_ABOVE_ZERO),
                row.choice("status", STATUS, Status.OPEN),
                row.optionalInteger("year", FIRST_YEAR, LAST_YEAR),
                Evidence.of(row, sources)));
  }

  List<CrossingRow> crossings(int nodes) {
    return tables.facts(
        "crossings.csv",
        Columns.of(
            "crossing",
            "mode",
            "from_node",
            "to_node",
            "from_territory",
            "to_territory",
            "clearance_hours",
            "clearance_hours_sd",
            "clearance_usd_per_teu",
            "handling_hours",
            "gauge_change_hours",
            "gauge_change_usd_per_teu",
            "capacity_per_day",
            "capacity_unit",
            "status",
            "year"),
        new UniqueKey<>(
            "to_node",
            "one row per crossing, from_node and to_node",
            row -> List.of(row.crossing(), row.fromNode(), row.toNode())),
        row ->
            new CrossingRow(
                row.line(),
                row.requiredText("crossing"),
                row.choice("mode", CROSSING_MODES, Mode.RAIL),
                node(row, "from_node", nodes),
                node(row, "to_node", nodes),
                row.reference("from_territory", territories),
                row.reference("to_territory", territories),
                row.optionalDecimal("clearance_hours", AMOUNT),
                row.optionalDecimal("clearance_hours_sd", AMOUNT),
                row.optionalDecimal("clearance_usd_per_teu", AMOUNT),
                row.optionalDecimal("handling_hours", AMOUNT),
                row.optionalDecimal("gauge_change_hours", AMOUNT),
                row.optionalDecimal("gauge_change_usd_per_teu", AMOUNT),
                row.optionalDecimal("capacity_per_day", Range.AMOUNT_ABOVE_ZERO),
                capacityUnit(row),
                row.choice("status", STATUS, Status.OPEN),
                row.optionalInteger("year", FIRST_YEAR, LAST_YEAR),
                Evidence.of(row, sources)));
  }

  private static CapacityUnit capacityUnit(CsvRow row) {
    CapacityUnit unit = row.choice("capacity_unit", CapacityUnit.CHOICE, CapacityUnit.UNSTATED);
    if (unit == CapacityUnit.UNSTATED && !row.text("capacity_per_day").isEmpty()) {
      row.problem(
          "capacity_unit",
          "trains or trucks, for capacity_per_day is stated",
          "Say what the capacity counts, or leave both cells empty.");
    }
    return unit;
  }
}
