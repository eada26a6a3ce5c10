package io.keruen.data.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.Change;
import io.keruen.engine.scenario.LineQuality;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.NetworkEdit.CrossingMeasure;
import io.keruen.engine.scenario.NetworkEdit.Membership;
import io.keruen.engine.scenario.NetworkEdit.RateMeasure;
import io.keruen.engine.scenario.Selector;
import io.keruen.engine.scenario.WrittenEdit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The edit language: one test for each kind, and every problem read aloud. */
class EditReaderTest {
  private static List<WrittenEdit> read(String edit, InputProblems problems) {
    YamlNode.Mapping file =
        YamlFile.read("edits.yaml", "with:\n  - " + edit + "\n", problems).orElseThrow();
    return new EditReader(problems).read(new Keys("edits.yaml", file, problems).blocks("with"));
  }

  private static NetworkEdit edit(String edit) {
    InputProblems problems = new InputProblems();
    List<WrittenEdit> edits = read(edit, problems);
    assertThat(problems.all()).extracting(InputProblem::text).isEmpty();
    assertThat(edits).hasSize(1);
    return edits.get(0).edit();
  }

  private static String problem(String edit) {
    InputProblems problems = new InputProblems();
    assertThat(read(edit, problems)).isEmpty();
    assertThat(problems.all()).extracting(InputProblem::text).hasSize(1);
    InputProblem problem = problems.all().get(0);
    assertThat(problem.line()).isEqualTo(2);
    return problem.text();
  }

  private static Selector.Stretch rail(String from, String to, String... via) {
    return new Selector.Stretch(Mode.RAIL, OptionalInt.empty(), from, to, List.of(via));
  }

  @Test
  void build() {
    assertThat(
            edit(
                "build: {mode: rail, gauge_mm: 1520, between: [Ayagoz, Tacheng], via: [Bakhty],"
                    + " length_km: 310, tracks: 2, electrified: yes, speed_km_h: 60, crossings:"
                    + " [{name: Bakhty/Pokitu, gauge_mm: 1435, clearance_hours: 30,"
                    + " gauge_change_hours: 8, at: [46.7, 82.9]}]}"))
        .isEqualTo(
            new NetworkEdit.BuildLine(
                Layer.rail(1520),
                List.of("Ayagoz", "Bakhty", "Tacheng"),
                OptionalDouble.of(310),
                new LineQuality(
                    OptionalInt.of(2),
                    Optional.of(LineQuality.Traction.ELECTRIFIED),
                    Optional.empty(),
                    OptionalDouble.of(60)),
                List.of(
                    new NetworkEdit.NewCrossing(
                        "Bakhty/Pokitu",
                        30,
                        0,
                        0,
                        8,
                        0,
                        OptionalInt.of(1435),
                        Optional.of(new NetworkEdit.Point(46.7, 82.9))))));
  }

  @Test
  void build_terminal() {
    assertThat(
            edit(
                "build_terminal: {name: Sarzha, at: Kuryk, layers: [rail-1520, sea], hours: 24,"
                    + " usd_per_teu: 90}"))
        .isEqualTo(
            new NetworkEdit.BuildTerminal(
                "Sarzha", "Kuryk", List.of(Layer.rail(1520), Layer.of(Mode.SEA)), 24, 90));
  }

  @Test
  void open_and_close_what_is_selected() {
    assertThat(edit("open: {mode: rail, between: [A, B], via: C}"))
        .isEqualTo(new NetworkEdit.SetStatus(rail("A", "B", "C"), Status.OPEN));
    assertThat(edit("close: {passage: suez}"))
        .isEqualTo(new NetworkEdit.SetStatus(new Selector.Passage("suez"), Status.CLOSED));
    assertThat(edit("close: {crossing: Dostyk/Alashankou, mode: rail}"))
        .isEqualTo(
            new NetworkEdit.SetStatus(
                new Selector.NamedCrossing("Dostyk/Alashankou", Optional.of(Mode.RAIL)),
                Status.CLOSED));
    assertThat(edit("close: {border: [POL, BLR]}"))
        .isEqualTo(
            new NetworkEdit.SetStatus(
                new Selector.Border("POL", "BLR", Optional.empty()), Status.CLOSED));
    assertThat(edit("close: {territory: RUS, mode: road}"))
        .isEqualTo(
            new NetworkEdit.SetStatus(
                new Selector.TerritoryBorders("RUS", Optional.of(Mode.ROAD)), Status.CLOSED));
    assertThat(edit("close: {terminal: Aktau}"))
        .isEqualTo(new NetworkEdit.SetStatus(new Selector.NamedTerminal("Aktau"), Status.CLOSED));
  }

