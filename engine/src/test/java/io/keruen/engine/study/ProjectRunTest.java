package io.keruen.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.Corridor;
import io.keruen.engine.Sketch;
import io.keruen.engine.appraisal.CityChange;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.NetworkEdit.SetStatus;
import io.keruen.engine.scenario.Selector;
import io.keruen.engine.scenario.World;
import io.keruen.engine.scenario.WrittenEdit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values of projects on the corridor from Urumqi to Baku. */
class ProjectRunTest {
  private static final WrittenEdit CLOSED_EAST = closed("Dostyk", "Moiynty");
  private static final WrittenEdit CLOSED_WEST = closed("Moiynty", "Aktau");

  private static WrittenEdit closed(String from, String to) {
    Selector.Stretch line =
        new Selector.Stretch(Mode.RAIL, OptionalInt.empty(), from, to, List.of());
    NetworkEdit edit = new SetStatus(line, Status.CLOSED);
    return WrittenEdit.of(edit);
  }

  private static Project project(
      String id, List<String> countries, List<WrittenEdit> without, List<WrittenEdit> with) {
    return new Project(
        id,
        id,
        List.of(),
        countries,
        "rail",
        "completed",
        "",
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalInt.empty(),
        without,
        with);
  }

  private static Study study(Project... projects) {
    Study empty = StudyRunTest.study(List.of());
    Set<String> all = List.of(projects).stream().map(Project::id).collect(Collectors.toSet());
    return new Study(
        empty.file(),
        empty.name(),
        empty.title(),
        empty.question(),
        empty.description(),
        empty.baseYear(),
        empty.goods(),
        empty.modes(),
        empty.carbonPriceUsdPerTonne(),
        empty.weighting(),
        empty.mostPlaces(),
        List.of(projects),
        List.of(),
        List.of(new Scenario("all", "All", all, List.of())),
        List.of(),
        empty.marketAccess(),
        empty.congestion());
  }

  private static ProjectLeague run(Study study, int threads) {
    return ProjectRun.run(Corridor.world(), study, 0, threads, progress -> {}, () -> false);
  }

  private static ProjectValue value(ProjectLeague league, String project) {
    return league.values().stream()
        .filter(value -> value.project().id().equals(project))
        .findFirst()
        .orElseThrow();
  }

  private static final Project EAST =
      project("east", List.of("KAZ"), List.of(CLOSED_EAST), List.of());
  private static final Project WEST =
      project("west", List.of("KAZ"), List.of(CLOSED_WEST), List.of());
  private static final Project GATE =
      project(
          "gate", List.of("CHN"), List.of(), List.of(WrittenEdit.of(StudyRunTest.HALF_CLEARANCE)));

  @Test
  void two_halves_of_one_line_are_worth_more_together() {
    ProjectLeague league = run(study(EAST, WEST), 1);
    ProjectValue east = value(league, "east");
    assertThat(east.complementUsdM()).isGreaterThan(east.aloneUsdM());
    assertThat(east.synergyUsdM())
        .isCloseTo(value(league, "west").synergyUsdM(), within(1e-6 * league.wholeUsdM()));
  }

  @Test
  void the_programme_is_worth_what_the_study_says() {
    Study study = study(EAST, WEST, GATE);
    double gain =
        StudyRunTest.run(study).headline().cities().stream()
            .map(CityChange::byMoneyAndTime)
            .mapToDouble(CityChange.Access::landValueGainUsdBn)
            .filter(Double::isFinite)
            .sum();
    assertThat(run(study, 2).wholeUsdM()).isCloseTo(1000 * gain, within(1e-9 * 1000 * gain));
  }

  @Test
  void projects_that_share_a_stretch_keep_it_as_long_as_one_is_built() {
    Project both = project("both", List.of("KAZ"), List.of(CLOSED_EAST, CLOSED_WEST), List.of());
    ProjectLeague league = run(study(EAST, WEST, both), 1);
    // Either both halves or the whole line make the way; the third project then adds nothing.
    assertThat(value(league, "both").aloneUsdM())
        .isCloseTo(league.wholeUsdM(), within(1e-9 * league.wholeUsdM()));
    assertThat(value(league, "both").complementUsdM()).isZero();
    assertThat(value(league, "east").complementUsdM()).isZero();
  }

  @Test
  void a_project_that_leads_nowhere_alone_is_worth_nothing_alone() {
    ProjectValue gate = value(run(study(EAST, WEST, GATE), 1), "gate");
    assertThat(gate.aloneUsdM()).isZero();
    assertThat(gate.complementUsdM()).isPositive();
    assertThat(gate.sharePercent(ProjectValue.Gainer.CHINA)).isNaN();
  }

