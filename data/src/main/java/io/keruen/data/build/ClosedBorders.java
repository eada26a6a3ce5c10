package io.keruen.data.build;

import java.util.List;
import java.util.Set;

/** Pairs of territories without passage: {@code facts/closed_borders.csv}. */
final class ClosedBorders {
  private final List<FactTable.Row> rows;

  ClosedBorders(List<FactTable.Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /** Why no traffic passes a crossing today, or empty if it does. */
  String reason(String mode, String a, String b, String crossing) {
    for (FactTable.Row row : rows) {
      boolean pair = Set.of(row.text("territory_a"), row.text("territory_b")).equals(Set.of(a, b));
      boolean applies = row.text("mode").equals("all") || row.text("mode").equals(mode);
      boolean still = row.text("to_year").isEmpty();
      if (pair && applies && still && !row.values("except").contains(crossing)) {
        return row.text("reason");
      }
    }
    return "";
  }
}
