package io.keruen.data.study;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.Utf8;
import io.keruen.engine.appraisal.MarketAccessParameters;
import io.keruen.engine.appraisal.Weighting;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Names;
import io.keruen.engine.scenario.WrittenEdit;
import io.keruen.engine.study.CongestionParameters;
import io.keruen.engine.study.Corridor;
import io.keruen.engine.study.InvalidStudyException;
import io.keruen.engine.study.Project;
import io.keruen.engine.study.Scenario;
import io.keruen.engine.study.Study;
import io.keruen.engine.study.StudyProblem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A study as its file states it; {@link #on} joins it with the projects of its data set. The format
 * is described in docs/formats/studies.md.
 */
public final class StudyFile {
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final String[] KEYS = {
    "study",
    "title",
    "question",
    "description",
    "data",
    "base_year",
    "programmes",
    "projects",
    "goods",
    "modes",
    "carbon_price_usd_per_tonne",
    "weights",
    "most_places",
    "baseline",
    "scenarios",
    "corridors",
    "appraisal",
    "trade",
    "congestion"
  };

  /** A scenario whose projects are not looked up yet. */
  private record WrittenScenario(
      String name, String title, List<String> projects, List<WrittenEdit> edits, Keys keys) {}

  private final Keys keys;
  private final String name;
  private final String title;
  private final String question;
  private final String description;
  private final Path dataFolder;
  private final int baseYear;
  private final List<String> programmes;
  private final List<String> projects;
  private final List<String> goods;
  private final Set<Mode> modes;
  private final double carbonPriceUsdPerTonne;
  private final Weighting weighting;
  private final OptionalInt mostPlaces;
  private final List<WrittenEdit> baselineEdits;
  private final List<WrittenScenario> scenarios;
  private final List<Corridor> corridors;
  private final MarketAccessParameters marketAccess;
  private final boolean trade;
  private final Optional<CongestionParameters> congestion;

  /**
   * Reads a study file.
   *
   * @throws InvalidInputException with all problems of the file
   */
  public static StudyFile read(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              path.toString(),
              Files.isDirectory(path) ? "a folder" : "no such file",
              "a study",
              "Check the path; the shipped studies lie in the folder 'studies'."));
    }
    InputProblems problems = new InputProblems();
    String text =
        InputFile.read(path, "YAML file", "a study", problems)
            .map(content -> Utf8.decode(path.toString(), content, problems))
            .orElse("");
    problems.throwIfAny();
    return read(path.toString(), text, path.toAbsolutePath().getParent());
  }

  /**
   * Reads the text of a study.
   *
   * @param file file name as the user knows it
   * @param folder that the path of the data set is relative to
   * @throws InvalidInputException with all problems of the text
   */
  static StudyFile read(String file, String text, Path folder) {
    InputProblems problems = new InputProblems();
    Optional<YamlNode.Mapping> mapping = YamlFile.read(file, text, problems);
    problems.throwIfAny();
    Keys keys = new Keys(file, mapping.orElseThrow(), problems);
    requireStudy(keys);
    StudyFile study = new StudyFile(keys, folder, problems);
    problems.throwIfAny();
    return study;
  }

  /** A file of something else is one problem, not one for each of its keys. */
  private static void requireStudy(Keys keys) {
    if (Arrays.stream(KEYS).noneMatch(keys::has)) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              keys.file(),
              "none of the keys of a study",
              String.join(", ", KEYS),
              "Check the path; docs/formats/studies.md describes the file."));
    }
  }

  private StudyFile(Keys keys, Path folder, InputProblems problems) {
    keys.allow(KEYS);
    this.keys = keys;
    name = keys.text("study");
    checkName(keys, "study", name);
    title = keys.text("title");
    question = keys.text("question");
    description = keys.optionalText("description");
    dataFolder = folder.resolve(path(keys)).normalize();
    baseYear =
        (int)
            keys.number(
                "base_year", year -> year >= 1900 && year <= 2200 && year % 1 == 0, "a year");
    programmes = keys.optionalTexts("programmes");
    projects = keys.optionalTexts("projects");
    goods = keys.texts("goods");
    modes = Set.copyOf(keys.optionalChoices("modes", Mode::find, Mode.ids()));
    carbonPriceUsdPerTonne =
        keys.findNumber("carbon_price_usd_per_tonne", usd -> usd >= 0, "USD, 0 or more").orElse(0);
    weighting =
        keys.findChoice(
                "weights",
                id -> Arrays.stream(Weighting.values()).filter(w -> w.id().equals(id)).findFirst(),
                Arrays.stream(Weighting.values()).map(Weighting::id).toList())
            .orElse(Weighting.TRADE);
    mostPlaces = keys.findWhole("most_places", most -> most >= 2 && most < 1e6, "2 or more");
    EditReader edits = new EditReader(problems);
    baselineEdits =
        keys.findKeys("baseline")
            .map(block -> edits.read(block.allow("edits").blocks("edits")))
            .orElse(List.of());
    scenarios = scenarios(keys, edits);
    corridors = corridors(keys);
    marketAccess =
        keys.findKeys("appraisal")
            .map(StudyFile::marketAccess)
            .orElse(MarketAccessParameters.DEFAULT);
    trade = keys.findYesNo("trade").orElse(true);
    congestion =
        keys.findYesNo("congestion")
            .filter(asked -> asked)
            .map(asked -> CongestionParameters.DEFAULT);
  }

  private static Path path(Keys keys) {
    String written = keys.text("data");
    try {
      return Path.of(written);
    } catch (InvalidPathException e) {
      keys.problem("data", written, "the path of a folder", "Delete the character that none has.");
      return Path.of("");
    }
  }

  private static void checkName(Keys keys, String key, String name) {
    if (!name.isEmpty() && !name.matches(NAME)) {
      keys.problem(
          key,
          name,
          "lower case letters and digits, joined by hyphens",
          "The name becomes part of file names; write it like 'belt-and-road'.");
    }
  }

  private static List<WrittenScenario> scenarios(Keys keys, EditReader reader) {
    List<WrittenScenario> scenarios = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Keys block : keys.blocks("scenarios")) {
      block.allow("name", "title", "projects", "edits");
      String name = block.text("name");
      checkName(block, "name", name);
      if (name.equals("baseline") || !names.add(name)) {
        block.problem("name", name, "a name of its own", "'baseline' is taken; names occur once.");
      }
      scenarios.add(
          new WrittenScenario(
              name,
              block.findText("title").orElse(name),
              block.optionalTexts("projects"),
              reader.read(block.blocks("edits")),
              block));
    }
    boolean isList = keys.find("scenarios").map(YamlNode.Sequence.class::isInstance).orElse(true);
    if (scenarios.isEmpty() && isList && (keys.has("scenarios") || keys.misses("scenarios"))) {
      keys.problem(
          "scenarios",
          "",
          "a list of scenarios",
          "Add at least one scenario: '- {name: programme, projects: all}'.");
    }
    return scenarios;
  }

  private static List<Corridor> corridors(Keys keys) {
    List<Corridor> corridors = new ArrayList<>();
    for (Keys block : keys.blocks("corridors")) {
      block.allow("name", "from", "to");
      corridors.add(new Corridor(block.text("name"), block.texts("from"), block.texts("to")));
    }
    return corridors;
  }

  private static MarketAccessParameters marketAccess(Keys keys) {
    keys.allow("theta", "alpha", "beta", "minimum_ad_valorem");
    MarketAccessParameters usual = MarketAccessParameters.DEFAULT;
    return new MarketAccessParameters(
        keys.findNumber("theta", v -> v > 0 && v < 100, "a number above 0, below 100")
            .orElse(usual.theta()),
        keys.findNumber("alpha", v -> v >= 0 && v <= 1, "a number from 0 to 1")
            .orElse(usual.alpha()),
        keys.findNumber("beta", v -> v >= 0 && v <= 1, "a number from 0 to 1").orElse(usual.beta()),
        keys.findNumber("minimum_ad_valorem", v -> v >= 0 && v < 1, "from 0 to below 1")
            .orElse(usual.minimumAdValorem()));
  }

  /** Folder of the data set. */
  public Path dataFolder() {
    return dataFolder;
  }

  public int baseYear() {
    return baseYear;
  }

  public String name() {
    return name;
  }

  /** Whether trade models are asked where the data set has tables of trade. */
  public boolean asksForTrade() {
    return trade;
  }

  /**
   * For what does not know congestion.
   *
   * @throws InvalidInputException if the study asks for it
   */
  public void requireNoCongestion() {
    if (congestion.isPresent()) {
      throw new InvalidInputException(
          keys.problemOf(
              "congestion",
              "yes",
              "no: projects are valued without queues",
              "Write 'congestion: no' in a copy of the study; 'keruen run' reckons with queues."));
    }
  }

  /**
   * The study with the projects of its data set.
   *
   * @throws InvalidInputException with all problems of the names of programmes and projects, and of
   *     edits.yaml
   */
  public Study on(DataSet dataSet) {
    return on(ProjectEdits.of(dataSet));
  }

  Study on(List<Project> known) {
    InputProblems problems = new InputProblems();
    List<Project> chosen = chosen(known, problems);
    List<Scenario> looked = new ArrayList<>();
    for (WrittenScenario scenario : scenarios) {
      looked.add(
          new Scenario(
              scenario.name(),
              scenario.title(),
              projectsOf(scenario, chosen, problems),
              scenario.edits()));
    }
    problems.throwIfAny();
    return new Study(
        keys.file(),
        name,
        title,
        question,
        description,
        baseYear,
        goods,
        modes,
        carbonPriceUsdPerTonne,
        weighting,
        mostPlaces,
        chosen,
        baselineEdits,
        looked,
        corridors,
        marketAccess,
        congestion);
  }

  private List<Project> chosen(List<Project> known, InputProblems problems) {
    Set<String> allProgrammes = new LinkedHashSet<>();
    known.forEach(project -> allProgrammes.addAll(project.programmes()));
    for (String programme : programmes) {
      if (!allProgrammes.contains(programme)) {
        problems.add(
            unknown(
                keys,
                "programmes",
                programme,
                "a programme of projects.csv: " + String.join(", ", allProgrammes),
                allProgrammes));
      }
    }
    List<String> ids = known.stream().map(Project::id).toList();
    for (String project : projects) {
      if (!ids.contains(project)) {
        problems.add(unknown(keys, "projects", project, "a project of projects.csv", ids));
      }
    }
    return known.stream()
        .filter(
            project ->
                projects.contains(project.id())
                    || project.programmes().stream().anyMatch(programmes::contains))
        .toList();
  }

  private Set<String> projectsOf(
      WrittenScenario scenario, List<Project> chosen, InputProblems problems) {
    List<String> ids = chosen.stream().map(Project::id).toList();
    if (scenario.projects().equals(List.of("all"))) {
      return new HashSet<>(ids);
    }
    if (scenario.projects().isEmpty() || scenario.projects().equals(List.of("none"))) {
      return Set.of();
    }
    for (String id : scenario.projects()) {
      if (!ids.contains(id)) {
        problems.add(unknown(scenario.keys(), "projects", id, "a project of the study", ids));
      }
    }
    return new HashSet<>(scenario.projects());
  }

  private static InputProblem unknown(
      Keys keys, String key, String value, String expected, Collection<String> known) {
    return keys.problemOf(
        key, value, expected, Names.didYouMean(value, known, 3, "Look it up in projects.csv."));
  }

  /** The problems that only show when a study meets its data set, as problems of its files. */
  public InvalidInputException asInputProblems(InvalidStudyException e) {
    return new InvalidInputException(e.problems().stream().map(this::asInputProblem).toList());
  }

  private InputProblem asInputProblem(StudyProblem p) {
    return p.line() == 0
        ? keys.problemOf(p.key(), p.value(), p.expected(), p.remedy())
        : new InputProblem(
            p.file(), p.line(), p.character(), p.key(), p.value(), p.expected(), p.remedy());
  }
}
