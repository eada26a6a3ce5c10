package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class MainTest {
  @Test
  void version_names_the_program_its_version_and_java() {
    CommandLineRun run = CommandLineRun.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).matches("keruen [0-9.]+\nJava .*\n");
  }

  @Test
  void help_lists_every_command_and_the_exit_codes() {
    CommandLineRun run = CommandLineRun.of("--help");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("run", "route", "matrix", "validate", "data")
        .contains("Exit codes: 0 success, 1 a problem in the input, 2 wrong usage");
  }

  @Test
  void without_a_command_it_says_so_and_points_to_help() {
    CommandLineRun run = CommandLineRun.of();

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("A command is missing.\n  See 'keruen --help'.\n");
  }

  @Test
  void a_mistyped_command_gets_the_nearest_one() {
    CommandLineRun run = CommandLineRun.of("rout", "Almaty", "Aktau");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("'rout'").contains("Did you mean").contains("route");
  }

  @Test
  void a_mistyped_mode_gets_the_nearest_one() {
    CommandLineRun run = CommandLineRun.of("route", "Almaty", "Aktau", "--modes", "rial");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("'rial' is not a mode. Did you mean 'rail'?")
        .contains("See 'keruen route --help'.");
  }

  @Test
  void wrong_usage_is_told_in_json_where_json_was_asked_for() throws Exception {
    CommandLineRun run = CommandLineRun.of("route", "Almaty", "--format", "json");

    assertThat(run.exitCode()).isEqualTo(2);
    JsonNode errors = new ObjectMapper().readTree(run.err()).path("errors");
    assertThat(errors).hasSize(1);
    assertThat(errors.path(0).path("message").asText()).contains("Missing required parameter");
    assertThat(errors.path(0).path("remedy").asText()).isEqualTo("See 'keruen route --help'.");
  }
}