  @Test
  void shares_add_up_to_everything() {
    ProjectValue gate = value(run(study(GATE), 1), "gate");
    double sum = 0;
    for (ProjectValue.Gainer gainer : ProjectValue.Gainer.values()) {
      sum += gate.sharePercent(gainer);
    }
    assertThat(sum).isCloseTo(100, within(1e-9));
    assertThat(gate.sharePercent(ProjectValue.Gainer.PROJECT_COUNTRIES))
        .isZero(); // China counts as China
  }

  @Test
  void any_number_of_threads_gives_the_same_bits() {
    Study study = study(EAST, WEST, GATE);
    ProjectLeague one = run(study, 1);
    assertThat(run(study, 2)).isEqualTo(one);
    assertThat(run(study, 8)).isEqualTo(one);
  }

  @Test
  void two_projects_in_complement_and_as_a_pair_agree() {
    ProjectLeague league =
        ProjectRun.run(Corridor.world(), study(EAST, WEST), 2, 1, progress -> {}, () -> false);
    ProjectPair pair = league.pairs().get(0);
    assertThat(league.pairs()).hasSize(1);
    assertThat(pair.togetherUsdM())
        .isCloseTo(league.wholeUsdM(), within(1e-9 * league.wholeUsdM()));
    assertThat(pair.synergyUsdM())
        .isCloseTo(value(league, "east").synergyUsdM(), within(1e-9 * league.wholeUsdM()));
  }

  @Test
  void every_two_of_the_most_valuable_projects_are_a_pair() {
    Study study = study(EAST, WEST, GATE);
    ProjectLeague league =
        ProjectRun.run(Corridor.world(), study, 9, 2, progress -> {}, () -> false);
    assertThat(league.pairs()).hasSize(3);
    assertThat(league.pairs())
        .extracting(pair -> Set.of(pair.first().id(), pair.second().id()))
        .doesNotHaveDuplicates();
    assertThat(league.pairTable().rowCount()).isEqualTo(3);
    assertThat(ProjectRun.run(Corridor.world(), study, 9, 1, progress -> {}, () -> false))
        .isEqualTo(league);
  }

  @Test
  void a_cancelled_run_ends() {
    List<Progress> told = new ArrayList<>();
    assertThatThrownBy(
            () ->
                ProjectRun.run(
                    Corridor.world(),
                    study(EAST, WEST, GATE),
                    0,
                    1,
                    told::add,
                    () -> told.stream().anyMatch(step -> step.stage().equals("projects"))))
        .isInstanceOf(CancellationException.class);
  }

  /** A square of 25 x 25 cities in rows, and a project for many of the lines: minutes of work. */
  private static World grid(int side) {
    Sketch sketch = new Sketch();
    for (int i = 0; i < side * side; i++) {
      int row = i / side;
      int column = i % side;
      sketch.node("n" + i, "rail-1520", "KAZ", 40 + 0.4 * row, 60 + 0.4 * column);
    }
    for (int i = 0; i < side * side; i++) {
      if (i % side > 0) {
        sketch.line("n" + (i - 1), "n" + i, 40);
      }
      if (i >= side) {
        sketch.line("n" + (i - side), "n" + i, 40);
      }
      sketch.place("City " + i, "n" + i);
    }
    return Corridor.world(sketch);
  }

  @Test
  void a_run_over_many_worlds_stops_within_a_second_wherever_it_is() {
    int side = 25;
    World world = grid(side);
    Project[] projects =
        IntStream.range(0, 200)
            .mapToObj(i -> project("p" + i, List.of("KAZ"), List.of(closedLine(i)), List.of()))
            .toArray(Project[]::new);
    List<Predicate<Progress>> moments =
        List.of(
            step -> true,
            step -> step.stage().equals("projects"),
            step -> step.stage().equals("projects") && 2 * step.done() >= step.total());
    for (Predicate<Progress> moment : moments) {
      AtomicReference<Instant> cancelledAt = new AtomicReference<>();
      assertThatThrownBy(
              () ->
                  ProjectRun.run(
                      world,
                      study(projects),
                      0,
                      2,
                      step -> {
                        if (moment.test(step)) {
                          cancelledAt.compareAndSet(null, Instant.now());
                        }
                      },
                      () -> cancelledAt.get() != null))
          .isInstanceOf(CancellationException.class);
      assertThat(Duration.between(cancelledAt.get(), Instant.now()))
          .isLessThan(Duration.ofSeconds(1));
    }
  }

  private static WrittenEdit closedLine(int i) {
    return closed("City " + 2 * i, "City " + (2 * i + 1));
  }
}
