package io.keruen.engine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A table of results whose columns say what they hold, so that any writer can write it. Cells are
 * text or numbers; either can be missing. Immutable.
 */
public final class Table {
  /** What the cells of a column are. */
  public enum Type {
    TEXT,
    /** Whole number, within 2^53. */
    INTEGER,
    NUMBER
  }

  /**
   * A column.
   *
   * @param name lower case with underscores; ends in the unit: {@code gdp_usd_bn}
   * @param unit for readers: {@code USD bn}, {@code %}, empty for text and counts
   * @param description one line
   */
  public record Column(String name, Type type, String unit, String description) {
    public Column {
      if (!name.matches("[a-z][a-z0-9_]*")) {
        throw new IllegalArgumentException(
            "column '" + name + "' must be lower case letters, digits and underscores");
      }
    }
  }

  private final String name;
  private final String description;
  private final List<Column> columns;
  private final List<Object[]> rows; // String ("" is missing) or Double (NaN is missing)

  private Table(String name, String description, List<Column> columns, List<Object[]> rows) {
    this.name = name;
    this.description = description;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  /** Starts a table. */
  public static Builder named(String name, String description) {
    return new Builder(name, description);
  }

  /** Name of its file without ending: {@code countries}. */
  public String name() {
    return name;
  }

  /** What a row is, in one sentence. */
  public String description() {
    return description;
  }

  public List<Column> columns() {
    return columns;
  }

  public int rowCount() {
    return rows.size();
  }

  /**
   * Number of the column with a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int column(String columnName) {
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).name().equals(columnName)) {
        return column;
      }
    }
    throw new IllegalArgumentException("table '" + name + "' has no column '" + columnName + "'");
  }

  /** A cell of a text column; empty if missing. */
  public String text(int row, int column) {
    requireType(column, columns.get(column).type() == Type.TEXT);
    return (String) rows.get(row)[column];
  }

  /** A cell of a number or integer column; empty if missing. */
  public OptionalDouble number(int row, int column) {
    requireType(column, columns.get(column).type() != Type.TEXT);
    double value = (Double) rows.get(row)[column];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private void requireType(int column, boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException(
          "column '%s' of table '%s' holds %s"
              .formatted(columns.get(column).name(), name, columns.get(column).type()));
    }
  }

  /** Collects columns, then rows. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private final String description;
    private final List<Column> columns = new ArrayList<>();
    private final List<Object[]> rows = new ArrayList<>();

    private Builder(String name, String description) {
      this.name = name;
      this.description = description;
    }

    public Builder text(String column, String about) {
      return column(new Column(column, Type.TEXT, "", about));
    }

    public Builder integer(String column, String unit, String about) {
      return column(new Column(column, Type.INTEGER, unit, about));
    }

    public Builder number(String column, String unit, String about) {
      return column(new Column(column, Type.NUMBER, unit, about));
    }

    private Builder column(Column column) {
      columns.add(column);
      return this;
    }

    /**
     * Adds a row.
     *
     * @param cells one per column: a String for text; for numbers a Number or an OptionalDouble.
     *     NaN and the empty text are missing
     * @throws NotFiniteException if a number is infinite
     */
    public Builder row(Object... cells) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(
            "table '%s' has %d columns; the row has %d cells"
                .formatted(name, columns.size(), cells.length));
      }
      Object[] row = new Object[cells.length];
      for (int column = 0; column < cells.length; column++) {
        row[column] = cell(columns.get(column), cells[column]);
      }
      rows.add(row);
      return this;
    }

    private Object cell(Column column, Object value) {
      if (column.type() == Type.TEXT && value instanceof String) {
        return value;
      }
      if (column.type() != Type.TEXT && value instanceof Number number) {
        return finiteOrMissing(column, number.doubleValue());
      }
      if (column.type() != Type.TEXT && value instanceof OptionalDouble number) {
        return finiteOrMissing(column, number.orElse(Double.NaN));
      }
      throw new IllegalArgumentException(
          "column '%s' of table '%s' holds %s, not %s"
              .formatted(column.name(), name, column.type(), value));
    }

    private Double finiteOrMissing(Column column, double value) {
      if (Double.isInfinite(value)) {
        throw new NotFiniteException(
            "column '%s' of table '%s' came out as infinity".formatted(column.name(), name));
      }
      return value;
    }

    public Table build() {
      return new Table(name, description, columns, rows);
    }
  }
}
