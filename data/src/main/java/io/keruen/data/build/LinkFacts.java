package io.keruen.data.build;

import io.keruen.data.build.FactLinks.FactLink;
import io.keruen.data.build.draft.Attributes;
import io.keruen.data.build.draft.Status;
import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code facts/links.csv}. */
final class LinkFacts {
  /** Length by the straight distance for links without a length. */
  private static final double DETOUR = 1.2;

  static final Columns COLUMNS =
      Columns.of(
          "from_id",
          "to_id",
          "mode",
          "length_km",
          "gauge_mm",
          "tracks",
          "electrified",
          "status",
          "year_opened",
          "corridors",
          "source",
          "confidence",
          "note");

  private static final Choice<String> MODES =
      choice("rail", "road", "sea", "pipeline", "ferry", "inland_waterway");
  private static final Choice<String> TRACKS = choice("", "1", "2");
  private static final Choice<String> ELECTRIFIED = choice("", "Y", "N");
  private static final Choice<String> STATUS = choice("existing", "under_construction", "planned");

  private final List<CsvRow> rows;
  private final Gazetteer.Index places;

  /**
   * @param table {@link #check checked} before
   */
  LinkFacts(FactTable table, Gazetteer.Index places) {
    this.rows = table.rows();
    this.places = places;
    for (CsvRow row : rows) {
      row.reference("from_id", places.names());
      row.reference("to_id", places.names());
    }
  }

  private static Choice<String> choice(String... words) {
    return Choice.of(words, word -> word);
  }

  /** Tells the cells that cannot be used, apart from the names of places. */
  static FactTable check(FactTable table, References sources) {
    for (CsvRow row : table.rows()) {
      String mode = row.choice("mode", MODES, "rail");
      row.choice("tracks", TRACKS, "");
      row.choice("electrified", ELECTRIFIED, "");
      row.choice("status", STATUS, "existing");
      row.optionalDecimal("length_km", Range.LENGTH_KM);
      FactColumns.year(row, "year_opened");
      FactColumns.confidence(row, "confidence");
      FactColumns.source(row, sources);
      if (!row.text("gauge_mm").matches("|[0-9]{3,4}([^0-9].*)?")) {
        row.problem(
            "gauge_mm",
            "millimetres, those of several gauges as 1520/1435, or nothing",
            "Correct the gauge, or leave the cell empty.");
      } else if (row.text("gauge_mm").matches("[0-9]+")) {
        FactColumns.gauge(row, "gauge_mm");
      }
      if (mode.equals("pipeline") && !row.text("corridors").matches("(OIL|GAS).*")) {
        row.problem("corridors", "OIL or GAS first, for a pipeline", "Say what it carries.");
      }
    }
    return table;
  }

  /** Links of railways, each on the layer of its gauge; both layers for dual gauge. */
  List<FactLink> rail() {
    List<FactLink> links = new ArrayList<>();
    for (CsvRow row : ofMode("rail")) {
      String gauge = row.text("gauge_mm");
      add(links, row, gauge.matches("[0-9]{4}") ? "rail-" + gauge : "");
    }
    return links;
  }

  /** Links of a mode that has one layer. */
  List<FactLink> of(String mode, String layer) {
    List<FactLink> links = new ArrayList<>();
    ofMode(mode).forEach(row -> add(links, row, layer));
    return links;
  }

  /** Pipelines of one product, {@code OIL} or {@code GAS}. */
  List<FactLink> pipelines(String product, String layer) {
    List<FactLink> links = new ArrayList<>();
    for (CsvRow row : ofMode("pipeline")) {
      if (row.text("corridors").startsWith(product)) {
        add(links, row, layer);
      }
    }
    return links;
  }

  /** Names of the places that links of a mode join. */
  Set<String> placesOf(String mode) {
    Set<String> names = new TreeSet<>();
    for (CsvRow row : ofMode(mode)) {
      names.add(places.require(row.text("from_id")).name());
      names.add(places.require(row.text("to_id")).name());
    }
    return names;
  }

  private List<CsvRow> ofMode(String mode) {
    return rows.stream().filter(row -> row.text("mode").equals(mode)).toList();
  }

  private void add(List<FactLink> links, CsvRow row, String layer) {
    Place from = places.require(row.text("from_id"));
    Place to = places.require(row.text("to_id"));
    if (from.equals(to)) {
      return;
    }
    double straight = from.at().km(to.at());
    boolean sourced =
        !row.text("source").startsWith("est") && !row.text("note").startsWith("estimate");
    double km =
        Math.max(
            straight, row.optionalDecimal("length_km", Range.LENGTH_KM).orElse(straight * DETOUR));
    links.add(new FactLink(from, to, layer, km, sourced, attributes(row)));
  }

  private static Attributes attributes(CsvRow row) {
    return new Attributes(
        quality(row),
        "",
        row.text("year_opened"),
        row.text("status").equals("existing") ? Status.OPEN : Status.PLANNED,
        row.text("source"),
        FactColumns.confidence(row, "confidence"));
  }

  private static String quality(CsvRow row) {
    return switch (row.text("tracks") + row.text("electrified")) {
      case "1N" -> "single";
      case "2N" -> "double";
      case "1Y" -> "electrified";
      case "2Y" -> "double-electrified";
      default -> "";
    };
  }
}
