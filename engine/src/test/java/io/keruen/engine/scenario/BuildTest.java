package io.keruen.engine.scenario;

import static io.keruen.engine.scenario.Edits.problem;
import static io.keruen.engine.scenario.Edits.resolve;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.Corridor;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.NetworkEdit.BuildLine;
import io.keruen.engine.scenario.NetworkEdit.BuildTerminal;
import io.keruen.engine.scenario.NetworkEdit.NewCrossing;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** New lines, crossings and terminals. */
class BuildTest {
  private static BuildLine line(Layer layer, OptionalDouble km, String... places) {
    return new BuildLine(layer, List.of(places), km, LineQuality.asRates(), List.of());
  }

  private static final Layer BROAD = Layer.rail(1520);
  private static final Layer ROAD = Layer.of(Mode.ROAD);

  private static NewCrossing crossing(String name, OptionalInt gaugeMm) {
    return new NewCrossing(name, 12, 150, 1, 6, 250, gaugeMm, Optional.empty());
  }

  private static List<Link> links(Resolution resolution) {
    Network network = resolution.world().network();
    return resolution.applied().get(0).links().stream().map(network::link).toList();
  }

  @Test
  void a_line_without_a_length_is_the_great_circle_times_a_factor() {
    Resolution resolution = resolve(line(BROAD, OptionalDouble.empty(), "Dostyk", "Aktau"));
    // great circle 2,476 km x 1.18
    assertThat(resolution.applied().get(0).lengthKm()).isCloseTo(2922, within(2.0));
    assertThat(resolution.applied().get(0).note())
        .matches("length [0-9]+ km estimated: great circle x 1.18");
    assertThat(links(resolution)).hasSize(2).allMatch(link -> link.status() == Status.OPEN);
  }

  @Test
  void a_length_given_is_shared_out_over_the_legs() {
    Resolution resolution =
        resolve(line(BROAD, OptionalDouble.of(2900), "Dostyk", "Moiynty", "Aktau"));
    assertThat(links(resolution)).hasSize(4);
    assertThat(resolution.applied().get(0).lengthKm()).isCloseTo(2900, within(1e-9));
    assertThat(resolution.applied().get(0).note()).isEmpty();
  }

  @Test
  void a_line_carries_its_quality() {
    BuildLine fast =
        new BuildLine(
            BROAD,
            List.of("Dostyk", "Aktau"),
            OptionalDouble.of(2700),
            new LineQuality(
                OptionalInt.of(2),
                Optional.of(LineQuality.Traction.ELECTRIFIED),
                Optional.empty(),
                OptionalDouble.of(90)),
            List.of());
    assertThat(links(resolve(fast)))
        .allSatisfy(
            link -> {
              Link.Line built = (Link.Line) link;
              assertThat(built.linkClass()).isEqualTo(LinkClass.DOUBLE_ELECTRIFIED);
              assertThat(built.speedKmH()).hasValue(90);
              assertThat(built.dataSetLink()).isEqualTo(-1);
            });
  }

  @Test
  void a_line_to_a_place_off_the_layer_gets_a_new_node_with_drayage() {
    Resolution resolution = resolve(line(ROAD, OptionalDouble.empty(), "Moiynty", "Aktau"));
    Network network = resolution.world().network();
    assertThat(network.nodeCount()).isEqualTo(Corridor.world().network().nodeCount() + 1);
    int node = network.nodeCount() - 1;
    assertThat(((Node.OfLayer) network.node(node)).territory()).isEqualTo("KAZ");
    assertThat(
            IntStream.range(network.firstOut(node), network.endOut(node))
                .mapToObj(network::link)
                .filter(Link.Connector.class::isInstance))
        .containsExactly(new Link.Connector(Construction.NEW_CONNECTOR_KM));
  }

  @Test
  void a_line_over_a_border_runs_through_its_crossing_and_changes_gauge_there() {
    BuildLine line =
        new BuildLine(
            BROAD,
            List.of("Moiynty", "Urumqi"),
            OptionalDouble.of(1300),
            LineQuality.asRates(),
            List.of(crossing("Bakhty/Pokitu", OptionalInt.of(1435))));
    Resolution resolution = resolve(line);
    Network network = resolution.world().network();
    List<Integer> crossings =
        resolution.applied().get(0).links().stream()
            .filter(link -> network.link(link) instanceof Link.Crossing)
            .toList();
    assertThat(crossings).hasSize(2).allMatch(network::changesGauge);
    assertThat(resolution.applied().get(0).lengthKm()).isCloseTo(1300, within(1e-9));
    assertThat(resolution.applied().get(0).note()).isEqualTo("crossings: Bakhty/Pokitu");
  }

