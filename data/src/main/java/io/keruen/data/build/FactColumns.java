package io.keruen.data.build;

import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Point;
import io.keruen.data.input.Choice;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import java.util.OptionalInt;

/** Columns that several tables of facts have. */
final class FactColumns {
  static final int FIRST_YEAR = 1800;
  static final int LAST_YEAR = 2200;

  private static final int LEAST_GAUGE_MM = 500;
  private static final int GREATEST_GAUGE_MM = 2200;
  private static final Choice<Confidence> CONFIDENCE =
      Choice.of(Confidence.values(), Confidence::word);

  private FactColumns() {}

  static Confidence confidence(CsvRow row, String column) {
    return row.choice(column, CONFIDENCE, Confidence.LOW);
  }

  /** Ids of the sources as they are written. */
  static String source(CsvRow row, References sources) {
    row.references("source", sources);
    return row.requiredText("source");
  }

  static Point position(CsvRow row) {
    return new Point(row.decimal("lat", Range.LATITUDE), row.decimal("lon", Range.LONGITUDE));
  }

  /** A year as it is written; may be empty. */
  static String year(CsvRow row, String column) {
    row.optionalInteger(column, FIRST_YEAR, LAST_YEAR);
    return row.text(column);
  }

  /** Millimetres; empty for none. */
  static String gauge(CsvRow row, String column) {
    OptionalInt mm = row.optionalInteger(column, LEAST_GAUGE_MM, GREATEST_GAUGE_MM);
    return mm.isEmpty() ? "" : Integer.toString(mm.getAsInt());
  }

  /** Layer of railways, as {@code rail-1520}. */
  static String railLayer(CsvRow row, String column) {
    String layer = row.requiredText(column);
    if (!layer.isEmpty() && !layer.matches("rail-[0-9]{3,4}")) {
      row.problem(column, "rail- and a gauge in millimetres", "Write it as rail-1520.");
    }
    return layer;
  }
}
