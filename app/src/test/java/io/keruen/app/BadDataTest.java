package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

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
    assertThat(problemsOf("links.csv", "1,2,3,both", "1,2,3,\"both")).startsWith("links.csv:");
  }

  @Test
  void a_disconnected_city() {
    assertThat(problemsOf("connectors.csv", "Aktau,4,5\n", ""))
        .contains("places.csv:6: column 'centroid' has 'yes', expected no, for 'Aktau' has no row")
        .contains("Connect the place to a node of the network");
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
    CommandLineRun run = CommandLineRun.of("route", "Urumqi", "Aktau", "--data", folder.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    return run.err();
  }
}
