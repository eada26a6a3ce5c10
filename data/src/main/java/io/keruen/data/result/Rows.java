package io.keruen.data.result;

import io.keruen.engine.study.Table;
import io.keruen.engine.study.Table.Column;
import java.util.List;
import java.util.OptionalDouble;

/** Rows of typed cells that a writer can write: a table, or skims without a copy of them. */
interface Rows {
  String name();

  String description();

  List<Column> columns();

  long rowCount();

  /** A cell of a text column; empty if missing. */
  String text(long row, int column);

  /** A cell of a number or integer column; empty if missing. */
  OptionalDouble number(long row, int column);

  static Rows of(Table table) {
    return new Rows() {
      @Override
      public String name() {
        return table.name();
      }

      @Override
      public String description() {
        return table.description();
      }

      @Override
      public List<Column> columns() {
        return table.columns();
      }

      @Override
      public long rowCount() {
        return table.rowCount();
      }

      @Override
      public String text(long row, int column) {
        return table.text((int) row, column);
      }

      @Override
      public OptionalDouble number(long row, int column) {
        return table.number((int) row, column);
      }
    };
  }
}
