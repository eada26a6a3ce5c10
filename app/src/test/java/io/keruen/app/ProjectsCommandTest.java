package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The league of projects through the front door, on the {@link SmallData}. */
class ProjectsCommandTest {
  private static final String STUDY = "src/test/resources/small-study.yaml";

  @TempDir Path folder;

  @Test
  void the_only_project_of_a_study_is_worth_the_same_alone_and_in_complement() throws IOException {
    JsonNode answer = json("--threads", "1");

    JsonNode only = answer.path("projects").path(0);
    assertThat(answer.path("projects")).hasSize(1);
    assertThat(only.path("alone_usd_m").asDouble()).isPositive();
    assertThat(only.path("complement_usd_m").asDouble())
        .isCloseTo(only.path("alone_usd_m").asDouble(), within(1e-9));
    assertThat(answer.path("programme_usd_m").asDouble())
        .isCloseTo(only.path("alone_usd_m").asDouble(), within(1e-9));
    double shares =
        only.path("share_project_countries_percent").asDouble()
            + only.path("share_china_percent").asDouble()
            + only.path("share_others_percent").asDouble();
    assertThat(shares).isCloseTo(100, within(1e-6));
  }

  @Test
  void a_run_with_all_projects_and_nothing_else_finds_the_same_gain() throws IOException {
    Path study = folder.resolve("projects-alone.yaml");
    String text = Files.readString(Path.of(STUDY));
    Files.writeString(study, text.replaceAll("    edits:\n.*\n", ""));
    String results = folder.resolve("r").toString();
    CommandLineRun run = CommandLineRun.of(SmallData.on("run", study.toString(), "--out", results));
    assertThat(run.err()).isEmpty();
    double gain = 0;
    List<String> lines = Files.readAllLines(folder.resolve("r/cities.csv"));
    List<String> header = List.of(lines.get(0).split(",", -1));
    int column = header.indexOf("land_value_gain_with_time_usd_m");
    assertThat(column).as("%s", header).isNotNegative();
    for (String line : lines.subList(1, lines.size())) {
      String cell = line.split(",", -1)[column];
      gain += cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }
    assertThat(json("--threads", "2").path("programme_usd_m").asDouble())
        .isCloseTo(gain, within(1e-6 * gain));
  }

  @Test
  void the_league_is_printed_and_written() throws IOException {
    Path out = folder.resolve("league");

    CommandLineRun run = CommandLineRun.of("projects", STUDY, "--out", out.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Rank", "Alone", "In complement", "All 1 together");
    assertThat(Files.readAllLines(out.resolve("league.csv"))).hasSize(2);
    assertThat(out.resolve("league.parquet")).exists();
  }

  private static JsonNode json(String... more) throws IOException {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "projects";
    arguments[1] = STUDY;
    arguments[2] = "--format";
    arguments[3] = "json";
    System.arraycopy(more, 0, arguments, 4, more.length);
    CommandLineRun run = CommandLineRun.of(arguments);
    assertThat(run.err()).isEmpty();
    return new ObjectMapper().readTree(run.out());
  }

  @Test
  void a_second_league_takes_the_place_of_the_first() throws IOException {
    Path out = folder.resolve("league");
    CommandLineRun.of("projects", STUDY, "--out", out.toString());
    CommandLineRun again = CommandLineRun.of("projects", STUDY, "--out", out.toString());
    assertThat(again.exitCode()).as(again.err()).isZero();
    String page = Files.readString(out.resolve("report.html"));
    assertThat(page).contains("League of projects", "Khorgos").doesNotContain("{{");
  }

  @Test
  void one_project_makes_no_pair() {
    CommandLineRun run = CommandLineRun.of("projects", STUDY, "--pairs", "1");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("option --pairs", "2 or more");
  }
}
