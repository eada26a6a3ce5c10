package io.keruen.data.build;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A table of facts of a data set. What is wrong with the file, its columns and its keys is told by
 * the name it has in the data set, as {@code facts/places.csv}; the rows that remain are read cell
 * by cell.
 */
public final class FactTable {
  private final String name;
  private final List<CsvRow> rows;
  private final InputProblems problems;
  private final boolean whole;

  private FactTable(String name, List<CsvRow> rows, InputProblems problems, boolean whole) {
    this.name = name;
    this.rows = List.copyOf(rows);
    this.problems = problems;
    this.whole = whole;
  }

  /**
   * Reads a table; columns besides the stated ones are passed over, for tables of facts keep those
   * of their sources.
   *
   * @param name path in the folder of the data set
   * @param columns those that are used
   */
  public static FactTable read(Path dataSet, String name, Columns columns, InputProblems problems) {
    int before = problems.count();
    Optional<byte[]> content =
        InputFile.read(
            dataSet.resolve(name),
            "CSV file",
            "a table with the columns " + String.join(", ", columns.required()),
            problems);
    List<CsvRow> rows =
        content.isEmpty()
            ? List.of()
            : CsvTable.parse(name, content.get(), columns.withOthers(), problems)
                .rows(Function.identity());
    return new FactTable(name, rows, problems, problems.count() == before);
  }

  /** Rows, top down. */
  public List<CsvRow> rows() {
    return rows;
  }

  /** Rows, top down, each read as a value. */
  public <T> List<T> rows(Function<CsvRow, T> read) {
    return rows.stream().map(read).toList();
  }

  /** Tells every row that has the same cells in some columns as a row above it. */
  public FactTable requireUnique(String... columns) {
    Map<List<String>, Integer> lineOfKey = new HashMap<>();
    String last = columns[columns.length - 1];
    for (CsvRow row : rows) {
      List<String> key = new ArrayList<>();
      Arrays.stream(columns).forEach(column -> key.add(row.text(column)));
      Integer other = lineOfKey.putIfAbsent(key, row.line());
      if (other != null) {
        row.problem(
            last,
            "another value than line "
                + other
                + " (one row per "
                + String.join(" and ", columns)
                + ")",
            "Delete one of the two rows, or correct it.");
      }
    }
    return this;
  }

  /**
   * Tells that a row is missing, unless rows could not be read.
   *
   * @param row to be read after "no row"
   * @param expected to be read after "expected"
   */
  public void tellMissing(String row, String expected, String remedy) {
    if (whole) {
      problems.add(InputProblem.ofFile(name, "no row " + row, expected, remedy));
    }
  }
}
