package io.keruen.data.gravity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of trade, and every way in which they can be wrong. */
class GravityDataTest {
  private static final String TABLE =
      """
      exporter,importer,year,trade,dist,note
      KAZ,CHN,2005,10,3000,
      CHN,KAZ,2005,20,3000,old
      KAZ,DEU,2006,0,4200,
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void commas_semicolons_and_tabs_separate(String separator) throws IOException {
    GravityData data = read(TABLE.replace(",", separator), model("exporter:year"));

    assertThat(data.data().rowCount()).isEqualTo(3);
    assertThat(data.data().names()).containsExactly("log(dist)");
    assertThat(data.data().fixedEffects().get(0).groupCount()).isEqualTo(3);
    assertThat(data.group("exporter:year", 2)).isEqualTo("KAZ:2006");
    assertThat(data.line(2)).isEqualTo(4);
  }

  @Test
  void a_packed_table_is_unpacked() throws IOException {
    Path file = folder.resolve("trade.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(TABLE.getBytes(StandardCharsets.UTF_8));
    }

    GravityData data = GravityData.read(file, model("exporter"), List.of(), IncompleteRows.REFUSE);

    assertThat(data.rowsInFile()).isEqualTo(3);
  }

  @Test
  void rows_are_chosen_by_the_values_of_a_column() throws IOException {
    Path file = write(TABLE);

    GravityData data =
        GravityData.read(
            file,
            model("exporter"),
            List.of(
                new RowChoice("year", Set.of("2005", "2006")),
                new RowChoice("exporter", Set.of("KAZ"))),
            IncompleteRows.REFUSE);

    assertThat(data.data().rowCount()).isEqualTo(2);
  }

  @Test
  void a_cluster_pair_is_what_the_table_has_for_pairs() throws IOException {
    assertThat(read(TABLE, clustered("pair")).model().clusters())
        .containsExactly("exporter:importer");
    assertThat(
            read(TABLE.replace("note", "pair_id").replace(",\n", ",1\n"), clustered("pair"))
                .model()
                .clusters())
        .containsExactly("pair_id");
    assertThat(
            read(TABLE.replace("note", "pair").replace(",\n", ",1\n"), clustered("pair"))
                .model()
                .clusters())
        .containsExactly("pair");
  }

  @Test
  void incomplete_rows_are_problems_or_left_out_and_counted() throws IOException {
    String holes = TABLE.replace("20,3000", "20,").replace("KAZ,DEU", ",DEU");

    assertThatThrownBy(() -> read(holes, model("exporter")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "trade.csv:3: column 'dist' is empty, expected a number above 0, since its logarithm"
                + " is taken.\n  Fill in the cell, delete the row, or leave out all such rows with"
                + " --drop-incomplete.")
        .hasMessageContaining("trade.csv:4: column 'exporter' is empty, expected a name.");
    GravityData dropped =
        GravityData.read(write(holes), model("exporter"), List.of(), IncompleteRows.DROP);
    assertThat(dropped.incompleteRows()).isEqualTo(2);
    assertThat(dropped.data().rowCount()).isEqualTo(1);
  }

  @Test
  void a_wrong_cell_names_its_line_and_column() {
    assertProblem(
        TABLE.replace("CHN,2005,10", "CHN,2005,-10"),
        "trade.csv:2: column 'trade' has '-10', expected a number of 0 or more.");
    assertProblem(
        TABLE.replace("CHN,2005,10", "CHN,2005,ten"),
        "trade.csv:2: column 'trade' has 'ten', expected a number of 0 or more.");
    assertProblem(
        TABLE.replace("4200", "0"),
        "trade.csv:4: column 'dist' has '0', expected a number above 0, since its logarithm is"
            + " taken.");
  }

  @Test
  void an_unknown_column_names_the_option_and_the_nearest() {
    assertThatThrownBy(
            () ->
                read(
                    TABLE,
                    new GravityModel(
                        "trad",
                        List.of(Regressor.of("log(dst)")),
                        List.of("exportr:year"),
                        List.of("region"),
                        "")))
        .hasMessageContaining(
            "trade.csv:1: found no column 'trad', which --dependent names, expected one of"
                + " exporter, importer, year, trade, dist, note.\n  Did you mean 'trade'?")
        .hasMessageContaining("no column 'dst', which --regressors names")
        .hasMessageContaining("no column 'exportr', which --fixed-effects names")
        .hasMessageContaining("no column 'region', which --cluster names")
        .hasMessageContaining("Name a column of the table, or add the column to it.");
  }

  @Test
  void a_table_without_rows_to_use_is_told() {
    assertProblem(
        "exporter,trade,dist\n",
        "trade.csv: found a table without rows, expected a row for each pair of countries.");
    assertThatThrownBy(
            () ->
                GravityData.read(
                    write(TABLE),
                    model("exporter"),
                    List.of(new RowChoice("year", Set.of("1999"))),
                    IncompleteRows.REFUSE))
        .hasMessageContaining("found no row that meets --where, of 3 rows");
  }

  private void assertProblem(String table, String message) {
    assertThatThrownBy(() -> read(table, model("exporter"))).hasMessageContaining(message);
  }

  private GravityData read(String table, GravityModel model) throws IOException {
    return GravityData.read(write(table), model, List.of(), IncompleteRows.REFUSE);
  }

  private Path write(String table) throws IOException {
    return Files.writeString(folder.resolve("trade.csv"), table);
  }

  private static GravityModel model(String fixedEffect) {
    return new GravityModel(
        "trade", List.of(Regressor.of("log(dist)")), List.of(fixedEffect), List.of(), "");
  }

  private static GravityModel clustered(String cluster) {
    return model("exporter").withClusters(List.of(cluster));
  }
}
