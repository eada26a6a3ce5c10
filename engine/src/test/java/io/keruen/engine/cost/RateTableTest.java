package io.keruen.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.network.LinkClass;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 *
 *
 * <pre>
 *   mode  class   territory   USD/TEU-km   km/h   kg/TEU-km
 *   rail                      0.50         40     0.30
 *   rail  double                           60
 *   rail          KAZ         0.40
 *   rail  double  KAZ                      65
 *   road                      (0.10 USD per tonne-km)  50  1.00
 * </pre>
 */
class RateTableTest {
  private static final OptionalDouble NONE = OptionalDouble.empty();

  private final RateTable table =
      new RateTable(
          List.of(
              row("rail", LinkClass.UNKNOWN, "", 0.5, 40, 0.3),
              row("rail", LinkClass.DOUBLE, "", Double.NaN, 60, Double.NaN),
              row("rail", LinkClass.UNKNOWN, "KAZ", 0.4, Double.NaN, Double.NaN),
              row("rail", LinkClass.DOUBLE, "KAZ", Double.NaN, 65, Double.NaN),
              new RateTable.Row(
                  "road",
                  LinkClass.UNKNOWN,
                  "",
                  NONE,
                  OptionalDouble.of(0.1),
                  OptionalDouble.of(50),
                  OptionalDouble.of(1),
                  OptionalDouble.of(20),
                  OptionalDouble.of(2))));

  /** A row; NaN stands for an empty cell. */
  private static RateTable.Row row(
      String mode, LinkClass linkClass, String territory, double usd, double speed, double kg) {
    return new RateTable.Row(
        mode, linkClass, territory, cell(usd), NONE, cell(speed), cell(kg), NONE, NONE);
  }

  private static OptionalDouble cell(double value) {
    return Double.isNaN(value) ? NONE : OptionalDouble.of(value);
  }

  @Test
  void each_measure_falls_back_on_its_own_from_the_most_to_the_least_specific_row() {
    // price by mode and territory, speed by mode, class and territory, emissions by mode
    assertThat(table.find("rail", LinkClass.DOUBLE, "KAZ", 12))
        .isEqualTo(new Rate(0.4, 65, 0.3, 0, 0));
    // speed by mode and class
    assertThat(table.find("rail", LinkClass.DOUBLE, "RUS", 12))
        .isEqualTo(new Rate(0.5, 60, 0.3, 0, 0));
    // speed by mode: the class has no row
    assertThat(table.find("rail", LinkClass.SINGLE, "KAZ", 12))
        .isEqualTo(new Rate(0.4, 40, 0.3, 0, 0));
  }

  @Test
  void a_price_per_tonne_counts_with_the_tonnes_in_a_teu() {
    Rate light = table.find("road", LinkClass.DIVIDED, "KAZ", 10);
    Rate heavy = table.find("road", LinkClass.DIVIDED, "KAZ", 20);
    assertThat(light.usdPerTeuKm()).isEqualTo(1);
    assertThat(heavy.usdPerTeuKm()).isEqualTo(2);
    assertThat(heavy.fixedUsdPerTeu()).isEqualTo(20);
    assertThat(heavy.fixedHours()).isEqualTo(2);
  }

  @Test
  void a_mode_without_a_rate_is_named_with_the_missing_column() {
    assertThatThrownBy(() -> table.find("sea", LinkClass.UNKNOWN, "", 10))
        .isInstanceOf(NoRateException.class)
        .hasMessage("no rate for mode 'sea' gives usd_per_teu_km");
    RateTable slow = new RateTable(List.of(row("sea", LinkClass.UNKNOWN, "", 1, Double.NaN, 1)));
    assertThatThrownBy(() -> slow.find("sea", LinkClass.UNKNOWN, "", 10))
        .hasMessageStartingWith("no rate for mode 'sea' gives speed_km_h");
  }

  @Test
  void two_rows_for_the_same_thing_are_refused() {
    RateTable.Row row = row("sea", LinkClass.UNKNOWN, "", 1, 1, 1);
    assertThatThrownBy(() -> new RateTable(List.of(row, row)))
        .hasMessage("two rates for Key[mode=sea, linkClass=UNKNOWN, territory=]");
  }

  @Test
  void rows_are_added_or_replaced_and_the_table_before_is_left_alone() {
    RateTable other =
        table.with(
            List.of(
                row("rail", LinkClass.UNKNOWN, "", 0.5, 45, 0.3),
                row("sea", LinkClass.UNKNOWN, "", 0.1, 30, 0.05)));
    assertThat(other.find("rail", LinkClass.SINGLE, "", 1).speedKmH()).isEqualTo(45);
    assertThat(other.find("sea", LinkClass.UNKNOWN, "", 1).speedKmH()).isEqualTo(30);
    assertThat(other.rows()).hasSize(table.rows().size() + 1);
    assertThat(table.find("rail", LinkClass.SINGLE, "", 1).speedKmH()).isEqualTo(40);
  }

  @Test
  void what_holds_for_a_link_and_what_a_row_states_are_told_apart() {
    assertThat(table.effective("rail", LinkClass.DOUBLE, "KAZ").usdPerTeuKm()).hasValue(0.4);
    assertThat(table.findRow("rail", LinkClass.DOUBLE, "KAZ").orElseThrow().usdPerTeuKm())
        .isEmpty();
    assertThat(table.findRow("rail", LinkClass.SINGLE, "KAZ")).isEmpty();
  }
}
