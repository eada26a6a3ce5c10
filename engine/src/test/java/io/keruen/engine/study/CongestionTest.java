package io.keruen.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.scenario.Change;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.NetworkEdit.ChangeRate;
import io.keruen.engine.scenario.NetworkEdit.RateMeasure;
import io.keruen.engine.scenario.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Costs, trade and costs again, on {@link TwoGates}. */
class CongestionTest {
  /** Nothing on this corridor flies. */
  private static final NetworkEdit NO_EFFECT =
      new ChangeRate(
          Mode.AIR,
          LinkClass.UNKNOWN,
          Optional.empty(),
          Map.of(RateMeasure.SPEED_KM_H, new Change.By(10)));

  /** The baseline sends 420,000 TEU through the first gate: 90 % of this. */
  private static final double FULL = 420_000 / 0.9;

  private static final List<String> OWN_TABLES = List.of("facilities", "congestion");

  private static StudyResult openGates(World world) {
    return TwoGates.run(world, TwoGates.congested(TwoGates.OPEN_GATES));
  }

  private static PairChange chinaToKazakhstan(StudyResult result) {
    return result.headline().countryPairs().stream()
        .filter(pair -> pair.from().equals("CHN") && pair.to().equals("KAZ"))
        .findFirst()
        .orElseThrow();
  }

  /** What a shipper minds, USD per TEU: an hour weighs 12.5 USD. */
  private static double generalisedUsd(PairChange.Side side) {
    return side.shipment().usd() + 12.5 * side.shipment().hours();
  }

  private static void assertSameTables(StudyResult one, StudyResult other) {
    for (Table table : one.tables()) {
      if (!OWN_TABLES.contains(table.name())) {
        assertThat(StudyMetamorphicTest.cells(other, table.name()))
            .as(table.name())
            .isEqualTo(StudyMetamorphicTest.cells(one, table.name()));
      }
    }
    assertThat(other.headline().trade()).isEqualTo(one.headline().trade());
  }

  @Test
  void cargo_splits_between_two_gates_so_that_both_cost_the_same() {
    StudyResult result = openGates(TwoGates.world(FULL));
    FacilityUse first = TwoGates.gate(result, TwoGates.FIRST);
    assertThat(TwoGates.outcome(result).converged()).isTrue();
    assertThat(first.teuBefore()).isCloseTo(420_000, within(1e-6));
    assertThat(first.isAdjusted()).isFalse();
    assertThat(first.extraHours()).isCloseTo(TwoGates.ADVANTAGE_HOURS, within(1e-6));
    // The queue solved for its volume x: z = 4 t / T, w = 8 j / (c T), c in trains per hour,
    // x = (z^2 + 2 z) / (w + 2 z); t is the wait at 90 % and 6 h more
    double w = 8 / (FULL / 100 / 8760 * 720);
    double waitBefore = 720 / 4.0 * (0.9 - 1 + Math.sqrt(0.1 * 0.1 + w * 0.9));
    double z = 4 * (waitBefore + TwoGates.ADVANTAGE_HOURS) / 720;
    double x = (z * z + 2 * z) / (w + 2 * z);
    assertThat(first.teuAfter()).isCloseTo(x * FULL, within(0.1));
    assertThat(first.usePercent()).isCloseTo(100 * x, within(1e-4));
  }

  @Test
  void a_country_pair_is_the_mean_of_the_routes_taken_side_by_side() {
    PairChange pair = chinaToKazakhstan(openGates(TwoGates.world(FULL)));
    // by either gate 30 h and 200 USD less, and 6 h more or their worth
    assertThat(generalisedUsd(pair.after()))
        .isCloseTo(generalisedUsd(pair.before()) - 200 - 12.5 * (30 - 6), within(1e-4));
    // a part of it goes 100 km farther, and that is 50 USD
    double farther = pair.after().shipment().km() - pair.before().shipment().km();
    assertThat(farther).isBetween(1.0, 99.0);
    assertThat(pair.after().shipment().usd() - pair.before().shipment().usd())
        .isCloseTo(-200 + 0.5 * farther, within(1e-6));
    assertThat(pair.keepingMode()).isEqualTo(pair.after()); // all of it went by land before
  }

