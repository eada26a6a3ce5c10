package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Published tables of trade, row by row and as matrices of countries. */
final class PublishedTrade {
  /** A row by the names of its columns. */
  record Row(Map<String, String> cells) {
    String text(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException("no column '" + column + "' among " + cells.keySet());
      }
      return cell;
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }
  }

  private PublishedTrade() {}

  /** Rows of a {@link SharedTable} that are wanted, each by the names of its columns. */
  static List<Row> rows(String file, Predicate<Row> wanted) {
    SharedTable table = SharedTable.read(file);
    return table.rows().stream().map(cells -> row(table.names(), cells)).filter(wanted).toList();
  }

  private static Row row(List<String> header, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int column = 0; column < header.size(); column++) {
      row.put(header.get(column), cells[column]);
    }
    return new Row(row);
  }

  /** Names in a column, in alphabetical order. */
  static List<String> names(List<Row> rows, String column) {
    TreeSet<String> names = new TreeSet<>();
    rows.forEach(row -> names.add(row.text(column)));
    return List.copyOf(names);
  }

  /** One number of every pair of countries; 0 where there is no row. */
  static double[][] matrix(
      List<Row> rows, List<String> countries, String exporter, String importer, String column) {
    double[][] matrix = new double[countries.size()][countries.size()];
    for (Row row : rows) {
      int i = countries.indexOf(row.text(exporter));
      int j = countries.indexOf(row.text(importer));
      if (i >= 0 && j >= 0) {
        matrix[i][j] = row.number(column);
      }
    }
    return matrix;
  }

  /**
   * Compares conditional resistances with those of an application of the Advanced Guide.
   *
   * @param application how its files begin
   */
  static void assertConditionalResistances(
      Map<String, CountryEffect> conditional, String application) {
    for (Row row : rows("trade/agtpa/" + application + "_FULL_CONS.csv", each -> true)) {
      assertThat(conditional.get(row.text("country")).inwardPercent())
          .as(row.text("country"))
          .isCloseTo(row.number("change_IMR_CDL"), within(1e-3));
    }
    for (Row row : rows("trade/agtpa/" + application + "_FULL_PROD.csv", each -> true)) {
      assertThat(conditional.get(row.text("country")).outwardPercent())
          .as(row.text("country"))
          .isCloseTo(row.number("change_OMR_CDL"), within(1e-3));
    }
  }
}
