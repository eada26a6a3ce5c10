package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.keruen.engine.flow.FlowNetworkBuilder.Passage;
import io.keruen.engine.path.Execution;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Stochastic equilibria known by algebra, and their limits. */
class StochasticEquilibriumTest {

  private static StochasticEquilibrium solve(
      FlowNetwork network, PathSizeLogit rule, FlowClass... classes) {
    return StochasticEquilibrium.solve(
        network, List.of(classes), rule, Execution.onThreads(1), iteration -> {});
  }

  @Test
  void two_routes_of_constant_time_share_by_binary_logit() {
    FlowNetwork network = TwoZones.joinedBy(new ConstantTime(10), new ConstantTime(12));
    StochasticEquilibrium result =
        solve(
            network,
            PathSizeLogit.ofScale(0.5),
            FlowClass.ofTime("all", TwoZones.demand(100), network));
    assertThat(result.converged()).isTrue();
    // odds e^(0.5 * 2) to 1
    assertThat(result.volume(0)).isCloseTo(100 * Math.E / (1 + Math.E), offset(1e-5));
  }

  /**
   * Times 10 + v and 20 + v / 2 with 40 trips: 30 of them on the first road make it 40 against 25;
   * that 3/4 choose it needs odds of 3 at 15 more, for which a toll of 15 + ln 3 / theta on the
   * other is right.
   */
  @Test
  void volumes_fit_the_costs_that_they_make() {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new Bpr(20, 1, 40, 1));
    double scale = 0.2;
    double[] toll = {0, 15 + Math.log(3) / scale};
    StochasticEquilibrium result =
        solve(
            network,
            PathSizeLogit.ofScale(scale).toResidual(1e-12),
            FlowClass.of("all", TwoZones.demand(40), toll));
    assertThat(result.converged()).isTrue();
    assertThat(result.volume(0)).isCloseTo(30, offset(1e-8));
  }

  @Test
  void equal_routes_share_equally_at_any_scale() {
    LinkTime road = new Bpr(10, 0.15, 10, 4);
    FlowNetwork network = TwoZones.joinedBy(road, road, road);
    for (double scale : new double[] {1e-3, 1, 1e3}) {
      StochasticEquilibrium result =
          solve(
              network,
              PathSizeLogit.ofScale(scale).toResidual(1e-12),
              FlowClass.ofTime("all", TwoZones.demand(30), network));
      for (int link = 0; link < 3; link++) {
        assertThat(result.volume(link)).as("scale %s", scale).isCloseTo(10, offset(1e-8));
      }
    }
  }

  /**
   * Three routes of 10; two of them have 8 in common. Their path sizes are 8/10 / 2 + 2/10 = 0.6,
   * that of the third 1, so that they take 0.6 / 2.2 each and not a third.
   *
   * <pre>
   *    0 --8--> 1 ==2,2==> 2        0 -----10-----> 2
   * </pre>
   */
  @Test
  void routes_that_overlap_share_by_path_size() {
    FlowNetworkBuilder builder = new FlowNetworkBuilder();
    for (int node = 0; node < 3; node++) {
      builder.addNode();
    }
    builder.addZone(0, Passage.OPEN);
    builder.addZone(2, Passage.OPEN);
    builder.addLink(0, 1, new ConstantTime(8));
    builder.addLink(0, 2, new ConstantTime(10));
    builder.addLink(1, 2, new ConstantTime(2));
    builder.addLink(1, 2, new ConstantTime(2));
    FlowNetwork network = builder.freeze();
    StochasticEquilibrium result =
        solve(
            network,
            PathSizeLogit.ofScale(1),
            FlowClass.ofTime("all", TwoZones.demand(22), network));
    assertThat(result.volume(0)).isCloseTo(12, offset(1e-6));
    assertThat(result.volume(1)).isCloseTo(10, offset(1e-6));
    assertThat(result.volume(2)).isCloseTo(6, offset(1e-6));
    assertThat(result.routes(0, 0, 1))
        .hasSize(3)
        .anySatisfy(
            route -> {
              assertThat(route.links()).containsExactly(0, 2);
              assertThat(route.pathSize()).isCloseTo(0.6, offset(1e-12));
              assertThat(route.cost()).isEqualTo(10);
              assertThat(route.share()).isCloseTo(6 / 22.0, offset(1e-8));
            });
    assertThat(result.routes(0, 1, 0)).as("no demand").isEmpty();
  }

  /** The roads of 10 + v and 20 + v / 2 carry 20 each in user equilibrium. */
  @Test
  void a_large_scale_tends_to_the_user_equilibrium_and_a_small_one_to_equal_shares() {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new Bpr(20, 1, 44, 1));
    FlowClass all = FlowClass.ofTime("all", TwoZones.demand(42), network);
    double sharp = 10 + (10 + 42 * 20 / 44.0) / (1 + 20 / 44.0); // time that both take
    double before = Double.POSITIVE_INFINITY;
    for (double scale : new double[] {0.01, 0.1, 1, 10, 100, 1e4, 1e6}) {
      StochasticEquilibrium result = solve(network, PathSizeLogit.ofScale(scale), all);
      double distance = Math.abs(result.time(0) - sharp);
      assertThat(result.converged()).isTrue();
      assertThat(distance).as("scale %s", scale).isLessThan(before);
      before = distance;
    }
    assertThat(before).isLessThan(1e-6);
    StochasticEquilibrium blunt = solve(network, PathSizeLogit.ofScale(1e-9), all);
    assertThat(blunt.volume(0)).isCloseTo(21, offset(1e-6));
  }

  /** With one alternative, a second route is found once load makes it the cheapest. */
  @Test
  void a_route_that_load_makes_cheapest_is_found() {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new ConstantTime(60));
    PathSizeLogit one = PathSizeLogit.ofScale(1).withAlternatives(1);
    StochasticEquilibrium few =
        solve(network, one, FlowClass.ofTime("all", TwoZones.demand(30), network));
    assertThat(few.routes(0, 0, 1)).hasSize(1);
    StochasticEquilibrium many =
        solve(network, one, FlowClass.ofTime("all", TwoZones.demand(90), network));
    assertThat(many.routes(0, 0, 1)).hasSize(2);
    assertThat(many.converged()).isTrue();
    double onRoad = many.volume(0);
    assertThat(Math.log(onRoad / (90 - onRoad))).isCloseTo(60 - (10 + onRoad), offset(1e-6));
  }

  @Test
  void classes_choose_by_their_own_costs_and_share_the_road() {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new ConstantTime(14));
    FlowClass paying = FlowClass.of("paying", TwoZones.demand(8), new double[] {5, 0});
    FlowClass exempt = FlowClass.ofTime("exempt", TwoZones.demand(4), network);
    StochasticEquilibrium result =
        solve(network, PathSizeLogit.ofScale(0.3).toResidual(1e-12), paying, exempt);
    double time = 10 + result.volume(0);
    assertThat(result.volume(0, 0))
        .isCloseTo(8 / (1 + Math.exp(0.3 * (time + 5 - 14))), offset(1e-8));
    assertThat(result.volume(1, 0)).isCloseTo(4 / (1 + Math.exp(0.3 * (time - 14))), offset(1e-8));
  }

  @Test
  void pairs_without_a_path_are_told_and_no_demand_is_no_trouble() {
    FlowNetwork network = TwoZones.joinedBy(new ConstantTime(1));
    OdMatrix back = OdMatrix.builder(2).add(1, 0, 3).build();
    StochasticEquilibrium result =
        solve(network, PathSizeLogit.ofScale(1), FlowClass.ofTime("back", back, network));
    assertThat(result.unreachable()).containsExactly(new UnreachablePair(0, 1, 0, 3));
    assertThat(result.converged()).isTrue();
    assertThat(result.last()).isEqualTo(new StochasticIteration(1, 0, 0, 0, 0, 0));
  }

  @Test
  void a_search_can_be_cancelled_and_one_that_ends_early_says_so() {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new Bpr(20, 1, 40, 1));
    FlowClass all = FlowClass.ofTime("all", TwoZones.demand(40), network);
    Execution cancelled = Execution.onThreads(2).stoppingWhen(() -> true);
    PathSizeLogit rule = PathSizeLogit.ofScale(1);
    assertThatThrownBy(
            () -> StochasticEquilibrium.solve(network, List.of(all), rule, cancelled, i -> {}))
        .isInstanceOf(CancellationException.class);
    assertThat(solve(network, rule.orAfter(1), all).converged()).isFalse();
  }

  /** Of 100 trips some pay 12 where 10 is least: the gap is what they pay too much. */
  @Test
  void its_state_tells_how_far_a_user_equilibrium_is() {
    FlowNetwork network = TwoZones.joinedBy(new ConstantTime(10), new ConstantTime(12));
    StochasticEquilibrium result =
        solve(
            network,
            PathSizeLogit.ofScale(0.5),
            FlowClass.ofTime("all", TwoZones.demand(100), network));
    double tooMuch = 2 * result.volume(1);
    assertThat(result.state().averageExcessCost()).isCloseTo(tooMuch / 100, offset(1e-12));
    assertThat(result.state().relativeGap())
        .isCloseTo(tooMuch / (1000 + tooMuch), offset(1e-14))
        .isPositive();
    assertThat(result.state().number()).isEqualTo(result.last().number());
    assertThat(result.state().totalCost()).isEqualTo(result.last().totalCost());
  }

  /** All 90 trips begin on the road, at 100; that most would leave it for 60 shows at once. */
  @Test
  void a_route_that_is_found_counts_in_the_residual_of_the_same_iteration() {
    FlowNetwork network = TwoZones.joinedBy(new Bpr(10, 1, 10, 1), new ConstantTime(60));
    PathSizeLogit first = PathSizeLogit.ofScale(1).withAlternatives(1).orAfter(1);
    StochasticEquilibrium result =
        solve(network, first, FlowClass.ofTime("all", TwoZones.demand(90), network));
    assertThat(result.converged()).isFalse();
    assertThat(result.last().newRoutes()).isEqualTo(1);
    assertThat(result.last().residual()).isCloseTo(1, offset(1e-12));
    assertThat(result.pairs())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.demand()).isEqualTo(90);
              assertThat(pair.routes()).extracting(RouteShare::share).containsExactly(1.0, 0.0);
            });
  }

  @Test
  void rules_without_sense_are_refused() {
    assertThatThrownBy(() -> PathSizeLogit.ofScale(0))
        .hasMessage("scale is 0.0 per unit of time; it must be above 0 and at most 1.0E12");
    assertThatThrownBy(() -> PathSizeLogit.ofScale(1).withAlternatives(0))
        .hasMessage("alternatives are 0; there must be from 1 to 100");
    assertThatThrownBy(() -> PathSizeLogit.ofScale(1).toResidual(-1))
        .hasMessage("residual is -1.0; it must be at least 0 and below 1");
    assertThatThrownBy(() -> PathSizeLogit.ofScale(1).orAfter(0))
        .hasMessage("most iterations are 0; there must be 1 or more");
  }
}
