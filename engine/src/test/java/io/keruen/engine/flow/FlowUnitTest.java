package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums and differences of whole units have no rounding, whatever the demand's size. */
class FlowUnitTest {
  @ParameterizedTest
  @ValueSource(doubles = {1e-300, 1e-9, 1, 3, 157_500, 1e12, 1e200})
  void parts_are_added_and_taken_away_to_the_last_bit(double demand) {
    FlowUnit unit = FlowUnit.of(demand);
    Random random = new Random(7);
    double whole = unit.nearest(demand);
    double rest = whole;
    double taken = 0;
    for (int part = 0; part < 1000; part++) {
      double moved = unit.nearest(rest * random.nextDouble() / 10);
      rest -= moved;
      taken += moved;
      assertThat(rest + taken).isEqualTo(whole);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.1, 31.8, 157_500, 1e12})
  void the_nearest_whole_units_are_within_rounding(double demand) {
    FlowUnit unit = FlowUnit.of(demand);

    assertThat(unit.nearest(demand)).isCloseTo(demand, within(1e-15 * demand));
    assertThat(unit.nearest(demand / 7)).isCloseTo(demand / 7, within(2e-15 * demand));
    assertThat(unit.nearest(unit.nearest(demand / 7))).isEqualTo(unit.nearest(demand / 7));
  }

  @Test
  void nothing_is_nothing() {
    assertThat(FlowUnit.of(5).nearest(0)).isZero();
  }
}
