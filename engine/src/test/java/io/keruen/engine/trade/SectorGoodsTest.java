package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** From hours and money to what a trade model takes; equation 17 of docs/methods/trade.md. */
class SectorGoodsTest {
  private static final SectorGoods GOODS =
      new SectorGoods("containers", "All goods", true, 5.03, 50_000, 2.1);

  @Test
  void a_day_at_two_point_one_percent_per_day_makes_an_iceberg_factor_of_1_021() {
    assertThat(GOODS.carrying(0, 24).value()).isCloseTo(1.021, within(1e-15));
  }

  @Test
  void money_over_the_value_of_a_container_is_its_ad_valorem_cost() {
    // Reed and Trubetskoy: 470 + 470 + 170 + 25 = 1,135 USD of 50,000
    assertThat(GOODS.carrying(1135, 0).value()).isCloseTo(1.0227, within(1e-15));
  }

  // 5 % freight and fees; 240 and 192 h at 2.5 % a day are 25 and 20 %
  @Test
  void time_saved_counts_against_the_whole_factor() {
    SectorGoods goods = new SectorGoods("parts", "Parts", true, 5.03, 50_000, 2.5);
    assertThat(goods.carrying(2500, 192).over(goods.carrying(2500, 240)))
        .isCloseTo(1.25 / 1.30, within(1e-15));
  }

  @Test
  void services_are_not_carried() {
    SectorGoods services = new SectorGoods("services", "Services", false, 5.03, 0, 0);
    assertThat(services.carrying(1135, 240).value()).isEqualTo(1);
  }

  @Test
  void a_factor_is_above_zero() {
    assertThatThrownBy(() -> IcebergFactor.ofPercent(-100))
        .hasMessage("iceberg factor is 0.0; it must be above 0 and finite");
  }
}
