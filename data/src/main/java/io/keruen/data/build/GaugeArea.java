package io.keruen.data.build;

import io.keruen.data.build.draft.Point;
import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * An area or stretch whose gauge differs from the territory's.
 *
 * @param adds true where the track has both gauges, false where this gauge replaces the other
 * @param box x is longitude; empty for a stretch
 * @param from place id of one end of the stretch, or empty
 */
record GaugeArea(
    String layer,
    String iso3,
    boolean adds,
    Optional<Envelope> box,
    String from,
    String to,
    String source) {

  static final Columns COLUMNS =
      Columns.of(
          "layer",
          "iso3",
          "effect",
          "min_lat",
          "min_lon",
          "max_lat",
          "max_lon",
          "from_place",
          "to_place",
          "source");

  private static final List<String> BOX = List.of("min_lon", "max_lon", "min_lat", "max_lat");
  private static final String ADDS = "adds";
  private static final Choice<String> EFFECTS =
      Choice.of(List.of(ADDS, "replaces"), effect -> effect);

  static List<GaugeArea> of(FactTable table, References territories, References sources) {
    return table.rows(row -> of(row, territories, sources));
  }

  private static GaugeArea of(CsvRow row, References territories, References sources) {
    Optional<Envelope> box = box(row);
    boolean adds = row.choice("effect", EFFECTS, ADDS).equals(ADDS);
    if (box.isEmpty()) {
      row.requiredText("from_place");
      row.requiredText("to_place");
    }
    if (box.isEmpty() && !adds) {
      row.problem("effect", "adds, for a stretch between places", "State the area as a box.");
    }
    return new GaugeArea(
        FactColumns.railLayer(row, "layer"),
        row.reference("iso3", territories),
        adds,
        box,
        row.text("from_place"),
        row.text("to_place"),
        FactColumns.source(row, sources));
  }

  /** Empty if no side of it is stated. */
  private static Optional<Envelope> box(CsvRow row) {
    if (BOX.stream().allMatch(column -> row.text(column).isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Envelope(
            row.decimal("min_lon", Range.LONGITUDE),
            row.decimal("max_lon", Range.LONGITUDE),
            row.decimal("min_lat", Range.LATITUDE),
            row.decimal("max_lat", Range.LATITUDE)));
  }

  /** Tells the stretches whose ends are no places. */
  static void checkEnds(FactTable table, References places) {
    for (CsvRow row : table.rows()) {
      row.optionalReference("from_place", places);
      row.optionalReference("to_place", places);
    }
  }

  boolean holds(String territory, Point at) {
    return iso3.equals(territory) && box.isPresent() && box.get().contains(at.lon(), at.lat());
  }
}
