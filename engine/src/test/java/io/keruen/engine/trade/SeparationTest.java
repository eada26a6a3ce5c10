package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows that make the estimate infinite, as Correia, Guimaraes and Zylkin (2019) show them. */
class SeparationTest {

  /** x is above 0 only where there is no flow; the other four have the mean 1.5. */
  @Test
  void a_regressor_that_marks_zeros_alone_is_set_aside_with_its_rows() {
    PpmlData data =
        PpmlData.of(0, 0, 0, 1, 2, 3)
            .regressor("x", 1, 1, 0, 0, 0, 0)
            .regressor("w", 0, 0, 1, -1, -1, 1)
            .build();

    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());

    assertThat(separated(estimate, 6)).containsExactly(0, 1);
    assertThat(estimate.omitted())
        .containsExactly(new OmittedRegressor("x", OmittedRegressor.Reason.ABSORBED));
    assertThat(estimate.coefficient("constant").estimate()).isCloseTo(Math.log(1.5), within(1e-9));
    assertThat(estimate.coefficient("w").estimate()).isCloseTo(0, within(1e-9));
    assertThat(estimate.fitted(0)).isZero();
  }

  /** 2 x1 + x2 is 3 in the first row, where there is no flow, and 0 in all others. */
  @Test
  void a_combination_of_regressors_separates() {
    PpmlData data =
        PpmlData.of(0, 0, 0, 1, 2, 3)
            .regressor("x1", 2, -1, 0, 0, 5, 6)
            .regressor("x2", -1, 2, 0, 0, -10, -12)
            .build();

    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());

    assertThat(separated(estimate, 6)).containsExactly(0);
    assertThat(estimate.omitted())
        .containsExactly(new OmittedRegressor("x2", OmittedRegressor.Reason.COMBINATION));
    assertThat(estimate.convergence().converged()).isTrue();
  }

  /**
   * Exporters {0, 1} sell only to importers {0, 1}, exporters {2, 3} only to {2, 3}; the only rows
   * from the first to the second are zeros: constants can drift apart although no group is without
   * flow.
   */
  @Test
  void groups_that_only_zeros_join_separate() {
    PpmlData data =
        PpmlData.of(4, 2, 3, 5, 2, 6, 7, 1, 0, 0)
            .regressor("x", 1, 2, 4, 3, 1, 2, 3, 5, 1, 2)
            .fixedEffect(Grouping.of("exporter", 0, 0, 1, 1, 2, 2, 3, 3, 0, 1))
            .fixedEffect(Grouping.of("importer", 0, 1, 0, 1, 2, 3, 2, 3, 2, 3))
            .build();

    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());

    assertThat(separated(estimate, 10)).containsExactly(8, 9);
    assertThat(estimate.use(8)).isEqualTo(RowUse.SEPARATED_BY_COMBINATION);
    assertThat(estimate.convergence().converged()).isTrue();
  }

  @Test
  void zeros_that_run_both_ways_do_not_separate() {
    PpmlData data =
        PpmlData.of(4, 2, 3, 5, 2, 6, 7, 1, 0, 0)
            .regressor("x", 1, 2, 4, 3, 1, 2, 3, 5, 1, 2)
            .fixedEffect(Grouping.of("exporter", 0, 0, 1, 1, 2, 2, 3, 3, 0, 2))
            .fixedEffect(Grouping.of("importer", 0, 1, 0, 1, 2, 3, 2, 3, 2, 0))
            .build();

    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());

    assertThat(separated(estimate, 10)).isEmpty();
    assertThat(estimate.convergence().converged()).isTrue();
  }

  @Test
  void a_group_without_any_flow_is_set_aside() {
    PpmlData data =
        PpmlData.of(0, 0, 1, 2, 3, 5)
            .regressor("x", 1, 2, 3, 1, 5, 4)
            .fixedEffect(Grouping.of("exporter", 0, 0, 1, 1, 2, 2))
            .build();

    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());

    assertThat(separated(estimate, 6)).containsExactly(0, 1);
    assertThat(estimate.use(0)).isEqualTo(RowUse.SEPARATED_BY_GROUP);
    assertThat(estimate.fixedEffect(0, 0)).isNaN();
  }

  @Test
  void data_separated_altogether_say_so() {
    // The flow is above 0 exactly where x is: nothing is left but that one row.
    PpmlData data =
        PpmlData.of(0, 0, 0, 7)
            .regressor("x", -1, -2, -3, 0)
            .fixedEffect(Grouping.of("a", 0, 0, 0, 0))
            .build();

    assertThatThrownBy(() -> Ppml.estimate(data, PpmlOptions.robust()))
        .isInstanceOf(NoEstimateException.class)
        .hasMessageContaining("3 separated otherwise");
  }

  private static int[] separated(PpmlEstimate estimate, int rows) {
    return IntStream.range(0, rows).filter(row -> estimate.use(row) != RowUse.USED).toArray();
  }
}
