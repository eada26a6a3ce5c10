package io.keruen.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Figures as sentences tell them. */
class WordsTest {
  @Test
  void a_change_of_time_is_less_or_more_of_it() {
    assertThat(Words.takes(-1.69)).isEqualTo("takes 1.7 % less time");
    assertThat(Words.takes(0.81)).isEqualTo("takes 0.81 % more time");
    assertThat(Words.takes(0)).isEqualTo("takes as long as before");
    assertThat(Words.takes(-0.001)).isEqualTo("takes less than 0.01 % less time");
  }

  @Test
  void a_cost_falls_or_rises() {
    assertThat(Words.moves(-2.45)).isEqualTo("falls by 2.5 %");
    assertThat(Words.moves(12.4)).isEqualTo("rises by 12 %");
    assertThat(Words.moves(0)).isEqualTo("stays the same");
    assertThat(Words.costs(0.8067)).isEqualTo("costs 0.81 % more");
    assertThat(Words.costs(0)).isEqualTo("costs the same");
  }

  @Test
  void two_changes_look_alike_if_their_digits_do() {
    assertThat(Words.looksLike(0.811, 0.812)).isTrue();
    assertThat(Words.looksLike(-1.2, -1.7)).isFalse();
  }

  @Test
  void countries_and_territories_are_counted_together() {
    assertThat(Words.countries(1)).isEqualTo("1 country or territory");
    assertThat(Words.countries(105)).isEqualTo("105 countries and territories");
  }
}
