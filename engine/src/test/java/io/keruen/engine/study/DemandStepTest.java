package io.keruen.engine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DemandStepTest {
  /** Demand that answers its own queue: where it is 1 % higher, it would be 3 % lower. */
  private static double[] answer(double[] demand) {
    return new double[] {100 - 3 * (demand[0] - 100), 0};
  }

  @Test
  void demand_that_overshoots_itself_threefold_comes_to_rest() {
    DemandStep step = new DemandStep();
    double[] demand = {101, 0};
    for (int i = 0; i < 6; i++) {
      demand = step.between(demand, answer(demand));
    }
    assertThat(demand[0]).isCloseTo(100, within(1e-3)); // plain steps: 101, 97, 109, 73, ...
    assertThat(demand[1]).isZero();
  }

  @Test
  void the_change_is_the_greatest_of_all_pairs_relative_to_their_demand() {
    assertThat(DemandStep.change(new double[] {100, 1, 0}, new double[] {101, 0.9, 5}))
        .isCloseTo(0.1, within(1e-12));
  }
}
