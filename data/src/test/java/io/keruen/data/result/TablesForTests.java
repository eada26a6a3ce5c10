package io.keruen.data.result;

import io.keruen.engine.study.Table;
import java.util.Random;

/** Tables to write. */
final class TablesForTests {
  private TablesForTests() {}

  /** Two rows with quotes, missing cells, large and small numbers. */
  static Table mixed() {
    return Table.named("cities", "One row per city")
        .text("place", "name of the city")
        .integer("population", "", "inhabitants")
        .number("time_change_percent", "%", "change of the mean time; it's negative if shorter")
        .row("Ürümqi, \"west\"", 3_500_000, -12.345678901234)
        .row("", Double.NaN, Double.NaN)
        .row("Almaty", 20_000_000_000L, 1.5e-7)
        .build();
  }

  /** Rows that hardly compress. */
  static Table random(int rows) {
    Random random = new Random(42);
    Table.Builder table = Table.named("random", "Random numbers").number("value", "", "random");
    for (int row = 0; row < rows; row++) {
      table.row(random.nextDouble());
    }
    return table.build();
  }
}
