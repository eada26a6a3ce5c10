package io.keruen.data.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.appraisal.Weighting;
import io.keruen.engine.network.Mode;
import io.keruen.engine.study.CongestionParameters;
import io.keruen.engine.study.Corridor;
import io.keruen.engine.study.Project;
import io.keruen.engine.study.Scenario;
import io.keruen.engine.study.Study;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies as their files state them; every problem of a file is read aloud. */
class StudyFileTest {
  private static final String STUDY =
      """
      study: khorgos
      title: Khorgos
      question: What does the second border railway do?
      data: ../data/eurasia
      base_year: 2024
      programmes: [nurly-zhol]
      projects: [btk]
      goods: [containers]
      weights: gdp
      most_places: 100
      baseline: {edits: [{close: {passage: suez}}]}
      scenarios:
        - name: all
          title: All of it
          projects: all
        - name: one
          projects: [btk]
          edits:
            - crossing: {territory: KAZ, clearance_hours: -50%}
        - {name: nothing, projects: none}
      corridors:
        - {name: East-West, from: Urumqi, to: [Aktau, KAZ]}
      appraisal: {theta: 8.11}
      modes: [road, ferry]
      """;

  private static final List<Project> PROJECTS =
      List.of(project("zhetygen-khorgos", "nurly-zhol"), project("btk", "titr"), project("x", "y"));

  private static Project project(String id, String programme) {
    return new Project(
        id,
        id,
        List.of(programme),
        List.of(),
        "",
        "",
        "",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        List.of(),
        List.of());
  }

  private static StudyFile read(String text) {
    return StudyFile.read("khorgos.yaml", text, Path.of("/studies"));
  }

  private static String problem(String text) {
    InvalidInputException e =
        catchThrowableOfType(InvalidInputException.class, () -> read(text).on(PROJECTS));
    assertThat(e).as("no problem in:\n" + text).isNotNull();
    assertThat(e.problems()).extracting(InputProblem::text).hasSize(1);
    return e.problems().get(0).text();
  }

  private static String with(String line, String replacement) {
    assertThat(STUDY).contains(line);
    return STUDY.replace(line, replacement);
  }

  @Test
  void a_study_is_read_with_all_it_says() {
    StudyFile file = read(STUDY);
    assertThat(file.dataFolder()).isEqualTo(Path.of("/data/eurasia"));
    assertThat(file.baseYear()).isEqualTo(2024);
    Study study = file.on(PROJECTS);
    assertThat(study.title()).isEqualTo("Khorgos");
    assertThat(study.goods()).containsExactly("containers");
    assertThat(study.modes()).containsExactlyInAnyOrder(Mode.ROAD, Mode.FERRY);
    assertThat(study.weighting()).isEqualTo(Weighting.GDP);
    assertThat(study.mostPlaces()).hasValue(100);
    assertThat(study.projects()).extracting(Project::id).containsExactly("zhetygen-khorgos", "btk");
    assertThat(study.baselineEdits()).hasSize(1);
    assertThat(study.scenarios())
        .extracting(Scenario::title)
        .containsExactly("All of it", "one", "nothing");
    assertThat(study.scenarios().get(0).projects())
        .containsExactlyInAnyOrder("zhetygen-khorgos", "btk");
    assertThat(study.scenarios().get(1).projects()).containsExactly("btk");
    assertThat(study.scenarios().get(1).edits().get(0).where()).isEqualTo("khorgos.yaml:19");
    assertThat(study.scenarios().get(2).projects()).isEmpty();
    assertThat(study.corridors())
        .containsExactly(new Corridor("East-West", List.of("Urumqi"), List.of("Aktau", "KAZ")));
    assertThat(study.marketAccess().theta()).isEqualTo(8.11);
    assertThat(study.marketAccess().alpha()).isEqualTo(0.05);
  }

  @Test
  void a_missing_file() {
    InvalidInputException e =
        catchThrowableOfType(
            InvalidInputException.class, () -> StudyFile.read(Path.of("no-such-study.yaml")));
    assertThat(e)
        .hasMessage(
            "no-such-study.yaml: found no such file, expected a study.\n"
                + "  Check the path; the shipped studies lie in the folder 'studies'.");
  }

  @Test
  void a_folder_in_the_place_of_a_study(@TempDir Path folder) {
    assertThatThrownBy(() -> StudyFile.read(folder))
        .hasMessageStartingWith(folder + ": found a folder, expected a study.");
  }

