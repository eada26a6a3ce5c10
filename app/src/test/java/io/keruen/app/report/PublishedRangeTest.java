package io.keruen.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PublishedRangeTest {
  private static final PublishedRange FALL = new PublishedRange(OptionalDouble.of(-1.2), -2.5);
  private static final PublishedRange RISE = new PublishedRange(OptionalDouble.of(1.7), 6.2);
  private static final PublishedRange MOST = new PublishedRange(OptionalDouble.empty(), 3.4);

  @Test
  void ranges_are_told_with_their_signs() {
    assertThat(FALL.text()).isEqualTo("-1.2 to -2.5 %");
    assertThat(RISE.text()).isEqualTo("+1.7 to +6.2 %");
    assertThat(MOST.text()).isEqualTo("up to +3.4 %");
  }

  @Test
  void a_fall_is_compared_by_how_far_it_falls() {
    assertThat(FALL.verdict(-0.5, -1)).isEqualTo("falls less");
    assertThat(FALL.verdict(-3, -4)).isEqualTo("falls more");
    assertThat(FALL.verdict(-1.3, -2)).isEqualTo("within");
    assertThat(FALL.verdict(-1, -2)).isEqualTo("overlaps, lower end falls less");
    assertThat(FALL.verdict(-2, -3)).isEqualTo("overlaps, upper end falls more");
    assertThat(FALL.verdict(-1, -3)).isEqualTo("wider on both sides");
    assertThat(FALL.verdict(1, 2)).isEqualTo("falls less"); // it rises
  }

  @Test
  void a_rise_is_compared_by_how_far_it_rises() {
    assertThat(RISE.verdict(0.4, 0.6)).isEqualTo("rises less");
    assertThat(RISE.verdict(7, 8)).isEqualTo("rises more");
    assertThat(RISE.verdict(2.9, 6)).isEqualTo("within");
    assertThat(RISE.verdict(1, 2)).isEqualTo("overlaps, lower end rises less");
    assertThat(RISE.verdict(2, 7)).isEqualTo("overlaps, upper end rises more");
    assertThat(RISE.verdict(7, 1)).isEqualTo("wider on both sides");
  }

  @Test
  void of_a_maximum_only_more_can_be_told() {
    assertThat(MOST.verdict(0.1, 0.2)).isEqualTo("less than the maximum");
    assertThat(MOST.verdict(3, 4)).isEqualTo("rises more");
  }
}
