package io.keruen.data.gravity;

import io.keruen.data.input.CsvRow;
import java.util.HashMap;
import java.util.Map;

/** Where each key of a table was first written; a second row with it is a problem. */
final class FirstLines {
  private final Map<Object, Integer> lines = new HashMap<>();
  private final String column;
  private final String what;

  /**
   * @param column the column a double is reported at
   * @param what in words: {@code one row per sector, exporter and importer}
   */
  FirstLines(String column, String what) {
    this.column = column;
    this.what = what;
  }

  void require(CsvRow row, Object key) {
    Integer other = lines.putIfAbsent(key, row.line());
    if (other != null) {
      row.problem(
          column,
          "another value than line " + other + " (" + what + ")",
          "Delete one of the two rows, or correct it.");
    }
  }
}
