package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;
import io.keruen.engine.path.Execution;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A grid of 6 x 6 nodes, every one a zone, whose equilibrium is found anew after each of several
 * small changes: once from scratch, once beginning with the flows of before.
 */
class WarmStartTest {
  private static final int SIDE = 6;
  private static final StopRule TIGHT = StopRule.atRelativeGap(1e-13);

  @Test
  void the_same_problem_is_solved_at_once() {
    FlowNetwork network = grid(1).freeze();
    Equilibrium before = solve(network, demand(1));

    assertThat(next(before, network, demand(1)).iterations()).hasSize(1);
  }

  @Test
  void more_demand_and_new_pairs_come_to_the_same_flows_as_from_scratch() {
    FlowNetwork network = grid(1).freeze();
    Equilibrium before = solve(network, sparseDemand());

    assertSame(next(before, network, demand(1.1)), solve(network, demand(1.1)));
  }

  @Test
  void less_demand_comes_to_the_same_flows_as_from_scratch() {
    FlowNetwork network = grid(1).freeze();
    Equilibrium before = solve(network, demand(1));

    assertSame(next(before, network, sparseDemand()), solve(network, sparseDemand()));
  }

  @Test
  void a_wider_link_comes_to_the_same_flows_as_from_scratch() {
    Equilibrium before = solve(grid(1).freeze(), demand(1));
    FlowNetwork wider = grid(3).freeze();

    assertSame(next(before, wider, demand(1)), solve(wider, demand(1)));
  }

  @Test
  void a_new_link_comes_to_the_same_flows_as_from_scratch() {
    Equilibrium before = solve(grid(1).freeze(), demand(1));
    FlowNetworkBuilder builder = grid(1);
    builder.addLink(0, SIDE * SIDE - 1, new Bpr(3, 0.15, 40, 4));
    FlowNetwork longer = builder.freeze();

    assertSame(next(before, longer, demand(1)), solve(longer, demand(1)));
  }

  @Test
  void a_closed_link_comes_to_the_same_flows_as_from_scratch() {
    FlowNetwork network = grid(1).freeze();
    Equilibrium before = solve(network, demand(1));
    double[] fixed = new double[network.linkCount()];
    fixed[network.linkOfAdded(4)] = Double.POSITIVE_INFINITY;
    FlowClass without = FlowClass.of("cars", demand(1), fixed);

    Equilibrium next =
        before.solveNext(
            network,
            List.of(without),
            Method.PAIRED_SEGMENTS,
            TIGHT,
            Execution.onThreads(2),
            i -> {});

    assertThat(next.volume(network.linkOfAdded(4))).isZero();
    assertSame(next, solve(network, without));
  }

  @Test
  void a_limit_on_a_node_comes_to_the_same_flows_as_from_scratch() {
    Equilibrium before = solve(grid(1).freeze(), demand(1));
    FlowNetworkBuilder builder = grid(1);
    builder.limitNode(SIDE * SIDE + 14, new Bpr(0.5, 1, 60, 4));
    FlowNetwork limited = builder.freeze();

    Equilibrium next = next(before, limited, demand(1));

    assertSame(next, solve(limited, demand(1)));
    int inner = limited.innerLink(SIDE * SIDE + 14).orElseThrow();
    assertThat(next.volume(inner)).isGreaterThan(1);
    assertSame(next(next, grid(1).freeze(), demand(1)), before);
  }

  @Test
  void a_class_more_begins_on_its_least_cost_paths() {
    FlowNetwork network = grid(1).freeze();
    Equilibrium before = solve(network, demand(1));
    List<FlowClass> both =
        List.of(
            FlowClass.ofTime("cars", demand(1), network),
            FlowClass.ofTime("lorries", sparseDemand(), network));

    Equilibrium next =
        before.solveNext(
            network, both, Method.PAIRED_SEGMENTS, TIGHT, Execution.onThreads(1), i -> {});

    assertThat(next.converged()).isTrue();
    assertThat(next.last().objective())
        .isCloseTo(solve(network, both).last().objective(), within(1e-7));
  }

  @Test
  void methods_that_keep_volumes_of_links_begin_near_the_end_too() {
    FlowNetwork network = grid(1).freeze();
    Equilibrium before = solve(network, demand(1));
    List<FlowClass> more = List.of(FlowClass.ofTime("cars", demand(1.01), network));
    StopRule loose = StopRule.atRelativeGap(1e-4);

    Equilibrium next =
        before.solveNext(network, more, Method.FRANK_WOLFE, loose, Execution.onThreads(1), i -> {});

    assertThat(next.iterations().get(0).relativeGap()).isLessThan(1e-2);
    assertThat(next.converged()).isTrue();
  }

  @Test
  void has_the_same_bits_for_any_number_of_threads() {
    Equilibrium before = solve(grid(1).freeze(), demand(1));
    FlowNetwork wider = grid(3).freeze();
    List<FlowClass> classes = List.of(FlowClass.ofTime("cars", demand(1), wider));

    Equilibrium one =
        before.solveNext(
            wider, classes, Method.PAIRED_SEGMENTS, TIGHT, Execution.onThreads(1), i -> {});
    Equilibrium eight =
        before.solveNext(
            wider, classes, Method.PAIRED_SEGMENTS, TIGHT, Execution.onThreads(8), i -> {});

    assertThat(eight.iterations()).isEqualTo(one.iterations());
  }

