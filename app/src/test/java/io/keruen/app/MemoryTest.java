package io.keruen.app;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.study.MemoryForecast;
import org.junit.jupiter.api.Test;

/** What is said before a run that would not fit. */
class MemoryTest {
  private static final long GIGABYTE = 1 << 30;

  @Test
  void what_fits_passes() {
    assertThatCode(
            () -> Memory.require(new MemoryForecast(1000, GIGABYTE), GIGABYTE, "s.yaml", "Fewer"))
        .doesNotThrowAnyException();
  }

  @Test
  void what_does_not_fit_is_told_with_both_remedies() {
    assertThatThrownBy(
            () ->
                Memory.require(
                    new MemoryForecast(20_000, 9 * GIGABYTE),
                    5 * GIGABYTE / 2,
                    "studies/wide.yaml",
                    "Lower --places"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            """
            studies/wide.yaml: found what needs about 9.0 GB for 20,000 places, expected at most the 2.5 GB that Java may use.
              Lower --places, or raise -Xmx: KERUEN_JAVA_OPTS=-Xmx12g ./keruen ...""");
  }
}
