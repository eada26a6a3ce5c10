package io.keruen.engine.scenario;

import static io.keruen.engine.scenario.Edits.DOSTYK;
import static io.keruen.engine.scenario.Edits.clearance;
import static io.keruen.engine.scenario.Edits.close;
import static io.keruen.engine.scenario.Edits.open;
import static io.keruen.engine.scenario.Edits.problem;
import static io.keruen.engine.scenario.Edits.rail;
import static io.keruen.engine.scenario.Edits.resolve;
import static io.keruen.engine.scenario.Edits.speed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.Corridor;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.NetworkEdit.ChangeCrossings;
import io.keruen.engine.scenario.NetworkEdit.ChangeRate;
import io.keruen.engine.scenario.NetworkEdit.ChangeTariff;
import io.keruen.engine.scenario.NetworkEdit.ChangeTerminal;
import io.keruen.engine.scenario.NetworkEdit.ChangeUnion;
import io.keruen.engine.scenario.NetworkEdit.CrossingMeasure;
import io.keruen.engine.scenario.NetworkEdit.Membership;
import io.keruen.engine.scenario.NetworkEdit.RateMeasure;
import io.keruen.engine.scenario.NetworkEdit.Upgrade;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every way an edit can be wrong, read aloud; stretches and builds have tests of their own. */
class EditProblemsTest {
  @Test
  void unknown_crossings_terminals_and_passages() {
    assertThat(problem(close(new Selector.NamedCrossing("Dostyk/Alashanko", Optional.empty()))))
        .isEqualTo(
            "crossing 'Dostyk/Alashanko', expected a crossing of the data set. Did you mean"
                + " 'Dostyk/Alashankou'?");
    assertThat(
            problem(close(new Selector.NamedCrossing("Dostyk/Alashankou", Optional.of(Mode.ROAD)))))
        .isEqualTo(
            "crossing 'Dostyk/Alashankou', expected a crossing of the data set by road. Did you mean"
                + " 'Dostyk/Alashankou'?");
    assertThat(problem(close(new Selector.NamedTerminal("Aktua"))))
        .isEqualTo("terminal 'Aktua', expected a terminal of the data set. Did you mean 'Aktau'?");
    assertThat(problem(close(new Selector.NamedTerminal("Rotterdam"))))
        .isEqualTo(
            "terminal 'Rotterdam', expected a terminal of the data set. No known name is near; look"
                + " it up in the data set's tables.");
    assertThat(problem(close(new Selector.Passage("suez"))))
        .isEqualTo(
            "passage 'suez', expected a passage of the data set: caspian. No known name is near;"
                + " look it up in the data set's tables.");
  }

  @Test
  void unknown_territories_and_borders_without_crossings() {
    assertThat(problem(close(new Selector.TerritoryBorders("Kazakhstan", Optional.empty()))))
        .isEqualTo(
            "territory 'Kazakhstan', expected a territory's ISO 3166-1 alpha-3 code. Did you mean"
                + " 'KAZ'?");
    assertThat(problem(close(new Selector.Border("KAZ", "CHM", Optional.empty()))))
        .isEqualTo(
            "border 'CHM', expected a territory's ISO 3166-1 alpha-3 code. Did you mean 'CHN'?");
    assertThat(problem(close(new Selector.Border("KAZ", "RUS", Optional.empty()))))
        .isEqualTo(
            "border 'KAZ, RUS', expected two territories with a crossing between them. KAZ has"
                + " crossings with CHN.");
    assertThat(problem(close(new Selector.TerritoryBorders("RUS", Optional.of(Mode.RAIL)))))
        .isEqualTo(
            "territory 'RUS', expected a territory with a crossing by rail. RUS has no crossing at"
                + " all.");
  }

  @Test
  void a_direction_that_the_crossing_does_not_have() {
    assertThat(
            problem(
                new ChangeCrossings(
                    DOSTYK,
                    Optional.of("RUS"),
                    Map.of(CrossingMeasure.CLEARANCE_HOURS, new Change.To(1)))))
        .isEqualTo(
            "into 'RUS', expected a territory that the crossings lead into. Correct the code, or"
                + " leave it out to change both directions.");
  }

  @Test
  void layers_that_a_terminal_does_not_join() {
    assertThat(
            problem(
                new ChangeTerminal(
                    "Aktau",
                    List.of(Layer.of(Mode.ROAD), Layer.of(Mode.SEA)),
                    Optional.of(new Change.To(1)),
                    Optional.empty())))
        .isEqualTo(
            "layers 'road, sea', expected two layers that the terminal joins. Correct the layers, or"
                + " leave them out to change all transfers of the terminal.");
  }

  @Test
  void unknown_unions_and_territories_of_policies() {
    assertThat(problem(new ChangeUnion(Membership.JOIN, "EAEI", List.of("CHN"))))
        .isEqualTo("join 'EAEI', expected a union of the data set: EAEU. Did you mean 'EAEU'?");
    assertThat(problem(new ChangeUnion(Membership.LEAVE, "EAEU", List.of("KAS"))))
        .isEqualTo(
            "territory 'KAS', expected a territory's ISO 3166-1 alpha-3 code. Did you mean 'KAZ'"
                + " or 'RUS'?");
    assertThat(problem(new ChangeTariff(List.of("CHN"), List.of("EU"), new Change.By(-100))))
        .startsWith("to 'EU', expected a territory's ISO 3166-1 alpha-3 code.");
    assertThat(
            problem(
                new ChangeRate(
                    Mode.RAIL,
                    LinkClass.UNKNOWN,
                    Optional.of("KZ"),
                    Map.of(RateMeasure.SPEED_KM_H, new Change.By(10)))))
        .startsWith("territory 'KZ', expected a territory's ISO 3166-1 alpha-3 code.");
  }

