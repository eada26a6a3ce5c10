package io.keruen.app.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Changes of cells, rows and columns of tables, comma-separated or in the form of TNTP. */
final class TableMutations {
  private static final int HUNDRED_ROWS = 100;

  private final List<String> lines;
  private final boolean commas;
  private final Draw draw;

  private TableMutations(byte[] content, Draw draw) {
    lines = Texts.lines(Texts.of(content));
    commas = lines.get(0).contains(",");
    this.draw = draw;
  }

  static byte[] mutate(byte[] content, Draw draw) {
    TableMutations table = new TableMutations(content, draw);
    int kind = draw.below(10);
    if (kind < 6) {
      table.mutateCell();
    } else if (kind < 8) {
      table.mutateRow();
    } else {
      table.mutateColumn();
    }
    return Texts.bytes(Texts.joined(table.lines));
  }

  private List<String> cells(String line) {
    return new ArrayList<>(Arrays.asList(line.split(commas ? "," : "(?<=[\t :;<>])", -1)));
  }

  private String line(List<String> cells) {
    return String.join(commas ? "," : "", cells);
  }

  private void mutateCell() {
    int row = draw.below(lines.size());
    List<String> cells = cells(lines.get(row));
    int column = draw.below(cells.size());
    String cell = cells.get(column);
    String end = commas || cell.isEmpty() ? "" : cell.substring(cell.length() - 1);
    String value = commas ? cell : cell.substring(0, Math.max(0, cell.length() - 1));
    boolean lastWord = !commas && end.matches("[^\t :;<>]");
    value = lastWord ? cell : value;
    end = lastWord ? "" : end;
    cells.set(column, newValue(value, row, column) + end);
    lines.set(row, line(cells));
  }

  private String newValue(String value, int row, int column) {
    if (draw.onceIn(5)) {
      List<String> others = cells(lines.get(draw.below(lines.size())));
      return column < others.size() ? others.get(column).strip() : "";
    }
    return Texts.utf8(HostileValues.inPlaceOf(value, row == 0 || isName(column), draw));
  }

  /** Columns whose values are names, even where they look like numbers. */
  private boolean isName(int column) {
    List<String> header = cells(lines.get(0));
    String name = column < header.size() ? header.get(column).toLowerCase(Locale.ROOT) : "";
    return commas
        && (column == 0
            || name.matches(".*(_id|node|name|zone|year|origin|destination|links|route)"));
  }

  private void mutateRow() {
    int row = draw.below(lines.size());
    int other = draw.below(lines.size());
    switch (draw.below(9)) {
      case 0 -> lines.remove(row);
      case 1 -> lines.add(other, lines.get(row));
      case 2 -> Collections.swap(lines, row, other);
      case 3 -> lines.remove(0);
      case 4 -> lines.add(0, lines.get(0));
      case 5 -> lines.add(row, "");
      case 6 -> lines.subList(Math.min(1, lines.size()), lines.size()).clear();
      case 7 -> lines.addAll(other, Collections.nCopies(HUNDRED_ROWS, lines.get(row)));
      default -> lines.subList(Math.min(row, other), Math.max(row, other)).clear();
    }
    if (lines.isEmpty()) {
      lines.add("");
    }
  }

  private void mutateColumn() {
    int column = draw.below(cells(lines.get(0)).size());
    int other = draw.below(cells(lines.get(0)).size());
    int kind = draw.below(6);
    int last = kind < 2 ? draw.below(lines.size()) + 1 : lines.size();
    for (int row = kind < 2 ? last - 1 : 0; row < last; row++) {
      List<String> cells = cells(lines.get(row));
      if (Math.max(column, other) < cells.size()) {
        switch (kind) {
          case 0, 2 -> cells.remove(column);
          case 1 -> cells.add(column, "");
          case 3 -> cells.add(other, cells.get(column));
          case 4 -> Collections.swap(cells, column, other);
          default -> cells.add(column, row == 0 ? "unheard_of" : "1");
        }
        lines.set(row, line(cells));
      }
    }
  }
}