  @Test
  void upgrade() {
    assertThat(edit("upgrade: {mode: road, between: [A, B], class: divided, note: a motorway}"))
        .isEqualTo(
            new NetworkEdit.Upgrade(
                new Selector.Stretch(Mode.ROAD, OptionalInt.empty(), "A", "B", List.of()),
                new LineQuality(
                    OptionalInt.empty(),
                    Optional.empty(),
                    Optional.of(LinkClass.DIVIDED),
                    OptionalDouble.empty())));
  }

  @Test
  void crossing_and_terminal_take_changes() {
    assertThat(edit("crossing: {territory: KAZ, into: KAZ, clearance_hours: -50%}"))
        .isEqualTo(
            new NetworkEdit.ChangeCrossings(
                new Selector.TerritoryBorders("KAZ", Optional.empty()),
                Optional.of("KAZ"),
                Map.of(CrossingMeasure.CLEARANCE_HOURS, new Change.By(-50))));
    assertThat(edit("crossing: {between: [KAZ, CHN], mode: rail, gauge_change_hours: 4}"))
        .isEqualTo(
            new NetworkEdit.ChangeCrossings(
                new Selector.Border("KAZ", "CHN", Optional.of(Mode.RAIL)),
                Optional.empty(),
                Map.of(CrossingMeasure.GAUGE_CHANGE_HOURS, new Change.To(4))));
    assertThat(edit("terminal: {name: Aktau, hours: +20%, usd_per_teu: 80}"))
        .isEqualTo(
            new NetworkEdit.ChangeTerminal(
                "Aktau",
                List.of(),
                Optional.of(new Change.By(20)),
                Optional.of(new Change.To(80))));
  }

  @Test
  void rate_union_and_tariff() {
    assertThat(edit("rate: {mode: rail, territory: KAZ, class: double, speed_km_h: +20%}"))
        .isEqualTo(
            new NetworkEdit.ChangeRate(
                Mode.RAIL,
                LinkClass.DOUBLE,
                Optional.of("KAZ"),
                Map.of(RateMeasure.SPEED_KM_H, new Change.By(20))));
    assertThat(edit("union: {join: EAEU, territory: UZB}"))
        .isEqualTo(new NetworkEdit.ChangeUnion(Membership.JOIN, "EAEU", List.of("UZB")));
    assertThat(edit("tariff: {from: CHN, to: [KAZ, UZB], change: -100%}"))
        .isEqualTo(
            new NetworkEdit.ChangeTariff(
                List.of("CHN"), List.of("KAZ", "UZB"), new Change.By(-100)));
  }

  @Test
  void an_edit_knows_its_line_and_whether_it_overrides() {
    InputProblems problems = new InputProblems();
    WrittenEdit edit = read("close: {passage: suez, override: yes}", problems).get(0);
    assertThat(edit.where()).isEqualTo("edits.yaml:2");
    assertThat(edit.precedence()).isEqualTo(WrittenEdit.Precedence.OVERRIDE);
  }

  @Test
  void unknown_kinds_and_keys() {
    assertThat(problem("clsoe: {passage: suez}"))
        .startsWith(
            "edits.yaml:2:5: found edit 'clsoe', expected one of build, build_terminal, open,")
        .endsWith("Did you mean 'close'?");
    assertThat(problem("crossing: {name: X, clearence_hours: 3, handling_hours: 1}"))
        .contains("found key 'clearence_hours'")
        .endsWith("Did you mean 'clearance_hours'?");
    assertThat(problem("{close: {passage: suez}, open: {passage: suez}}"))
        .contains("found an edit with 2 kinds")
        .endsWith("Begin every edit with '- ' and one kind: '- close: {passage: suez}'.");
    assertThat(problem("close: suez")).contains("expected keys with values");
  }

