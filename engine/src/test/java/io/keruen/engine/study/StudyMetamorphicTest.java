package io.keruen.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.appraisal.CityChange;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.TransitShare;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.Change;
import io.keruen.engine.scenario.NetworkEdit;
import io.keruen.engine.scenario.NetworkEdit.ChangeRate;
import io.keruen.engine.scenario.NetworkEdit.RateMeasure;
import io.keruen.engine.scenario.NetworkEdit.SetStatus;
import io.keruen.engine.scenario.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must hold between runs of the same study. */
class StudyMetamorphicTest {
  /** Nothing on this corridor flies. */
  private static final NetworkEdit NO_EFFECT =
      new ChangeRate(
          Mode.AIR,
          LinkClass.UNKNOWN,
          Optional.empty(),
          Map.of(RateMeasure.SPEED_KM_H, new Change.By(10)));

  static List<String> cells(StudyResult result, String table) {
    Table cells = result.table(table);
    List<String> rows = new ArrayList<>();
    for (int row = 0; row < cells.rowCount(); row++) {
      StringBuilder text = new StringBuilder();
      for (int column = 0; column < cells.columns().size(); column++) {
        text.append('|')
            .append(
                cells.columns().get(column).type() == Table.Type.TEXT
                    ? cells.text(row, column)
                    : cells.number(row, column));
      }
      rows.add(text.toString());
    }
    return rows;
  }

  @Test
  void a_scenario_without_effect_changes_nothing_at_all() {
    StudyResult result = StudyRunTest.run(StudyRunTest.study(List.of(), NO_EFFECT));
    for (PairChange pair : result.headline().countryPairs()) {
      assertThat(pair.after()).isEqualTo(pair.before());
      assertThat(pair.keepingMode()).isEqualTo(pair.before());
    }
    for (CityChange city : result.headline().cities()) {
      assertThat(city.byMoney().landValueGainUsdBn()).isZero();
      assertThat(city.byMoneyAndTime().lnAfter()).isEqualTo(city.byMoneyAndTime().lnBefore());
    }
  }

  @Test
  void halving_the_clearance_raises_no_cost_and_lowers_no_access() {
    StudyResult result =
        StudyRunTest.run(StudyRunTest.study(List.of(), StudyRunTest.HALF_CLEARANCE));
    for (PairChange pair : result.headline().countryPairs()) {
      assertThat(pair.after().tradeCost().totalPercent())
          .isLessThanOrEqualTo(pair.before().tradeCost().totalPercent());
    }
    for (CityChange city : result.headline().cities()) {
      assertThat(city.byMoneyAndTime().lnAfter())
          .isGreaterThanOrEqualTo(city.byMoneyAndTime().lnBefore());
    }
  }

  @Test
  void one_thread_and_three_give_the_same_bits() {
    Study study = StudyRunTest.study(List.of(), StudyRunTest.HALF_CLEARANCE);
    StudyResult one =
        StudyRun.run(io.keruen.engine.Corridor.world(), study, 1, p -> {}, () -> false);
    StudyResult three =
        StudyRun.run(io.keruen.engine.Corridor.world(), study, 3, p -> {}, () -> false);
    for (Table table : one.tables()) {
      assertThat(cells(three, table.name())).isEqualTo(cells(one, table.name()));
    }
  }

  @Test
  void closing_the_caspian_cuts_baku_off_and_says_so() {
    StudyResult result =
        StudyRunTest.run(
            StudyRunTest.study(
                List.of(), new SetStatus(new Selector.Passage("caspian"), Status.CLOSED)));
    List<PairChange> azerbaijan =
        result.headline().countryPairs().stream().filter(p -> p.to().equals("AZE")).toList();
    // Urumqi from China; Moiynty and Aktau from Kazakhstan
    assertThat(azerbaijan).extracting(PairChange::cutOff).containsExactly(1, 2);
    assertThat(azerbaijan).noneMatch(PairChange::isComparable);
    assertThat(result.headline().groups().get(0).missing()).isEqualTo(4);
  }

  @Test
  void kazakhstan_depends_on_the_port_of_alat_and_on_nobody_for_china() {
    StudyResult result = StudyRunTest.run(StudyRunTest.study(List.of(), NO_EFFECT));
    // Trade weights: KAZ-CHN 90 x 3000, CHN-KAZ 3500 x 70, KAZ-AZE 90 x 20, AZE-KAZ 30 x 70
    double total = 90 * 3000 + 3500 * 70 + 90 * 20 + 30 * 70;
    double azerbaijan = 90 * 20 + 30 * 70;
    assertThat(result.headline().transit())
        .filteredOn(share -> share.country().equals("KAZ"))
        .singleElement() // Aktau's own port serves half of this trade: below half a per cent
        .satisfies(
            share -> {
              assertThat(share.via()).isEqualTo(TransitShare.Via.PORT);
              assertThat(share.name()).isEqualTo("Alat");
              assertThat(share.beforePercent()).isCloseTo(100 * azerbaijan / total, within(1e-9));
            });
  }
}
