package io.keruen.data.assignment;

import io.keruen.data.input.DecimalText;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One row of a TNTP table, read cell by cell; a wrong cell is reported and reads as 0. */
final class TntpRow {
  private final TntpText text;
  private final int line;
  private final List<String> columns;
  private final List<String> cells;
  private final InputProblems problems;

  private TntpRow(
      TntpText text, int line, List<String> columns, List<String> cells, InputProblems problems) {
    this.text = text;
    this.line = line;
    this.columns = columns;
    this.cells = cells;
    this.problems = problems;
  }

  /**
   * Cuts a row into cells, by blanks and tabs, or by tabs alone where that gives as many cells as
   * there are columns: then one may be empty. The {@code ;} at its end may be left out.
   *
   * @param columns names of the columns
   * @param required how many columns, from the left, no row may lack
   * @return empty if the cells are fewer; that is a problem
   */
  static Optional<TntpRow> of(
      TntpText text, TntpText.Row row, List<String> columns, int required, InputProblems problems) {
    int end = row.text().indexOf(';');
    String content = (end < 0 ? row.text() : row.text().substring(0, end)).strip();
    String rest = end < 0 ? "" : row.text().substring(end + 1).strip();
    List<String> cells = cells(content, columns.size());
    boolean complete = cells.size() >= required && cells.size() <= columns.size();
    boolean ended = rest.isEmpty() && (end >= 0 || !text.rowsEndWithSemicolon());
    if (complete && ended) {
      return Optional.of(new TntpRow(text, row.line(), columns, cells, problems));
    }
    String found = cells.size() + (cells.size() == 1 ? " cell" : " cells");
    String ending = rest.isEmpty() ? "no ';' at the end" : "'" + rest + "' after the ';'";
    problems.add(
        text.problem(
            row.line(),
            "",
            complete ? ending : found,
            complete
                ? "';' at the end, as in the rows before"
                : columns.size() + " cells: " + String.join(", ", columns),
            "Complete the row. If it is the last one, the file may be cut off: get it whole."));
    return Optional.empty();
  }

  private static List<String> cells(String content, int expected) {
    List<String> byBlanks = List.of(content.split("\\s+"));
    if (byBlanks.size() == expected || content.indexOf('\t') < 0) {
      return byBlanks;
    }
    List<String> byTabs = Arrays.stream(content.split("\t")).map(String::strip).toList();
    return byTabs.size() == expected ? byTabs : byBlanks;
  }

  int line() {
    return line;
  }

  /** A cell; empty if the row has no such column. */
  String text(String column) {
    int at = columns.indexOf(column);
    return at < 0 || at >= cells.size() ? "" : cells.get(at);
  }

  /** All cells as they are written. */
  List<String> cells() {
    return cells;
  }

  /** A number in a range. */
  double decimal(String column, Range range) {
    return decimal(column, range, "Correct the number.");
  }

  /** A number in a range, with what to do if it is not. */
  double decimal(String column, Range range, String remedy) {
    OptionalDouble value = DecimalText.parse(text(column));
    if (value.isPresent() && range.contains(value.getAsDouble())) {
      return value.getAsDouble();
    }
    problem(column, range.text(), text(column).isEmpty() ? "Fill in the cell." : remedy);
    return 0;
  }

  /** A number in a range; 0 if the table has no such column. */
  double optionalDecimal(String column, Range range) {
    return columns.contains(column) && columns.indexOf(column) < cells.size()
        ? decimal(column, range)
        : 0;
  }

  /** The number of a node: a whole number up to 2^63 - 1. */
  long node(String column) {
    try {
      long node = Long.parseLong(text(column));
      if (node > 0) {
        return node;
      }
    } catch (NumberFormatException e) {
      // told below, as a negative number is
    }
    problem(column, "a whole number from 1 to " + Long.MAX_VALUE, "Name the node by its number.");
    return 0;
  }

  void problem(String column, String expected, String remedy) {
    InputProblem problem = text.problem(line, column, text(column), expected, remedy);
    problems.add(problem);
  }
}
