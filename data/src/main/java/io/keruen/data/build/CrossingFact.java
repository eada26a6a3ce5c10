package io.keruen.data.build;

import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.Point;
import io.keruen.data.build.draft.Status;
import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a border crossing: the preferred row of {@code facts/crossings.csv}.
 *
 * @param mode {@code rail} or {@code road}
 * @param from iso3 of the side that the row calls {@code a}
 * @param layerFrom layer on that side
 * @param at where the border is crossed, within a few km
 * @param figures the row, for the figures by direction
 */
record CrossingFact(
    String name,
    String mode,
    String from,
    String to,
    String layerFrom,
    String layerTo,
    Point at,
    Status status,
    CsvRow figures) {

  static final Columns COLUMNS =
      Columns.of(
          "crossing",
          "role",
          "preferred",
          "status",
          "mode",
          "country_a",
          "country_b",
          "gauge_mm_a",
          "gauge_mm_b",
          "lat",
          "lon",
          "clearance_hours_a_to_b",
          "clearance_hours_b_to_a",
          "clearance_hours_sd_a_to_b",
          "clearance_hours_sd_b_to_a",
          "clearance_usd_per_teu_a_to_b",
          "clearance_usd_per_teu_b_to_a",
          "handling_hours",
          "gauge_change_hours",
          "gauge_change_usd_per_teu_a_to_b",
          "gauge_change_usd_per_teu_b_to_a",
          "capacity_trains_per_day",
          "capacity_trucks_per_day",
          "year",
          "clearance_source",
          "clearance_confidence",
          "clearance_note",
          "source",
          "confidence");

  /** Figures that are written as they are. */
  private static final List<String> FIGURES =
      COLUMNS.required().stream()
          .filter(column -> column.contains("_hours") || column.contains("_usd_per_teu"))
          .toList();

  private static final String CROSSING = "crossing";
  private static final String RAIL = "rail";
  private static final Choice<String> ROLES =
      Choice.of(List.of(CROSSING, "capacity", "country-average", "ferry-port"), role -> role);
  private static final Choice<String> MODES = Choice.of(List.of(RAIL, "road"), mode -> mode);
  private static final Choice<Status> STATUS = Choice.of(Status.values(), Status::word);

  /**
   * The crossings of the table: rows that are measurements of the same crossing are passed over.
   */
  static List<CrossingFact> of(FactTable table, References territories, References sources) {
    List<CrossingFact> facts = new ArrayList<>();
    for (CsvRow row : table.rows()) {
      boolean crossing = row.choice("role", ROLES, CROSSING).equals(CROSSING);
      if (row.yes("preferred") && crossing) {
        facts.add(of(row, territories, sources));
      }
    }
    return facts;
  }

  private static CrossingFact of(CsvRow row, References territories, References sources) {
    String mode = row.choice("mode", MODES, RAIL);
    String from = row.reference("country_a", territories);
    String to = row.reference("country_b", territories);
    if (from.equals(to) && !from.isEmpty()) {
      row.problem("country_b", "another territory than country_a", "Correct one of the two.");
    }
    FIGURES.forEach(column -> row.optionalDecimal(column, Range.AMOUNT));
    row.optionalDecimal("capacity_trains_per_day", Range.AMOUNT_ABOVE_ZERO);
    row.optionalDecimal("capacity_trucks_per_day", Range.AMOUNT_ABOVE_ZERO);
    FactColumns.year(row, "year");
    FactColumns.source(row, sources);
    row.references("clearance_source", sources);
    FactColumns.confidence(
        row, row.text("clearance_confidence").isEmpty() ? "confidence" : "clearance_confidence");
    return new CrossingFact(
        row.requiredText("crossing"),
        mode,
        from,
        to,
        layer(row, mode, "gauge_mm_a"),
        layer(row, mode, "gauge_mm_b"),
        FactColumns.position(row),
        row.choice("status", STATUS, Status.OPEN),
        row);
  }

  private static String layer(CsvRow row, String mode, String gaugeColumn) {
    if (!mode.equals(RAIL)) {
      return mode;
    }
    row.requiredText(gaugeColumn);
    return "rail-" + FactColumns.gauge(row, gaugeColumn);
  }

  /** Whether it joins the homes of two nodes, in either order. */
  boolean joins(DraftNode a, DraftNode b) {
    return (isHome(a, from, layerFrom) && isHome(b, to, layerTo))
        || (isHome(a, to, layerTo) && isHome(b, from, layerFrom));
  }

  private static boolean isHome(DraftNode node, String territory, String layer) {
    return node.territory().equals(territory) && node.layer().equals(layer);
  }

  Confidence confidence() {
    String word = figures.text("clearance_confidence");
    return Confidence.of(word.isEmpty() ? figures.text("confidence") : word);
  }
}