  /**
   * Dearer ships send China's goods for Azerbaijan by land. What keeps to the sea goes on by the
   * first gate: 30 h less to clear, and the wait that there is now.
   */
  @Test
  void cargo_that_keeps_its_mode_waits_where_its_own_route_leads() {
    NetworkEdit[] edits = {
      TwoGates.OPEN_GATES[0],
      TwoGates.OPEN_GATES[1],
      new ChangeRate(
          Mode.SEA,
          LinkClass.UNKNOWN,
          Optional.empty(),
          Map.of(RateMeasure.USD_PER_TEU_KM, new Change.By(100)))
    };
    StudyResult result =
        TwoGates.run(TwoGates.worldWithLandBridge(FULL), TwoGates.congested(edits));
    PairChange pair =
        result.headline().countryPairs().stream()
            .filter(each -> each.from().equals("CHN") && each.to().equals("AZE"))
            .findFirst()
            .orElseThrow();
    double wait = TwoGates.gate(result, TwoGates.FIRST).extraHours();
    assertThat(wait).isCloseTo(TwoGates.ADVANTAGE_HOURS, within(1e-6));
    assertThat(pair.after().shipment().km()).isGreaterThan(pair.before().shipment().km());
    assertThat(pair.keepingMode().shipment().km())
        .isCloseTo(pair.before().shipment().km(), within(1e-9));
    assertThat(pair.keepingMode().shipment().hours())
        .isCloseTo(pair.before().shipment().hours() - 30 + wait, within(1e-6));
  }

  /**
   * 1.5 + 0.5 bn USD between China or Kazakhstan and Azerbaijan each way, twice through the quay.
   */
  @Test
  void what_uses_two_transfers_in_a_row_counts_twice_and_the_gap_is_never_negative() {
    StudyResult result =
        TwoGates.run(
            TwoGates.worldWithTwoTransfersInARow(100_000), TwoGates.congested(TwoGates.OPEN_GATES));
    CongestionOutcome outcome = TwoGates.outcome(result);
    FacilityUse quay = outcome.facilities().get(0);
    assertThat(quay.facility().name()).isEqualTo("Aktau Quay");
    assertThat(quay.teuBefore()).isCloseTo(2 * 60_000, within(1e-6));
    assertThat(outcome.converged()).isTrue();
    assertThat(outcome.steps())
        .allSatisfy(step -> assertThat(step.gap()).isGreaterThanOrEqualTo(-1e-12));
  }

  @Test
  void the_wait_at_both_gates_differs_by_the_advantage_of_the_first() {
    StudyResult result = openGates(TwoGates.world(FULL, 20_000));
    FacilityUse first = TwoGates.gate(result, TwoGates.FIRST);
    FacilityUse second = TwoGates.gate(result, TwoGates.SECOND);
    assertThat(second.extraHours()).isGreaterThan(0.1);
    assertThat(first.extraHours() - second.extraHours())
        .isCloseTo(TwoGates.ADVANTAGE_HOURS, within(1e-5));
  }

  @Test
  void a_gate_that_gains_traffic_gets_slower_and_holds_trade_back() {
    StudyResult free = openGates(TwoGates.world());
    StudyResult queued = openGates(TwoGates.world(FULL));
    FacilityUse first = TwoGates.gate(queued, TwoGates.FIRST);
    assertThat(first.teuAfter()).isGreaterThan(first.teuBefore());
    assertThat(first.extraHours()).isPositive();
    assertThat(TwoGates.outcome(queued).teuAfter())
        .isBetween(TwoGates.outcome(queued).teuBefore(), TwoGates.outcome(free).teuAfter());
    assertThat(queued.headline().trade().get(1).group(Groups.WORLD).realIncomePercent())
        .isLessThan(free.headline().trade().get(1).group(Groups.WORLD).realIncomePercent());
  }

  @Test
  void a_gate_that_loses_traffic_gets_faster_but_takes_no_less_than_no_time() {
    StudyResult result =
        TwoGates.run(TwoGates.world(FULL), TwoGates.congested(TwoGates.abolish(TwoGates.SECOND)));
    FacilityUse first = TwoGates.gate(result, TwoGates.FIRST);
    // the second gate is 30 h and 200 USD better at once: nobody stays
    assertThat(first.teuAfter()).isZero();
    assertThat(first.extraHours()).isNegative().isGreaterThanOrEqualTo(-40);
  }

  @Test
  void more_capacity_never_raises_cost() {
    double last = Double.POSITIVE_INFINITY;
    for (double part : new double[] {1, 1.02, 1.1, 1.5, 4}) {
      double cost =
          generalisedUsd(chinaToKazakhstan(openGates(TwoGates.world(part * FULL))).after());
      assertThat(cost).isLessThanOrEqualTo(last + 1e-6);
      last = cost;
    }
  }

