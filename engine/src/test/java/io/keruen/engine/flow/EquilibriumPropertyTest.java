package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.engine.path.Execution;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Holds on random networks with all link times, limited nodes, closed zones and two classes. */
class EquilibriumPropertyTest {

  @Property(tries = 150, seed = "1952")
  void what_is_told_is_what_the_volumes_say_and_flow_is_conserved(
      @ForAll long seed, @ForAll Method method, @ForAll @IntRange(min = 1, max = 2) int classes) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.ALL, classes);
    Equilibrium result = solve(random, method, StopRule.atRelativeGap(1e-6).orAfter(25));
    FlowCertificate.requireToldTruly(result, random);
    FlowCertificate.requireConserved(
        random.network(), random.classes(), FlowCertificate.volumes(result), random);
    for (Iteration iteration : result.iterations()) {
      assertThat(iteration.relativeGap()).as("%s", random).isBetween(0.0, 1.0);
      assertThat(iteration.averageExcessCost()).as("%s", random).isNotNegative();
    }
  }

  @Property(tries = 150, seed = "1952")
  void paired_segments_reach_machine_precision(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int classes) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.ALL, classes);
    Equilibrium result = solve(random, Method.PAIRED_SEGMENTS, StopRule.atRelativeGap(1e-12));
    assertThat(result.converged()).as("%s%s", random, result.last()).isTrue();
  }

  /** For any volumes that carry the demand, objective - least objective <= TSTT - SPTT. */
  @Property(tries = 60, seed = "1952")
  void every_method_comes_as_near_the_least_objective_as_its_gap_says(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int classes) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.ALL, classes);
    Iteration best = solve(random, Method.PAIRED_SEGMENTS, StopRule.atRelativeGap(1e-12)).last();
    double rounding = 1e-12 * best.totalCost();
    for (Method method : Method.values()) {
      Iteration last = solve(random, method, StopRule.atRelativeGap(1e-6).orAfter(300)).last();
      double excess = last.relativeGap() * last.totalCost();
      assertThat(last.objective() - best.objective())
          .as("%s in %s", method, random)
          .isBetween(-best.relativeGap() * best.totalCost() - rounding, excess + rounding);
    }
  }

  @Property(tries = 60, seed = "1952")
  void bi_conjugate_steps_reach_a_small_gap_where_times_rise(@ForAll long seed) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.RISING, 1);
    Equilibrium result =
        solve(random, Method.BICONJUGATE_FRANK_WOLFE, StopRule.atRelativeGap(1e-5).orAfter(2000));
    assertThat(result.converged()).as("%s%s", random, result.last()).isTrue();
  }

  @Property(tries = 60, seed = "1952")
  void steps_to_the_best_point_of_a_line_never_raise_the_objective(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 2) int classes) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.ALL, classes);
    for (Method method : List.of(Method.FRANK_WOLFE, Method.BICONJUGATE_FRANK_WOLFE)) {
      List<Iteration> all =
          solve(random, method, StopRule.atRelativeGap(0).orAfter(60)).iterations();
      for (int i = 1; i < all.size(); i++) {
        double before = all.get(i - 1).objective();
        assertThat(all.get(i).objective())
            .as("%s, iteration %d of %s", method, i + 1, random)
            .isLessThanOrEqualTo(before * (1 + 1e-14));
      }
    }
  }

  @Property(tries = 100, seed = "1952")
  void used_links_from_one_origin_lie_on_least_cost_paths(@ForAll long seed) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.ALL, 1);
    FlowNetwork network = random.network();
    OdMatrix.Builder fromFirst = OdMatrix.builder(network.zoneCount());
    for (int zone = 1; zone < network.zoneCount(); zone++) {
      fromFirst.add(0, zone, 5 + zone);
    }
    FlowClass of = random.classes().get(0).withDemand(fromFirst.build());
    Equilibrium result = solve(network, List.of(of), Method.PAIRED_SEGMENTS, 1e-13, 1);
    double[] least =
        FlowCertificate.leastCosts(network, link -> result.cost(0, link), network.origin(0));
    for (int link = 0; link < network.linkCount(); link++) {
      if (result.volume(link) > 1e-6) {
        double via = least[network.fromNode(link)] + result.cost(0, link);
        double gained = via - least[network.toNode(link)];
        assertThat(gained * result.volume(link))
            .as("link %d in %s", link, random)
            .isLessThanOrEqualTo(1e-11 * result.last().totalCost());
      }
    }
  }

  /** Hall (1978), Transportation Science 12, 208-216. */
  @Property(tries = 100, seed = "1978")
  void costs_rise_with_demand_as_an_inner_product(@ForAll long seed, @ForAll long otherSeed) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.ALL, 1);
    FlowClass one = random.classes().get(0);
    OdMatrix changed = changed(one.demand(), otherSeed);
    Equilibrium before = solve(random.network(), List.of(one), Method.PAIRED_SEGMENTS, 1e-13, 1);
    Equilibrium after =
        solve(random.network(), List.of(one.withDemand(changed)), Method.PAIRED_SEGMENTS, 1e-13, 1);
    double[] costBefore = FlowCertificate.pairCosts(before, 0);
    double[] costAfter = FlowCertificate.pairCosts(after, 0);
    double product = 0;
    for (int pair = 0; pair < costBefore.length; pair++) {
      if (costBefore[pair] < Double.POSITIVE_INFINITY) {
        product +=
            (changed.volume(pair) - one.demand().volume(pair))
                * (costAfter[pair] - costBefore[pair]);
      }
    }
    double spent = before.last().totalCost() + after.last().totalCost();
    assertThat(product).as("%s", random).isGreaterThanOrEqualTo(-1e-10 * spent);
  }

  @Property(tries = 30, seed = "1952")
  void one_two_and_eight_threads_give_the_same_bits(@ForAll long seed, @ForAll Method method) {
    RandomFlows random = RandomFlows.of(seed, RandomFlows.Times.ALL, 2);
    StopRule stop = StopRule.atRelativeGap(1e-9).orAfter(20);
    Equilibrium one = solve(random.network(), random.classes(), method, stop, 1);
    for (int threads : new int[] {2, 8}) {
      Equilibrium many = solve(random.network(), random.classes(), method, stop, threads);
      assertThat(FlowCertificate.volumes(many))
          .as("%s", random)
          .isDeepEqualTo(FlowCertificate.volumes(one));
      assertThat(many.iterations()).isEqualTo(one.iterations());
    }
  }

  /** Every pair's demand times a factor between 0.5 and 1.5. */
  private static OdMatrix changed(OdMatrix demand, long seed) {
    Random random = new Random(seed);
    OdMatrix.Builder builder = OdMatrix.builder(demand.zoneCount());
    for (int origin = 0; origin < demand.zoneCount(); origin++) {
      for (int pair = demand.firstPair(origin); pair < demand.endPair(origin); pair++) {
        double volume = demand.volume(pair) * (0.5 + random.nextDouble());
        builder.add(origin, demand.destination(pair), volume);
      }
    }
    return builder.build();
  }

  private static Equilibrium solve(RandomFlows random, Method method, StopRule stop) {
    return solve(random.network(), random.classes(), method, stop, 1);
  }

  private static Equilibrium solve(
      FlowNetwork network, List<FlowClass> classes, Method method, double gap, int threads) {
    return solve(network, classes, method, StopRule.atRelativeGap(gap).orAfter(200), threads);
  }

  private static Equilibrium solve(
      FlowNetwork network, List<FlowClass> classes, Method method, StopRule stop, int threads) {
    return Equilibrium.solve(
        network, classes, method, stop, Execution.onThreads(threads), iteration -> {});
  }
}
