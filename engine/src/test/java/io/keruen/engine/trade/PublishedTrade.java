package io.keruen.engine.trade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Published tables of trade that are not part of the repository but may stand beside it, in
 * ../shared/data. Tests that need one are skipped where it is absent.
 */
final class PublishedTrade {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data");

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

  /** Rows of a CSV file without commas in cells; compressed if its name ends in .gz. */
  static List<Row> rows(String file, Predicate<Row> wanted) {
    Path path = FOLDER.resolve(file);
    assumeTrue(Files.exists(path), () -> path + " is not beside the repository");
    List<Row> rows = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(path);
        InputStream bytes = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
      String[] header = cells(lines.readLine());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Row row = row(header, cells(line));
        if (wanted.test(row)) {
          rows.add(row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static String[] cells(String line) {
    return line.replace("\"", "").split(",", -1);
  }

  private static Row row(String[] header, String[] cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int column = 0; column < header.length; column++) {
      row.put(header[column], cells[column]);
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
}
