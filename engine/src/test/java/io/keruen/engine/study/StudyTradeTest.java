package io.keruen.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.scenario.Change;
import io.keruen.engine.scenario.LineQuality;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.NetworkEdit.BuildLine;
import io.keruen.engine.scenario.NetworkEdit.ChangeRate;
import io.keruen.engine.scenario.NetworkEdit.ChangeTariff;
import io.keruen.engine.scenario.NetworkEdit.NewCrossing;
import io.keruen.engine.scenario.NetworkEdit.RateMeasure;
import io.keruen.engine.scenario.World;
import io.keruen.engine.trade.SectorAccounts;
import io.keruen.engine.trade.SectorCounterfactual;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorGoods;
import io.keruen.engine.trade.SectorShock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From routes to trade and income, on small accounts of the corridor's economies. */
class StudyTradeTest {
  private static final List<String> ECONOMIES = List.of("AZE", "CHN", "KAZ", "RUS");
  private static final int AZE = 0;
  private static final int CHN = 1;
  private static final int KAZ = 2;
  private static final int GOODS = 0;
  private static final int SERVICES = 1;

  /** Sales by exporter and importer, USD billion. */
  private static final double[][] GOODS_USD_BN = {
    {40, 2, 3, 4}, {3, 18_000, 30, 110}, {2, 25, 200, 10}, {3, 120, 20, 1_500}
  };

  private static final double[][] SERVICES_USD_BN = {
    {60, 0.5, 0.3, 0.5}, {0.4, 15_000, 2, 5}, {0.3, 1.5, 250, 2}, {0.5, 4, 3, 1_800}
  };

  /** Nothing on this corridor flies. */
  private static final NetworkEdit NO_EFFECT =
      new ChangeRate(
          Mode.AIR,
          LinkClass.UNKNOWN,
          Optional.empty(),
          Map.of(RateMeasure.SPEED_KM_H, new Change.By(10)));

  private static final NetworkEdit HALF_TARIFF =
      new ChangeTariff(List.of("CHN"), List.of("KAZ"), new Change.By(-50));

  private static SectorAccounts accounts(boolean goodsAreMoved) {
    SectorGoods goods = new SectorGoods("goods", "Goods", goodsAreMoved, 5, 50_000, 0.6);
    SectorGoods services = new SectorGoods("services", "Services", false, 5, 0, 0);
    SectorAccounts.Builder accounts = SectorAccounts.of(ECONOMIES, List.of(goods, services));
    for (int from = 0; from < ECONOMIES.size(); from++) {
      for (int to = 0; to < ECONOMIES.size(); to++) {
        accounts.sales(GOODS, from, to, 1e9 * GOODS_USD_BN[from][to]);
        accounts.sales(SERVICES, from, to, 1e9 * SERVICES_USD_BN[from][to]);
      }
      accounts.making(from, GOODS, 0.4, List.of(0.7, 0.3));
      accounts.making(from, SERVICES, 0.6, List.of(0.2, 0.8));
    }
    return accounts.build();
  }

  private static World world() {
    return io.keruen.engine.Corridor.world().with(accounts(true));
  }

  private static StudyResult run(World world, int threads, NetworkEdit... edits) {
    return StudyRun.run(
        world, StudyRunTest.study(List.of(), edits), threads, progress -> {}, () -> false);
  }

  private static List<TradeOutcome> outcomes(NetworkEdit... edits) {
    return run(world(), 2, edits).headline().trade();
  }

  private static TradeOutcome outcome(
      List<TradeOutcome> outcomes, TradeClosure closure, Bound bound) {
    return outcomes.stream()
        .filter(one -> one.closure() == closure && one.bound() == bound)
        .findFirst()
        .orElseThrow();
  }

  private static List<Double> figures(TradeOutcome outcome) {
    List<Double> figures = new ArrayList<>();
    for (TradeEffect effect : outcome.countries()) {
      figures.addAll(
          List.of(effect.realIncomePercent(), effect.exportsPercent(), effect.importsPercent()));
    }
    for (TradeSectorEffect sector : outcome.sectors()) {
      figures.addAll(
          List.of(
              sector.outputPercent(),
              sector.exportsPercent(),
              sector.importsPercent(),
              sector.pricePercent()));
    }
    return figures;
  }

  @Test
  void every_closure_is_told_at_both_bounds_and_solved() {
    List<TradeOutcome> outcomes = outcomes(StudyRunTest.HALF_CLEARANCE);
    assertThat(outcomes)
        .extracting(one -> one.closure().id() + " " + one.reading().id() + " " + one.bound().id())
        .containsExactly(
            "sectors prices keeping-mode",
            "sectors prices free-to-switch",
            "sectors-balanced prices keeping-mode",
            "sectors-balanced prices free-to-switch",
            "one-sector prices keeping-mode",
            "one-sector prices free-to-switch",
            "one-sector-supply prices keeping-mode",
            "one-sector-supply prices free-to-switch",
            "sectors trade-cost keeping-mode",
            "sectors trade-cost free-to-switch");
    assertThat(outcomes).allSatisfy(one -> assertThat(one.residual()).isLessThan(1e-10));
    assertThat(outcomes)
        .allSatisfy(
            one -> assertThat(one.sectors()).hasSize(one.closure().hasSectors() ? 2 * 4 : 0));
  }

