package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.Sketch;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.PathAccumulator.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/**
 * Two ways from Almaty to Poti: by road over two borders, or by rail and ship.
 *
 * <pre>
 *   Almaty -- k1 ==Sarpi== g1 -- Poti      road, 100 + 50 km, crossing 10 h
 *   Almaty -- k2 --port-- s1 ~~bosporus~~ s2 --port-- Poti      rail 100 km, sea 400 km
 *   Nowhere (hangs on no layer)
 * </pre>
 */
class SkimsTest {
  private final Sketch sketch =
      new Sketch()
          .node("k0", "road", "KAZ")
          .node("k1", "road", "KAZ")
          .node("g1", "road", "GEO")
          .node("g2", "road", "GEO")
          .node("r0", "rail-1520", "KAZ")
          .node("r1", "rail-1520", "KAZ")
          .node("s1", "sea", "KAZ")
          .node("s2", "sea", "TUR")
          .line("k0", "k1", 100)
          .crossing("Sarpi", "k1", "g1", 10, 200)
          .line("g1", "g2", 50)
          .line("r0", "r1", 100)
          .terminal("port of Aktau", "r1", "s1", 24, 90)
          .passage("bosporus", "s1", "s2", 400)
          .node("g3", "road", "GEO")
          .terminal("port of Poti", "s2", "g3", 24, 80)
          .line("g3", "g2", 1)
          .place("Almaty", "k0", "r0")
          .place("Poti", "g2")
          .place("Nowhere");
  private final Network network = sketch.network();
  private final List<Place> places =
      List.of(
          sketch.requirePlace("Almaty"),
          sketch.requirePlace("Poti"),
          sketch.requirePlace("Nowhere"));
  private final PathAccumulator all =
      PathAccumulator.on(network)
          .markingTerritories()
          .markingCrossings()
          .markingPassages()
          .summingKmByMode();

  /** 2 USD and 0.1 h and 0.5 kg per km; a cost of {@code borderUsd} at the crossing. */
  private LinkCosts costs(double borderUsd) {
    double[] usd = new double[network.linkCount()];
    double[] hours = new double[network.linkCount()];
    double[] kg = new double[network.linkCount()];
    double[] generalised = new double[network.linkCount()];
    for (int link = 0; link < usd.length; link++) {
      Link is = network.link(link);
      usd[link] = 2 * is.lengthKm();
      hours[link] = is.lengthKm() / 10;
      kg[link] = is.lengthKm() / 2;
      if (is instanceof Link.Crossing) {
        usd[link] = borderUsd;
      }
      generalised[link] = usd[link] + hours[link];
    }
    return new LinkCosts(generalised, usd, hours, kg);
  }

  private Skims skims(double borderUsd) {
    return Skims.compute(
        Hierarchy.of(network), costs(borderUsd), places, places, all, Execution.onThreads(1));
  }

  private boolean uses(Skims skims, Mark mark) {
    return skims.uses(skims.find(mark).orElseThrow(), 0, 1);
  }

  @Test
  void measures_are_summed_along_the_cheapest_way() {
    Skims skims = skims(200);
    // 100 km + border + 50 km by road: 300 + 200 USD, 15 h, 75 kg
    assertThat(skims.km(0, 1)).isEqualTo(150);
    assertThat(skims.usd(0, 1)).isEqualTo(500);
    assertThat(skims.hours(0, 1)).isEqualTo(15);
    assertThat(skims.kgCo2e(0, 1)).isEqualTo(75);
    assertThat(skims.generalisedUsd(0, 1)).isEqualTo(515);
  }

  @Test
  void a_dear_border_sends_cargo_to_sea_and_the_marks_say_so() {
    Skims byRoad = skims(200);
    assertThat(uses(byRoad, Mark.crossing("Sarpi"))).isTrue();
    assertThat(uses(byRoad, Mark.passage("bosporus"))).isFalse();
    Skims bySea = skims(5000);
    assertThat(uses(bySea, Mark.crossing("Sarpi"))).isFalse();
    assertThat(uses(bySea, Mark.passage("bosporus"))).isTrue();
    assertThat(bySea.km(0, 1)).isEqualTo(501);
  }

  @Test
  void km_by_mode_add_up_to_the_km_of_the_path() {
    Skims bySea = skims(5000);
    assertThat(bySea.sum(bySea.sumNames().indexOf("rail"), 0, 1)).isEqualTo(100);
    assertThat(bySea.sum(bySea.sumNames().indexOf("sea"), 0, 1)).isEqualTo(400);
    assertThat(bySea.sum(bySea.sumNames().indexOf("road"), 0, 1)).isEqualTo(1);
  }

  @Test
  void a_territory_is_crossed_by_land_or_by_its_terminals_but_not_by_passing_ships() {
    Skims byRoad = skims(200);
    assertThat(uses(byRoad, Mark.territory("GEO"))).isTrue();
    assertThat(uses(byRoad, Mark.territory("TUR"))).isFalse();
    Sketch coast =
        new Sketch()
            .node("s1", "sea", "KAZ")
            .node("s2", "sea", "TUR")
            .node("s3", "sea", "GEO")
            .line("s1", "s2", 10)
            .line("s2", "s3", 10);
    assertThat(PathAccumulator.on(coast.network()).markingTerritories().marks()).isEmpty();
  }

  @Test
  void a_place_is_at_no_distance_from_itself_even_if_it_hangs_on_nothing() {
    Skims skims = skims(200);
    for (int place = 0; place < places.size(); place++) {
      assertThat(skims.generalisedUsd(place, place)).isZero();
      assertThat(skims.hours(place, place)).isZero();
    }
  }