  @Test
  void a_study_in_another_encoding(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("koeln.yaml");
    Files.write(file, "study: x\ntitle: Köln\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> StudyFile.read(file))
        .hasMessage(
            file
                + ":2:9: found a byte 0xF6 that is not UTF-8, expected UTF-8 text.\n"
                + "  Save the file with the encoding UTF-8.");
  }

  @Test
  void a_file_of_something_else_is_one_problem() {
    assertThat(problem("khorgos: {without: []}\nbtk: {with: []}\n"))
        .startsWith("khorgos.yaml: found none of the keys of a study, expected study, title,")
        .endsWith("Check the path; docs/formats/studies.md describes the file.");
  }

  @Test
  void yaml_that_cannot_be_read_names_where_and_why() {
    assertThat(problem(with("goods: [containers]", "goods: [containers")))
        .startsWith("khorgos.yaml:9:8: found YAML that cannot be read (")
        .contains("while parsing a flow sequence that begins in line 8");
    assertThat(problem(with("title: Khorgos", "title: \"Khorgos")))
        .contains("while scanning a quoted scalar that begins in line 2");
    assertThat(problem(with("title: Khorgos", "title: Khorgos: the gate")))
        .startsWith(
            "khorgos.yaml:2:15: found YAML that cannot be read (mapping values are not allowed"
                + " here");
    assertThat(problem(with("goods:", "\tgoods:")))
        .startsWith("khorgos.yaml:8:1: found YAML that cannot be read (")
        .contains("TAB");
  }

  @Test
  void a_file_that_is_not_yaml() {
    assertThat(problem(with("title: Khorgos", "title: [Khorgos")))
        .startsWith("khorgos.yaml:")
        .contains("found YAML that cannot be read (")
        .endsWith(
            "Check indentation, quotes, colons and brackets from line 2 to here; a text with a colon"
                + " in it goes between quotes.");
    assertThat(problem("- a\n- b\n"))
        .isEqualTo(
            "khorgos.yaml: found no keys, expected lines such as 'title: The Belt and Road'.\n"
                + "  Write the file as docs/formats/studies.md describes.");
  }

  @Test
  void a_mistyped_key() {
    assertThat(problem(with("weights: gdp", "weigths: gdp")))
        .startsWith("khorgos.yaml:9:1: found key 'weigths', expected one of study, title,")
        .endsWith("Did you mean 'weights'?");
    assertThat(problem(with("theta", "gamma")))
        .isEqualTo(
            "khorgos.yaml:23:13: found key 'gamma', expected one of theta, alpha, beta,"
                + " minimum_ad_valorem.\n  Delete the key or correct it.");
  }

  @Test
  void a_mistyped_key_is_not_told_as_missing_too() {
    assertThat(problem(with("scenarios:", "scenario:")))
        .startsWith("khorgos.yaml:12:1: found key 'scenario', expected one of study,")
        .endsWith("Did you mean 'scenarios'?");
  }

  @Test
  void a_key_twice_or_not_at_all() {
    assertThat(problem(with("weights: gdp", "title: Again")))
        .isEqualTo(
            "khorgos.yaml:9:1: found key 'title' twice, expected it once.\n"
                + "  Delete one of the two, or put both into a list where a list is allowed.");
    assertThat(problem(with("title: Khorgos\n", "")))
        .isEqualTo(
            "khorgos.yaml:1:1: found no key 'title', expected a value.\n"
                + "  Add the key 'title'; docs/formats/studies.md tells what it means.");
  }

  @Test
  void values_that_do_not_fit() {
    assertThat(problem(with("base_year: 2024", "base_year: soon")))
        .startsWith("khorgos.yaml:5:12: ")
        .contains("'base_year' has 'soon', expected a year.")
        .endsWith("Correct the value; the unit stands in the key.");
    assertThat(problem(with("weights: gdp", "weights: gdb")))
        .contains("'weights' has 'gdb', expected one of trade, gdp.\n  Did you mean 'gdp'?");
    assertThat(problem(with("[road, ferry]", "[road, fery]")))
        .contains("'modes' has 'fery', expected one of rail, road, sea, ferry")
        .contains("Did you mean 'ferry'?");
    assertThat(problem(with("theta: 8.11", "theta: -1")))
        .contains("'theta' has '-1', expected a number above 0, below 100.");
    assertThat(problem(with("goods: [containers]", "goods:")))
        .contains("'goods' is empty, expected a value.\n  Give the key a value, or delete it.");
    assertThat(problem(with("title: Khorgos", "title: {a: b}")))
        .contains("found keys with values in key 'title', expected a single value.");
    assertThat(problem(with("baseline: {edits: [{close: {passage: suez}}]}", "baseline: none")))
        .contains("found 'none' in key 'baseline', expected keys with values.");
    assertThat(problem(with("study: khorgos", "study: Khorgos Gate")))
        .contains("expected lower case letters and digits, joined by hyphens.");
  }

  @Test
  void unknown_programmes_and_projects() {
    assertThat(problem(with("[nurly-zhol]", "[nurly-jol]")))
        .contains("'programmes' has 'nurly-jol', expected a programme of projects.csv: nurly-zhol,")
        .endsWith("Did you mean 'nurly-zhol'?");
    assertThat(problem(with("    projects: [btk]", "    projects: [btc]")))
        .startsWith("khorgos.yaml:17:16: ")
        .contains("'projects' has 'btc', expected a project of the study.\n  Did you mean 'btk'?");
  }

  @Test
  void scenarios_need_names_of_their_own() {
    assertThat(problem(with("name: one", "name: all")))
        .contains("'name' has 'all', expected a name of its own.");
    assertThat(problem(with("name: one", "name: baseline")))
        .contains("'name' has 'baseline', expected a name of its own.");
  }

  @Test
  void a_study_without_scenarios() {
    String text = STUDY.substring(0, STUDY.indexOf("scenarios:"));
    assertThat(problem(text))
        .contains("'scenarios' is empty, expected a list of scenarios.")
        .endsWith("Add at least one scenario: '- {name: programme, projects: all}'.");
    assertThat(problem(text + "scenarios: {name: all}")).contains("expected a list");
  }

  @Test
  void all_problems_of_a_file_are_reported_together() {
    String text = with("title: Khorgos", "titel: Khorgos").replace("2024", "soon");
    InvalidInputException e = catchThrowableOfType(InvalidInputException.class, () -> read(text));
    assertThat(e.problems()).hasSize(2); // unknown key, wrong year
  }

  @Test
  void facilities_slow_down_only_where_the_study_says_so() {
    assertThat(read(STUDY).on(PROJECTS).congestion()).isEmpty();
    assertThat(read(STUDY + "congestion: no\n").on(PROJECTS).congestion()).isEmpty();
    assertThat(read(STUDY + "congestion: yes\n").on(PROJECTS).congestion())
        .contains(CongestionParameters.DEFAULT);
  }
}
