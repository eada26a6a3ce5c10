package io.keruen.app.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of text: columns as wide as their widest cell, two blanks apart, numbers to the right.
 * Widths count code points, which is right for Latin, Cyrillic and Greek.
 */
public final class TextTable {
  /** To which side the cells of a column are set. */
  public enum Align {
    LEFT,
    RIGHT
  }

  /** A column and its heading. */
  public record Column(String heading, Align align) {
    public static Column left(String heading) {
      return new Column(heading, Align.LEFT);
    }

    public static Column right(String heading) {
      return new Column(heading, Align.RIGHT);
    }
  }

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(Column... columns) {
    this.columns = List.copyOf(Arrays.asList(columns));
  }

  /**
   * @throws IllegalArgumentException unless there is one cell per column
   */
  public TextTable row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          cells.length + " cells for " + columns.size() + " columns");
    }
    rows.add(List.copyOf(Arrays.asList(cells)));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Heading and rows, one per line, each indented by two blanks; headings are set off. */
  public String text(Colours colours) {
    StringBuilder text = new StringBuilder();
    String heading = line(columns.stream().map(Column::heading).toList());
    if (!heading.isBlank()) {
      text.append(colours.faint(heading)).append('\n');
    }
    rows.forEach(row -> text.append(line(row)).append('\n'));
    return text.toString();
  }

  private String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < columns.size(); column++) {
      String cell = cells.get(column);
      String gap = " ".repeat(width(column) - length(cell));
      line.append("  ");
      line.append(columns.get(column).align() == Align.LEFT ? cell + gap : gap + cell);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int width = length(columns.get(column).heading());
    for (List<String> row : rows) {
      width = Math.max(width, length(row.get(column)));
    }
    return width;
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
