package io.keruen.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.network.Mode;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ad-valorem trade cost and its averages, equations 2 to 5 of docs/methods/appraisal.md. */
class TradeCostTest {
  private static final CommodityClass GOODS =
      new CommodityClass("containers", 50_000, 12, 2.1, 100, EnumSet.allOf(Mode.class));

  @Test
  void a_day_at_two_point_one_percent_costs_two_point_one_percent() {
    TradeCost cost = new Shipment(24, 0, 0, 0, 0).tradeCost(GOODS, 0);
    assertThat(cost.timePercent()).isEqualTo(2.1);
    assertThat(cost.totalPercent()).isEqualTo(2.1);
  }

  @Test
  void parts_are_kept_apart() {
    // 1,135 USD, of which 470 at the border, 10 days, 5 % tariff; value 50,000 USD
    TradeCost cost = new Shipment(240, 1135, 470, 0, 0).tradeCost(GOODS, 5);
    assertThat(cost.freightPercent()).isCloseTo(1.33, within(1e-9));
    assertThat(cost.borderPercent()).isCloseTo(0.94, within(1e-9));
    assertThat(cost.timePercent()).isCloseTo(21, within(1e-9));
    assertThat(cost.totalPercent()).isCloseTo(28.27, within(1e-9));
  }

  @Test
  void without_time_the_cost_is_money_and_tariff() {
    TradeCost cost = new Shipment(0, 1135, 470, 0, 0).tradeCost(GOODS, 5);
    assertThat(cost.totalPercent()).isCloseTo(7.27, within(1e-12));
  }

  @Test
  void a_fall_of_the_trade_cost_is_a_smaller_fall_of_the_iceberg_factor() {
    TradeCost before = new TradeCost(0, 0, 20, 5);
    TradeCost after = new TradeCost(0, 0, 15, 5);
    assertThat(TradeCost.changePercent(before, after)).isCloseTo(-20, within(1e-9)); // 25 to 20
    assertThat(TradeCost.icebergChangePercent(before, after))
        .isCloseTo(-4, within(1e-9)); // 1.25 to 1.20
  }

  private static PairChange pair(double weight, double hoursBefore, double hoursAfter) {
    PairChange.Side before = side(hoursBefore);
    PairChange.Side after = side(hoursAfter);
    return new PairChange("A", "B", weight, 1, 0, 0, before, before, after);
  }

  private static PairChange.Side side(double hours) {
    Shipment shipment = new Shipment(hours, 1000, 0, 500, 2000);
    return new PairChange.Side(shipment, shipment.tradeCost(GOODS, 0));
  }

  @Test
  void a_group_averages_percentages_by_weight_not_by_length() {
    // -50 % with weight 3, -10 % with weight 1
    GroupChange group = GroupChange.of("g", List.of(pair(3, 100, 50), pair(1, 1000, 900)));
    assertThat(group.afterPercent().hours()).isCloseTo(-40, within(1e-9));
    assertThat(group.before().shipment().hours()).isCloseTo(325, within(1e-9));
    assertThat(group.after().shipment().hours()).isCloseTo(262.5, within(1e-9));
    assertThat(group.keepingModePercent().hours()).isZero();
    assertThat(group.pairs()).isEqualTo(2);
  }

  @Test
  void pairs_without_a_weight_do_not_count_and_are_counted() {
    GroupChange group = GroupChange.of("g", List.of(pair(1, 100, 80), pair(Double.NaN, 100, 10)));
    assertThat(group.afterPercent().hours()).isCloseTo(-20, within(1e-9));
    assertThat(group.pairs()).isEqualTo(1);
    assertThat(group.missing()).isEqualTo(1);
  }

  @Test
  void where_no_pair_has_a_weight_all_weigh_the_same() {
    GroupChange group =
        GroupChange.of("g", List.of(pair(Double.NaN, 100, 80), pair(Double.NaN, 100, 40)));
    assertThat(group.afterPercent().hours()).isCloseTo(-40, within(1e-9));
  }

  @Test
  void an_empty_group_has_no_average() {
    assertThat(GroupChange.of("g", List.of()).afterPercent().hours()).isNaN();
  }
}
