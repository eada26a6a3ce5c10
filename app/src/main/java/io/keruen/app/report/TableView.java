package io.keruen.app.report;

import io.keruen.engine.study.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;

/**
 * A table of the page.
 *
 * @param rows cells are text, numbers with five significant digits, or null where there is none
 * @param empty what to say if there are no rows
 */
record TableView(List<ColumnView> columns, List<List<Object>> rows, String empty) {
  private static final MathContext DIGITS = new MathContext(5);

  /**
   * A column of the page.
   *
   * @param name as in the result files
   * @param label heading
   * @param type {@code text} or {@code number}
   * @param signed a change: shown with its sign
   * @param plain a year: shown without thousands separators
   */
  record ColumnView(
      String name,
      String label,
      String type,
      String unit,
      String description,
      boolean signed,
      boolean plain) {
    static ColumnView text(String name, String label) {
      return new ColumnView(name, label, "text", "", "", false, false);
    }

    static ColumnView number(String name, String label, String unit) {
      return new ColumnView(name, label, "number", unit, "", false, false);
    }
  }

  /** A column taken from a table of results, with its heading. */
  record Pick(String column, String label) {
    static Pick of(String column, String label) {
      return new Pick(column, label);
    }

    private ColumnView view(Table table) {
      Table.Column source = table.columns().get(table.column(column));
      return new ColumnView(
          column,
          label,
          source.type() == Table.Type.TEXT ? "text" : "number",
          source.unit(),
          source.description(),
          column.contains("change"),
          column.endsWith("year"));
    }
  }

  /** Some columns of some rows of a result table. */
  static TableView of(Table table, IntPredicate wanted, Pick... picks) {
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      if (wanted.test(row)) {
        rows.add(cells(table, row, picks));
      }
    }
    return new TableView(
        Arrays.stream(picks).map(pick -> pick.view(table)).toList(), rows, "no row to show");
  }

  private static List<Object> cells(Table table, int row, Pick... picks) {
    List<Object> cells = new ArrayList<>();
    for (Pick pick : picks) {
      int column = table.column(pick.column());
      cells.add(
          table.columns().get(column).type() == Table.Type.TEXT
              ? table.text(row, column)
              : rounded(table.number(row, column)));
    }
    return cells;
  }

  /** Five significant digits; null if missing. */
  static Object rounded(OptionalDouble value) {
    return value.isPresent() && Double.isFinite(value.getAsDouble())
        ? new BigDecimal(value.getAsDouble()).round(DIGITS).doubleValue()
        : null;
  }
}
