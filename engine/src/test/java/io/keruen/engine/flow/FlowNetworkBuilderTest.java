package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;
import io.keruen.engine.path.Execution;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowNetworkBuilderTest {
  private static final LinkTime ONE = new ConstantTime(1);

  /** Three nodes in a row; 0 and 2 are zones 0 and 1. */
  private static FlowNetworkBuilder row() {
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    for (int node = 0; node < 3; node++) {
      builder.addNode();
    }
    builder.addZone(0, Passage.OPEN);
    builder.addZone(2, Passage.OPEN);
    builder.addLink(0, 1, ONE);
    builder.addLink(1, 2, ONE);
    return builder;
  }

  @Test
  void links_are_numbered_by_the_node_they_leave_and_found_by_the_order_of_adding() {
    FlowNetworkBuilder builder = row();
    int back = builder.addLink(1, 0, new ConstantTime(9));
    FlowNetwork network = builder.freeze();
    assertThat(network.linkCount()).isEqualTo(3);
    assertThat(network.addedCount()).isEqualTo(3);
    int link = network.linkOfAdded(back);
    assertThat(network.fromNode(link)).isEqualTo(1);
    assertThat(network.toNode(link)).isZero();
    assertThat(network.time(link).freeFlow()).isEqualTo(9);
    assertThat(link).isBetween(network.firstOut(1), network.endOut(1) - 1);
  }

  @Test
  void nothing_runs_through_a_closed_zone_but_its_own_demand_starts_and_ends_there() {
    FlowNetworkBuilder builder = row();
    builder.addZone(1, Passage.CLOSED);
    FlowNetwork network = builder.freeze();
    OdMatrix demand = OdMatrix.builder(3).add(0, 1, 5).add(0, 2, 3).add(2, 1, 4).build();
    Equilibrium result = solve(network, demand);
    assertThat(result.unreachable()).containsExactly(new UnreachablePair(0, 0, 1, 5));
    assertThat(result.volume(network.linkOfAdded(0))).as("to the closed zone").isEqualTo(3);
    assertThat(result.volume(network.linkOfAdded(1))).as("from the closed zone").isEqualTo(4);
  }

  @Test
  void what_passes_a_limited_node_shares_its_time_and_what_starts_or_ends_there_does_not() {
    FlowNetworkBuilder builder = row();
    builder.addZone(1, Passage.OPEN);
    builder.limitNode(1, new Bpr(2, 1, 10, 1)); // 2 (1 + v / 10)
    FlowNetwork network = builder.freeze();
    assertThat(network.linkCount()).as("an inner link").isEqualTo(3);
    assertThat(network.addedCount()).isEqualTo(2);
    OdMatrix demand = OdMatrix.builder(3).add(0, 1, 5).add(0, 2, 30).add(2, 1, 70).build();
    Equilibrium result = solve(network, demand);
    // 5 pass: 5 (1 + 2 (1 + 0.5) + 1); 30 end and 70 start there: 1 each
    assertThat(result.last().totalCost()).isEqualTo(5 * 5 + 30 + 70);
  }

  @Test
  void a_closed_zone_that_is_limited_is_closed() {
    FlowNetworkBuilder builder = row();
    builder.addZone(1, Passage.CLOSED);
    builder.limitNode(1, ONE);
    FlowNetwork network = builder.freeze();
    assertThat(network.linkCount()).isEqualTo(2);
    assertThat(solve(network, OdMatrix.builder(3).add(0, 1, 5).build()).unreachable()).hasSize(1);
  }

  @Test
  void parallel_links_share_volume_and_loops_stay_empty() {
    FlowNetworkBuilder builder = row();
    builder.addLink(0, 1, new Bpr(1, 1, 10, 1)); // as fast as the first only when empty
    builder.addLink(1, 1, ONE);
    FlowNetwork network = builder.freeze();
    Equilibrium result = solve(network, OdMatrix.builder(2).add(0, 1, 5).build());
    assertThat(result.volume(network.linkOfAdded(0))).isEqualTo(5);
    assertThat(result.volume(network.linkOfAdded(2))).isZero();
    assertThat(result.volume(network.linkOfAdded(3))).isZero();
  }

  @Test
  void a_builder_can_go_on_after_it_has_frozen() {
    FlowNetworkBuilder builder = row();
    FlowNetwork before = builder.freeze();
    builder.addLink(2, 0, ONE);
    builder.limitNode(1, ONE);
    assertThat(builder.freeze().linkCount()).isEqualTo(4);
    assertThat(before.linkCount()).isEqualTo(2);
  }

  @Test
  void nodes_that_are_not_there_and_things_said_twice_are_refused() {
    FlowNetworkBuilder builder = row();
    assertThatThrownBy(() -> builder.addLink(0, 3, ONE))
        .hasMessage("there is no node 3; 3 nodes were added");
    assertThatThrownBy(() -> builder.addZone(-1, Passage.OPEN))
        .hasMessage("there is no node -1; 3 nodes were added");
    assertThatThrownBy(() -> builder.addZone(0, Passage.CLOSED))
        .hasMessage("node 0 is that of a zone already");
    builder.limitNode(1, ONE);
    assertThatThrownBy(() -> builder.limitNode(1, ONE)).hasMessage("node 1 is limited already");
  }

  private static Equilibrium solve(FlowNetwork network, OdMatrix demand) {
    return Equilibrium.solve(
        network,
        List.of(FlowClass.ofTime("all", demand, network)),
        Method.PAIRED_SEGMENTS,
        StopRule.atRelativeGap(1e-12),
        Execution.onThreads(1),
        iteration -> {});
  }
}
