package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two routes, by algebra: of 8 trips 5 take the one of 10 + v, 3 the one of 15. */
class AssignCommandTest {
  private static final String NET = "src/test/resources/two-routes_net.tntp";
  private static final String TRIPS = "src/test/resources/two-routes_trips.tntp";

  @TempDir private Path folder;

  private static CommandLineRun assign(String... more) {
    return CommandLineRun.of(
        Stream.concat(Stream.of("assign", "--network", NET, "--trips", TRIPS), Stream.of(more))
            .toArray(String[]::new));
  }

  private static JsonNode json(CommandLineRun run) throws IOException {
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void the_answer_is_the_one_by_algebra() throws IOException {
    JsonNode answer = json(assign("--format", "json", "--gap", "1e-12"));

    assertThat(answer.path("converged").asBoolean()).isTrue();
    assertThat(answer.path("objective").asDouble()).isEqualTo(107.5);
    assertThat(answer.path("total_travel_time").asDouble()).isEqualTo(120);
    assertThat(answer.path("steps")).hasSize(answer.path("iterations").asInt());
  }

  @Test
  void the_text_tells_the_end_first() {
    CommandLineRun run = assign("--gap", "1e-12");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("two-routes_net.tntp   2 zones, 2 nodes, 2 links\n  8 trips between zones\n")
        .containsPattern(
            "Converged: relative gap .* after \\d+ iterations?, .* s, by paired segments\\.")
        .contains("Objective (Beckmann function)  107.500000");
  }

  @Test
  void not_converged_is_a_result_and_said_plainly() throws IOException {
    CommandLineRun run = assign("--method", "msa", "--max-iterations", "2");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Not converged: relative gap")
        .contains("1.00e-08 was asked for, after 2 iterations");
    assertThat(
            json(assign("--method", "msa", "--max-iterations", "2", "--format", "json"))
                .path("converged")
                .asBoolean())
        .isFalse();
  }

  @Test
  void what_is_written_is_verified_from_the_folder_and_from_the_file() throws IOException {
    Path out = folder.resolve("out");
    Path flows = folder.resolve("flows.csv");
    assign("--out", out.toString(), "--flows", flows.toString());

    assertThat(Files.readAllLines(flows))
        .containsExactly(
            "link_id,from_node_id,to_node_id,volume,time,cost", "1,1,2,5,15,15", "2,1,2,3,15,15");
    for (Path result : List.of(out, flows)) {
      CommandLineRun verified = CommandLineRun.of("verify", result.toString());
      assertThat(verified.err()).isEmpty();
      assertThat(verified.out()).contains("All agrees.");
      assertThat(verified.exitCode()).isZero();
    }
  }

  // The file itself, gap, excess cost, objective, total time and node 1; costs: 15 is constant.
  @Test
  void a_changed_volume_fails_and_is_told_by_node_and_link() throws IOException {
    Path out = folder.resolve("out");
    assign("--out", out.toString());
    Path flows = out.resolve("flows.csv");
    Files.writeString(flows, Files.readString(flows).replace("2,1,2,3,", "2,1,2,4,"));

    CommandLineRun run = CommandLineRun.of("verify", out.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("FAILS   flows.csv is unchanged")
        .contains("FAILS   volumes carry the trips at every node")
        .contains("node 1")
        .contains("6 checks failed.");
  }

  // A toll factor of 0.5 per unit of length 5 costs both routes 2.5: volumes stay, costs rise.
  @Test
  void classes_have_factors_of_their_own() throws IOException {
    JsonNode answer =
        json(assign("--trips2", TRIPS, "--distance-factor", "0,0.5", "--format", "json"));

    assertThat(answer.path("classes").asInt()).isEqualTo(2);
    assertThat(answer.path("demand").asDouble()).isEqualTo(16);
    assertThat(answer.path("total_travel_time").asDouble()).isEqualTo(16 * 15);
    assertThat(answer.path("total_cost").asDouble()).isEqualTo(16 * 15 + 8 * 2.5);
  }

  @Test
  void several_classes_are_verified_class_by_class() {
    Path flows = folder.resolve("flows.csv");
    assign("--trips2", TRIPS, "--flows", flows.toString());

    CommandLineRun run = CommandLineRun.of("verify", flows.toString());

    assertThat(run.out()).contains("every node, class 2").contains("All agrees.");
  }

  @Test
  void pairs_without_a_path_are_named_and_counted() throws IOException {
    Path trips = Files.writeString(folder.resolve("back.tntp"), "Origin 2\n1 : 4;\n");
    CommandLineRun run = CommandLineRun.of("assign", "--network", NET, "--trips", trips.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("No path joins 1 pair with 4 trips, which were left out:\n  2 to 1: 4\n");
  }

  @Test
  void wrong_options_are_told_with_what_is_right() {
    assertThat(assign("--method", "tapaz").err())
        .contains("'tapaz' is not a method of assignment. Methods are all-or-nothing,");
    assertThat(assign("--method", "paired-segment").err())
        .contains("Did you mean 'paired-segments'?");
    assertThat(assign("--gap", "2").err()).contains("relative gap is 2.0; it must be at least 0");
    assertThat(assign("--toll-factor", "1,2").err())
        .contains(
            "--toll-factor has 2 values; it must have one, or one for each of the 1 classes.");
    CommandLineRun missing = CommandLineRun.of("assign", "--network", NET);
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err()).contains("Missing required option: '--trips=F'.");
  }

  /** Few trips that pay beside many that do not: rounding of the many must not pass for a gap. */
  @ParameterizedTest
  @CsvSource({
    "0, 1e6, 1, 3.3",
    "0, 1e6, 1, 2.2",
    "0, 1e6, 1, 0.01",
    "0, 1e6, 1, 1e-6",
    "0.0005, 1e6, 1, 3.3",
    "0, 90000.3, 12, 1.7",
    "1, 1e6, 500, 3.3",
  })
  void few_trips_that_pay_beside_many_that_do_not(
      String time, String many, String longTime, String few) throws IOException {
    Path net =
        Files.writeString(
            folder.resolve("net.tntp"),
            """
            <NUMBER OF ZONES> 3
            <NUMBER OF NODES> 3
            <FIRST THRU NODE> 1
            <NUMBER OF LINKS> 2
            <END OF METADATA>
            1 2 1000 1 %s 0 0 ;
            1 3 1000 1 %s 0 0 ;
            """
                .formatted(time, longTime));
    Path trips =
        Files.writeString(
            folder.resolve("trips.tntp"),
            """
            <NUMBER OF ZONES> 3
            <END OF METADATA>
            Origin 1
            2 : %s; 3 : %s;
            """
                .formatted(many, few));

    requireVerified(net, trips);
  }

  @Test
  void a_network_that_begins_with_a_closed_link_can_be_verified() throws IOException {
    String closed = "\t1\t2\t0\t5\t5\t0.15\t4\t0\t0\t1\t;\n";
    String first = "\t1\t2\t10\t5\t10";
    Path net =
        Files.writeString(
            folder.resolve("net.tntp"),
            Files.readString(Path.of(NET))
                .replace("LINKS> 2", "LINKS> 3")
                .replace(first, closed + first));

    requireVerified(net, Path.of(TRIPS));
  }

  private void requireVerified(Path net, Path trips) {
    String flows = folder.resolve("flows.csv").toString();
    CommandLineRun run =
        CommandLineRun.of(
            "assign", "--network", net.toString(), "--trips", trips.toString(), "--flows", flows);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Converged");
    CommandLineRun verified = CommandLineRun.of("verify", flows);
    assertThat(verified.exitCode()).as(verified.out() + verified.err()).isZero();
  }
}
