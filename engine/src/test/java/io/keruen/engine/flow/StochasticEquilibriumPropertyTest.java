package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.keruen.engine.path.Execution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Holds on random networks with all link times, limited nodes, closed zones and two classes. */
class StochasticEquilibriumPropertyTest {

  @Property(tries = 100, seed = "1980")
  void flow_is_conserved_and_shares_fit_the_costs_of_their_routes(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int classes) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.ALL, classes);
    double scale = 0.5;
    StochasticEquilibrium result = solve(random, PathSizeLogit.ofScale(scale).toResidual(1e-10), 1);
    assertThat(result.converged()).as("%s%s", random, result.last()).isTrue();
    double[][] volume = new double[classes][random.network().linkCount()];
    for (int number = 0; number < classes; number++) {
      for (int link = 0; link < volume[number].length; link++) {
        volume[number][link] = result.volume(number, link);
      }
      requireFit(result, number, scale, random);
    }
    FlowCertificate.requireConserved(random.network(), random.classes(), volume, random);
  }

  /** Shares are those of equation 12, and no least-cost path is cheaper than all routes. */
  private static void requireFit(
      StochasticEquilibrium result, int number, double scale, RandomFlows random) {
    FlowNetwork network = result.network();
    OdMatrix demand = result.classes().get(number).demand();
    for (int origin = 0; origin < demand.zoneCount(); origin++) {
      double[] least =
          FlowCertificate.leastCosts(
              network, link -> result.cost(number, link), network.origin(origin));
      for (int pair = demand.firstPair(origin); pair < demand.endPair(origin); pair++) {
        int destination = demand.destination(pair);
        List<RouteShare> routes = result.routes(number, origin, destination);
        double cheapest = routes.stream().mapToDouble(RouteShare::cost).min().orElse(0);
        double sum = 0;
        for (RouteShare route : routes) {
          sum += route.pathSize() * Math.exp(-scale * (route.cost() - cheapest));
        }
        Set<List<Integer>> different = new HashSet<>();
        for (RouteShare route : routes) {
          assertThat(route.share())
              .as("%s in %s", route, random)
              .isCloseTo(
                  route.pathSize() * Math.exp(-scale * (route.cost() - cheapest)) / sum,
                  offset(1e-7));
          different.add(route.links());
        }
        assertThat(different).as("%s", random).hasSameSizeAs(routes);
        if (!routes.isEmpty()) {
          assertThat(least[network.destination(destination)])
              .as("%s", random)
              .isCloseTo(cheapest, offset(1e-8 * (1 + cheapest)));
        }
      }
    }
  }

  @Property(tries = 40, seed = "1980")
  void a_large_scale_comes_near_the_user_equilibrium(@ForAll long seed) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.RISING, 1);
    StochasticEquilibrium result =
        solve(random, PathSizeLogit.ofScale(100).toResidual(1e-6).orAfter(500), 1);
    Equilibrium sharp =
        Equilibrium.solve(
            random.network(),
            random.classes(),
            Method.PAIRED_SEGMENTS,
            StopRule.atRelativeGap(1e-12),
            Execution.onThreads(1),
            iteration -> {});
    for (int link = 0; link < random.network().linkCount(); link++) {
      assertThat(result.time(link))
          .as("link %d in %s", link, random)
          .isCloseTo(sharp.time(link), offset(0.1));
    }
  }

  /**
   * A grid whose links all take 1, 2 or 3 at free flow, so that many ways tie; nodes, zones and
   * links numbered anew.
   */
  @Property(tries = 30, seed = "1980")
  void no_numbering_changes_the_routes(@ForAll long seed) {
    PathSizeLogit rule = PathSizeLogit.ofScale(1);
    RenumberedGrid grid = new RenumberedGrid(seed);
    StochasticEquilibrium one = solve(grid.drawn(), rule);
    StochasticEquilibrium other = solve(grid.renumbered(), rule);
    assertThat(other.last().totalTime())
        .as("seed %d", seed)
        .isCloseTo(one.last().totalTime(), offset(1e-6 * one.last().totalTime()));
    assertThat(routeCount(other)).as("seed %d", seed).isEqualTo(routeCount(one));
  }

  private static StochasticEquilibrium solve(RenumberedGrid.Numbered grid, PathSizeLogit rule) {
    return StochasticEquilibrium.solve(
        grid.network(), List.of(grid.cars()), rule, Execution.onThreads(1), iteration -> {});
  }

  private static int routeCount(StochasticEquilibrium of) {
    return of.pairs().stream().mapToInt(pair -> pair.routes().size()).sum();
  }

  @Property(tries = 20, seed = "1980")
  void one_two_and_eight_threads_give_the_same_bits(@ForAll long seed) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.ALL, 2);
    PathSizeLogit rule = PathSizeLogit.ofScale(1).orAfter(30);
    StochasticEquilibrium one = solve(random, rule, 1);
    for (int threads : new int[] {2, 8}) {
      StochasticEquilibrium many = solve(random, rule, threads);
      assertThat(many.iterations()).as("%s", random).isEqualTo(one.iterations());
      for (int link = 0; link < random.network().linkCount(); link++) {
        assertThat(many.volume(0, link)).isEqualTo(one.volume(0, link));
        assertThat(many.volume(1, link)).isEqualTo(one.volume(1, link));
      }
    }
  }

  private static StochasticEquilibrium solve(RandomFlows random, PathSizeLogit rule, int threads) {
    return StochasticEquilibrium.solve(
        random.network(), random.classes(), rule, Execution.onThreads(threads), iteration -> {});
  }
}