  @Test
  void an_edit_that_changes_nothing() {
    String remedy =
        "expected an edit that changes something. The shipped world is like this already. Correct"
            + " the edit or delete it.";
    assertThat(problem(open(rail("Dostyk", "Moiynty"))))
        .isEqualTo(" 'open rail Dostyk - Moiynty', " + remedy);
    assertThat(problem(clearance(DOSTYK, new Change.To(30))))
        .isEqualTo(" 'change crossing Dostyk/Alashankou, clearance_hours 30', " + remedy);
    assertThat(problem(clearance(DOSTYK, new Change.By(0))))
        .isEqualTo(" 'change crossing Dostyk/Alashankou, clearance_hours 0%', " + remedy);
    assertThat(problem(new ChangeUnion(Membership.JOIN, "EAEU", List.of("KAZ"))))
        .isEqualTo(" 'KAZ join EAEU', " + remedy);
    assertThat(problem(new ChangeTariff(List.of("RUS"), List.of("KAZ"), new Change.By(-50))))
        .isEqualTo(" 'change tariffs from RUS in KAZ -50%', " + remedy);
    assertThat(
            problem(
                new ChangeRate(
                    Mode.RAIL,
                    LinkClass.DOUBLE,
                    Optional.of("KAZ"),
                    Map.of(RateMeasure.SPEED_KM_H, new Change.By(0)))))
        .isEqualTo(" 'change rates of rail double in KAZ, speed_km_h 0%', " + remedy);
  }

  @Test
  void two_edits_that_fight_over_one_value() {
    assertThat(
            problem(
                clearance(DOSTYK, new Change.By(-50)),
                clearance(new Selector.Border("CHN", "KAZ", Optional.empty()), new Change.By(-30))))
        .isEqualTo(
            " 'change border CHN-KAZ, clearance_hours -30%', expected no earlier edit of the same"
                + " values; 'change crossing Dostyk/Alashankou, clearance_hours -50%' ('change"
                + " crossing Dostyk/Alashankou, clearance_hours -50%') set them otherwise. Delete"
                + " one of the two, or add 'override: yes' to the later one.");
  }

  @Test
  void edits_that_agree_do_not_fight() {
    NetworkEdit slow = new Upgrade(rail("Dostyk", "Moiynty"), speed(40));
    NetworkEdit all = new Upgrade(rail("Dostyk", "Aktau", "Moiynty"), speed(40));
    assertThat(resolve(slow, all).problems()).isEmpty();
    assertThat(resolve(all, slow).problems()).isEmpty();
  }

  @Test
  void a_later_edit_wins_if_it_says_so() {
    List<WrittenEdit> edits =
        List.of(
            WrittenEdit.of(clearance(DOSTYK, new Change.By(-50))),
            WrittenEdit.of(clearance(DOSTYK, new Change.By(-30))).overriding());
    World world = Edits.resolve(Corridor.world(), edits).world();
    assertThat(Edits.crossing(world, "alashankou", "dostyk").clearanceHours()).isEqualTo(21);
  }

  @Test
  void an_edit_that_yields_leaves_what_an_earlier_one_set() {
    List<WrittenEdit> edits =
        List.of(
            WrittenEdit.of(new Upgrade(rail("Dostyk", "Moiynty"), speed(80))),
            WrittenEdit.of(new Upgrade(rail("Dostyk", "Aktau", "Moiynty"), speed(40))).yielding());
    World world = Edits.resolve(Corridor.world(), edits).world();
    assertThat(Edits.line(world, "dostyk", "moiynty").speedKmH()).hasValue(80);
    assertThat(Edits.line(world, "moiynty", "aktau").speedKmH()).hasValue(40);
  }

  @Test
  void what_is_reserved_stays_as_it_is_from_edits_that_yield() {
    WrittenEdit closed = WrittenEdit.of(close(rail("Dostyk", "Moiynty")));
    WrittenEdit allClosed = WrittenEdit.of(close(rail("Dostyk", "Aktau", "Moiynty"))).yielding();
    Resolution resolution = Edits.resolve(Corridor.world(), List.of(closed.reserving(), allClosed));
    assertThat(Edits.line(resolution.world(), "dostyk", "moiynty").status()).isEqualTo(Status.OPEN);
    assertThat(Edits.line(resolution.world(), "moiynty", "aktau").status())
        .isEqualTo(Status.CLOSED);
    assertThat(resolution.applied()).extracting(AppliedEdit::edit).containsExactly(allClosed);
  }

  @Test
  void all_problems_of_a_list_are_reported_at_once_and_nothing_is_applied() {
    Resolution resolution =
        resolve(
            close(rail("Dostik", "Moiynty")),
            close(new Selector.Passage("suez")),
            close(rail("Moiynty", "Aktau")));
    assertThat(resolution.problems()).hasSize(2);
    assertThat(resolution.changed()).isEmpty();
    assertThatThrownBy(resolution::world)
        .isInstanceOf(InvalidEditsException.class)
        .hasMessageContaining("between 'Dostik'. Did you mean 'Dostyk'?")
        .hasMessageContaining("passage 'suez'.");
  }

  @Test
  void values_out_of_range_cannot_be_made() {
    assertThatThrownBy(() -> new Change.By(-101))
        .hasMessage("change is -101.0 %; it must be -100 or more");
    assertThatThrownBy(() -> new Change.To(-1))
        .hasMessage("new value is -1.0; it must be 0 or more");
    assertThatThrownBy(() -> speed(0))
        .hasMessage("speed is 0.0 km/h; it must be above 0 and below 1,000");
    assertThatThrownBy(() -> Edits.tracks(3)).hasMessage("tracks are 3; 1, or 2 for two and more");
  }
}
