package io.keruen.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource({
    "-12.34, -12 %",
    "-2.444, -2.4 %",
    "-0.996, -1.0 %",
    "0.128, +0.13 %",
    "0.004, < +0.01 %",
    "-0.004, > -0.01 %",
    "0, 0 %"
  })
  void a_change_has_a_sign_and_two_significant_digits(double percent, String text) {
    assertThat(Figures.change(percent)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"3.4, 3 h", "47.4, 47 h", "48, 2 d 0 h", "389.2, 16 d 5 h"})
  void two_days_and_more_are_told_in_days(double hours, String text) {
    assertThat(Figures.duration(hours)).isEqualTo(text);
  }

  @Test
  void money_is_told_in_millions_or_billions() {
    assertThat(Figures.usdMillion(849.6)).isEqualTo("USD 850 million");
    assertThat(Figures.usdMillion(12_345)).isEqualTo("USD 12.3 billion");
  }
}
