package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ProportionalFittingTest {
  private static final double TOLERANCE = 1e-13;

  private static ProportionalFitting fit(double[] prior, double[] rows, double[] columns) {
    return ProportionalFitting.of(prior, rows, columns, TOLERANCE, 10_000);
  }

  @Test
  void without_a_preference_every_cell_is_row_times_column_over_total() {
    ProportionalFitting fitted =
        fit(new double[] {1, 1, 1, 1}, new double[] {30, 70}, new double[] {40, 60});

    assertThat(fitted.cells()).containsExactly(new double[] {12, 18, 28, 42}, within(1e-10));
    assertThat(fitted.converged()).isTrue();
  }

  @Test
  void margins_are_met_and_cross_product_ratios_stay_for_any_table() {
    Random random = new Random(5);
    for (int run = 0; run < 50; run++) {
      int rows = 2 + random.nextInt(12);
      int columns = 2 + random.nextInt(12);
      double[] prior = random.doubles((long) rows * columns, 1e-3, 10).toArray();
      double[] truth = random.doubles((long) rows * columns, 1e-3, 10).toArray();
      double[] rowTotals = new double[rows];
      double[] columnTotals = new double[columns];
      for (int at = 0; at < truth.length; at++) {
        rowTotals[at / columns] += truth[at];
        columnTotals[at % columns] += truth[at];
      }

      ProportionalFitting fitted = fit(prior, rowTotals, columnTotals);

      for (int row = 0; row < rows; row++) {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
          sum += fitted.cell(row, column);
        }
        assertThat(sum / rowTotals[row]).isEqualTo(1, within(1e-10));
      }
      for (int column = 0; column < columns; column++) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
          sum += fitted.cell(row, column);
        }
        assertThat(sum / columnTotals[column]).isEqualTo(1, within(1e-10));
      }
      double before =
          prior[0] * prior[prior.length - 1] / (prior[columns - 1] * prior[(rows - 1) * columns]);
      double after =
          fitted.cell(0, 0)
              * fitted.cell(rows - 1, columns - 1)
              / (fitted.cell(0, columns - 1) * fitted.cell(rows - 1, 0));
      assertThat(after / before).isEqualTo(1, within(1e-9));
    }
  }

  @Test
  void a_table_that_meets_its_totals_stays_as_it_is() {
    double[] prior = {5, 3, 0, 2, 1, 9};

    ProportionalFitting fitted = fit(prior, new double[] {8, 12}, new double[] {7, 4, 9});

    assertThat(fitted.cells()).containsExactly(prior, within(1e-12));
  }

  @Test
  void rows_that_fit_at_the_start_are_fitted_again_after_the_columns() {
    double[] prior = {3, 1, 1, 3};

    ProportionalFitting fitted = fit(prior, new double[] {4, 4}, new double[] {5, 3});

    assertThat(fitted.cell(0, 0) + fitted.cell(0, 1)).isEqualTo(4, within(1e-12));
    assertThat(fitted.cell(0, 0) + fitted.cell(1, 0)).isEqualTo(5, within(1e-12));
  }

  @Test
  void cells_of_zero_stay_zero() {
    ProportionalFitting fitted =
        fit(new double[] {0, 1, 1, 1}, new double[] {1, 3}, new double[] {2, 2});

    assertThat(fitted.cells()).containsExactly(new double[] {0, 1, 2, 1}, within(1e-10));
  }

  @Test
  void totals_that_the_zeros_forbid_are_reported_as_not_converged() {
    ProportionalFitting fitted =
        ProportionalFitting.of(
            new double[] {0, 1, 1, 1}, new double[] {3, 1}, new double[] {3, 1}, 1e-10, 100);

    assertThat(fitted.converged()).isFalse();
    assertThat(fitted.rounds()).isEqualTo(100);
    assertThat(fitted.residual()).isGreaterThan(0.1);
  }

  /** The first column's only cell stands in a row of nothing: its half is nowhere to be had. */
  @Test
  void a_column_that_gets_nothing_is_no_fit() {
    ProportionalFitting fitted =
        ProportionalFitting.of(
            new double[] {1, 0, 0, 1},
            new double[] {0, 1e6},
            new double[] {0.5, 999_999.5},
            1e-6,
            9);

    assertThat(fitted.converged()).isFalse();
    assertThat(fitted.residual()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_fitted_is_refused_with_the_reason() {
    double[] one = {1};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(new double[] {1, 2}, one, one))
        .withMessage("2 cells for 1 rows and 1 columns");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(one, one, new double[] {2}))
        .withMessage("row totals sum to 1.0, column totals to 2.0; they must be equal");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(new double[] {-1}, one, one))
        .withMessage("cell 0 is -1.0; it must be 0 or more");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(new double[] {0}, one, one))
        .withMessage("row 0 has the total 1.0 but no cell above 0");
  }
}
