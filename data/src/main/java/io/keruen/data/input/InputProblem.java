package io.keruen.data.input;

/**
 * Something wrong in an input file, and what to do about it.
 *
 * @param file file name as the user knows it
 * @param line 1 is the first line; 0 if the problem is the file as a whole
 * @param character 1 is the first character of the line; 0 if the problem is the line as a whole or
 *     is found by its column
 * @param column column or key; empty if the problem is the line as a whole
 * @param value the cell as written (empty for an empty cell); without a column, what was found
 * @param expected what should stand there, to be read after "expected"; may be empty
 * @param remedy one or more sentences: what the user can do
 */
public record InputProblem(
    String file,
    int line,
    int character,
    String column,
    String value,
    String expected,
    String remedy) {

  /** A problem in a line, or in a column of a line. */
  public InputProblem(
      String file, int line, String column, String value, String expected, String remedy) {
    this(file, line, 0, column, value, expected, remedy);
  }

  /** A problem of a file as a whole: {@code links.csv: found no such file, expected a table.} */
  public static InputProblem ofFile(String file, String found, String expected, String remedy) {
    return new InputProblem(file, 0, "", found, expected, remedy);
  }

  /** Where, what, expected; then the remedy, on a line of its own. */
  public String text() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line);
    }
    if (character > 0) {
      text.append(':').append(character);
    }
    text.append(": ").append(found());
    if (!expected.isEmpty()) {
      text.append(", expected ").append(expected);
    }
    return text.append(".\n").append(remedy.indent(2).stripTrailing()).toString().stripTrailing();
  }

  private String found() {
    if (column.isEmpty()) {
      return "found " + value;
    }
    String name = (file.endsWith(".yaml") ? "key '" : "column '") + column;
    return value.isEmpty() ? name + "' is empty" : name + "' has '" + value + "'";
  }

  /** Problems of one kind repeat down a column. */
  String kind() {
    return file + '\n' + column + '\n' + (column.isEmpty() ? remedy : expected);
  }
}
