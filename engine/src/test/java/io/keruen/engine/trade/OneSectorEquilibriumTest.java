package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every world of one sector, on made-up ones. */
class OneSectorEquilibriumTest {
  private static final GravityElasticities FIXED = GravityElasticities.ofTheta(4);
  private static final GravityElasticities ELASTIC = new GravityElasticities(5.03, 1.24);

  @Property(tries = 60)
  void without_a_shock_nothing_changes(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size, @ForAll Deficits deficits) {
    TradeFlows flows = new RandomWorld(seed, size).flows();
    // A world that does not spend what it produces country by country still does so as a whole.
    OneSectorEquilibrium same =
        OneSectorEquilibrium.solve(flows, PartialEffects.none(size), ELASTIC, deficits);
    for (int i = 0; i < size; i++) {
      assertThat(same.price(i)).isCloseTo(1, within(1e-12));
      assertThat(same.priceIndex(i)).isCloseTo(1, within(1e-12));
      assertThat(same.realWage(i)).isCloseTo(1, within(1e-12));
      assertThat(same.welfare(i)).isCloseTo(1, within(1e-12));
      assertThat(same.exportsPercent(i)).isCloseTo(0, within(1e-10));
      assertThat(same.importsPercent(i)).isCloseTo(0, within(1e-10));
      for (int j = 0; j < size; j++) {
        assertThat(same.newFlow(i, j))
            .isCloseTo(flows.flow(i, j), within(1e-12 * flows.expenditure(j)));
      }
    }
  }