  @Test
  void pairs_without_a_path_are_infinite_and_listed() {
    Skims skims = skims(200);
    Place almaty = places.get(0);
    Place poti = places.get(1);
    Place nowhere = places.get(2);
    assertThat(skims.isReachable(0, 2)).isFalse();
    assertThat(skims.hours(0, 2)).isInfinite();
    assertThat(skims.unreachableCount()).isEqualTo(4);
    assertThat(skims.unreachablePairs(10))
        .containsExactly(
            new Skims.Pair(almaty, nowhere),
            new Skims.Pair(poti, nowhere),
            new Skims.Pair(nowhere, almaty),
            new Skims.Pair(nowhere, poti));
    assertThat(skims.unreachablePairs(1)).hasSize(1);
    assertThat(skims.stuckOrigins()).containsExactly(nowhere);
    assertThat(skims.unreachedDestinations()).containsExactly(nowhere);
  }

  @Test
  void more_than_64_marks_are_kept_apart() {
    PathAccumulator accumulator = PathAccumulator.on(network);
    for (int mark = 0; mark < 130; mark++) {
      BitSet links = new BitSet();
      if (mark % 65 == 0) {
        links.set(sketch.link("k0", "k1"));
      }
      accumulator = accumulator.marking(Mark.links("set " + mark), links);
    }
    Skims skims =
        Skims.compute(
            Hierarchy.of(network), costs(200), places, places, accumulator, Execution.onThreads(1));
    for (int mark = 0; mark < 130; mark++) {
      assertThat(skims.uses(mark, 0, 1)).as("mark %d", mark).isEqualTo(mark % 65 == 0);
    }
  }

  @Test
  void progress_rises_to_the_number_of_origins() {
    List<Place> origins = threeBatches();
    List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    Execution execution = Execution.onThreads(2).reporting(told::add);
    Skims.compute(Hierarchy.of(network), costs(200), origins, places, all, execution);
    assertThat(told).hasSize(3).isSorted().endsWith(origins.size());
  }

  private List<Place> threeBatches() {
    return Collections.nCopies(2 * SpaceBlock.LANES + 1, places.get(0));
  }

  @Test
  void a_cancelled_computation_ends_with_how_far_it_came() {
    List<Integer> told = new ArrayList<>();
    Execution execution =
        Execution.onThreads(1).reporting(told::add).stoppingWhen(() -> told.size() == 2);
    List<Place> origins = threeBatches();
    assertThatThrownBy(
            () -> Skims.compute(Hierarchy.of(network), costs(200), origins, places, all, execution))
        .isInstanceOf(CancellationException.class)
        .hasMessage("cancelled after 2 of 3 parts");
  }

  @Test
  void an_error_in_the_callback_reaches_the_caller() {
    Execution execution =
        Execution.onThreads(2)
            .reporting(
                done -> {
                  throw new IllegalStateException("terminal closed");
                });
    assertThatThrownBy(
            () -> Skims.compute(Hierarchy.of(network), costs(200), places, places, all, execution))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("terminal closed");
  }

  @Test
  void no_threads_are_refused() {
    assertThatThrownBy(() -> Execution.onThreads(0))
        .hasMessage("threads is 0; it must be 1 or more");
  }

  @Test
  void a_hierarchy_of_another_topology_is_refused() {
    Network other = RandomNetwork.of(1, 3, 4).network();
    assertThatThrownBy(
            () ->
                Skims.compute(
                    Hierarchy.of(other), costs(200), places, places, all, Execution.onThreads(1)))
        .hasMessage("the hierarchy belongs to another topology");
  }

  @Test
  void a_mark_or_sum_given_twice_is_refused() {
    PathAccumulator suez = PathAccumulator.on(network).marking(Mark.links("suez"), new BitSet());
    assertThatThrownBy(() -> suez.marking(Mark.links("suez"), new BitSet()))
        .hasMessage("two marks of kind LINKS are named 'suez'");
    double[] perLink = new double[network.linkCount()];
    assertThatThrownBy(
            () -> PathAccumulator.on(network).summing("km", perLink).summing("km", perLink))
        .hasMessage("two sums are named 'km'");
    assertThatThrownBy(() -> PathAccumulator.on(network).summing("km", new double[1]))
        .hasMessage("sum 'km' has 1 values for %d links".formatted(network.linkCount()));
  }

  @Test
  void a_mark_on_a_link_that_is_not_there_is_refused() {
    BitSet links = new BitSet();
    links.set(1000);
    assertThatThrownBy(() -> PathAccumulator.on(network).marking(Mark.links("far"), links))
        .hasMessage(
            "mark 'far' holds link 1000; there are %d links".formatted(network.linkCount()));
  }

  @Test
  void a_destination_out_of_range_is_refused_not_taken_from_the_next_row() {
    Skims skims = skims(200);
    assertThatThrownBy(() -> skims.hours(0, 3)).hasMessage("destination 3 of 3 destinations");
  }

  @Test
  void origins_and_destinations_may_differ() {
    Skims skims =
        Skims.compute(
            Hierarchy.of(network),
            costs(200),
            places.subList(0, 1),
            places,
            PathAccumulator.on(network),
            Execution.onThreads(4));
    assertThat(skims.km(0, 1)).isEqualTo(150);
    assertThat(Arrays.asList(skims.origins().size(), skims.destinations().size()))
        .containsExactly(1, 3);
  }
}