  @Test
  void selectors_are_exactly_one() {
    assertThat(problem("close: {mode: rail}"))
        .contains("found nothing to open or close, expected exactly one of between, passage,")
        .endsWith("Say what is meant.");
    assertThat(problem("close: {passage: suez, terminal: Aktau}"))
        .contains("found passage and terminal, expected exactly one of")
        .endsWith("Split it into several edits.");
    assertThat(problem("crossing: {name: X, territory: KAZ, handling_hours: 1}"))
        .contains("found name and territory, expected exactly one of name, between, territory.");
    assertThat(problem("crossing: {handling_hours: 1}"))
        .contains("found no crossing, expected exactly one of name, between, territory.");
    assertThat(problem("close: {border: [KAZ]}"))
        .contains("'border' has 'KAZ', expected two territories such as [KAZ, CHN].");
    assertThat(problem("open: {mode: rail, between: [A, B, C]}"))
        .contains("'between' has 'A, B, C', expected two places.")
        .endsWith("Write 'between: [A, B]'; places on the way stand in 'via'.");
  }

  @Test
  void values_that_do_not_fit() {
    assertThat(problem("crossing: {name: X, clearance_hours: fast}"))
        .contains(
            "'clearance_hours' has 'fast', expected a number of 0 or more, or a percentage with a"
                + " sign such as -50% or +20%.");
    assertThat(problem("crossing: {name: X, clearance_hours: 50%}"))
        .contains("'clearance_hours' has '50%', expected a number of 0 or more, or a percentage");
    assertThat(problem("rate: {mode: rail, speed_km_h: 60}"))
        .contains("'speed_km_h' has '60', expected a percentage with a sign such as -50% or +20%");
    assertThat(problem("tariff: {from: CHN, to: KAZ, change: -120%}"))
        .contains("'change' has '-120%', expected a percentage with a sign");
    assertThat(problem("upgrade: {mode: rail, between: [A, B], tracks: 3}"))
        .contains("'tracks' has '3', expected 1, or 2 for more than one.");
    assertThat(problem("upgrade: {mode: rial, between: [A, B], tracks: 2}"))
        .contains("'mode' has 'rial', expected one of rail, road, sea,")
        .endsWith("Did you mean 'rail' or 'road'?");
    assertThat(problem("close: {passage: suez, override: maybe}"))
        .contains("'override' has 'maybe', expected yes or no.");
    assertThat(problem("build: {mode: road, between: [A, B], length_km: -5}"))
        .contains("'length_km' has '-5', expected km above 0, below 50,000.");
    assertThat(
            problem(
                "build_terminal: {name: X, at: Y, layers: [rail, sea, road], hours: 1, usd_per_teu: 1}"))
        .contains("'layers' has 'rail', expected a layer such as rail-1520, road or sea.");
    assertThat(problem("build_terminal: {name: X, at: Y, layers: [sea], hours: 1, usd_per_teu: 1}"))
        .contains("'layers' has 'sea', expected two layers or more such as [rail-1520, sea].");
    assertThat(
            problem(
                "build: {mode: road, between: [A, B], crossings: [{name: X, clearance_hours: 1, at:"
                    + " [95, 10]}]}"))
        .contains("'at' has '95, 10', expected latitude and longitude in degrees.");
  }

  @Test
  void keys_that_do_not_belong_to_the_mode() {
    assertThat(problem("upgrade: {mode: road, between: [A, B], tracks: 2}"))
        .contains("'tracks' has '2', expected this key for a railway only.");
    assertThat(problem("upgrade: {mode: rail, between: [A, B], class: divided}"))
        .contains(
            "'class' has 'divided', expected this key for a road; railways have tracks and"
                + " electrified only.");
    assertThat(problem("build: {mode: road, gauge_mm: 1520, between: [A, B]}"))
        .contains("'gauge_mm' has '1520', expected no gauge, for the mode is road.");
    assertThat(problem("build: {mode: rail, between: [A, B]}"))
        .contains("'gauge_mm' is empty, expected a gauge in mm such as 1520.")
        .endsWith("Say which gauge the new railway has.");
  }

  @Test
  void edits_that_say_nothing() {
    assertThat(problem("upgrade: {mode: rail, between: [A, B]}"))
        .contains("found an edit that changes nothing, expected at least one of tracks,")
        .endsWith("Say what is to change.");
    assertThat(problem("terminal: {name: Aktau}")).contains("at least one of hours, usd_per_teu");
    assertThat(problem("union: {territory: UZB}"))
        .contains("found neither join nor leave, expected exactly one of join, leave.");
    assertThat(problem("tariff: {from: CHN, to: KAZ}")).contains("found no key 'change'");
  }
}
