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
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * A table of published data beside the repository, which tests compare with and the repository may
 * not ship. Cells hold no commas.
 */
record SharedTable(List<String> names, List<String[]> rows) {
  private static final Path FOLDER = Path.of("..", "..", "shared", "data");

  /** Reads a table; the test that asks is skipped where it is absent. */
  static SharedTable read(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    name.endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8))) {
      List<String> names = List.of(cells(lines.readLine()));
      return new SharedTable(
          names, new ArrayList<>(lines.lines().map(SharedTable::cells).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] cells(String line) {
    return line.replace("\"", "").split(",", -1);
  }

  SharedTable where(String column, Predicate<String> accepted) {
    int at = names.indexOf(column);
    return new SharedTable(names, rows.stream().filter(row -> accepted.test(row[at])).toList());
  }

  SharedTable betweenCountries() {
    int exporter = names.indexOf("exporter");
    int importer = names.indexOf("importer");
    return new SharedTable(
        names, rows.stream().filter(row -> !row[exporter].equals(row[importer])).toList());
  }

  double[] numbers(String column) {
    int at = names.indexOf(column);
    return rows.stream().mapToDouble(row -> Double.parseDouble(row[at])).toArray();
  }

  double[] logs(String column) {
    return Arrays.stream(numbers(column)).map(Math::log).toArray();
  }

  /** 1 where two columns differ, else 0. */
  double[] differ(String one, String other) {
    int a = names.indexOf(one);
    int b = names.indexOf(other);
    return rows.stream().mapToDouble(row -> row[a].equals(row[b]) ? 0 : 1).toArray();
  }

  /** Groups of rows with the same cells in some columns. */
  Grouping groups(String... columns) {
    return Grouping.byValue(
        String.join(":", columns),
        rows.stream()
            .map(row -> Arrays.stream(columns).map(column -> row[names.indexOf(column)]).toList())
            .toList());
  }
}