  @Test
  void a_gate_that_the_baseline_overloads_gets_the_capacity_it_needs_and_says_so() {
    FacilityUse first = TwoGates.gate(openGates(TwoGates.world(100_000)), TwoGates.FIRST);
    assertThat(first.isAdjusted()).isTrue();
    assertThat(first.statedTeuPerYear()).isCloseTo(100_000, within(1e-6));
    assertThat(first.capacityTeuPerYear()).isCloseTo(FULL, within(1e-6));
  }

  @Test
  void both_residuals_fall_below_their_tolerances() {
    List<CongestionStep> steps = TwoGates.outcome(openGates(TwoGates.world(FULL))).steps();
    assertThat(steps.get(0).gap()).isGreaterThan(1e-4);
    assertThat(steps.get(0).demandChange()).isGreaterThan(1e-4);
    CongestionStep last = steps.get(steps.size() - 1);
    assertThat(last.gap()).isLessThanOrEqualTo(1e-9);
    assertThat(last.demandChange()).isLessThanOrEqualTo(1e-9);
    assertThat(last.iteration()).isEqualTo(steps.size());
    assertThat(steps).allSatisfy(step -> assertThat(step.gap()).isGreaterThan(-1e-12));
  }

  @Test
  void a_search_that_is_cut_short_is_a_result_and_says_so() {
    Study study =
        TwoGates.study(TwoGates.OPEN_GATES)
            .with(new CongestionParameters(720, 1, 0.9, 1e-9, 1e-9, 1, TradeClosure.SECTORS));
    CongestionOutcome outcome = TwoGates.outcome(TwoGates.run(TwoGates.world(FULL), study));
    assertThat(outcome.converged()).isFalse();
    assertThat(outcome.steps()).hasSize(1);
  }

  @Test
  void the_baseline_is_a_fixed_point() {
    StudyResult result =
        TwoGates.run(TwoGates.world(100_000, 50_000), TwoGates.congested(NO_EFFECT));
    CongestionOutcome outcome = TwoGates.outcome(result);
    assertThat(outcome.steps()).containsExactly(new CongestionStep(1, 0, 0, 1));
    assertThat(outcome.teuAfter()).isEqualTo(outcome.teuBefore());
    assertThat(outcome.facilities())
        .hasSize(4)
        .allSatisfy(
            use -> {
              assertThat(use.extraHours()).isZero();
              assertThat(use.teuAfter()).isEqualTo(use.teuBefore());
            });
    assertSameTables(TwoGates.run(TwoGates.world(), TwoGates.study(NO_EFFECT)), result);
  }

  @Test
  void without_stated_capacities_nothing_differs_from_a_run_without_congestion() {
    StudyResult free = TwoGates.run(TwoGates.world(), TwoGates.study(TwoGates.OPEN_GATES));
    StudyResult asked = openGates(TwoGates.world());
    assertSameTables(free, asked);
    assertThat(TwoGates.outcome(asked).facilities()).isEmpty();
    assertThat(TwoGates.outcome(asked).unstated()).isEqualTo(4 + 2); // directions, terminals
    assertThat(TwoGates.outcome(asked).converged()).isTrue();
  }

  @Test
  void one_two_and_eight_threads_give_the_same_bits() {
    Study study = TwoGates.congested(TwoGates.OPEN_GATES);
    StudyResult one = StudyRun.run(TwoGates.world(FULL), study, 1, p -> {}, () -> false);
    for (int threads : new int[] {2, 8}) {
      StudyResult other = StudyRun.run(TwoGates.world(FULL), study, threads, p -> {}, () -> false);
      assertSameTables(one, other);
      assertThat(other.headline().congestion()).isEqualTo(one.headline().congestion());
    }
  }

  @Test
  void it_can_be_cancelled_between_two_iterations() {
    boolean[] stop = {false};
    assertThatThrownBy(
            () ->
                StudyRun.run(
                    TwoGates.world(FULL),
                    TwoGates.congested(TwoGates.OPEN_GATES),
                    1,
                    step -> stop[0] |= step.stage().equals("congestion, changed, step 2"),
                    () -> stop[0]))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void congestion_without_trade_is_a_problem_of_the_study() {
    assertThatThrownBy(
            () -> StudyRunTest.run(TwoGates.study(NO_EFFECT).with(CongestionParameters.DEFAULT)))
        .isInstanceOf(InvalidStudyException.class)
        .satisfies(
            thrown ->
                assertThat(((InvalidStudyException) thrown).problems())
                    .extracting(StudyProblem::key)
                    .containsExactly("congestion"));
  }
}
