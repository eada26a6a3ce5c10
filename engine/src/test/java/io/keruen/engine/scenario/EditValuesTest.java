package io.keruen.engine.scenario;

import static io.keruen.engine.scenario.Edits.DOSTYK;
import static io.keruen.engine.scenario.Edits.classOf;
import static io.keruen.engine.scenario.Edits.clearance;
import static io.keruen.engine.scenario.Edits.close;
import static io.keruen.engine.scenario.Edits.crossing;
import static io.keruen.engine.scenario.Edits.electrified;
import static io.keruen.engine.scenario.Edits.line;
import static io.keruen.engine.scenario.Edits.link;
import static io.keruen.engine.scenario.Edits.rail;
import static io.keruen.engine.scenario.Edits.resolve;
import static io.keruen.engine.scenario.Edits.speed;
import static io.keruen.engine.scenario.Edits.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
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

/** What each kind of edit does to the world. */
class EditValuesTest {
  @Test
  void a_percentage_changes_the_shipped_value_and_a_number_replaces_it() {
    World halved = resolve(clearance(DOSTYK, new Change.By(-50))).world();
    assertThat(crossing(halved, "alashankou", "dostyk").clearanceHours()).isEqualTo(15);
    World set = resolve(clearance(DOSTYK, new Change.To(4))).world();
    assertThat(crossing(set, "dostyk", "alashankou").clearanceHours()).isEqualTo(4);
  }

  @Test
  void every_quantity_of_a_crossing_can_be_changed_alone() {
    World world =
        resolve(
                new ChangeCrossings(
                    DOSTYK,
                    Optional.empty(),
                    Map.of(
                        CrossingMeasure.CLEARANCE_USD_PER_TEU, new Change.To(50),
                        CrossingMeasure.HANDLING_HOURS, new Change.To(1),
                        CrossingMeasure.GAUGE_CHANGE_HOURS, new Change.By(-25),
                        CrossingMeasure.GAUGE_CHANGE_USD_PER_TEU, new Change.By(+10))))
            .world();
    Link.Crossing crossing = crossing(world, "alashankou", "dostyk");
    assertThat(crossing.clearanceHours()).isEqualTo(30);
    assertThat(crossing.clearanceUsdPerTeu()).isEqualTo(50);
    assertThat(crossing.handlingHours()).isEqualTo(1);
    assertThat(crossing.gaugeChangeHours()).isEqualTo(6);
    assertThat(crossing.gaugeChangeUsdPerTeu()).isCloseTo(330, within(1e-9));
  }

  @Test
  void into_keeps_an_edit_to_one_direction() {
    World world =
        resolve(
                new ChangeCrossings(
                    new Selector.TerritoryBorders("KAZ", Optional.empty()),
                    Optional.of("KAZ"),
                    Map.of(CrossingMeasure.CLEARANCE_HOURS, new Change.By(-50))))
            .world();
    assertThat(crossing(world, "alashankou", "dostyk").clearanceHours()).isEqualTo(15);
    assertThat(crossing(world, "dostyk", "alashankou").clearanceHours()).isEqualTo(30);
  }

  @Test
  void crossings_are_named_by_name_by_border_or_by_territory() {
    for (Selector which :
        List.of(
            DOSTYK,
            new Selector.NamedCrossing("dostyk/alashankou", Optional.of(Mode.RAIL)),
            new Selector.Border("KAZ", "CHN", Optional.empty()),
            new Selector.TerritoryBorders("CHN", Optional.of(Mode.RAIL)))) {
      assertThat(resolve(close(which)).applied().get(0).links()).hasSize(2);
    }
  }

  @Test
  void a_second_track_leaves_the_wires_up_and_wires_leave_the_tracks() {
    NetworkEdit second = new Upgrade(rail("Dostyk", "Moiynty"), tracks(2));
    NetworkEdit wires = new Upgrade(rail("Dostyk", "Moiynty"), electrified());
    assertThat(classOf(resolve(second).world(), "dostyk", "moiynty")).isEqualTo(LinkClass.DOUBLE);
    assertThat(classOf(resolve(wires).world(), "dostyk", "moiynty"))
        .isEqualTo(LinkClass.ELECTRIFIED);
    assertThat(classOf(resolve(second, wires).world(), "moiynty", "dostyk"))
        .isEqualTo(LinkClass.DOUBLE_ELECTRIFIED);
    assertThat(classOf(resolve(wires, second).world(), "moiynty", "dostyk"))
        .isEqualTo(LinkClass.DOUBLE_ELECTRIFIED);
  }

