package io.keruen.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void edit_distance_counts_insertions_deletions_and_substitutions() {
    assertThat(Names.editDistance("kitten", "sitting")).isEqualTo(3); // the textbook's example
    assertThat(Names.editDistance("", "abc")).isEqualTo(3);
    assertThat(Names.editDistance("Dostyk", "Dostyk")).isZero();
  }

  @Test
  void the_nearest_come_first_and_ties_by_alphabet() {
    assertThat(Names.nearest("Aktau", List.of("Aktobe", "Aksu", "Aktaw", "Aktas"), 3))
        .containsExactly("Aktas", "Aktaw", "Aksu");
  }

  @Test
  void names_too_far_off_are_left_out() {
    assertThat(Names.nearest("Rotterdam", List.of("Hamburg", "Rotherham", "Potsdam"), 5))
        .containsExactly("Rotherham");
  }

  @Test
  void one_two_and_three_names_are_asked_after_and_none_is_not() {
    assertThat(Names.didYouMean(List.of("a"), "Look.")).isEqualTo("Did you mean 'a'?");
    assertThat(Names.didYouMean(List.of("a", "b"), "Look.")).isEqualTo("Did you mean 'a' or 'b'?");
    assertThat(Names.didYouMean(List.of("a", "b", "c"), "Look."))
        .isEqualTo("Did you mean 'a', 'b' or 'c'?");
    assertThat(Names.didYouMean(List.of(), "Look.")).isEqualTo("Look.");
  }

  @Test
  void case_does_not_count() {
    assertThat(Names.nearest("SUEZ", List.of("suez", "sues"), 1)).containsExactly("suez");
  }
}
