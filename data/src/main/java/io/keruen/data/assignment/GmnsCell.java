package io.keruen.data.assignment;

import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import java.util.OptionalDouble;

/** Cells of GMNS tables, where {@code NaN} stands for a missing value as an empty cell does. */
final class GmnsCell {
  private GmnsCell() {}

  static String text(CsvRow row, String column) {
    String text = row.text(column);
    return text.equalsIgnoreCase("nan") ? "" : text;
  }

  static OptionalDouble number(CsvRow row, String column, Range range) {
    return text(row, column).isEmpty()
        ? OptionalDouble.empty()
        : row.optionalDecimal(column, range);
  }
}