  @Test
  void a_speed_holds_on_the_whole_stretch() {
    World world = resolve(new Upgrade(rail("Dostyk", "Aktau", "Moiynty"), speed(62))).world();
    assertThat(line(world, "dostyk", "moiynty").speedKmH()).hasValue(62);
    assertThat(line(world, "aktau", "moiynty").speedKmH()).hasValue(62);
    assertThat(line(world, "urumqi", "alashankou").speedKmH()).isEmpty();
  }

  @Test
  void a_passage_is_closed_by_name() {
    World world = resolve(close(new Selector.Passage("caspian"))).world();
    assertThat(link(world, "aktau-sea", "baku-sea").status()).isEqualTo(Status.CLOSED);
    assertThat(link(world, "baku-sea", "aktau-sea").status()).isEqualTo(Status.CLOSED);
  }

  @Test
  void a_terminal_changes_its_hours_and_price() {
    World world =
        resolve(
                new ChangeTerminal(
                    "Aktau",
                    List.of(),
                    Optional.of(new Change.By(-30)),
                    Optional.of(new Change.To(80))))
            .world();
    Link.Transfer transfer = (Link.Transfer) link(world, "aktau", "aktau-sea");
    assertThat(transfer.hours()).isCloseTo(7, within(1e-12));
    assertThat(transfer.usdPerTeu()).isEqualTo(80);
    assertThat(resolve(close(new Selector.NamedTerminal("Aktau"))).applied().get(0).links())
        .hasSize(2);
  }

  @Test
  void a_terminal_can_be_changed_between_two_layers_only() {
    List<Layer> layers = List.of(Layer.rail(1520), Layer.of(Mode.SEA));
    assertThat(
            resolve(
                    new ChangeTerminal(
                        "Aktau", layers, Optional.of(new Change.To(1)), Optional.empty()))
                .applied()
                .get(0)
                .links())
        .hasSize(2);
  }

  @Test
  void rates_change_by_a_factor_wherever_they_come_from() {
    World world =
        resolve(
                new ChangeRate(
                    Mode.RAIL,
                    LinkClass.UNKNOWN,
                    Optional.of("KAZ"),
                    Map.of(
                        RateMeasure.SPEED_KM_H, new Change.By(20),
                        RateMeasure.USD_PER_TEU_KM, new Change.By(-10))))
            .world();
    assertThat(world.rates().find("rail", LinkClass.DOUBLE, "KAZ", 12).speedKmH()).isEqualTo(60);
    assertThat(world.rates().find("rail", LinkClass.UNKNOWN, "KAZ", 12).usdPerTeuKm())
        .isEqualTo(0.45);
    assertThat(world.rates().find("rail", LinkClass.UNKNOWN, "KAZ", 12).kgCo2ePerTeuKm())
        .isEqualTo(0.2);
    assertThat(world.rates().find("rail", LinkClass.UNKNOWN, "CHN", 12).speedKmH()).isEqualTo(50);
    assertThat(world.rates().find("road", LinkClass.UNKNOWN, "KAZ", 12).speedKmH()).isEqualTo(60);
  }

  @Test
  void joining_a_customs_union_drops_clearance_and_tariffs() {
    World world = resolve(new ChangeUnion(Membership.JOIN, "EAEU", List.of("CHN"))).world();
    assertThat(world.unions().shareCustomsUnion("CHN", "KAZ")).isTrue();
    assertThat(world.tariffs().percent("CHN", "KAZ", world.unions())).isZero();
    World left = resolve(new ChangeUnion(Membership.LEAVE, "EAEU", List.of("RUS"))).world();
    assertThat(left.unions().shareCustomsUnion("RUS", "KAZ")).isFalse();
  }

  @Test
  void tariffs_change_for_each_pair_and_a_union_means_its_members() {
    World world =
        resolve(new ChangeTariff(List.of("CHN"), List.of("EAEU"), new Change.By(-50))).world();
    assertThat(world.tariffs().percent("CHN", "KAZ", world.unions())).isEqualTo(3);
    assertThat(world.tariffs().percent("CHN", "RUS", world.unions())).isEqualTo(1.5);
    assertThat(world.tariffs().percent("CHN", "AZE", world.unions())).isEqualTo(5);
    assertThat(world.tariffs().percent("KAZ", "CHN", world.unions())).isEqualTo(4);
  }
}
