package io.keruen.data.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.study.NotFiniteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the build says about facts that are wrong. */
class DataBuildProblemsTest {
  private static final List<String> FACTS =
      List.of(
          "territories.csv",
          "sources.csv",
          "facts/places.csv",
          "facts/links.csv",
          "facts/crossings.csv",
          "facts/gauges.csv",
          "facts/closed_borders.csv",
          "facts/freight_ways.csv",
          "facts/terminals.csv",
          "facts/terminal_defaults.csv");

  private static final List<String> HOSTILE =
      List.of(
          "",
          "x",
          "NaN",
          "-1",
          "1e308",
          "1e-320",
          "0",
          "99999999999",
          "-",
          "a|b",
          "KAZ",
          "rail",
          "Almaty",
          "yes",
          "1520",
          "(x)",
          "/");

  @TempDir Path folder;
  private Path dataSet;
  private Path out;

  @BeforeEach
  void writeFacts() throws IOException {
    dataSet = folder.resolve("facts-of-two-squares");
    Miniature.writeFacts(dataSet);
    out = Files.createDirectory(folder.resolve("out"));
  }

  private void build() {
    DataBuild.run(Miniature.inputs(), dataSet, out, step -> {});
  }

  private void replace(String file, String old, String with) throws IOException {
    String text = Files.readString(dataSet.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(dataSet.resolve(file), text.replace(old, with));
  }

  private void assertProblem(String message) {
    assertThatThrownBy(this::build).isInstanceOf(InvalidInputException.class).hasMessage(message);
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void a_folder_that_is_not_there() {
    dataSet = folder.resolve("nowhere");

    assertProblem(
        folder.resolve("nowhere")
            + ": found no such folder, expected a folder with the tables of a data set.\n"
            + "  Check the path; without one, the shipped data set is used.");
  }

  @Test
  void a_table_that_is_not_there() throws IOException {
    Path table = dataSet.resolve("facts/gauges.csv");
    Files.delete(table);

    assertThatThrownBy(this::build)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith(
            table + ": found no such file, expected a table with the columns layer, iso3, effect");
  }

  @Test
  void a_folder_in_the_place_of_a_table() throws IOException {
    Files.delete(dataSet.resolve("facts/links.csv"));
    Files.createDirectory(dataSet.resolve("facts/links.csv"));

    assertThatThrownBy(this::build)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("a file that cannot be read");
  }

  @Test
  void a_column_that_is_not_there() throws IOException {
    replace("facts/freight_ways.csv", "freight_km", "freigth_km");

    assertThatThrownBy(this::build)
        .isInstanceOf(InvalidInputException.class)
        .hasMessageStartingWith("facts/freight_ways.csv:1: found no column 'freight_km'");
  }

  @Test
  void a_place_that_is_not_there() throws IOException {
    replace("facts/links.csv", "Shu,Urumqi,pipeline", "Shu,Urumqui,pipeline");

    assertProblem(
        """
        facts/links.csv:3: column 'to_id' has 'Urumqui', expected a name of facts/places.csv.
          Did you mean 'Urumqi'? Otherwise add a row for it to facts/places.csv.""");
  }

  @Test
  void problems_of_several_tables_are_told_together() throws IOException {
    replace("facts/places.csv", "43.01", "143.01");
    replace("facts/crossings.csv", "CHN,KAZ,1435", "CHN,CHN,1435");

    assertProblem(
        """
        facts/crossings.csv:2: column 'country_b' has 'CHN', expected another territory than country_a.
          Correct one of the two.
        facts/places.csv:2: column 'lat' has '143.01', expected a number from -90 to 90.
          Correct the number, or its unit: the column name states it.""");
  }

  @Test
  void a_kind_of_terminal_without_hours() throws IOException {
    replace("facts/terminal_defaults.csv", "ferry,24,12,200,2022,gk,low\n", "");

    assertProblem(
        """
        facts/terminal_defaults.csv: found no row of the kind 'ferry', expected one row per kind of terminal.
          Add the row with its hours and usd_per_teu.""");
  }

  @Test
  void two_rows_of_one_place() throws IOException {
    String row = "shu,Shu,KAZ,43.01,78.0,rail_station,,gk,low\n";
    replace("facts/places.csv", row, row + row);

    assertProblem(
        """
        facts/places.csv:3: column 'id' has 'shu', expected another value than line 2 (one row per id).
          Delete one of the two rows, or correct it.""");
  }

  @Test
  void a_source_that_is_not_there() throws IOException {
    replace("facts/terminals.csv", "test-book", "tset-book");

    assertProblem(
        """
        facts/terminals.csv:2: column 'source' has 'tset-book', expected a name of sources.csv.
          Did you mean 'test-book'? Otherwise add a row for it to sources.csv.""");
  }

  /** Every cell of every table, with values that belong elsewhere. */
  @Test
  void whatever_a_cell_holds_it_is_told_or_read() throws IOException {
    int turn = 0;
    for (String file : FACTS) {
      List<String> lines = Files.readAllLines(dataSet.resolve(file));
      for (int line = 0; line < lines.size(); line++) {
        int cells = lines.get(line).split(",", -1).length;
        for (int cell = 0; cell < cells; cell++) {
          String value = HOSTILE.get((7 * turn++) % HOSTILE.size());
          Files.write(dataSet.resolve(file), changed(lines, line, cell, value));
          assertToldOrRead("%s, line %d, cell %d: '%s'".formatted(file, line + 1, cell, value));
        }
      }
      Files.write(dataSet.resolve(file), lines);
    }
  }

  private static List<String> changed(List<String> lines, int line, int cell, String value) {
    String[] cells = lines.get(line).split(",", -1);
    boolean isNumber = cells[cell].matches("[0-9.]+");
    cells[cell] = isNumber ? value : value.replace("NaN", "nan"); // texts are repeated as they are
    List<String> changed = new ArrayList<>(lines);
    changed.set(line, String.join(",", Arrays.asList(cells)));
    return changed;
  }

  private void assertToldOrRead(String change) throws IOException {
    try {
      build();
    } catch (InvalidInputException | NotFiniteException told) {
      assertThat(told).as(change).hasMessageContaining("expected");
      return;
    } catch (RuntimeException defect) {
      throw new AssertionError(change, defect);
    }
    try (Stream<Path> tables = Files.list(out)) {
      for (Path table : tables.toList()) {
        assertThat(Files.readString(table)).as(change).doesNotContain("NaN,", "Infinity");
      }
    }
  }
}
