package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many sectors through the front door: China, Germany, Kazakhstan; ore, machines, services. */
class GravitySectorsCommandTest {
  private static final Path DATA = Path.of("src/test/resources/sectors");

  @TempDir Path folder;

  private static CommandLineRun sectors(Path shock, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "gravity",
                "sectors",
                "--data",
                DATA.toString(),
                "--theta",
                DATA.resolve("theta.csv").toString(),
                "--shock",
                shock.toString()));
    arguments.addAll(List.of(options));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private static JsonNode json(CommandLineRun run) throws IOException {
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void cheaper_carrying_helps_and_a_tax_costs_its_share_of_income() throws IOException {
    Path shock = DATA.resolve("shock.csv");
    JsonNode free = json(sectors(shock, "--format", "json"));
    JsonNode taxed =
        json(sectors(shock, "--format", "json", "--taxes", DATA.resolve("taxes.csv").toString()));

    JsonNode kazakhstan = free.path("countries").path(2);
    assertThat(kazakhstan.path("country").asText()).isEqualTo("KAZ");
    assertThat(kazakhstan.path("real_income").asDouble()).isGreaterThan(1);
    assertThat(kazakhstan.path("cost_saving_percent").asDouble()).isPositive();
    assertThat(taxed.path("countries").path(2).path("real_income").asDouble())
        .isCloseTo(0.995 * kazakhstan.path("real_income").asDouble(), within(1e-8));
    assertThat(free.path("residual").asDouble()).isLessThan(1e-10);
    assertThat(free.has("sectors")).isFalse();
  }

  @Test
  void deficits_can_be_held() throws IOException {
    JsonNode held =
        json(sectors(DATA.resolve("shock.csv"), "--format", "json", "--deficits", "held"));
    assertThat(held.path("deficits").asText()).isEqualTo("held");
    JsonNode kazakhstan = held.path("countries").path(2);
    assertThat(kazakhstan.path("exports_percent").asDouble())
        .isNotCloseTo(kazakhstan.path("imports_percent").asDouble(), within(1.0));
  }

  @Test
  void the_text_tells_each_country_and_what_was_adjusted() {
    CommandLineRun run = sectors(DATA.resolve("shock.csv"));
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("Changes in percent, 3 countries and 3 sectors, deficits eliminated")
        .containsPattern("KAZ +\\+1\\.9")
        .contains("Negative shares of final spending, set to 0: 1 (1.1 % of all).");
  }

  @Test
  void tables_go_into_a_folder_where_one_is_named() throws IOException {
    Path out = folder.resolve("results");
    assertThat(sectors(DATA.resolve("shock.csv"), "--out", out.toString()).exitCode()).isZero();
    assertThat(Files.readAllLines(out.resolve("countries.csv"))).hasSize(4);
    assertThat(Files.readAllLines(out.resolve("sectors.csv"))).hasSize(10);
    JsonNode manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
    assertThat(manifest.path("gravity sectors").path("deficits").asText()).isEqualTo("eliminated");
    assertThat(manifest.path("inputs").path("value_added").path("sha256").asText()).hasSize(64);
    assertThat(manifest.path("files").has("sectors.parquet")).isTrue();
  }

  @Test
  void an_unknown_country_of_the_shock_is_told_with_its_line() throws IOException {
    Path shock = folder.resolve("shock.csv");
    Files.writeString(shock, "exporter,importer,sector,cost_factor\nKAZ,CHM,ore,0.9\n");
    CommandLineRun run = sectors(shock);
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(
            """
            shock.csv:2: column 'importer' has 'CHM', expected a name of value_added.csv.
              Did you mean 'CHN'? Otherwise add a row for it to value_added.csv.
            """);
  }

  @Test
  void a_tax_beyond_income_says_which_country() throws IOException {
    Path taxes = folder.resolve("taxes.csv");
    Files.writeString(taxes, "country,money\nKAZ,5000\n");
    CommandLineRun run = sectors(DATA.resolve("shock.csv"), "--taxes", taxes.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("found no equilibrium: KAZ: its tax for infrastructure of 5000.0 exceeds")
        .contains("Check the figures of that country");
  }
}
