package io.keruen.data.input;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.keruen.engine.network.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of a table, read cell by cell. A wrong cell is reported and reads as the stated stand-in,
 * so that reading goes on and finds all problems; a caller computes only after {@link
 * InputProblems#throwIfAny()}.
 */
public final class CsvRow {
  private static final String FILL_IN = "Fill in the cell.";

  private final String file;
  private final Map<String, Integer> positions;
  private final CsvRecord record;
  private final InputProblems problems;

  CsvRow(String file, Map<String, Integer> positions, CsvRecord record, InputProblems problems) {
    this.file = file;
    this.positions = positions;
    this.record = record;
    this.problems = problems;
  }

  public String file() {
    return file;
  }

  /** Line in the file; the header is line 1. */
  public int line() {
    return (int) record.getStartingLineNumber();
  }

  /** The cell without spaces around it; empty if the cell is. */
  public String text(String column) {
    Integer at = positions.get(column);
    if (at == null) {
      throw new IllegalArgumentException("table " + file + " declares no column '" + column + "'");
    }
    return at < 0 ? "" : record.getField(at).strip();
  }

  /** The cell; an empty one is a problem. */
  public String requiredText(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      problem(column, "a text", FILL_IN);
    }
    return text;
  }

  /** A number in a range; stands in: the nearest allowed number to 0. */
  public double decimal(String column, Range range) {
    if (text(column).isEmpty()) {
      problem(column, range.text(), FILL_IN);
      return standIn(range);
    }
    return optionalDecimal(column, range).orElse(standIn(range));
  }

  /** A number in a range, or empty. */
  public OptionalDouble optionalDecimal(String column, Range range) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalDouble.empty();
    }
    OptionalDouble value = DecimalText.parse(text);
    if (value.isEmpty()) {
      problem(column, range.text(), numberRemedy(text));
      return value;
    }
    if (!range.contains(value.getAsDouble())) {
      problem(column, range.text(), "Correct the number, or its unit: the column name states it.");
      return OptionalDouble.empty();
    }
    return value;
  }

  /** A whole number from {@code min} to {@code max}; stands in: {@code min}. */
  public int integer(String column, int min, int max) {
    if (text(column).isEmpty()) {
      problem(column, wholeNumber(min, max), FILL_IN);
      return min;
    }
    return optionalInteger(column, min, max).orElse(min);
  }

  /** A whole number from {@code min} to {@code max}, or empty. */
  public OptionalInt optionalInteger(String column, int min, int max) {
    String text = text(column);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    OptionalDouble value = DecimalText.parse(text);
    double number = value.orElse(Double.NaN);
    if (number >= min && number <= max && number == Math.rint(number)) {
      return OptionalInt.of((int) number);
    }
    problem(
        column,
        wholeNumber(min, max),
        value.isEmpty() ? numberRemedy(text) : "Correct the number.");
    return OptionalInt.empty();
  }

  /** One of several names; stands in: {@code standIn}. An empty cell must be one of the names. */
  public <E> E choice(String column, Choice<E> choice, E standIn) {
    String text = text(column);
    return choice
        .find(text)
        .orElseGet(
            () -> {
              problem(
                  column,
                  choice.expected(text),
                  Names.didYouMean(
                      choice.nearest(text), "Write one of the names that the format allows."));
              return standIn;
            });
  }

  /**
   * The name of a row of another table. Not checked against a table without rows: that table has a
   * problem of its own.
   */
  public String reference(String column, References known) {
    String text = requiredText(column);
    if (!text.isEmpty()) {
      check(column, text, known);
    }
    return text;
  }

  /** As {@link #reference}, for a cell that may be empty. */
  public String optionalReference(String column, References known) {
    return text(column).isEmpty() ? "" : reference(column, known);
  }

  /** Names of rows of another table, separated by {@code |}; may be empty. */
  public List<String> references(String column, References known) {
    List<String> names = list(column);
    names.forEach(name -> check(column, name, known));
    return names;
  }

  private void check(String column, String name, References known) {
    known.remedyIfUnknown(name).ifPresent(remedy -> problem(column, known.expected(), remedy));
  }

  /** {@code yes} is true; {@code no} or nothing is false. */
  public boolean yes(String column) {
    String text = text(column);
    if (!text.isEmpty() && !text.equals("yes") && !text.equals("no")) {
      problem(column, "yes, no or nothing", "Write yes or no.");
    }
    return text.equals("yes");
  }

  /** Values separated by {@code |}; empty if the cell is. */
  public List<String> list(String column) {
    String text = text(column);
    if (text.isEmpty()) {
      return List.of();
    }
    if (text.indexOf('|') < 0) {
      return List.of(text);
    }
    List<String> values = Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    if (values.contains("")) {
      problem(column, "values separated by |", "Delete the | that has no value beside it.");
    }
    return values.stream().filter(value -> !value.isEmpty()).toList();
  }

  /** Reports this row's cell. */
  public void problem(String column, String expected, String remedy) {
    problems.add(new InputProblem(file, line(), column, text(column), expected, remedy));
  }

  private static double standIn(Range range) {
    return Math.min(Math.max(0, range.min()), range.max());
  }

  private static String wholeNumber(int min, int max) {
    return max == Integer.MAX_VALUE
        ? "a whole number of " + min + " or more"
        : "a whole number from " + min + " to " + max;
  }

  private static String numberRemedy(String text) {
    return DecimalText.parse(text.replace(" ", "").replace(',', '.')).isPresent()
        ? "Write the number with a decimal point and without spaces or separators."
        : "Correct the cell, or leave it empty if the column allows it and the value is unknown.";
  }
}