  @Property(tries = 100)
  void every_country_sells_what_it_produces_and_the_world_produces_what_it_did(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 15) int size) {
    RandomWorld world = new RandomWorld(seed, size);
    TradeFlows flows = world.flows();
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(flows, world.costFactors(), ELASTIC, Deficits.UNIVERSAL);
    double before = 0;
    double after = 0;
    for (int i = 0; i < size; i++) {
      double sold = 0;
      double bought = 0;
      for (int j = 0; j < size; j++) {
        sold += solved.newFlow(i, j);
        bought += solved.newFlow(j, i);
      }
      before += flows.output(i);
      after += sold;
      assertThat(sold).isCloseTo(solved.newOutput(i), relative(1e-11));
      assertThat(bought).isCloseTo(solved.newExpenditure(i), relative(1e-11));
    }
    assertThat(after).isCloseTo(before, relative(1e-11));
    assertThat(solved.residual()).isLessThan(1e-11);
  }

  @Property(tries = 60)
  void additive_deficits_stay_the_same_money(@ForAll long seed) {
    RandomWorld world = new RandomWorld(seed, 8);
    TradeFlows flows = world.flows();
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(flows, world.costFactors(), ELASTIC, Deficits.ADDITIVE);
    for (int i = 0; i < 8; i++) {
      double exports = flows.exports(i) * (1 + solved.exportsPercent(i) / 100);
      double imports = flows.imports(i) * (1 + solved.importsPercent(i) / 100);
      assertThat(imports - exports).isCloseTo(flows.deficit(i), within(1e-9 * (imports + exports)));
    }
  }

  @Property(tries = 60)
  void both_solvers_agree(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.5, max = 12) double theta,
      @ForAll @DoubleRange(min = 0, max = 3) double psi,
      @ForAll Deficits deficits) {
    RandomWorld world = new RandomWorld(seed, 6);
    TradeFlows flows = world.flows();
    TradeShock shock = world.costFactors();
    GravityElasticities elasticities = new GravityElasticities(theta, psi);
    OneSectorEquilibrium fast =
        OneSectorEquilibrium.solve(flows, shock, elasticities, deficits, Solver.NEWTON);
    OneSectorEquilibrium plain =
        OneSectorEquilibrium.solve(flows, shock, elasticities, deficits, Solver.PLAIN_ITERATION);
    for (int i = 0; i < 6; i++) {
      assertThat(fast.price(i)).isCloseTo(plain.price(i), relative(1e-9));
      assertThat(fast.welfare(i)).isCloseTo(plain.welfare(i), relative(1e-9));
    }
  }

  @Property(tries = 40)
  void real_wages_follow_from_domestic_shares_with_elastic_supply_too(@ForAll long seed) {
    RandomWorld world = new RandomWorld(seed, 7);
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(world.flows(), world.costFactors(), ELASTIC, Deficits.ADDITIVE);
    for (int i = 0; i < 7; i++) {
      double change = solved.domesticShare(i) / solved.flows().domesticShare(i);
      assertThat(solved.realWage(i)).isCloseTo(Math.pow(change, -2.24 / 5.03), within(1e-12));
    }
  }

  @Property(tries = 40)
  void the_unit_of_money_does_not_matter(@ForAll long seed) {
    RandomWorld world = new RandomWorld(seed, 6);
    TradeFlows flows = world.flows();
    double[][] thousands = new double[6][6];
    for (int i = 0; i < 6; i++) {
      for (int j = 0; j < 6; j++) {
        thousands[i][j] = flows.flow(i, j) * 1000;
      }
    }
    TradeShock shock = world.costFactors();
    OneSectorEquilibrium one = OneSectorEquilibrium.solve(flows, shock, FIXED, Deficits.ADDITIVE);
    OneSectorEquilibrium other =
        OneSectorEquilibrium.solve(
            TradeFlows.of(flows.countries(), thousands), shock, FIXED, Deficits.ADDITIVE);
    for (int i = 0; i < 6; i++) {
      assertThat(other.welfare(i)).isCloseTo(one.welfare(i), relative(1e-12));
      assertThat(other.price(i)).isCloseTo(one.price(i), relative(1e-12));
    }
  }

  @Property(tries = 40)
  void costs_that_rise_everywhere_raise_prices_and_nothing_else(@ForAll long seed) {
    TradeFlows flows = new RandomWorld(seed, 6).flows();
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(flows, CostFactors.uniform(6, 1.25), FIXED, Deficits.UNIVERSAL);
    for (int i = 0; i < 6; i++) {
      assertThat(solved.priceIndex(i)).isCloseTo(1.25, within(1e-12));
      assertThat(solved.price(i)).isCloseTo(1, within(1e-12));
      assertThat(solved.welfare(i)).isCloseTo(0.8, within(1e-12));
      for (int j = 0; j < 6; j++) {
        assertThat(solved.newFlow(i, j))
            .isCloseTo(flows.flow(i, j), within(1e-11 * flows.expenditure(j)));
      }
    }
  }

  @Property(tries = 40)
  void a_cost_factor_is_a_partial_effect_of_minus_theta_logarithms(@ForAll long seed) {
    RandomWorld world = new RandomWorld(seed, 5);
    TradeFlows flows = world.flows();
    CostFactors factors = world.costFactors();
    double[][] effect = new double[5][5];
    for (int i = 0; i < 5; i++) {
      for (int j = 0; j < 5; j++) {
        effect[i][j] = factors.logEffect(i, j, 4);
      }
    }
    OneSectorEquilibrium one = OneSectorEquilibrium.solve(flows, factors, FIXED, Deficits.ADDITIVE);
    OneSectorEquilibrium other =
        OneSectorEquilibrium.solve(flows, PartialEffects.of(effect), FIXED, Deficits.ADDITIVE);
    for (int i = 0; i < 5; i++) {
      assertThat(other.price(i)).isEqualTo(one.price(i));
    }
  }

  @Property(tries = 60)
  void cheaper_trade_among_all_countries_serves_all_of_them_where_trade_is_balanced(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 10) int size) {
    RandomWorld world = new RandomWorld(seed, size);
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(
            world.balancedFlows(), world.abroad(0.9), FIXED, Deficits.ADDITIVE);
    for (int i = 0; i < size; i++) {
      assertThat(solved.welfare(i)).isGreaterThan(1);
    }
  }

  @Property(tries = 30)
  void without_trade_a_country_keeps_its_domestic_share_to_the_power_of_one_over_theta(
      @ForAll long seed) {
    RandomWorld world = new RandomWorld(seed, 5);
    TradeFlows flows = world.balancedFlows();
    // Trade falls to 1e-12 of what it was: the gains from trade are gone (ACR 2012).
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(flows, world.abroad(1000), FIXED, Deficits.ADDITIVE);
    for (int i = 0; i < 5; i++) {
      assertThat(solved.welfare(i)).isCloseTo(Math.pow(flows.domesticShare(i), 0.25), within(1e-9));
    }
  }

  @Test
  void equal_countries_change_equally_and_by_algebra() {
    // Three equal countries sell 60 at home and 20 to each other one; abroad costs fall by a tenth.
    // Shares: 0.6 / (0.6 + 0.4 x 0.9^-4); welfare: (share / 0.6)^(-1/4).
    double[][] flow = {{60, 20, 20}, {20, 60, 20}, {20, 20, 60}};
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(
            TradeFlows.of(List.of("A", "B", "C"), flow),
            new RandomWorld(1, 3).abroad(0.9),
            FIXED,
            Deficits.ADDITIVE);
    double share = 0.6 / (0.6 + 0.4 * Math.pow(0.9, -4));
    for (int i = 0; i < 3; i++) {
      assertThat(solved.price(i)).isCloseTo(1, within(1e-14));
      assertThat(solved.domesticShare(i)).isCloseTo(share, within(1e-14));
      assertThat(solved.welfare(i)).isCloseTo(Math.pow(share / 0.6, -0.25), within(1e-14));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 20, 60, 150})
  void small_and_large_elasticities_are_solved(double theta) {
    RandomWorld world = new RandomWorld(3, 20);
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(
            world.flows(),
            world.costFactors(),
            GravityElasticities.ofTheta(theta),
            Deficits.UNIVERSAL);
    assertThat(solved.residual()).isLessThan(1e-11);
  }

  @ParameterizedTest
  @EnumSource(Deficits.class)
  void two_hundred_countries_take_few_steps(Deficits deficits) {
    RandomWorld world = new RandomWorld(11, 200);
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(world.flows(), world.costFactors(), ELASTIC, deficits);
    assertThat(solved.iterations()).isLessThan(20);
    assertThat(solved.residual()).isLessThan(1e-11);
  }

  @Test
  void a_country_that_hardly_trades_has_its_price_to_eleven_digits() {
    // B trades 1e-9 of its output with A; by symmetry of the two, doubling all of B's numbers would
    // only change its size. With A and B alike, A's cost to B falling alone must lower B's price by
    // as
    // much as B's cost to A falling alone lowers A's.
    double[][] flow = {{100, 1e-7}, {1e-7, 100}};
    TradeFlows flows = TradeFlows.of(List.of("A", "B"), flow);
    OneSectorEquilibrium toB =
        OneSectorEquilibrium.solve(
            flows, CostFactors.of(new double[][] {{1, 0.8}, {1, 1}}), FIXED, Deficits.ADDITIVE);
    OneSectorEquilibrium toA =
        OneSectorEquilibrium.solve(
            flows, CostFactors.of(new double[][] {{1, 1}, {0.8, 1}}), FIXED, Deficits.ADDITIVE);
    assertThat(toB.price(1)).isCloseTo(toA.price(0), within(1e-11));
    assertThat(toB.price(0)).isGreaterThan(1.01);
  }

  @Test
  void a_surplus_that_output_no_longer_covers_names_the_country() {
    // B spends 1 of its 100; costs to sell abroad rise fiftyfold, so that its output is worth less.
    double[][] flow = {{900, 0.5}, {99.5, 0.5}};
    TradeFlows flows = TradeFlows.of(List.of("Alpha", "Beta"), flow);
    TradeShock shock = CostFactors.of(new double[][] {{1, 1}, {1e6, 1}});
    assertThatThrownBy(() -> OneSectorEquilibrium.solve(flows, shock, FIXED, Deficits.ADDITIVE))
        .isInstanceOf(NoEquilibriumException.class)
        .hasMessageContaining("Beta");
  }

  @Test
  void a_shock_beyond_what_can_be_computed_names_the_pair() {
    TradeFlows flows = TradeFlows.of(List.of("A", "B"), new double[][] {{5, 1}, {1, 5}});
    assertThatThrownBy(
            () ->
                OneSectorEquilibrium.solve(
                    flows,
                    PartialEffects.of(new double[][] {{0, 600}, {0, 0}}),
                    FIXED,
                    Deficits.ADDITIVE))
        .isInstanceOf(NoEquilibriumException.class)
        .hasMessageContaining(
            "A: the shock changes its trade with B by exp(600); at most exp(500) can be computed");
  }

  private static Percentage relative(double part) {
    return Percentage.withPercentage(100 * part);
  }
}
