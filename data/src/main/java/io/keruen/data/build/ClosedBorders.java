package io.keruen.data.build;

import io.keruen.data.input.Choice;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.References;
import java.util.List;

/** Pairs of territories without passage: {@code facts/closed_borders.csv}. */
final class ClosedBorders {
  static final Columns COLUMNS =
      Columns.of("territory_a", "territory_b", "mode", "to_year", "except", "reason");

  private static final String ALL = "all";
  private static final Choice<String> MODES =
      Choice.of(List.of(ALL, "rail", "road", "inland-waterway", "pipeline"), mode -> mode);

  /**
   * @param except crossings that are open
   */
  private record Closed(
      String a, String b, String mode, boolean still, List<String> except, String reason) {
    boolean divides(String one, String other) {
      return (a.equals(one) && b.equals(other)) || (a.equals(other) && b.equals(one));
    }
  }

  private final List<Closed> borders;

  ClosedBorders(FactTable table, References territories) {
    borders = table.rows(row -> border(row, territories));
  }

  private static Closed border(CsvRow row, References territories) {
    String a = row.reference("territory_a", territories);
    String b = row.reference("territory_b", territories);
    if (a.equals(b) && !a.isEmpty()) {
      row.problem("territory_b", "another territory than territory_a", "Correct one of the two.");
    }
    return new Closed(
        a,
        b,
        row.choice("mode", MODES, ALL),
        row.optionalInteger("to_year", FactColumns.FIRST_YEAR, FactColumns.LAST_YEAR).isEmpty(),
        row.list("except"),
        row.requiredText("reason"));
  }

  /** Why no traffic passes a crossing today, or empty if it does. */
  String reason(String mode, String a, String b, String crossing) {
    return borders.stream()
        .filter(border -> border.divides(a, b) && border.still())
        .filter(border -> border.mode().equals(ALL) || border.mode().equals(mode))
        .filter(border -> !border.except().contains(crossing))
        .map(Closed::reason)
        .findFirst()
        .orElse("");
  }
}