  @Test
  void the_percent_of_trade_cost_taken_for_that_of_prices_exaggerates() {
    List<TradeOutcome> outcomes = outcomes(StudyRunTest.HALF_CLEARANCE);
    double right =
        outcome(outcomes, TradeClosure.HEADLINE, Bound.FREE_TO_SWITCH)
            .group(Groups.WORLD)
            .realIncomePercent();
    TradeOutcome other = outcomes.get(outcomes.size() - 1);
    assertThat(other.reading()).isEqualTo(CostReading.TRADE_COST);
    assertThat(other.group(Groups.WORLD).realIncomePercent()).isGreaterThan(2 * right);
  }

  @Test
  void a_faster_border_raises_trade_and_real_income_of_both_its_sides() {
    for (TradeOutcome outcome : outcomes(StudyRunTest.HALF_CLEARANCE)) {
      for (int side : new int[] {CHN, KAZ}) {
        TradeEffect effect = outcome.countries().get(side);
        assertThat(effect.realIncomePercent()).as(outcome.closure() + effect.name()).isPositive();
        assertThat(effect.exportsPercent()).isPositive();
        assertThat(effect.importsPercent()).isPositive();
      }
      assertThat(outcome.group(Groups.WORLD).realIncomePercent()).isPositive();
      assertThat(outcome.group(Groups.PROGRAMME_ECONOMIES).exportsPercent()).isPositive();
    }
  }

  @Test
  void without_a_change_of_costs_nothing_changes() {
    for (TradeOutcome outcome : outcomes(NO_EFFECT)) {
      assertThat(figures(outcome))
          .allSatisfy(figure -> assertThat(figure).isCloseTo(0, within(100 * 1e-12)));
    }
  }

  @Test
  void a_tariff_is_a_tariff_and_not_an_iceberg_cost() {
    World world = world();
    SectorEconomy economy = accounts(true).economy(world.tariffPercent());
    SectorShock halved = SectorShock.on(economy).tariff(GOODS, CHN, KAZ, 3).build(); // of 6 %
    SectorCounterfactual byHand =
        SectorCounterfactual.solve(economy, halved, TradeClosure.SECTORS.deficits());

    TradeOutcome outcome =
        outcome(outcomes(HALF_TARIFF), TradeClosure.SECTORS, Bound.FREE_TO_SWITCH);

    for (int country = 0; country < ECONOMIES.size(); country++) {
      assertThat(outcome.countries().get(country).realIncomePercent())
          .isEqualTo(100 * (byHand.effect(country).realIncome() - 1));
    }
    // Revenue is lost: the same price by an iceberg factor would be worth several times as much.
    SectorShock iceberg = SectorShock.on(economy).cost(GOODS, CHN, KAZ, 1.03 / 1.06).build();
    double withoutLoss =
        SectorCounterfactual.solve(economy, iceberg, TradeClosure.SECTORS.deficits())
            .effect(KAZ)
            .realIncome();
    assertThat(byHand.effect(KAZ).realIncome()).isLessThan(withoutLoss);
  }

  @Test
  void models_of_one_sector_take_a_tariff_for_a_cost() {
    List<TradeOutcome> outcomes = outcomes(HALF_TARIFF);
    assertThat(
            outcome(outcomes, TradeClosure.ONE_SECTOR, Bound.FREE_TO_SWITCH)
                .countries()
                .get(KAZ)
                .realIncomePercent())
        .isPositive();
  }

  @Test
  void cargo_that_keeps_to_the_sea_gains_nothing_from_a_bridge() {
    NetworkEdit bridge =
        new BuildLine(
            new Layer(Mode.RAIL, "1520"),
            List.of("Aktau", "Baku"),
            OptionalDouble.of(450),
            LineQuality.asRates(),
            List.of(
                new NewCrossing("Caspian", 1, 0, 0, 0, 0, OptionalInt.empty(), Optional.empty())));
    List<TradeOutcome> outcomes = outcomes(bridge);
    for (TradeClosure closure : TradeClosure.values()) {
      assertThat(figures(outcome(outcomes, closure, Bound.KEEPING_MODE)))
          .allSatisfy(figure -> assertThat(figure).isCloseTo(0, within(100 * 1e-12)));
      assertThat(
              outcome(outcomes, closure, Bound.FREE_TO_SWITCH)
                  .countries()
                  .get(AZE)
                  .realIncomePercent())
          .isPositive();
    }
  }

