package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Special functions against tabled values. */
class PoissonLikelihoodTest {
  @Test
  void log_gamma_is_that_of_factorials_and_of_one_half() {
    assertThat(PoissonLikelihood.logGamma(1)).isCloseTo(0, within(1e-14));
    assertThat(PoissonLikelihood.logGamma(11)).isCloseTo(Math.log(3_628_800), within(1e-13));
    assertThat(PoissonLikelihood.logGamma(0.5)).isCloseTo(Math.log(Math.PI) / 2, within(1e-14));
  }

  @Test
  void chances_are_those_of_the_normal_table() {
    assertThat(PoissonLikelihood.twoSidedChance(0)).isEqualTo(1);
    assertThat(PoissonLikelihood.twoSidedChance(1.959963984540054)).isCloseTo(0.05, within(1e-14));
    assertThat(PoissonLikelihood.twoSidedChance(-3.290526731491926))
        .isCloseTo(0.001, within(1e-15));
    // Both sides of where the series gives way to the continued fraction.
    double edge = 3 * Math.sqrt(2);
    assertThat(PoissonLikelihood.twoSidedChance(edge * (1 + 1e-15)))
        .isCloseTo(PoissonLikelihood.twoSidedChance(edge * (1 - 1e-15)), within(1e-15));
  }
}
