package io.keruen.app.report;

import io.keruen.engine.study.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

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

  /**
   * A column taken from a table of results, with its heading.
   *
   * @param shown turns the texts of the result files into those of the page
   */
  record Pick(String column, String label, UnaryOperator<String> shown) {
    static Pick of(String column, String label) {
      return new Pick(column, label, text -> text);
    }

    static Pick of(String column, String label, UnaryOperator<String> shown) {
      return new Pick(column, label, shown);
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
              ? pick.shown().apply(table.text(row, column))
              : rounded(table.number(row, column)));
    }
    return cells;
  }

  /** The same table, with its own word for having no rows. */
  TableView orEmpty(String word) {
    return new TableView(columns, rows, word);
  }

  /** The same rows, largest or smallest of a column first; rows without a figure last. */
  TableView sortedBy(String column, Order order) {
    int index = columns.stream().map(ColumnView::name).toList().indexOf(column);
    Comparator<Double> rising = Comparator.naturalOrder();
    Comparator<Double> wanted = order == Order.LARGEST_FIRST ? rising.reversed() : rising;
    List<List<Object>> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparing(row -> (Double) row.get(index), Comparator.nullsLast(wanted)));
    return new TableView(columns, sorted, empty);
  }

  enum Order {
    SMALLEST_FIRST,
    LARGEST_FIRST
  }

  /** Five significant digits; null if missing. */
  static Object rounded(OptionalDouble value) {
    return value.isPresent() && Double.isFinite(value.getAsDouble())
        ? new BigDecimal(value.getAsDouble()).round(DIGITS).doubleValue()
        : null;
  }
}
