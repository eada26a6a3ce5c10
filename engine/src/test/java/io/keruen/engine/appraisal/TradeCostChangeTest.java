package io.keruen.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.trade.IcebergFactor;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/**
 * From hours, money and tariffs to what a trade model takes; equation 17 of docs/methods/trade.md.
 */
class TradeCostChangeTest {
  private static final CommodityClass GOODS =
      new CommodityClass("containers", 50_000, 12, 2.1, 100, EnumSet.allOf(Mode.class));

  @Test
  void a_day_at_two_point_one_percent_per_day_makes_an_iceberg_factor_of_1_021() {
    TradeCost day = new Shipment(24, 0, 0, 0, 0).tradeCost(GOODS, 0);
    assertThat(day.iceberg().value()).isCloseTo(1.021, within(1e-15));
  }

  @Test
  void money_over_the_value_of_a_container_is_its_ad_valorem_cost() {
    // Reed and Trubetskoy: 470 + 470 + 170 + 25 = 1,135 USD of 50,000; the tariff of 5 % apart
    TradeCost cost = new Shipment(0, 1135, 470, 0, 0).tradeCost(GOODS, 5);
    assertThat(cost.iceberg().value()).isCloseTo(1.0227, within(1e-15));
    assertThat(cost.totalPercent()).isCloseTo(7.27, within(1e-12));
  }

  @Test
  void time_saved_counts_against_the_whole_factor() {
    TradeCostChange change =
        new TradeCostChange(new TradeCost(4, 1, 25, 10), new TradeCost(4, 1, 20, 10));
    assertThat(change.costFactor()).isCloseTo(1.25 / 1.30, within(1e-15));
  }

  @Test
  void a_tariff_changes_no_iceberg_factor() {
    TradeCostChange change =
        new TradeCostChange(new TradeCost(4, 1, 25, 10), new TradeCost(4, 1, 25, 0));
    assertThat(change.costFactor()).isEqualTo(1);
    assertThat(change.newTariffPercent()).isZero();
  }

  @Test
  void a_factor_is_above_zero() {
    assertThatThrownBy(() -> IcebergFactor.ofPercent(-100))
        .hasMessage("iceberg factor is 0.0; it must be above 0 and finite");
  }
}
