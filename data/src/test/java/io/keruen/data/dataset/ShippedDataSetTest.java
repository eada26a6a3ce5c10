package io.keruen.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.engine.network.Capacity;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the shipped data set promises. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedDataSetTest {
  private DataSet data;
  private Network network;

  @BeforeAll
  void read() {
    data = DataSet.read(DataSetFiles.embedded());
    network = data.world().network();
  }

  @Test
  void it_has_a_thousand_cities_in_seventy_countries() {
    List<Place> cities = data.world().places().centroids();
    assertThat(cities).hasSizeGreaterThanOrEqualTo(1000);
    assertThat(cities.stream().map(Place::iso3).distinct()).hasSizeGreaterThanOrEqualTo(70);
  }

  @Test
  void stated_capacities_arrive_on_the_links_of_crossings_and_terminals() {
    Map<String, Set<Double>> stated = new TreeMap<>();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Crossing crossing) {
        crossing.capacity().ifPresent(c -> note(stated, crossing.crossing(), c));
      } else if (network.link(link) instanceof Link.Transfer transfer) {
        transfer.capacity().ifPresent(c -> note(stated, transfer.terminal(), c));
      }
    }
    assertThat(stated)
        .containsEntry("Alashankou/Dostyk", Set.of(24 * 92 * 365.0)) // 24 trains of 92 TEU a day
        .containsEntry("Torkham", Set.of(400 * 2 * 365.0)) // 400 lorries of 2 TEU
        .containsEntry("Aktau", Set.of(40_000.0))
        .containsEntry("Khorgos Gateway", Set.of(540_000.0));
  }

  private static void note(Map<String, Set<Double>> stated, String name, Capacity capacity) {
    stated.computeIfAbsent(name, key -> new TreeSet<>()).add(capacity.teuPerYear());
  }

  @Test
  void every_place_of_the_belt_and_road_brief_is_there_by_name() {
    assertThat(
            Stream.of(
                "Zhetygen",
                "Khorgos",
                "Altynkol",
                "Zhezkazgan",
                "Saksaulskaya",
                "Shalkar",
                "Beyneu",
                "Dostyk",
                "Alashankou",
                "Aktau",
                "Aktogay",
                "Atasu",
                "Aktobe",
                "Saratov",
                "St Petersburg",
                "Mumbai",
                "Almaty",
                "Astana",
                "Urumqi",
                "Lianyungang"))
        .allSatisfy(name -> assertThat(data.world().places().find(name)).as(name).isPresent());
  }

  @Test
  void at_most_one_city_in_a_hundred_lacks_a_road() {
    long withoutRoad =
        data.world().places().centroids().stream()
            .filter(city -> !hangsOn(city, Mode.ROAD))
            .count();
    assertThat(withoutRoad).isLessThan(data.world().places().centroids().size() / 100);
  }

  private boolean hangsOn(Place place, Mode mode) {
    for (int link = network.firstOut(place.originNode());
        link < network.endOut(place.originNode());
        link++) {
      if (network.node(network.toNode(link)) instanceof Node.OfLayer layered
          && layered.layer().mode() == mode) {
        return true;
      }
    }
    return false;
  }

  @Test
  void the_gauge_changes_at_crossings_and_terminals_only() {
    int changes = 0;
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.changesGauge(link)) {
        changes++;
        assertThat(network.link(link)).isInstanceOfAny(Link.Crossing.class, Link.Transfer.class);
      }
    }
    assertThat(changes).isPositive();
  }

  @Test
  void a_land_border_is_crossed_at_a_crossing_only() {
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Line line
          && line.layer().mode().isLand()
          && network.node(network.fromNode(link)) instanceof Node.OfLayer from
          && network.node(network.toNode(link)) instanceof Node.OfLayer to) {
        assertThat(from.territory()).as("link %d", link).isEqualTo(to.territory());
      }
    }
  }

  @Test
  void no_path_runs_through_a_place() {
    for (Place place : data.world().places().all()) {
      if (place.isConnected()) {
        assertThat(network.firstOut(place.destinationNode()))
            .isEqualTo(network.endOut(place.destinationNode()));
      }
    }
    for (int link = 0; link < network.linkCount(); link++) {
      assertThat(
              network.node(network.toNode(link)) instanceof Node.OfPlace place
                  && place.end() == Node.End.ORIGIN)
          .as("link %d runs into an origin", link)
          .isFalse();
    }
  }

  @Test
  void every_row_of_every_table_names_a_source() {
    data.evidence()
        .forEach(
            (table, rows) ->
                assertThat(rows).as(table).allMatch(evidence -> !evidence.sources().isEmpty()));
  }

  @Test
  void its_geometry_can_be_drawn() {
    Geometry geometry = data.geometry();
    long drawn =
        data.links().stream()
            .filter(row -> geometry.course(row.link(), Geometry.Detail.COARSE).isPresent())
            .count();
    assertThat(drawn).isPositive();
  }

  @Test
  void it_stays_below_25_megabytes() throws IOException {
    Path folder = Path.of("eurasia"); // tests run in the module's folder
    try (Stream<Path> files = Files.walk(folder)) {
      long bytes =
          files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
      assertThat(bytes).isBetween(1_000_000L, 25_000_000L);
    }
  }
}
