package io.keruen.data.build;

import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.Point;
import io.keruen.data.build.draft.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    FactTable.Row figures) {

  /**
   * The crossings of the table: rows that are measurements of the same crossing are passed over.
   */
  static List<CrossingFact> of(List<FactTable.Row> rows) {
    List<CrossingFact> facts = new ArrayList<>();
    for (FactTable.Row row : rows) {
      if (row.text("role").equals("crossing") && row.text("preferred").equals("yes")) {
        facts.add(of(row));
      }
    }
    return facts;
  }

  private static CrossingFact of(FactTable.Row row) {
    return new CrossingFact(
        row.text("crossing"),
        row.text("mode"),
        row.text("country_a"),
        row.text("country_b"),
        layer(row, "gauge_mm_a"),
        layer(row, "gauge_mm_b"),
        new Point(row.number("lat").orElseThrow(), row.number("lon").orElseThrow()),
        Status.valueOf(row.text("status").toUpperCase(Locale.ROOT)),
        row);
  }

  private static String layer(FactTable.Row row, String gaugeColumn) {
    return row.text("mode").equals("rail") ? "rail-" + row.text(gaugeColumn) : row.text("mode");
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
