package io.keruen.data.build;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** A table of facts: rows with named cells. */
public final class FactTable {
  /** One row; empty cells are missing values. */
  public static final class Row {
    private final NamedCsvRecord cells;

    Row(NamedCsvRecord cells) {
      this.cells = cells;
    }

    public String text(String column) {
      return cells.findField(column).orElse("").strip();
    }

    /** Values separated by {@code |}; none if the cell is empty. */
    public List<String> values(String column) {
      String text = text(column);
      return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }

    public OptionalDouble number(String column) {
      String text = text(column);
      if (text.isEmpty()) {
        return OptionalDouble.empty();
      }
      try {
        return OptionalDouble.of(Double.parseDouble(text));
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            "line "
                + cells.getStartingLineNumber()
                + ", column '"
                + column
                + "': '"
                + text
                + "' is no number",
            e);
      }
    }
  }

  private FactTable() {}

  public static List<Row> read(Path file) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      reader.forEach(cells -> rows.add(new Row(cells)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    return rows;
  }
}