  @Test
  void another_network_is_refused() {
    Equilibrium before = solve(grid(1).freeze(), demand(1));
    FlowNetworkBuilder other = new FlowNetworkBuilder();
    for (int node = 0; node < SIDE * SIDE; node++) {
      other.addNode();
      other.addZone(node, Passage.OPEN);
    }
    other.addLink(7, 20, new ConstantTime(1));

    assertThatThrownBy(() -> next(before, other.freeze(), demand(1)))
        .hasMessage(
            "added link 0 joins other nodes than in the network before; add the same links in the"
                + " same order, and new ones last");
  }

  @Test
  void methods_that_keep_no_flows_of_commodities_say_so() {
    FlowNetwork network = grid(1).freeze();
    List<FlowClass> classes = List.of(FlowClass.ofTime("cars", demand(1), network));
    Equilibrium averages =
        Equilibrium.solve(
            network,
            classes,
            Method.SUCCESSIVE_AVERAGES,
            StopRule.atRelativeGap(0.1),
            Execution.onThreads(1),
            i -> {});

    assertThatThrownBy(
            () ->
                averages.solveNext(
                    network,
                    classes,
                    Method.PAIRED_SEGMENTS,
                    TIGHT,
                    Execution.onThreads(1),
                    i -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith("not one by SUCCESSIVE_AVERAGES");
  }

  private static void assertSame(Equilibrium one, Equilibrium other) {
    assertThat(one.converged()).isTrue();
    for (int added = 0; added < other.network().addedCount(); added++) {
      int link = other.network().linkOfAdded(added);
      int same = one.network().linkOfAdded(added);
      assertThat(one.volume(same))
          .as("added link %d", added)
          .isCloseTo(other.volume(link), within(1e-4));
    }
    assertThat(one.last().objective()).isCloseTo(other.last().objective(), within(1e-7));
  }

  private static Equilibrium next(Equilibrium before, FlowNetwork network, OdMatrix demand) {
    return before.solveNext(
        network,
        List.of(FlowClass.ofTime("cars", demand, network)),
        Method.PAIRED_SEGMENTS,
        TIGHT,
        Execution.onThreads(2),
        i -> {});
  }

  private static Equilibrium solve(FlowNetwork network, OdMatrix demand) {
    return solve(network, FlowClass.ofTime("cars", demand, network));
  }

  private static Equilibrium solve(FlowNetwork network, FlowClass flowClass) {
    return solve(network, List.of(flowClass));
  }

  private static Equilibrium solve(FlowNetwork network, List<FlowClass> classes) {
    return Equilibrium.solve(
        network, classes, Method.PAIRED_SEGMENTS, TIGHT, Execution.onThreads(1), i -> {});
  }

  /** Links to the right, left, down and up; the fifth link is some times as wide as it was. */
  private static FlowNetworkBuilder grid(double fifthWider) {
    Random random = new Random(7);
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    for (int node = 0; node < SIDE * SIDE; node++) {
      builder.addNode();
      builder.addZone(node, node % 5 == 0 ? Passage.OPEN : Passage.CLOSED);
    }
    // zones that may not be passed lie beside the grid that is passed
    for (int node = 0; node < SIDE * SIDE; node++) {
      builder.addNode();
    }
    for (int node = 0; node < SIDE * SIDE; node++) {
      int way = SIDE * SIDE + node;
      builder.addLink(node, way, new ConstantTime(0.1));
      builder.addLink(way, node, new ConstantTime(0.1));
      for (int to : new int[] {node % SIDE + 1 < SIDE ? node + 1 : -1, node + SIDE}) {
        if (to >= 0 && to < SIDE * SIDE) {
          builder.addLink(way, SIDE * SIDE + to, link(random, fifthWider, builder));
          builder.addLink(SIDE * SIDE + to, way, link(random, fifthWider, builder));
        }
      }
    }
    return builder;
  }

  private static LinkTime link(Random random, double fifthWider, FlowNetworkBuilder builder) {
    double capacity = 30 + 30 * random.nextDouble();
    return new Bpr(
        1 + random.nextDouble(),
        0.15,
        builder.linkCount() == 4 ? capacity * fifthWider : capacity,
        4);
  }

  private static OdMatrix demand(double factor) {
    Random random = new Random(11);
    OdMatrix.Builder builder = OdMatrix.builder(SIDE * SIDE);
    for (int from = 0; from < SIDE * SIDE; from++) {
      for (int to = 0; to < SIDE * SIDE; to++) {
        builder.add(from, to, factor * random.nextDouble());
      }
    }
    return builder.build();
  }

  private static OdMatrix sparseDemand() {
    OdMatrix.Builder builder = OdMatrix.builder(SIDE * SIDE);
    for (int from = 0; from < SIDE * SIDE; from += 2) {
      builder.add(from, (from + 15) % (SIDE * SIDE), 12).add(from, (from + 22) % (SIDE * SIDE), 7);
    }
    return builder.build();
  }
}