  @Test
  void one_two_and_eight_threads_give_the_same_bits() {
    List<TradeOutcome> one = run(world(), 1, StudyRunTest.HALF_CLEARANCE).headline().trade();
    for (int threads : new int[] {2, 8}) {
      assertThat(run(world(), threads, StudyRunTest.HALF_CLEARANCE).headline().trade())
          .isEqualTo(one);
    }
  }

  @Test
  void services_are_not_carried() {
    World world = io.keruen.engine.Corridor.world().with(accounts(false));
    for (TradeOutcome outcome : run(world, 2, StudyRunTest.HALF_CLEARANCE).headline().trade()) {
      assertThat(figures(outcome))
          .allSatisfy(figure -> assertThat(figure).isCloseTo(0, within(100 * 1e-12)));
    }
  }

  @Test
  void groups_are_means_weighted_with_what_they_are_means_of() {
    for (TradeOutcome outcome : outcomes(StudyRunTest.HALF_CLEARANCE)) {
      TradeEffect programme = outcome.group(Groups.PROGRAMME_ECONOMIES); // all but Russia
      List<TradeEffect> members = outcome.countries().subList(AZE, KAZ + 1);
      double income = members.stream().mapToDouble(TradeEffect::incomeUsdBn).sum();
      assertThat(programme.incomeUsdBn()).isCloseTo(income, within(1e-9));
      assertThat(programme.realIncomePercent())
          .isCloseTo(
              members.stream().mapToDouble(one -> one.incomeUsdBn() * one.realIncomePercent()).sum()
                  / income,
              within(1e-12));
      TradeEffect world = outcome.group(Groups.WORLD);
      assertThat(world.exportsPercent()).isCloseTo(world.importsPercent(), within(1e-8));
    }
  }

  @Test
  void exports_of_a_group_are_those_of_its_members_together() {
    TradeOutcome outcome =
        outcome(
            outcomes(StudyRunTest.HALF_CLEARANCE), TradeClosure.ONE_SECTOR, Bound.FREE_TO_SWITCH);
    double[] exports = new double[ECONOMIES.size()];
    IntStream.range(0, exports.length)
        .forEach(
            from ->
                IntStream.range(0, exports.length)
                    .filter(to -> to != from)
                    .forEach(
                        to -> exports[from] += GOODS_USD_BN[from][to] + SERVICES_USD_BN[from][to]));
    double before = 0;
    double gained = 0;
    for (int country = 0; country < exports.length; country++) {
      before += exports[country];
      gained += exports[country] * outcome.countries().get(country).exportsPercent();
    }
    assertThat(outcome.group(Groups.WORLD).exportsPercent())
        .isCloseTo(gained / before, within(1e-12));
  }

  @Test
  void the_run_tells_how_far_trade_is_and_how_much_of_it_has_routes() {
    List<String> stages = new ArrayList<>();
    StudyResult result =
        StudyRun.run(
            world(),
            StudyRunTest.study(List.of(), StudyRunTest.HALF_CLEARANCE),
            2,
            progress -> stages.add(progress.stage() + " " + progress.done()),
            () -> false);

    assertThat(stages).contains("trade, baseline 1", "trade, changed 1", "trade, changed 10");
    Table completeness = result.table("completeness");
    // AZE, CHN and KAZ have routes to each other; Russia has none. 65 of 332 USD billion.
    int row = row(completeness, "pairs of economies with routes in both worlds (changed)");
    assertThat(completeness.number(row, 1)).hasValue(6);
    assertThat(completeness.text(row, 2)).startsWith("19.6 % of the trade in goods");
  }

  @Test
  void without_accounts_the_tables_are_empty_and_the_run_says_so() {
    StudyResult result = run(io.keruen.engine.Corridor.world(), 1, StudyRunTest.HALF_CLEARANCE);

    assertThat(result.headline().trade()).isEmpty();
    assertThat(result.table("trade").rowCount()).isZero();
    assertThat(result.table("trade_sectors").rowCount()).isZero();
    Table completeness = result.table("completeness");
    assertThat(completeness.text(row(completeness, "economies in trade models"), 2))
        .isEqualTo("none was asked: trade and income are held");
  }

  @Test
  void trade_models_count_in_the_forecast_of_memory() {
    Study study = StudyRunTest.study(List.of(), StudyRunTest.HALF_CLEARANCE);
    long with = StudyRun.forecast(world(), study, 1).bytes();
    long without = StudyRun.forecast(io.keruen.engine.Corridor.world(), study, 1).bytes();
    assertThat(with - without).isEqualTo(2 * 4 * 4 * 8 * 20); // 2 sectors, 4 x 4, 20 arrays
  }

  private static int row(Table table, String item) {
    return IntStream.range(0, table.rowCount())
        .filter(row -> table.text(row, 0).equals(item))
        .findFirst()
        .orElseThrow();
  }
}
