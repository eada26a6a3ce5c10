package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads who gives a command a data set that is wrong. */
class BadDataTest {
  @TempDir Path folder;

  @Test
  void a_negative_length() {
    assertThat(problemsOf("links.csv", ",880,", ",-880,"))
        .isEqualTo(
            """
            links.csv:3: column 'length_km' has '-880', expected a number above 0 and below 50,000.
              Correct the number, or its unit: the column name states it.
            """);
  }

  @Test
  void a_broken_csv() {
    assertThat(problemsOf("links.csv", "1,2,3,both", "1,2,3,\"both"))
        .isEqualTo(
            """
            links.csv:3: found a quote that is never closed in column 'direction', '"both,880,single,45,,,open,test,medium', expected a cell quoted as "..." with quotes inside it doubled.
              Put a cell with commas, quotes or line breaks between quotes, and double the quotes in it.
            """);
  }

  @Test
  void a_row_with_a_cell_too_few() {
    assertThat(problemsOf("links.csv", "1,2,3,both", "1,2,3"))
        .isEqualTo(
            """
            links.csv:3: found 11 fields in '1,2,3,880,single,45,,,open,test,medium', expected 12 as in the header.
              Add the missing commas; an empty cell is a missing value.
            """);
  }

  @Test
  void a_misspelt_column() {
    assertThat(problemsOf("links.csv", "length_km", "lenght_km"))
        .isEqualTo(
            """
            links.csv:1: found the unknown column 'lenght_km', expected 'length_km'.
              Rename the column, or delete it.
            """);
  }

  @Test
  void a_disconnected_city() {
    assertThat(problemsOf("connectors.csv", "Aktau,4,5\n", ""))
        .isEqualTo(
            """
            places.csv:6: column 'centroid' has 'yes', expected no, for 'Aktau' has no row in connectors.csv.
              Connect the place to a node of the network, or write no: a place without connection cannot be an origin or destination.
            """);
  }

  @Test
  void a_city_that_hangs_on_a_network_of_its_own() {
    SmallData.copyWith(folder, "links.csv", "460,double-electrified,,,1990,open", "460,,,,,closed");
    SmallData.change(folder, "links.csv", "640,,,,2012,open", "640,,,,2012,closed");

    CommandLineRun route = route();
    assertThat(route.exitCode()).isEqualTo(1);
    assertThat(route.err())
        .isEqualTo(
            """
            route: found no way from Urumqi to Aktau by rail, road, sea, ferry, expected one.
              Allow more modes with --modes, leave out --via, or see 'keruen validate' for places that cannot be reached.
            """);

    CommandLineRun validate = CommandLineRun.of("validate", folder.toString());
    assertThat(validate.exitCode()).isEqualTo(1);
    assertThat(validate.out())
        .contains("Urumqi (CHN) reaches 0 cities and is reached by 0")
        .contains(
            "1 of 4 cities cannot exchange containers with most others; connect them, or set"
                + " centroid to no");
  }

  @Test
  void a_table_that_is_not_there() throws IOException {
    SmallData.copyWith(folder, "links.csv", "", "");
    Files.delete(folder.resolve("nodes.csv"));

    assertThat(route().exitCode()).isEqualTo(1);
    assertThat(route().err())
        .isEqualTo(
            """
            nodes.csv: found no such file in the data set %s, expected a table with the columns node, layer, territory, lat, lon.
              Check the folder; docs/formats/dataset.md describes the tables of a data set.
            """
                .formatted(folder.getFileName()));
  }

  @Test
  void a_folder_that_is_not_there() {
    CommandLineRun run =
        CommandLineRun.of("route", "Urumqi", "Aktau", "--data", folder + "/nothing");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("nothing: found no such folder, expected a folder with the tables of a data set")
        .contains("Check the path; without one, the shipped data set is used.");
  }

  private String problemsOf(String table, String text, String replacement) {
    SmallData.copyWith(folder, table, text, replacement);
    CommandLineRun run = route();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    return run.err();
  }

  private CommandLineRun route() {
    return CommandLineRun.of("route", "Urumqi", "Aktau", "--data", folder.toString());
  }
}
