package io.keruen.data.result;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.keruen.engine.study.Table;
import io.keruen.engine.study.Table.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/**
 * Tables as CSV: UTF-8, comma, LF, one header row, quotes as in RFC 4180; numbers with a decimal
 * point, without grouping or exponent, nine significant digits; a missing cell is empty.
 */
public final class CsvFile {
  private static final MathContext DIGITS = new MathContext(9);

  private CsvFile() {}

  public static void write(Table table, OutputStream out) throws IOException {
    write(Rows.of(table), out);
  }

  static void write(Rows rows, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer)) {
      csv.writeRecord(rows.columns().stream().map(Column::name).toList());
      String[] cells = new String[rows.columns().size()];
      for (long row = 0; row < rows.rowCount(); row++) {
        for (int column = 0; column < cells.length; column++) {
          cells[column] =
              rows.columns().get(column).type() == Table.Type.TEXT
                  ? rows.text(row, column)
                  : number(rows.number(row, column));
        }
        csv.writeRecord(cells);
      }
    }
  }

  private static String number(OptionalDouble value) {
    return value.isEmpty() ? "" : number(value.getAsDouble());
  }

  /** A number as the files write it; whole numbers keep all their digits. */
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
      return Long.toString((long) value);
    }
    return BigDecimal.valueOf(value).round(DIGITS).stripTrailingZeros().toPlainString();
  }
}
