package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gravity estimates through the front door. */
class GravityEstimateCommandTest {
  private static final String TABLE =
      """
      exporter;importer;trade;dist;rta
      A;B;12;3;0
      A;C;5;7;1
      A;D;0;9;0
      B;A;9;3;0
      B;C;4;5;0
      B;D;6;4;1
      C;A;7;7;1
      C;B;3;5;0
      C;D;8;2;0
      D;A;1;9;0
      D;B;11;4;1
      D;C;10;2;0
      """;

  @TempDir Path folder;

  @Test
  void json_and_files_carry_the_estimate() throws IOException {
    Path out = folder.resolve("results");

    CommandLineRun run =
        estimate(TABLE, "--cluster", "pair", "--format", "json", "--out", out.toString());

    assertThat(run.err()).isEmpty();
    JsonNode answer = new ObjectMapper().readTree(run.out());
    assertThat(answer.path("rows_used").asInt()).isEqualTo(12);
    assertThat(answer.path("converged").asBoolean()).isTrue();
    assertThat(answer.path("clusters").path(0).path("name").asText())
        .isEqualTo("exporter:importer");
    assertThat(answer.path("coefficients").path(0).path("name").asText()).isEqualTo("log(dist)");
    assertThat(Files.readAllLines(out.resolve("coefficients.csv"))).hasSize(4);
    assertThat(Files.readAllLines(out.resolve("covariance.csv"))).hasSize(10);
    assertThat(Files.readAllLines(out.resolve("fixed_effects.csv"))).hasSize(9);
    assertThat(Files.readAllLines(out.resolve("fitted.csv"))).hasSize(13);
    assertThat(out.resolve("manifest.json")).content().contains("\"gravity estimate\"");
  }

  @Test
  void rows_set_aside_and_regressors_left_out_are_told() throws IOException {
    String table = TABLE.replace("rta", "rta;gdp").replaceAll("(?m)^([A-D];.*)$", "$1;5");

    CommandLineRun run =
        run(
            table.replace("D;A;1", "D;A;0").replace("D;B;11", "D;B;0").replace("D;C;10", "D;C;0"),
            "--regressors",
            "log(dist),gdp");

    assertThat(run.out())
        .contains("9 rows of")
        .contains(
            "Set aside: 3 rows in groups whose flows are all 0, which no finite constant fits"
                + " (separated)")
        .contains("Left out: gdp, because it does not vary within the fixed effects");
  }

  @Test
  void data_that_nothing_can_be_estimated_from_say_what_to_do() throws IOException {
    CommandLineRun run = run(TABLE.replaceAll(";[01]\n", ";1\n"), "--regressors", "rta");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("trade.csv: found no regressor that varies within the fixed effects: rta")
        .contains("Leave out a fixed effect that absorbs them");
  }

  @Test
  void a_missing_file_is_told() {
    CommandLineRun run =
        CommandLineRun.of(
            "gravity",
            "estimate",
            "--data",
            "nothing.csv",
            "--dependent",
            "trade",
            "--regressors",
            "dist");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("nothing.csv: found no such file, expected a table");
  }

  @Test
  void robust_and_clustered_exclude_each_other() throws IOException {
    assertThat(estimate(TABLE, "--se", "robust", "--cluster", "pair").err())
        .contains("--se robust and --cluster exclude each other.");
    assertThat(estimate(TABLE, "--se", "clustered").err())
        .contains("--se clustered needs --cluster");
    assertThat(estimate(TABLE, "--se", "robust").exitCode()).isZero();
  }

  private CommandLineRun estimate(String table, String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("--regressors", "log(dist),rta"));
    all.addAll(List.of(options));
    return run(table, all.toArray(String[]::new));
  }

  private CommandLineRun run(String table, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve("trade.csv"), table);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "gravity",
                "estimate",
                "--data",
                file.toString(),
                "--dependent",
                "trade",
                "--fixed-effects",
                "exporter,importer"));
    arguments.addAll(List.of(options));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }
}