  @Test
  void a_border_without_a_crossing_is_refused() {
    assertThat(problem(line(BROAD, OptionalDouble.empty(), "Moiynty", "Urumqi")))
        .isEqualTo(
            "crossings '0', expected one crossing for each border, in order: Moiynty (KAZ) - Urumqi"
                + " (CHN). Give each border of the line its crossing with a name and"
                + " clearance_hours.");
  }

  @Test
  void a_crossing_without_a_border_is_refused() {
    BuildLine line =
        new BuildLine(
            BROAD,
            List.of("Dostyk", "Aktau"),
            OptionalDouble.empty(),
            LineQuality.asRates(),
            List.of(crossing("Nowhere", OptionalInt.empty())));
    assertThat(problem(line))
        .isEqualTo(
            "crossings '1', expected no crossings, for all places lie in one territory. Give each"
                + " border of the line its crossing with a name and clearance_hours.");
  }

  @Test
  void a_crossing_with_a_name_that_is_taken_is_refused() {
    BuildLine line =
        new BuildLine(
            BROAD,
            List.of("Moiynty", "Urumqi"),
            OptionalDouble.empty(),
            LineQuality.asRates(),
            List.of(crossing("Dostyk/Alashankou", OptionalInt.of(1435))));
    assertThat(problem(line))
        .isEqualTo(
            "crossings 'Dostyk/Alashankou', expected a new name. There is a crossing of this name;"
                + " give the new one a name of its own.");
  }

  @Test
  void a_length_below_the_great_circle_is_refused() {
    assertThat(problem(line(BROAD, OptionalDouble.of(244), "Dostyk", "Aktau")))
        .matches(
            "length_km '244', expected at least the great circle through the places, 24[0-9]{2} km,"
                + " and at most twice that. Check the unit and the places, or name places on the"
                + " way in 'via'.");
  }

  @Test
  void an_unknown_place_and_a_place_named_twice_are_refused() {
    assertThat(problem(line(BROAD, OptionalDouble.empty(), "Dostyk", "Aktaw")))
        .isEqualTo("between 'Aktaw', expected a place. Did you mean 'Aktau'?");
    assertThat(problem(line(BROAD, OptionalDouble.empty(), "Dostyk", "Dostyk", "Aktau")))
        .isEqualTo("between 'Dostyk', expected another place after it. Name every place once.");
  }

  @Test
  void a_terminal_joins_each_two_of_its_layers_in_both_directions() {
    Resolution resolution =
        resolve(new BuildTerminal("Moiynty hub", "Moiynty", List.of(BROAD, ROAD), 5, 40));
    assertThat(links(resolution))
        .containsExactly(
            new Link.Transfer("Moiynty hub", 5, 40, Status.OPEN),
            new Link.Transfer("Moiynty hub", 5, 40, Status.OPEN));
  }

  @Test
  void a_terminal_can_stand_where_a_new_line_ends() {
    BuildLine road = line(ROAD, OptionalDouble.empty(), "Moiynty", "Aktau");
    BuildTerminal port =
        new BuildTerminal("Aktau road", "Aktau", List.of(ROAD, Layer.of(Mode.SEA)), 8, 90);
    Resolution resolution = resolve(port, road);
    assertThat(resolution.problems()).isEmpty();
    assertThat(resolution.applied().get(0).links()).hasSize(2);
  }

  @Test
  void a_terminal_without_one_of_its_layers_is_refused() {
    assertThat(
            problem(
                new BuildTerminal("Port", "Moiynty", List.of(BROAD, Layer.of(Mode.SEA)), 5, 40)))
        .isEqualTo(
            "layers 'sea', expected a layer within 30 km of Moiynty. Build a line of this layer that"
                + " ends at the place first, or leave the layer out.");
    assertThat(
            problem(new BuildTerminal("Aktau", "Aktau", List.of(BROAD, Layer.of(Mode.SEA)), 5, 4)))
        .isEqualTo(
            "name 'Aktau', expected a new name. There is a terminal of this name: change it with"
                + " 'terminal' or open it with 'open'.");
    assertThat(problem(new BuildTerminal("Hub", "Aktou", List.of(BROAD, ROAD), 5, 4)))
        .isEqualTo("at 'Aktou', expected a place. Did you mean 'Aktau'?");
  }

  @Test
  void what_one_scenario_builds_is_planned_in_the_others() {
    WrittenEdit build = WrittenEdit.of(line(BROAD, OptionalDouble.of(2700), "Dostyk", "Aktau"));
    ScenarioBase base = ScenarioBase.of(Corridor.world(), List.of(build));
    World with = base.resolve(List.of(build)).world();
    World without = base.resolve(List.of()).world();
    int link = base.resolve(List.of(build)).applied().get(0).links().get(0);
    assertThat(with.network().link(link).status()).isEqualTo(Status.OPEN);
    assertThat(without.network().link(link).status()).isEqualTo(Status.PLANNED);
    assertThat(without.network().linkCount()).isEqualTo(with.network().linkCount());
  }
}
