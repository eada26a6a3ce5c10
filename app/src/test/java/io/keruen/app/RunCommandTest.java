package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies through the front door, on the {@link SmallData}. */
class RunCommandTest {
  private static final Path STUDY = Path.of("src/test/resources/small-study.yaml");

  @TempDir Path folder;

  @Test
  void a_run_tells_the_headline_and_writes_its_files() throws IOException {
    CommandLineRun run = run(STUDY, "results");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .containsSubsequence(
            "A second gate",
            "What does the railway through Khorgos bring?",
            "The second gate",
            "Shipment time, world",
            "Best corridor: Urumqi-Almaty",
            "report.html is the whole story in one page");
    assertThat(filesIn(folder.resolve("results")))
        .contains(
            "report.html", "manifest.json", "countries.csv", "countries.parquet", "links.geojson");
    assertThat(filesIn(folder)).containsExactly("results");
  }

  @Test
  void json_names_scenarios_changes_and_files() throws Exception {
    CommandLineRun run = run(STUDY, "results", "--format", "json");

    JsonNode answer = new ObjectMapper().readTree(run.out());
    assertThat(answer.path("study").asText()).isEqualTo("small");
    JsonNode scenario = answer.path("scenarios").path(0);
    assertThat(scenario.path("scenario").asText()).isEqualTo("gate");
    assertThat(scenario.path("groups").path(0).path("time_change_percent").asDouble()).isNegative();
    assertThat(scenario.path("corridors").path(0).path("name").asText()).isEqualTo("Urumqi-Almaty");
    assertThat(answer.path("files").isEmpty()).isFalse();
  }

  @Test
  void congestion_lets_crossings_of_stated_capacity_slow_down_and_tells_how_far_it_came()
      throws IOException {
    CommandLineRun run = run(STUDY, "results", "--congestion");

    assertThat(run.err()).isEmpty();
    assertThat(unwrapped(run.out()))
        .containsSubsequence(
            "Capacity is stated for 5 of the open terminals and crossing directions and not for 1,",
            "Khorgos/Altynkol (KAZ to CHN) slows down most, by",
            "the capacity there is taken to be as much larger",
            "Volumes, delays and trade agree: after",
            "Costs at home do not answer to the new trade");
    // two crossings in two directions and a port; the last iteration agrees
    assertThat(Files.readAllLines(folder.resolve("results/facilities.csv")))
        .hasSize(1 + 5)
        .first()
        .asString()
        .startsWith("scenario,facility,kind,mode,direction,stated_teu_per_year");
    List<String> steps = Files.readAllLines(folder.resolve("results/congestion.csv"));
    assertThat(Double.parseDouble(steps.get(steps.size() - 1).split(",", -1)[2])).isLessThan(1e-4);
    assertThat(Double.parseDouble(steps.get(steps.size() - 1).split(",", -1)[3])).isLessThan(1e-4);
  }

  @Test
  void a_run_tells_what_happens_to_trade_and_income_and_what_that_rests_on() throws IOException {
    CommandLineRun run = run(STUDY, "results");

    assertThat(unwrapped(run.out()))
        .containsSubsequence(
            "Trade, world",
            "Real income, world",
            "Trade, Belt and Road economies",
            "Real income, Belt and Road economies",
            "Trade answers to the new costs: exports change by",
            "many sectors with inputs, deficits held",
            "Real income rises in 2 economies, most in Kazakhstan",
            "no economy loses",
            "What economies sell each other is estimated in every single cell",
            "Real income is before the taxes that would pay for the projects: a cost is published"
                + " for 1 of its 1 project.");
    // Four closures and one more reading, at two bounds: two groups and four economies.
    assertThat(Files.readAllLines(folder.resolve("results/trade.csv"))).hasSize(1 + 10 * 6);
    // Two of the closures have sectors, and the other reading: two sectors of four economies.
    assertThat(Files.readAllLines(folder.resolve("results/trade_sectors.csv")))
        .hasSize(1 + 6 * 4 * 2);
    assertThat(Files.readString(folder.resolve("results/report.html")))
        .contains("Change in real income")
        .contains("Caliendo and Parro");
  }

  @Test
  void json_has_every_closure_of_the_trade_model_at_both_bounds() throws Exception {
    CommandLineRun run = run(STUDY, "results", "--format", "json");

    JsonNode trade = new ObjectMapper().readTree(run.out()).at("/scenarios/0/trade");
    assertThat(trade).hasSize(10);
    for (JsonNode outcome : trade) {
      assertThat(outcome.path("residual").asDouble()).isLessThan(1e-10);
      assertThat(outcome.at("/groups/0/name").asText()).isEqualTo("world");
      assertThat(outcome.at("/groups/1/real_income_change_percent").asDouble()).isPositive();
      assertThat(outcome.at("/economies/2/name").asText()).isEqualTo("KAZ");
      assertThat(outcome.at("/economies/2/exports_change_percent").asDouble()).isPositive();
    }
  }

