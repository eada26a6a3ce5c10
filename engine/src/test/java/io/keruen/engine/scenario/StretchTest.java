package io.keruen.engine.scenario;

import static io.keruen.engine.scenario.Edits.close;
import static io.keruen.engine.scenario.Edits.link;
import static io.keruen.engine.scenario.Edits.problem;
import static io.keruen.engine.scenario.Edits.rail;
import static io.keruen.engine.scenario.Edits.resolve;
import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.engine.Corridor;
import io.keruen.engine.Sketch;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Stretches: the least-length way between named places. */
class StretchTest {
  @Test
  void a_stretch_means_both_directions_of_its_lines() {
    Resolution resolution = resolve(close(rail("Dostyk", "Moiynty")));
    assertThat(link(resolution.world(), "dostyk", "moiynty").status()).isEqualTo(Status.CLOSED);
    assertThat(link(resolution.world(), "moiynty", "dostyk").status()).isEqualTo(Status.CLOSED);
    assertThat(link(resolution.world(), "moiynty", "aktau").status()).isEqualTo(Status.OPEN);
    AppliedEdit applied = resolution.applied().get(0);
    assertThat(applied.links()).hasSize(2);
    assertThat(applied.lengthKm()).isEqualTo(800);
  }

  @Test
  void a_stretch_of_road_leaves_the_railway_beside_it_alone() {
    Selector road =
        new Selector.Stretch(Mode.ROAD, OptionalInt.empty(), "Dostyk", "Moiynty", List.of());
    World world = resolve(close(road)).world();
    assertThat(link(world, "dostyk-road", "moiynty-road").status()).isEqualTo(Status.CLOSED);
    assertThat(link(world, "dostyk", "moiynty").status()).isEqualTo(Status.OPEN);
  }

  @Test
  void a_stretch_goes_through_its_places_and_over_the_border_between_them() {
    Resolution resolution = resolve(close(rail("Urumqi", "Aktau", "Dostyk", "Moiynty")));
    AppliedEdit applied = resolution.applied().get(0);
    // three lines and one crossing, both directions
    assertThat(applied.links()).hasSize(8);
    assertThat(applied.lengthKm()).isEqualTo(3300);
    assertThat(applied.note()).isEqualTo("crossings: Dostyk/Alashankou");
  }

  @Test
  void via_may_name_a_crossing() {
    assertThat(
            resolve(close(rail("Urumqi", "Dostyk", "Dostyk/Alashankou")))
                .applied()
                .get(0)
                .lengthKm())
        .isEqualTo(500);
  }

  @Test
  void one_gauge_only_if_asked_for() {
    Selector.Stretch broad =
        new Selector.Stretch(
            Mode.RAIL, OptionalInt.of(1520), "Dostyk", "Aktau", List.of("Moiynty"));
    assertThat(resolve(close(broad)).applied().get(0).lengthKm()).isEqualTo(2800);
    Selector.Stretch narrow =
        new Selector.Stretch(Mode.RAIL, OptionalInt.of(1435), "Moiynty", "Aktau", List.of());
    assertThat(problem(close(narrow)))
        .isEqualTo(
            "between 'Moiynty', expected a place on the rail-1435 network. There is none within 30"
                + " km of it. Build the line first.");
  }

  @Test
  void an_unknown_place_is_refused_with_the_nearest_name() {
    assertThat(problem(close(rail("Dostik", "Moiynty"))))
        .isEqualTo("between 'Dostik', expected a place. Did you mean 'Dostyk'?");
    assertThat(problem(close(rail("Dostyk", "Aktau", "Moinity"))))
        .isEqualTo("via 'Moinity', expected a place or a crossing. Did you mean 'Moiynty'?");
  }

  @Test
  void a_place_off_the_mode_is_refused_with_the_nearest_place_on_it() {
    Selector road =
        new Selector.Stretch(Mode.ROAD, OptionalInt.empty(), "Dostyk", "Aktau", List.of());
    assertThat(problem(close(road)))
        .isEqualTo(
            "between 'Aktau', expected a place on the road network. There is none within 30 km of"
                + " it. The nearest place that has one is 'Moiynty', 1769 km away.");
  }

  /** A and B lie 111 km apart, but the line between them makes a detour over far-away C. */
  private static Sketch detour() {
    return new Sketch()
        .node("a", "rail-1520", "KAZ", 45, 70)
        .node("b", "rail-1520", "KAZ", 46, 70)
        .node("c", "rail-1520", "KAZ", 45, 74)
        .node("d", "rail-1520", "KAZ", 45.9, 70)
        .line("a", "c", 320)
        .line("c", "b", 330)
        .line("a", "d", 120)
        .place("A", "a")
        .place("B", "b")
        .place("C", "c")
        .place("D", "d");
  }

  @Test
  void a_detour_is_refused_with_the_nearest_places_that_are_better_linked() {
    assertThat(problem(Corridor.world(detour()), List.of(WrittenEdit.of(close(rail("A", "B"))))))
        .isEqualTo(
            "between 'A - B', expected a way of at most 1.6 times the great circle (111 km); found"
                + " 650 km by rail, 5.8 times the great circle. 'D', 11 km from B, is 120 km from"
                + " A. 'C', 314 km from A, is 330 km from B.");
  }

  @Test
  void a_detour_is_accepted_once_the_place_on_the_way_is_named() {
    Resolution resolution =
        Edits.resolve(
            Corridor.world(detour()), List.of(WrittenEdit.of(close(rail("A", "B", "C")))));
    assertThat(resolution.applied().get(0).lengthKm()).isEqualTo(650);
  }

  /** The straight way from A to B runs through Russia; none runs inside Kazakhstan. */
  private static Sketch throughRussia() {
    return new Sketch()
        .node("a", "rail-1520", "KAZ", 51, 61)
        .node("a1", "rail-1520", "RUS", 51, 61.1)
        .node("b1", "rail-1520", "RUS", 51, 63)
        .node("b", "rail-1520", "KAZ", 51, 63.1)
        .crossing("West", "a", "a1", 0, 0)
        .line("a1", "b1", 140)
        .crossing("East", "b1", "b", 0, 0)
        .place("A", "a")
        .place("B", "b");
  }

  @Test
  void a_stretch_never_leaves_the_territories_it_names() {
    World world = Corridor.world(throughRussia());
    assertThat(problem(world, List.of(WrittenEdit.of(close(rail("A", "B"))))))
        .isEqualTo(
            "between 'A - B', expected a way of at most 1.6 times the great circle (147 km); found"
                + " no way by rail inside KAZ. Through East, West it is 140 km: name these"
                + " crossings in 'via'.");
    assertThat(
            Edits.resolve(world, List.of(WrittenEdit.of(close(rail("A", "B", "West", "East")))))
                .applied()
                .get(0)
                .lengthKm())
        .isEqualTo(140);
  }

  @Test
  void planned_and_closed_lines_count() {
    Sketch sketch =
        new Sketch()
            .node("a", "rail-1520", "KAZ", 45, 70)
            .node("b", "rail-1520", "KAZ", 46, 70)
            .line("a", "b", 115, LinkClass.UNKNOWN, "", Status.PLANNED)
            .line("b", "a", 115, LinkClass.UNKNOWN, "", Status.PLANNED)
            .place("A", "a")
            .place("B", "b");
    Resolution resolution =
        Edits.resolve(Corridor.world(sketch), List.of(WrittenEdit.of(Edits.open(rail("A", "B")))));
    assertThat(resolution.world().network().isOpen(sketch.link("a", "b"))).isTrue();
    assertThat(resolution.world().network().isOpen(sketch.link("b", "a"))).isTrue();
  }
}
