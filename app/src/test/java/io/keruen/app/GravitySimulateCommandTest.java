package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code keruen gravity simulate} through the front door. */
class GravitySimulateCommandTest {
  private static final String DATA = "src/test/resources/gravity/flows.csv";
  private static final String SHOCK = "src/test/resources/gravity/corridor.csv";

  @TempDir Path folder;

  @Test
  void json_has_countries_and_flows_that_agree_with_each_other() throws IOException {
    JsonNode answer = json("--theta", "4");

    JsonNode kazakhstan = answer.path("countries").path(1);
    assertThat(kazakhstan.path("country").asText()).isEqualTo("KAZ");
    double exports = 0;
    for (JsonNode flow : answer.path("flows")) {
      if (flow.path("exporter").asText().equals("KAZ")
          && !flow.path("importer").asText().equals("KAZ")) {
        exports += flow.path("new_trade").asDouble();
      }
    }
    assertThat(kazakhstan.path("exports_percent").asDouble())
        .isCloseTo(100 * (exports / 20 - 1), within(1e-6));
    assertThat(kazakhstan.path("real_wage").asDouble())
        .isCloseTo(
            kazakhstan.path("nominal_wage").asDouble() / kazakhstan.path("price_index").asDouble(),
            within(1e-8));
    assertThat(kazakhstan.path("welfare").asDouble()).isGreaterThan(1);
    assertThat(answer.path("residual").asDouble()).isLessThan(1e-12);
  }

  @Test
  void closure_and_supply_elasticity_change_the_answer() throws IOException {
    double fixed = json("--theta", "4").path("countries").path(1).path("welfare").asDouble();
    double elastic =
        json("--theta", "4", "--supply-elasticity", "1.24")
            .path("countries")
            .path(1)
            .path("welfare")
            .asDouble();
    JsonNode multiplicative =
        json("--theta", "4", "--deficits", "multiplicative").path("countries").path(1);
    assertThat(elastic).isGreaterThan(fixed);
    assertThat(multiplicative.path("welfare").asDouble())
        .isEqualTo(multiplicative.path("real_wage").asDouble())
        .isNotEqualTo(fixed);
  }

  @Test
  void text_names_every_country_with_the_greatest_gain_first() {
    CommandLineRun run = simulate("--theta", "4");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .contains("theta 4, supply elasticity 0, deficits additive")
        .containsSubsequence("KAZ", "POL", "CHN", "3 countries solved in");
  }

  @Test
  void files_go_into_a_folder_with_a_manifest() throws IOException {
    Path out = folder.resolve("out");

    CommandLineRun run = simulate("--theta", "4", "--out", out.toString());

    assertThat(run.err()).isEmpty();
    assertThat(Files.readAllLines(out.resolve("countries.csv")))
        .hasSize(4)
        .startsWith(
            "country,welfare,real_wage,nominal_wage,price_index,price,output,exports_percent,"
                + "imports_percent,domestic_share,new_domestic_share");
    assertThat(Files.readAllLines(out.resolve("flows.csv")))
        .hasSize(10)
        .startsWith("exporter,importer,trade,new_trade");
    assertThat(out.resolve("manifest.json")).content().contains("\"sha256\"", "\"theta\"");
  }

  @Test
  void an_elasticity_below_zero_is_wrong_usage() {
    CommandLineRun run = simulate("--theta", "-4");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("Wrong elasticity: theta is -4.0; it must be above 0 and at most 200.");
  }

  @Test
  void a_world_without_equilibrium_names_the_country_and_a_remedy() throws IOException {
    Path flows = folder.resolve("flows.csv");
    Files.writeString(flows, "exporter,importer,trade\nA,A,900\nA,B,0.5\nB,A,99.5\nB,B,0.5\n");
    Path shock = folder.resolve("shock.csv");
    Files.writeString(shock, "exporter,importer,cost_factor\nB,A,1000000\n");

    CommandLineRun run =
        CommandLineRun.of(
            "gravity",
            "simulate",
            "--data",
            flows.toString(),
            "--shock",
            shock.toString(),
            "--theta",
            "4");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("flows.csv: found no equilibrium for B (")
        .contains("in proportion to income");
  }

  private static JsonNode json(String... options) throws IOException {
    String[] all = java.util.Arrays.copyOf(options, options.length + 2);
    all[options.length] = "--format";
    all[options.length + 1] = "json";
    CommandLineRun run = simulate(all);
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }

  private static CommandLineRun simulate(String... options) {
    String[] all = new String[options.length + 6];
    System.arraycopy(
        new String[] {"gravity", "simulate", "--data", DATA, "--shock", SHOCK}, 0, all, 0, 6);
    System.arraycopy(options, 0, all, 6, options.length);
    return CommandLineRun.of(all);
  }
}
