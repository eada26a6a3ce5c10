package io.keruen.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.Corridor;
import io.keruen.engine.Sketch;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Status;
import io.keruen.engine.network.Unions;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Hierarchy;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.Skims;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Keeping the mode or switching it. From A to B: 2,000 km by sea (200 USD, 100 h), or 1,000 km by
 * rail (500 USD, 20 h at 50 km/h) once it is fast. Value of time: 12.5 USD per TEU and hour.
 */
class ShipmentsTest {
  private static final Sketch SKETCH =
      new Sketch()
          .node("a", "rail-1520", "KAZ")
          .node("b", "rail-1520", "RUS")
          .node("m", "rail-1520", "KAZ")
          .node("a-sea", "sea", "")
          .node("b-sea", "sea", "")
          .line("a", "m", 1000)
          .crossing("M", "m", "b", 100, 50)
          .line("a-sea", "b-sea", 2000)
          .place("A", "a", "a-sea")
          .place("B", "b", "b-sea");

  private static Skims skims(Network network, Network other, String name) {
    LinkCosts costs = costs(network);
    List<Place> places = SKETCH.places().all();
    PathAccumulator accumulator = Shipments.collect(PathAccumulator.on(network), network, costs);
    return Skims.compute(
        Hierarchy.of(network),
        costs,
        places,
        places,
        Shipments.collectFor(name, accumulator, other, costs(other)),
        Execution.onThreads(1));
  }

  private static LinkCosts costs(Network network) {
    return new CostModel(Corridor.rates(), Unions.none(), 0).compute(network, Corridor.CONTAINERS);
  }

  private static Network withClearance(double hours) {
    Network network = SKETCH.network();
    int link = SKETCH.link("m", "b");
    return network.with(
        Map.of(link, ((Link.Crossing) network.link(link)).withClearance(hours, 50)));
  }

  @Test
  void a_pair_that_switches_from_sea_to_rail_is_seen_with_and_without_the_switch() {
    Network slow = SKETCH.network(); // rail: 550 USD, 120 h: 2,050; sea: 200 USD, 100 h: 1,450
    Network fast = withClearance(10); // rail: 550 USD, 30 h: 925
    Shipments shipments =
        Shipments.between(skims(slow, fast, "fast"), skims(fast, slow, "slow"), "fast");
    assertThat(shipments.usesSeaBefore(0, 1)).isTrue();
    assertThat(shipments.usesSeaAfter(0, 1)).isFalse();
    assertThat(shipments.before(0, 1)).isEqualTo(new Shipment(100, 200, 0, 100, 2000));
    assertThat(shipments.after(Bound.KEEPING_MODE, 0, 1)).isEqualTo(shipments.before(0, 1));
    Shipment switched = shipments.after(Bound.FREE_TO_SWITCH, 0, 1);
    assertThat(switched.hours()).isCloseTo(30, within(1e-9));
    assertThat(switched.usd()).isCloseTo(550, within(1e-9));
    assertThat(switched.borderUsd()).isCloseTo(50, within(1e-9));
  }

  @Test
  void a_pair_whose_route_is_closed_must_switch() {
    Network open = SKETCH.network();
    int lane = SKETCH.link("a-sea", "b-sea");
    Network closed = open.with(Map.of(lane, open.link(lane).with(Status.CLOSED)));
    Shipments shipments =
        Shipments.between(skims(open, closed, "closed"), skims(closed, open, "open"), "closed");
    assertThat(shipments.after(Bound.KEEPING_MODE, 0, 1).hours()).isCloseTo(120, within(1e-9));
  }

  @Test
  void skims_that_lack_what_is_needed_are_refused() {
    Network network = SKETCH.network();
    Skims bare =
        Skims.compute(
            Hierarchy.of(network),
            costs(network),
            SKETCH.places().all(),
            SKETCH.places().all(),
            PathAccumulator.on(network),
            Execution.onThreads(1));
    assertThatThrownBy(() -> Shipments.between(bare, bare, "x"))
        .hasMessageStartingWith("the skims lack Mark[kind=LINKS, name=sea]");
  }
}
