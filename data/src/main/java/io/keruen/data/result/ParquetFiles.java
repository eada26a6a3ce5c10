package io.keruen.data.result;

import io.keruen.engine.study.Table;
import io.keruen.engine.study.Table.Column;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Tables as Parquet (Zstandard, rows in the table's order), written by DuckDB: text as VARCHAR,
 * integers as BIGINT, numbers as DOUBLE with all their digits, missing cells as NULL. The file's
 * key-value metadata holds the table's description and each column's unit and description.
 *
 * <p>Opening one loads DuckDB's native library, which takes about a second: keep one for all tables
 * of a run, and open none where no Parquet is written. Not thread-safe.
 */
public final class ParquetFiles implements AutoCloseable {
  private final DuckDBConnection connection;

  private ParquetFiles(DuckDBConnection connection) {
    this.connection = connection;
  }

  /**
   * Opens DuckDB in memory.
   *
   * @throws IllegalStateException if its native library does not run on this machine
   */
  public static ParquetFiles open() {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      return new ParquetFiles(connection.unwrap(DuckDBConnection.class));
    } catch (SQLException e) {
      throw new IllegalStateException(
          "DuckDB, which writes Parquet, does not start on this machine: " + e.getMessage(), e);
    }
  }

  public void write(Table table, Path file) throws IOException {
    write(Rows.of(table), file);
  }

  void write(Rows rows, Path file) throws IOException {
    try (Statement sql = connection.createStatement()) {
      sql.execute("CREATE OR REPLACE TABLE rows (" + columns(rows.columns()) + ")");
      append(rows);
      sql.execute(
          "COPY rows TO %s (FORMAT parquet, COMPRESSION zstd, KV_METADATA {%s})"
              .formatted(quoted(file.toString()), metadata(rows)));
      sql.execute("DROP TABLE rows");
    } catch (SQLException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static String columns(List<Column> columns) {
    return columns.stream()
        .map(
            column ->
                '"'
                    + column.name()
                    + '"'
                    + switch (column.type()) {
                      case TEXT -> " VARCHAR";
                      case INTEGER -> " BIGINT";
                      case NUMBER -> " DOUBLE";
                    })
        .collect(Collectors.joining(", "));
  }

  private void append(Rows rows) throws SQLException {
    List<Column> columns = rows.columns();
    try (DuckDBAppender appender =
        connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "rows")) {
      for (long row = 0; row < rows.rowCount(); row++) {
        appender.beginRow();
        for (int column = 0; column < columns.size(); column++) {
          append(appender, rows, row, column, columns.get(column));
        }
        appender.endRow();
      }
    }
  }

  private static void append(DuckDBAppender appender, Rows rows, long row, int at, Column column)
      throws SQLException {
    switch (column.type()) {
      case TEXT -> {
        String text = rows.text(row, at);
        if (text.isEmpty()) {
          appender.appendNull();
        } else {
          appender.append(text);
        }
      }
      case INTEGER, NUMBER -> {
        OptionalDouble number = rows.number(row, at);
        if (number.isEmpty()) {
          appender.appendNull();
        } else if (column.type() == Table.Type.INTEGER) {
          appender.append((long) number.getAsDouble());
        } else {
          appender.append(number.getAsDouble());
        }
      }
    }
  }

  private static String metadata(Rows rows) {
    StringBuilder pairs = new StringBuilder("'table': " + quoted(rows.name()));
    pairs.append(", 'description': ").append(quoted(rows.description()));
    for (Column column : rows.columns()) {
      String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
      pairs
          .append(", ")
          .append(quoted("column_" + column.name()))
          .append(": ")
          .append(quoted(column.description() + unit));
    }
    return pairs.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close: " + e.getMessage(), e);
    }
  }
}
