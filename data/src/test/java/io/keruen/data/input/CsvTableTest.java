package io.keruen.data.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.network.Mode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message of the CSV reader, read aloud. */
class CsvTableTest {
  private static final Columns PLACES =
      Columns.of("place", "lat", "population").withOptional("note");

  private final InputProblems problems = new InputProblems();

  @Test
  void cells_are_read_by_column_name_in_any_order_and_optional_columns_may_be_left_out() {
    CsvTable table =
        parse(
            PLACES, "population,place,lat\n\"2000000\", Almaty ,43.2\n,\"A \"\"B\"\", C\",-1e1\n");
    List<String> rows =
        table.rows(
            row ->
                row.line()
                    + " "
                    + row.requiredText("place")
                    + " "
                    + row.decimal("lat", Range.LATITUDE)
                    + " "
                    + row.optionalInteger("population", 0, Integer.MAX_VALUE)
                    + row.text("note"));
    assertThat(rows)
        .containsExactly(
            "2 Almaty 43.2 OptionalInt[2000000]", "3 A \"B\", C -10.0 OptionalInt.empty");
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void a_byte_order_mark_windows_line_ends_and_empty_lines_do_no_harm() {
    CsvTable table = parse(PLACES, "\uFEFFplace,lat,population\r\nAktau,43.6,\r\n\r\n");
    assertThat(table.rows(row -> row.text("place"))).containsExactly("Aktau");
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void a_column_that_the_code_did_not_declare_is_a_mistake_of_the_code() {
    CsvTable table = parse(PLACES, "place,lat,population\nAktau,43.6,\n");
    assertThatThrownBy(() -> table.rows(row -> row.text("name")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("table places.csv declares no column 'name'");
  }

  @Test
  void a_number_out_of_range_says_where_what_expected_and_remedy() {
    read(
        Columns.of("capacity"),
        "capacity\n12\n-1800\n",
        row -> row.decimal("capacity", Range.ABOVE_ZERO));
    assertMessage(
        """
        places.csv:3: column 'capacity' has '-1800', expected a number above 0.
          Correct the number, or its unit: the column name states it.""");
  }

  @Test
  void a_decimal_comma_is_named() {
    read(Columns.of("lat"), "lat\n\"43,2\"\n", row -> row.decimal("lat", Range.LATITUDE));
    assertMessage(
        """
        places.csv:2: column 'lat' has '43,2', expected a number from -90 to 90.
          Write the number with a decimal point and without spaces or separators.""");
  }

  @Test
  void words_and_what_only_java_reads_as_numbers_are_refused() {
    for (String cell : List.of("abc", "NaN", "0x1p3", "1d", "Infinity", "--1", "1e999")) {
      InputProblems one = new InputProblems();
      CsvTable.parse("t.csv", bytes("n\n" + cell + "\n"), Columns.of("n"), one)
          .rows(row -> row.optionalDecimal("n", Range.ANY));
      assertThat(one.all()).as(cell).hasSize(1);
      assertThat(one.all().get(0).text())
          .startsWith("t.csv:2: column 'n' has '" + cell + "', expected a number.");
    }
  }

  @Test
  void an_empty_required_cell_is_a_problem_and_an_empty_optional_one_is_not() {
    CsvTable table = parse(Columns.of("a", "b", "c"), "a,b,c\n,,\n");
    table.rows(
        row -> {
          row.requiredText("a");
          assertThat(row.optionalDecimal("b", Range.ANY)).isEqualTo(OptionalDouble.empty());
          assertThat(row.optionalInteger("b", 0, 1)).isEqualTo(OptionalInt.empty());
          row.decimal("b", Range.ZERO_OR_MORE);
          return row.integer("c", 0, Integer.MAX_VALUE);
        });
    assertMessage(
        """
        places.csv:2: column 'a' is empty, expected a text.
          Fill in the cell.
        places.csv:2: column 'b' is empty, expected a number of 0 or more.
          Fill in the cell.
        places.csv:2: column 'c' is empty, expected a whole number of 0 or more.
          Fill in the cell.""");
  }

  @Test
  void a_fraction_is_not_a_whole_number() {
    read(Columns.of("year"), "year\n20.5\n", row -> row.integer("year", 1800, 2100));
    assertMessage(
        """
        places.csv:2: column 'year' has '20.5', expected a whole number from 1800 to 2100.
          Correct the number.""");
  }

  @Test
  void an_unknown_name_gets_the_nearest_valid_one() {
    Choice<Mode> modes = Choice.of(Mode.values(), Mode::id);
    read(Columns.of("mode"), "mode\nraill\nsea\n", row -> row.choice("mode", modes, Mode.ROAD));
    assertMessage(
        """
        places.csv:2: column 'mode' has 'raill', expected one of rail, road, sea, ferry, inland-waterway, pipeline, air.
          Did you mean 'rail'?""");
  }

  @Test
  void a_name_like_no_valid_one_lists_what_is_allowed() {
    Choice<String> kinds = Choice.of(List.of("port", "city"), kind -> kind);
    read(Columns.of("kind"), "kind\naerodrome\n", row -> row.choice("kind", kinds, "city"));
    assertMessage(
        """
        places.csv:2: column 'kind' has 'aerodrome', expected one of port, city.
          Write one of the names that the format allows.""");
  }

  @Test
  void yes_no_columns_hold_yes_no_or_nothing() {
    CsvTable table = parse(Columns.of("centroid"), "centroid\nyes\nno\n\"\"\ntrue\n");
    assertThat(table.rows(row -> row.yes("centroid"))).containsExactly(true, false, false, false);
    assertMessage(
        """
        places.csv:5: column 'centroid' has 'true', expected yes, no or nothing.
          Write yes or no.""");
  }

  @Test
  void lists_are_separated_by_bars() {
    CsvTable table = parse(Columns.of("x"), "x\na | b\n\"\"\na||b\n");
    assertThat(table.rows(row -> row.list("x")))
        .containsExactly(List.of("a", "b"), List.of(), List.of("a", "b"));
    assertMessage(
        """
        places.csv:4: column 'x' has 'a||b', expected values separated by |.
          Delete the | that has no value beside it.""");
  }

  @Test
  void a_misspelt_column_is_one_problem_with_the_nearest_name() {
    parse(Columns.of("length_km", "note"), "lenght_km,note\n1,\n");
    assertMessage(
        """
        places.csv:1: found the unknown column 'lenght_km', expected 'length_km'.
          Rename the column, or delete it.""");
  }

  @Test
  void a_column_left_out_is_missing() {
    parse(Columns.of("length_km", "note"), "note\nlong\n");
    assertMessage(
        """
        places.csv:1: found no column 'length_km', expected the columns length_km, note.
          Add the column; leave its cells empty where the value is not known.""");
  }

  @Test
  void a_foreign_column_is_an_error_because_nothing_is_dropped_silently() {
    parse(Columns.of("place"), "place,zzzzzzzz\nAktau,1\n");
    assertMessage(
        """
        places.csv:1: found the unknown column 'zzzzzzzz', expected one of place.
          Delete the column, or keep its text in a column 'note' if the table has one.""");
  }

  @Test
  void a_column_twice_is_a_problem() {
    parse(Columns.of("a", "b"), "a,b,a\n1,2,3\n");
    assertMessage(
        """
        places.csv:1: found column 'a' twice, expected it once.
          Delete one of the two.""");
  }

  @Test
  void rows_with_too_few_or_too_many_fields_are_reported_and_the_others_read() {
    CsvTable table = parse(Columns.of("a", "b"), "a,b\n1\n1,2,3\n4,5\n");
    assertThat(table.rows(row -> row.text("a"))).containsExactly("4");
    assertMessage(
        """
        places.csv:2: found 1 field in '1', expected 2 as in the header.
          Add the missing commas; an empty cell is a missing value.
        places.csv:3: found 3 fields in '1,2,3', expected 2 as in the header.
          Put a cell that contains a comma between quotes, or delete what is too much.""");
  }

  @Test
  void a_quote_never_closed_is_reported_at_the_line_where_its_row_begins() {
    parse(Columns.of("a", "b"), "a,b\n1,2\n3,\"four\n5,6\n");
    assertMessage(
        """
        places.csv:3: found a quote that is never closed in column 'b', '"four', expected a cell quoted as "..." with quotes inside it doubled.
          Put a cell with commas, quotes or line breaks between quotes, and double the quotes in it.""");
  }

  @Test
  void text_behind_a_closing_quote_is_reported() {
    parse(Columns.of("a", "b"), "a,b\n1,\"x\ny\"\n3,\"fo\"ur\n");
    assertMessage(
        """
        places.csv:4: found unexpected character after closing quote: 'u' (0x75) in '3,"fo"ur', expected a cell quoted as "..." with quotes inside it doubled.
          Put a cell with commas, quotes or line breaks between quotes, and double the quotes in it.""");
  }

  @Test
  void bytes_of_another_encoding_are_reported_with_their_place() {
    CsvTable.parse(
        "places.csv",
        "place\nAktau\nKöln\n".getBytes(StandardCharsets.ISO_8859_1),
        Columns.of("place"),
        problems);
    assertMessage(
        """
        places.csv:3:2: found a byte 0xF6 that is not UTF-8, expected UTF-8 text.
          Save the file with the encoding UTF-8.""");
  }

  @Test
  void semicolons_are_named_as_the_cause() {
    parse(Columns.of("a", "b"), "a;b\n1;2\n");
    assertMessage(
        """
        places.csv:1: found columns separated by semicolons or tabs, expected commas.
          Save the table as CSV (comma separated, UTF-8).""");
  }

  @Test
  void an_empty_file_lacks_its_header() {
    assertThat(parse(Columns.of("a", "b"), "").rows(row -> row.text("a"))).isEmpty();
    assertMessage(
        """
        places.csv: found an empty file, expected a header row with the columns a, b.
          Write the header row; a table without rows is allowed.""");
  }

  @Test
  void a_missing_file_is_a_problem_with_its_path(@TempDir Path folder) {
    Path file = folder.resolve("ports.csv");
    assertThat(CsvTable.read(file, Columns.of("a"), problems).rows(row -> row.text("a"))).isEmpty();
    assertMessage(
        file
            + ": found no such file, expected a table with the columns a.\n"
            + "  Check the path, or create the file.");
  }

  @Test
  void a_folder_in_place_of_a_file_cannot_be_read(@TempDir Path folder) {
    CsvTable.read(folder, Columns.of("a"), problems);
    assertThat(problems.all().get(0).text())
        .startsWith(folder + ": found a file that cannot be read (")
        .contains("Check that it is a file and that you may read it.");
  }

  @Test
  void a_hundred_thousand_rows_are_read_whole(@TempDir Path folder) throws Exception {
    StringBuilder text = new StringBuilder("link,from_node,to_node,length_km,note\n");
    for (int i = 0; i < 100_000; i++) {
      text.append(i)
          .append(',')
          .append(i + 1)
          .append(',')
          .append(i + 2)
          .append(",12.345,\"a, b\"\n");
    }
    Path file = Files.writeString(folder.resolve("links.csv"), text);
    double km =
        CsvTable.read(
                file, Columns.of("link", "from_node", "to_node", "length_km", "note"), problems)
            .rows(
                row -> {
                  row.integer("from_node", 0, 200_000);
                  row.integer("to_node", 0, 200_000);
                  return row.decimal("length_km", Range.ABOVE_ZERO);
                })
            .stream()
            .mapToDouble(length -> length)
            .sum();
    assertThat(km).isCloseTo(1_234_500, org.assertj.core.data.Offset.offset(0.1));
  }

  private CsvTable parse(Columns columns, String text) {
    return CsvTable.parse("places.csv", bytes(text), columns, problems);
  }

  private void read(Columns columns, String text, Consumer<CsvRow> cells) {
    parse(columns, text)
        .rows(
            row -> {
              cells.accept(row);
              return row;
            });
  }

  private void assertMessage(String message) {
    assertThatThrownBy(problems::throwIfAny)
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(message);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
