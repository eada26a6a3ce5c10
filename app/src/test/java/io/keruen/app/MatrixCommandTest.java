package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Matrices through the front door, on the {@link SmallData}. */
class MatrixCommandTest {
  @TempDir Path folder;

  @Test
  void a_row_for_each_ordered_pair_with_the_measures_asked_for() throws IOException {
    CommandLineRun run = matrix("Almaty\n# over the Caspian\nAktau\n", "--measure", "distance");

    // 9 + 3200 + 5 km.
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            from_place,to_place,km
            Almaty,Almaty,0
            Almaty,Aktau,3214
            Aktau,Almaty,3214
            Aktau,Aktau,0
            """);
  }

  @Test
  void the_table_goes_into_a_file_where_one_is_named() throws IOException {
    Path file = folder.resolve("new/matrix.csv");

    CommandLineRun run = matrix("Almaty\nAktau\n", "--out", file.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(Files.readAllLines(file))
        .hasSize(5)
        .startsWith("from_place,to_place,cost_usd_per_teu,hours,km");
  }

  @Test
  void json_is_a_list_of_pairs() throws IOException {
    CommandLineRun run = matrix("Almaty\nAktau\n", "--format", "json");

    JsonNode pairs = new ObjectMapper().readTree(run.out());
    assertThat(pairs).hasSize(4);
    assertThat(pairs.path(1).path("hours").asDouble()).isPositive();
  }

  @Test
  void an_unknown_place_names_the_line_of_the_file() throws IOException {
    CommandLineRun run = matrix("Almaty\nAktao\n");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("places.txt:2: found 'Aktao'").contains("Did you mean 'Aktau'?");
  }

  @Test
  void a_missing_list_is_told() {
    CommandLineRun run = CommandLineRun.of(SmallData.on("matrix", "--places", "nothing.txt"));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("nothing.txt: found no such file, expected a text file with one place per line");
  }

  private CommandLineRun matrix(String places, String... options) throws IOException {
    Path list = folder.resolve("places.txt");
    Files.writeString(list, places);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "matrix";
    arguments[1] = "--places";
    arguments[2] = list.toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandLineRun.of(SmallData.on(arguments));
  }
}