  @Test
  void a_data_set_without_tables_of_trade_runs_as_before_and_says_so() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    SmallData.copyWith(data, "sources.csv", "spare", "spare");
    for (String table : List.of("sectors", "trade", "value_added", "uses", "hs_sectors")) {
      Files.delete(data.resolve(table + ".csv"));
    }
    Files.delete(data.resolve("industry_sectors.csv"));

    CommandLineRun run = run(STUDY, "results", "--data", data.toString());

    assertThat(run.err()).isEmpty();
    assertThat(unwrapped(run.out()))
        .doesNotContain("Trade, world", "real income")
        .contains(
            "These are effects on routes alone, as the data set has no tables of trade: trade,"
                + " prices and congestion are held as they are");
    assertThat(Files.readAllLines(folder.resolve("results/trade.csv"))).hasSize(1);
    assertThat(folder.resolve("results/completeness.csv"))
        .content()
        .contains("economies in trade models,0,none was asked: trade and income are held");
    assertThat(Files.readString(folder.resolve("results/report.html")))
        .doesNotContain("Change in real income");
  }

  @Test
  void observed_trade_takes_the_place_of_the_estimates() throws IOException {
    Path file = SmallData.FOLDER.resolve("trade.csv");

    CommandLineRun run = run(STUDY, "results", "--trade", file.toString());

    assertThat(unwrapped(run.out()))
        .contains(
            "What economies sell each other is taken from trade.csv, year 2024; what that file does"
                + " not hold is estimated.")
        .doesNotContain("in every single cell");
    JsonNode manifest =
        new ObjectMapper().readTree(folder.resolve("results/manifest.json").toFile());
    assertThat(manifest.at("/inputs/trade/file").asText()).isEqualTo("trade.csv");
    assertThat(manifest.at("/inputs/trade/sha256").asText()).hasSize(64);
  }

  @Test
  void a_study_may_ask_no_trade_models() throws IOException {
    CommandLineRun run = run(studyWithoutTrade(), "results");

    assertThat(unwrapped(run.out()))
        .contains("effects on routes alone, as the study says 'trade: no': trade, prices");
  }

  @Test
  void a_file_of_trade_for_a_study_without_trade_is_refused() throws IOException {
    CommandLineRun run =
        run(
            studyWithoutTrade(),
            "results",
            "--trade",
            SmallData.FOLDER.resolve("trade.csv").toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("option --trade: found ")
        .contains("trade.csv, expected a study that asks trade models.")
        .contains("Leave the option out, or delete 'trade: no' from the study.");
  }

  @Test
  void trade_is_yes_or_no() throws IOException {
    CommandLineRun run = runWith("weights: trade", "weights: trade\ntrade: perhaps");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("key 'trade' has 'perhaps', expected yes or no.");
  }

  private Path studyWithoutTrade() throws IOException {
    String study = Files.readString(STUDY);
    return Files.writeString(
        folder.resolve("study.yaml"),
        study.replace("data: small", "data: " + SmallData.FOLDER.toAbsolutePath()) + "trade: no\n");
  }

  /** The text without its line breaks. */
  private static String unwrapped(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void one_thread_and_two_print_the_same() {
    CommandLineRun one = run(STUDY, "results", "--threads", "1", "--format", "json");
    CommandLineRun two = run(STUDY, "results", "--threads", "2", "--format", "json");

    assertThat(two.out()).isEqualTo(one.out());
  }

  @Test
  void the_page_needs_nothing_else_and_holds_the_figures() throws IOException {
    run(STUDY, "results");

    String page = Files.readString(folder.resolve("results/report.html"));
    assertThat(page)
        .contains("<h1>A second gate</h1>")
        .contains("Urumqi-Almaty")
        .contains("OpenStreetMap contributors")
        .doesNotContain("{{")
        .doesNotContain("<script src")
        .doesNotContain("<link ")
        .doesNotContain("@import");
    assertThat(page.length()).isLessThan(8_000_000);
  }

  @Test
  void an_earlier_run_is_replaced_but_other_folders_are_left_alone() throws IOException {
    run(STUDY, "results");
    assertThat(run(STUDY, "results").exitCode()).isZero();

    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("mine.txt"), "mine");
    CommandLineRun refused = run(STUDY, "other");

    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.err())
        .contains(
            "found a folder with 'mine.txt', which is not of Keruen's results, expected a new folder")
        .contains("Name another folder with --out");
    assertThat(filesIn(other)).containsExactly("mine.txt");
  }

  @Test
  void a_missing_study_is_told_with_where_the_studies_are() {
    CommandLineRun run = run(folder.resolve("nothing.yaml"), "results");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("nothing.yaml: found no such file, expected a study.")
        .contains("Check the path; the shipped studies lie in the folder 'studies'.");
  }

  @Test
  void a_yaml_typo_names_line_and_nearest_key() throws IOException {
    CommandLineRun run = runWith("weights: trade", "wieghts: trade");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("study.yaml:9:1: found key 'wieghts', expected one of study, title,")
        .endsWith("\n  Did you mean 'weights'?\n");
  }

  @Test
  void broken_yaml_names_its_line() throws IOException {
    CommandLineRun run = runWith("projects: [khorgos]", "projects: [khorgos");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("study.yaml:8:6: found YAML that cannot be read (")
        .contains("that begins in line 7")
        .contains("Check indentation, quotes, colons and brackets");
  }

  @Test
  void an_edit_that_changes_nothing_is_refused() throws IOException {
    CommandLineRun run =
        runWith(
            "- crossing: {name: Khorgos/Altynkol, clearance_hours: -50%}",
            "- open: {crossing: Dostyk/Alashankou}");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "study.yaml:15:9: found open crossing Dostyk/Alashankou, expected an edit that changes"
                + " something.\n  The shipped world is like this already. Correct the edit or"
                + " delete it.\n");
  }

  @Test
  void an_unknown_place_in_a_corridor_gets_the_nearest_name() throws IOException {
    CommandLineRun run = runWith("to: Almaty", "to: Almatty");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "study.yaml:17:45: key 'corridors' has 'Almatty', expected a place or territory of the"
                + " data set in corridor 'Urumqi-Almaty'.\n  Did you mean 'Almaty'?\n");
  }

  @Test
  void unknown_goods_are_told_where_they_stand() throws IOException {
    CommandLineRun run = runWith("goods: [containers]", "goods: [grain, containerz]");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "study.yaml:8:16: key 'goods' has 'containerz', expected a commodity of the data set:"
                + " containers, grain.\n  Did you mean 'containers'?\n");
  }

  @Test
  void a_negative_length_of_a_new_line_is_refused() throws IOException {
    CommandLineRun run =
        runWith(
            "- crossing: {name: Khorgos/Altynkol, clearance_hours: -50%}",
            "- build: {mode: rail, gauge_mm: 1520, between: [Almaty, Aktau], length_km: -100}");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("study.yaml:15:")
        .contains("key 'length_km' has '-100', expected km above 0, below 50,000.")
        .contains("Correct the value; the unit stands in the key.");
  }

  @Test
  void results_of_an_earlier_run_outlive_a_run_that_fails() throws IOException {
    run(STUDY, "results");
    byte[] before = Files.readAllBytes(folder.resolve("results/manifest.json"));

    assertThat(run(STUDY, "results", "--data", folder + "/nothing").exitCode()).isEqualTo(1);

    assertThat(filesIn(folder)).containsExactly("results");
    assertThat(folder.resolve("results/manifest.json")).hasBinaryContent(before);
    assertThat(folder.resolve("results/report.html")).isNotEmptyFile();
  }

  @Test
  void a_full_disk_leaves_the_results_of_an_earlier_run() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    assumeTrue(
        command("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()),
        "skipped: this user cannot mount a small disk to fill");
    try {
      assertThat(run(STUDY, "disk/results").exitCode()).isZero();
      byte[] before = Files.readAllBytes(disk.resolve("results/manifest.json"));
      Files.write(disk.resolve("filling"), new byte[4_000_000]);

      CommandLineRun run = run(STUDY, "disk/results");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .contains(": found no space left on the device, expected room for the results.\n")
          .contains("Free some space, or name a folder on another device with --out.");
      assertThat(filesIn(disk)).containsExactly("filling", "results");
      assertThat(disk.resolve("results/manifest.json")).hasBinaryContent(before);
      assertThat(disk.resolve("results/report.html")).isNotEmptyFile();
    } finally {
      command("umount", disk.toString());
    }
  }

  private static boolean command(String... command) throws Exception {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such command here
    }
  }

  /** Runs a copy of the study in which one text is another; it must leave no results. */
  private CommandLineRun runWith(String text, String replacement) throws IOException {
    String study = Files.readString(STUDY);
    assertThat(study).contains(text);
    Path copy = folder.resolve("study.yaml");
    Files.writeString(
        copy,
        study
            .replace(text, replacement)
            .replace("data: small", "data: " + SmallData.FOLDER.toAbsolutePath()));
    CommandLineRun run = run(copy, "results");
    assertThat(run.out()).isEmpty();
    assertThat(filesIn(folder)).containsExactly("study.yaml");
    return run;
  }

  private CommandLineRun run(Path study, String out, String... options) {
    List<String> arguments =
        Stream.concat(
                Stream.of("run", study.toString(), "--out", folder.resolve(out).toString()),
                Stream.of(options))
            .toList();
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private static List<String> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
