package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;
import io.keruen.engine.path.Execution;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Equilibria known by algebra. */
class EquilibriumTest {
  private static final double CLOSED = Double.POSITIVE_INFINITY;

  /**
   * 40 go by roads of 10 + v and 20 + v / 2: both take 30 when 20 go by each.
   *
   * <p>10 + v = 20 + (40 - v) / 2 gives v = 20.
   */
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"FRANK_WOLFE", "BICONJUGATE_FRANK_WOLFE", "PAIRED_SEGMENTS"})
  void two_roads_share_the_demand_so_that_both_take_as_long(Method method) {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new Bpr(20, 1, 40, 1));
    Equilibrium result =
        solve(network, method, FlowClass.ofTime("all", TwoZones.demand(40), network));
    assertThat(result.converged()).isTrue();
    assertThat(result.volume(0)).isCloseTo(20, offset(1e-6));
    assertThat(result.time(0)).isCloseTo(30, offset(1e-6));
    assertThat(result.time(1)).isCloseTo(30, offset(1e-6));
  }

  /** On the first road of 10 + v all 40 take 50; the second would take 20. */
  @Test
  void all_or_nothing_tells_what_everybody_pays_too_much() {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new Bpr(20, 1, 40, 1));
    Equilibrium result =
        solve(
            network, Method.ALL_OR_NOTHING, FlowClass.ofTime("all", TwoZones.demand(40), network));
    assertThat(result.iterations())
        .containsExactly(
            new Iteration(1, (2000.0 - 800) / 2000, 30, 10 * 40 + 40 * 40 / 2.0, 2000, 2000));
    assertThat(result.converged()).isFalse();
  }

  /** Steps of 1/2, 1/3 ... between all on one and all on the other road. */
  @Test
  void successive_averages_step_by_one_over_the_number_of_loadings() {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new Bpr(20, 1, 40, 1));
    FlowClass all = FlowClass.ofTime("all", TwoZones.demand(60), network);
    List<Double> totals = new ArrayList<>();
    Equilibrium.solve(
        network,
        List.of(all),
        Method.SUCCESSIVE_AVERAGES,
        StopRule.atRelativeGap(0).orAfter(3),
        Execution.onThreads(1),
        iteration -> totals.add(iteration.totalTime()));
    // first: 60 on road 0; then 30 and 30 (40 against 35); then 20 and 40 (30 against 40)
    assertThat(totals).containsExactly(60.0 * 70, 30.0 * 40 + 30 * 35, 20.0 * 30 + 40.0 * 40);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void without_demand_nothing_moves_and_all_is_in_equilibrium(Method method) {
    FlowNetwork network = TwoZones.joinedBy(new ConstantTime(1));
    Equilibrium result =
        solve(network, method, FlowClass.ofTime("all", TwoZones.demand(0), network));
    assertThat(result.converged()).isTrue();
    assertThat(result.iterations()).containsExactly(new Iteration(1, 0, 0, 0, 0, 0));
    assertThat(result.volume(0)).isZero();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void links_that_take_no_time_carry_everything_at_no_cost(Method method) {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(0, 0.15, 10, 4), new ConstantTime(3));
    Equilibrium result =
        solve(network, method, FlowClass.ofTime("all", TwoZones.demand(50), network));
    assertThat(result.converged()).isTrue();
    assertThat(result.volume(0)).isEqualTo(50);
    assertThat(result.last().totalCost()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void constant_times_need_one_loading(Method method) {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(2, 1, 10, 0), new ConstantTime(3));
    Equilibrium result =
        solve(network, method, FlowClass.ofTime("all", TwoZones.demand(50), network));
    assertThat(result.iterations()).hasSize(1);
    assertThat(result.converged()).isTrue();
    assertThat(result.volume(1)).isEqualTo(50);
  }

  /** Both roads begin vertically: 10 (1 + sqrt(v / 10)), so each carries half. */
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"FRANK_WOLFE", "BICONJUGATE_FRANK_WOLFE", "PAIRED_SEGMENTS"})
  void curves_that_begin_vertically_are_shared_too(Method method) {
    LinkTime root = new Bpr(10, 1, 10, 0.5);
    FlowNetwork network = TwoZones.joinedBy(root, root);
    Equilibrium result =
        solve(network, method, FlowClass.ofTime("all", TwoZones.demand(30), network));
    assertThat(result.converged()).isTrue();
    assertThat(result.volume(0)).isCloseTo(15, offset(1e-5));
  }

  /**
   * Road 0 takes 10 + v, road 1 takes 20. Whoever pays no toll stays on road 0 until it takes 20 (v
   * = 10); whoever counts the toll as 5 leaves it at v = 5. Four do not pay, so all of them take
   * road 0, and with them one of the eight who pay.
   */
  @ParameterizedTest
  @EnumSource(
      value = Method.class,
      names = {"FRANK_WOLFE", "BICONJUGATE_FRANK_WOLFE", "PAIRED_SEGMENTS"})
  void a_toll_sorts_classes_by_what_they_pay(Method method) {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new ConstantTime(20));
    FlowClass paying = FlowClass.of("paying", TwoZones.demand(8), new double[] {5, 0});
    FlowClass exempt = FlowClass.ofTime("exempt", TwoZones.demand(4), network);
    Equilibrium result = solve(network, method, paying, exempt);
    assertThat(result.converged()).isTrue();
    assertThat(result.volume(0, 0)).isCloseTo(1, offset(1e-5));
    assertThat(result.volume(1, 0)).isCloseTo(4, offset(1e-5));
    assertThat(result.cost(0, 0)).isCloseTo(20, offset(1e-5));
    assertThat(result.cost(1, 0)).isCloseTo(15, offset(1e-5));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_link_that_is_closed_to_a_class_carries_none_of_it(Method method) {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new ConstantTime(20));
    FlowClass trucks = FlowClass.of("trucks", TwoZones.demand(8), new double[] {CLOSED, 0});
    FlowClass cars = FlowClass.ofTime("cars", TwoZones.demand(4), network);
    Equilibrium result = solve(network, method, trucks, cars);
    assertThat(result.converged()).isTrue();
    assertThat(result.volume(0, 0)).isZero();
    assertThat(result.volume(1, 0)).isEqualTo(4);
    assertThat(result.last().totalCost()).isEqualTo(8 * 20 + 4 * 14);
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void pairs_without_a_path_are_told_and_left_out(Method method) {
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    for (int zone = 0; zone < 3; zone++) {
      builder.addZone(builder.addNode(), Passage.OPEN);
    }
    builder.addLink(0, 1, new ConstantTime(2)); // nothing leads to 2 nor back to 0
    FlowNetwork network = builder.freeze();
    OdMatrix demand = OdMatrix.builder(3).add(0, 1, 5).add(0, 2, 7).add(1, 0, 9).build();
    FlowClass first = FlowClass.ofTime("first", OdMatrix.builder(3).build(), network);
    Equilibrium result = solve(network, method, first, FlowClass.ofTime("second", demand, network));
    assertThat(result.unreachable())
        .containsExactly(new UnreachablePair(1, 0, 2, 7), new UnreachablePair(1, 1, 0, 9));
    assertThat(result.last().totalCost()).isEqualTo(10);
    assertThat(result.converged()).isTrue();
  }

  /**
   * Fisk (1979), Transportation Research B 13, 305-309: trips from 0 to 1 and from 1 to 2 take v,
   * those from 0 to 2 choose between both of these links and one of 90 + v.
   *
   * <p>With 1, 100 and 20 trips, x from 0 to 2 go by 1: (1 + x) + (100 + x) = 90 + 20 - x gives x =
   * 3, so that 1 to 2 takes 103 and all together 4 + 100 * 103 + 20 * 107 = 12444. With 4 trips
   * from 0 to 1, x = 2: 1 to 2 takes 102, and all together 4 * 6 + 100 * 102 + 20 * 108 = 12384.
   */
  @Test
  void more_trips_of_one_pair_make_another_and_all_together_cheaper() {
    Equilibrium few = fisk(1);
    Equilibrium more = fisk(4);
    assertThat(few.time(1)).as("time of link 0 - 2").isCloseTo(107, offset(1e-6));
    assertThat(few.time(2)).isCloseTo(103, offset(1e-6));
    assertThat(few.last().totalTime()).isCloseTo(12444, offset(1e-4));
    assertThat(more.time(1)).isCloseTo(108, offset(1e-6));
    assertThat(more.time(2)).isCloseTo(102, offset(1e-6));
    assertThat(more.last().totalTime()).isCloseTo(12384, offset(1e-4));
  }

  private static Equilibrium fisk(double fromFirst) {
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    for (int zone = 0; zone < 3; zone++) {
      builder.addZone(builder.addNode(), Passage.OPEN);
    }
    LinkTime volume = new Bpr(1e-12, 1e12, 1, 1); // as good as v
    builder.addLink(0, 1, volume);
    builder.addLink(0, 2, new Bpr(90, 1, 90, 1));
    builder.addLink(1, 2, volume);
    FlowNetwork network = builder.freeze();
    OdMatrix demand = OdMatrix.builder(3).add(0, 1, fromFirst).add(1, 2, 100).add(0, 2, 20).build();
    return solve(network, Method.PAIRED_SEGMENTS, FlowClass.ofTime("all", demand, network));
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void a_search_can_be_cancelled(Method method) {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new Bpr(20, 1, 40, 1));
    List<FlowClass> classes = List.of(FlowClass.ofTime("all", TwoZones.demand(40), network));
    Execution cancelled = Execution.onThreads(2).stoppingWhen(() -> true);
    assertThatThrownBy(
            () ->
                Equilibrium.solve(
                    network, classes, method, StopRule.atRelativeGap(0), cancelled, i -> {}))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void a_search_that_ends_early_says_so() {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new Bpr(20, 1, 40, 1));
    Equilibrium result =
        Equilibrium.solve(
            network,
            List.of(FlowClass.ofTime("all", TwoZones.demand(42), network)),
            Method.SUCCESSIVE_AVERAGES,
            StopRule.atRelativeGap(1e-12).orAfter(3),
            Execution.onThreads(1),
            iteration -> {});
    assertThat(result.converged()).isFalse();
    assertThat(result.iterations()).extracting(Iteration::number).containsExactly(1, 2, 3);
    assertThat(result.method()).isEqualTo(Method.SUCCESSIVE_AVERAGES);
  }

  /** Of so many ways one an iteration would take 300 iterations; flow is on about all of them. */
  @Test
  void three_hundred_parallel_links_are_found_in_a_few_iterations() {
    LinkTime[] times = new LinkTime[300];
    for (int link = 0; link < times.length; link++) {
      times[link] = new Bpr(1 + link / 200.0, 0.15, 100, 4);
    }
    FlowNetwork network = TwoZones.joinedBy(times);
    FlowClass all = FlowClass.ofTime("all", TwoZones.demand(40_000), network);
    Equilibrium result =
        Equilibrium.solve(
            network,
            List.of(all),
            Method.PAIRED_SEGMENTS,
            StopRule.atRelativeGap(1e-10),
            Execution.onThreads(1),
            iteration -> {});
    assertThat(result.converged()).isTrue();
    assertThat(result.iterations()).hasSizeLessThan(20);
  }

  @Test
  void classes_of_another_network_and_rules_without_sense_are_refused() {
    FlowNetwork network = TwoZones.joinedBy(new ConstantTime(1));
    FlowClass other = FlowClass.of("other", TwoZones.demand(1), new double[3]);
    assertThatThrownBy(() -> solve(network, Method.PAIRED_SEGMENTS, other))
        .hasMessage("class 'other' is made for 2 zones and 3 links; the network has 2 and 1");
    assertThatThrownBy(() -> solve(network, Method.PAIRED_SEGMENTS))
        .hasMessage("there is no class; give at least one");
    assertThatThrownBy(() -> FlowClass.of("cars", TwoZones.demand(1), new double[] {-1}))
        .hasMessage("fixed cost of link 0 for class 'cars' is -1.0; it must be 0 or more");
    assertThatThrownBy(() -> StopRule.atRelativeGap(Double.NaN))
        .hasMessage("relative gap is NaN; it must be at least 0 and below 1");
    assertThatThrownBy(() -> StopRule.atRelativeGap(0).orAfter(0))
        .hasMessage("most iterations are 0; there must be 1 or more");
  }

  private static Equilibrium solve(FlowNetwork network, Method method, FlowClass... classes) {
    return Equilibrium.solve(
        network,
        List.of(classes),
        method,
        StopRule.atRelativeGap(1e-10),
        Execution.onThreads(1),
        iteration -> {});
  }
}
