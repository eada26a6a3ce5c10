package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes shared by path-size logit: two of 10 + v and 15 without a link in common, 8 trips. */
class AssignSharesTest {
  private static final String NET = "src/test/resources/two-routes_net.tntp";
  private static final String TRIPS = "src/test/resources/two-routes_trips.tntp";

  @TempDir private Path folder;
  private Path out;

  @BeforeEach
  void name() {
    out = folder.resolve("out");
  }

  private static CommandLineRun assign(String... more) {
    return CommandLineRun.of(
        Stream.concat(
                Stream.of(
                    "assign", "--network", NET, "--trips", TRIPS, "--method", "path-size-logit"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private CommandLineRun written(String... more) {
    CommandLineRun run =
        assign(
            Stream.concat(Stream.of("--scale", "0.2", "--out", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return run;
  }

  private CommandLineRun verify() {
    return CommandLineRun.of("verify", out.toString());
  }

  private List<String> routes() throws IOException {
    return Files.readAllLines(out.resolve("routes.csv"));
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(out.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(out.resolve(file), text.replace(from, to));
  }

  /** The first route has v trips where ln(v / (8 - v)) = 0.2 (15 - 10 - v). */
  @Test
  void shares_follow_from_the_costs_they_make() throws IOException {
    CommandLineRun run = written("--format", "json");
    JsonNode answer = new ObjectMapper().readTree(run.out());

    List<String> routes = routes();
    assertThat(routes).hasSize(3);
    assertThat(routes.get(0)).isEqualTo("class,origin,destination,route,links,share,volume,cost");
    List<String> cells = List.of(routes.get(1).split(",", -1));
    assertThat(cells.subList(0, 5)).containsExactly("1", "1", "2", "1|2", "1");
    double volume = Double.parseDouble(cells.get(6));
    assertThat(Math.log(volume / (8 - volume))).isCloseTo(0.2 * (5 - volume), within(1e-7));
    assertThat(Double.parseDouble(cells.get(5))).isCloseTo(volume / 8, within(1e-15));
    assertThat(Double.parseDouble(cells.get(7))).isCloseTo(10 + volume, within(1e-12));
    assertThat(answer.path("converged").asBoolean()).isTrue();
    assertThat(answer.path("scale").asDouble()).isEqualTo(0.2);
    assertThat(answer.path("residual").asDouble()).isLessThan(1e-8);
    assertThat(answer.path("gap").isNull()).isTrue();
    assertThat(answer.path("average_excess_cost").asDouble())
        .isCloseTo((8 - volume) * (5 - volume) / 8, within(1e-12));
    assertThat(answer.path("relative_gap").asDouble()).isPositive();
    assertThat(answer.path("steps")).hasSize(answer.path("iterations").asInt());
    assertThat(Files.readAllLines(out.resolve("iterations.csv")))
        .hasSize(answer.path("iterations").asInt() + 1)
        .first()
        .isEqualTo("iteration,seconds,residual,new_routes,objective_less_entropy");
  }

  @Test
  void the_text_tells_residual_and_gap() {
    assertThat(written().out())
        .containsPattern(
            "Converged: residual .* after \\d+ iterations?, .* s, by path-size logit of scale 0\\.2\\.")
        .contains("Relative gap, above 0 by nature")
        .contains("routes.csv");
    assertThat(assign("--scale", "0.2", "--max-iterations", "1").out())
        .contains("Not converged: residual")
        .contains("1.00e-08 was asked for, after 1 iteration");
  }

  @Test
  void what_is_written_is_verified_also_before_it_has_converged() {
    written();
    CommandLineRun converged = verify();
    assertThat(converged.err()).isEmpty();
    assertThat(converged.out())
        .contains("routes.csv is unchanged")
        .contains("agrees  shares follow from costs: residual at or below 1.00e-08")
        .contains("All agrees.");
    assertThat(converged.exitCode()).isZero();

    written("--max-iterations", "1");
    assertThat(verify().out())
        .contains("agrees  residual")
        .doesNotContain("shares follow from costs")
        .contains("All agrees.");
  }

  @Test
  void classes_are_verified_with_their_own_costs() {
    written("--trips2", TRIPS, "--distance-factor", "0,0.5");

    assertThat(verify().out())
        .contains("volumes of routes add up to those of links, class 2")
        .contains("All agrees.");
  }

  @Test
  void volumes_alone_are_verified_without_routes() {
    Path flows = folder.resolve("flows.csv");
    assign("--scale", "0.2", "--flows", flows.toString());

    CommandLineRun run = CommandLineRun.of("verify", flows.toString());

    assertThat(run.out()).contains("All agrees.").doesNotContain("of routes");
    assertThat(folder.resolve("routes.csv")).doesNotExist();
  }

  @Test
  void a_share_that_is_changed_fails_where_it_is() throws IOException {
    written();
    String row = routes().get(2);
    List<String> cells = List.of(row.split(",", -1));
    change("routes.csv", row, row.replace("," + cells.get(5) + ",", ",0.5,"));

    CommandLineRun run = verify();

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("FAILS   routes.csv is unchanged")
        .contains("FAILS   volumes of routes are their shares of the trips")
        .contains("line 3 of the routes")
        .contains("2 checks failed.");
  }

  /** All agrees with another scale but what follows from it. */
  @Test
  void shares_of_another_scale_fail() throws IOException {
    written();
    change("manifest.json", "\"scale\" : 0.2", "\"scale\" : 0.3");

    assertThat(verify().out())
        .contains("FAILS   residual")
        .contains("FAILS   shares follow from costs: residual at or below 1.00e-08")
        .contains("2 checks failed.");
  }

  /** Without its second route the pair keeps too few trips, and the link of that route too many. */
  @Test
  void a_route_that_is_left_out_is_missed_by_pair_and_link() throws IOException {
    written();
    change("routes.csv", routes().get(2) + "\n", "");

    assertThat(verify().out())
        .contains("FAILS   routes carry the trips of every pair")
        .contains("1 to 2")
        .contains("FAILS   volumes of routes add up to those of links")
        .contains("link 2");
  }

  @Test
  void a_route_that_leads_elsewhere_or_costs_something_else_fails() throws IOException {
    written();
    change("routes.csv", "1,1,2,1|2,2,", "1,1,2,2|1,2,");
    change("routes.csv", ",15\n", ",14\n");

    assertThat(verify().out())
        .contains("FAILS   routes lead link by link from origin to destination")
        .contains("FAILS   costs of routes follow from their links");
  }

  @Test
  void routes_that_cannot_be_read_are_told_with_line_and_remedy() throws IOException {
    written();
    change("routes.csv", "1,1,2,1|2,2,", "3,1,2,1|2,7,");
    CommandLineRun wrong = verify();
    assertThat(wrong.exitCode()).isEqualTo(1);
    assertThat(wrong.err())
        .contains(
            "routes.csv:3: column 'class' has '3', expected a whole number from 1 to 1.\n"
                + "  Correct the number.")
        .contains("routes.csv:3: column 'links' has '7', expected a name of two-routes_net.tntp.");

    Files.delete(out.resolve("routes.csv"));
    assertThat(verify().err())
        .contains(
            "routes.csv: found no such file, expected a table with the columns class, origin,");
  }

  @Test
  void options_that_do_not_belong_together_are_refused() {
    CommandLineRun missing = assign();
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.err())
        .contains(
            "--method path-size-logit needs --scale THETA, per unit of time of the network: the"
                + " larger, the fewer take dearer routes.");
    for (String scale : List.of("0", "-1", "NaN", "1e308", "1.1e12")) {
      assertThat(assign("--scale", scale).err())
          .contains("per unit of time; it must be above 0 and at most 1.0E12.");
    }
    for (String number : List.of("0", "101", "2147483647")) {
      assertThat(assign("--scale", "1", "--alternatives", number).err())
          .contains("alternatives are " + number + "; there must be from 1 to 100.");
    }
    assertThat(assign("--scale", "1", "--residual", "2").err())
        .contains("residual is 2.0; it must be at least 0 and below 1.");
    assertThat(assign("--scale", "1", "--gap", "1e-4").err())
        .contains(
            "--gap is not for --method path-size-logit, whose relative gap stays above 0. Say with"
                + " --residual how near is near enough.");
  }

  @Test
  void the_largest_numbers_that_are_allowed_give_an_answer() {
    for (String[] extreme :
        new String[][] {
          {"--scale", "1e12"},
          {"--scale", "1e-12"},
          {"--scale", "1", "--alternatives", "100"},
          {"--scale", "0.2", "--residual", "1e-320", "--max-iterations", "100"},
        }) {
      CommandLineRun run = assign(extreme);
      assertThat(run.exitCode()).as(run.err()).isZero();
    }
  }

  @Test
  void options_of_path_size_logit_are_refused_with_another_method() {
    for (String option : List.of("--scale", "--alternatives", "--residual")) {
      CommandLineRun run =
          CommandLineRun.of("assign", "--network", NET, "--trips", TRIPS, option, "1");
      assertThat(run.exitCode()).isEqualTo(2);
      assertThat(run.err())
          .contains(
              option
                  + " is for --method path-size-logit only. Leave it out, or choose that method.");
    }
  }

  @Test
  void help_and_the_refusal_of_a_method_name_all_methods() {
    String help = CommandLineRun.of("assign", "--help").out().replaceAll("\\s+", " ");
    assertThat(help)
        .contains("paired-segments (tapas)")
        .contains("biconjugate-frank-wolfe (bfw)")
        .contains("frank-wolfe (fw)")
        .contains("successive-averages (msa)")
        .contains("all-or-nothing (aon)")
        .contains("path-size-logit");
    CommandLineRun unknown =
        CommandLineRun.of(
            "assign", "--network", NET, "--trips", TRIPS, "--method", "path-size-logic");
    assertThat(unknown.err()).contains("Did you mean 'path-size-logit'?");
  }
}
