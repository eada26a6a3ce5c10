package io.keruen.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableFilesTest {
  @TempDir Path folder;

  @Test
  void csv_quotes_what_needs_it_and_leaves_missing_cells_empty() throws Exception {
    assertThat(csv())
        .isEqualTo(
            """
            place,population,time_change_percent
            "Ürümqi, ""west""\",3500000,-12.3456789
            ,,
            Almaty,20000000000,0.00000015
            """);
  }

  @Test
  void csv_does_not_depend_on_the_locale() throws Exception {
    String expected = csv();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(csv()).isEqualTo(expected);
      Locale.setDefault(Locale.GERMANY);
      assertThat(csv()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void csv_is_read_back_by_our_own_reader() throws Exception {
    InputProblems problems = new InputProblems();
    List<String> rows =
        CsvTable.parse(
                "cities.csv",
                csv().getBytes(StandardCharsets.UTF_8),
                Columns.of("place", "population", "time_change_percent"),
                problems)
            .rows(
                row ->
                    row.text("place")
                        + " "
                        + row.optionalDecimal("time_change_percent", Range.ANY));
    assertThat(rows)
        .containsExactly(
            "Ürümqi, \"west\" OptionalDouble[-12.3456789]",
            " OptionalDouble.empty",
            "Almaty OptionalDouble[1.5E-7]");
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void numbers_have_nine_significant_digits_and_no_exponent() {
    assertThat(CsvFile.number(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(CsvFile.number(1e20)).isEqualTo("100000000000000000000");
    assertThat(CsvFile.number(-0.0)).isEqualTo("0");
    assertThat(CsvFile.number(123456789.987)).isEqualTo("123456790");
    assertThat(CsvFile.number(9007199254740991.0)).isEqualTo("9007199254740991");
  }

  @Test
  void parquet_holds_the_same_rows_with_types_and_all_digits() throws Exception {
    Path file = folder.resolve("it's cities.parquet");
    try (ParquetFiles parquet = ParquetFiles.open()) {
      parquet.write(TablesForTests.mixed(), file);
      parquet.write(TablesForTests.mixed(), folder.resolve("again.parquet"));
    }
    assertThat(folder.resolve("again.parquet")).hasSameBinaryContentAs(file);
    assertThat(query("SELECT * FROM '" + file.toString().replace("'", "''") + "'"))
        .containsExactly(
            "Ürümqi, \"west\"|3500000|-12.345678901234",
            "null|null|null",
            "Almaty|20000000000|1.5E-7");
    assertThat(
            query(
                "SELECT name, type FROM parquet_schema('"
                    + folder.resolve("again.parquet")
                    + "') WHERE type IS NOT NULL"))
        .containsExactly("place|BYTE_ARRAY", "population|INT64", "time_change_percent|DOUBLE");
  }

  @Test
  void parquet_tells_what_its_columns_hold() throws Exception {
    Path file = folder.resolve("cities.parquet");
    try (ParquetFiles parquet = ParquetFiles.open()) {
      parquet.write(TablesForTests.mixed(), file);
    }
    assertThat(query("SELECT decode(key), decode(value) FROM parquet_kv_metadata('" + file + "')"))
        .contains(
            "description|One row per city",
            "column_time_change_percent|change of the mean time; it's negative if shorter (%)");
  }

  private static String csv() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvFile.write(TablesForTests.mixed(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> query(String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.append(column == 1 ? "" : "|").append(result.getObject(column));
        }
        rows.add(row.toString());
      }
    }
    return rows;
  }

  @Test
  void an_empty_table_is_a_header_and_a_schema() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvFile.write(TablesForTests.random(0), out);
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("value\n");
    Path file = folder.resolve("empty.parquet");
    try (ParquetFiles parquet = ParquetFiles.open()) {
      parquet.write(TablesForTests.random(0), file);
    }
    assertThat(query("SELECT count(*) FROM '" + file + "'")).containsExactly("0");
    assertThat(Files.size(file)).isPositive();
  }
}
