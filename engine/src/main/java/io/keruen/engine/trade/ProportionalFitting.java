package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * A table fitted to known row and column totals: every cell is its prior times a factor of its row
 * and a factor of its column. Of all tables with these totals it is the one nearest to the prior in
 * the sense of relative entropy; cross-product ratios of the prior stay. Sources: Deming, Stephan
 * (1940), Annals of Mathematical Statistics 11(4); Bacharach (1965), International Economic Review
 * 6(3). Not converged is a result, not an error: see {@link #converged()}. Immutable.
 */
public final class ProportionalFitting {
  /** How far the sums of row and column totals may lie apart, as a share of either. */
  public static final double SUM_TOLERANCE = 1e-9;

  private final int columns;
  private final double[] cells;
  private final int rounds;
  private final double residual;
  private final double tolerance;

  private ProportionalFitting(
      int columns, double[] cells, int rounds, double residual, double tolerance) {
    this.columns = columns;
    this.cells = cells;
    this.rounds = rounds;
    this.residual = residual;
    this.tolerance = tolerance;
  }

  /**
   * Fits a table.
   *
   * @param prior cells, row by row; 0 or more. A cell of 0 stays 0
   * @param rowTotals 0 or more
   * @param columnTotals 0 or more; the same sum as the rows
   * @param tolerance largest error of a row or column total as a share of it at which fitting stops
   * @param maxRounds most passes over all rows and columns
   * @throws IllegalArgumentException if sizes or sums do not fit, a number is negative, or a total
   *     above 0 has no cell above 0
   */
  public static ProportionalFitting of(
      double[] prior, double[] rowTotals, double[] columnTotals, double tolerance, int maxRounds) {
    check(prior, rowTotals, columnTotals);
    double[] cells = prior.clone();
    int rounds = 0;
    double residual = Double.POSITIVE_INFINITY;
    while (residual > tolerance && rounds < maxRounds) {
      scaleRows(cells, rowTotals, columnTotals.length);
      scaleColumns(cells, columnTotals);
      residual = residual(cells, rowTotals, columnTotals);
      rounds++;
    }
    return new ProportionalFitting(columnTotals.length, cells, rounds, residual, tolerance);
  }

  private static void check(double[] prior, double[] rowTotals, double[] columnTotals) {
    if (prior.length != rowTotals.length * columnTotals.length) {
      throw new IllegalArgumentException(
          "%d cells for %d rows and %d columns"
              .formatted(prior.length, rowTotals.length, columnTotals.length));
    }
    requireNotNegative("cell", prior);
    requireNotNegative("row total", rowTotals);
    requireNotNegative("column total", columnTotals);
    double rows = Arrays.stream(rowTotals).sum();
    double columns = Arrays.stream(columnTotals).sum();
    if (Math.abs(rows - columns) > SUM_TOLERANCE * Math.max(rows, columns)) {
      throw new IllegalArgumentException(
          "row totals sum to %s, column totals to %s; they must be equal".formatted(rows, columns));
    }
    requireCells("row", prior, rowTotals, columnTotals.length, 1);
    requireCells("column", prior, columnTotals, 1, columnTotals.length);
  }

  private static void requireNotNegative(String what, double[] values) {
    for (int at = 0; at < values.length; at++) {
      if (!(values[at] >= 0 && values[at] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "%s %d is %s; it must be 0 or more".formatted(what, at, values[at]));
      }
    }
  }

  private static void requireCells(
      String what, double[] prior, double[] totals, int lineStep, int cellStep) {
    int cells = prior.length / Math.max(1, totals.length);
    for (int line = 0; line < totals.length; line++) {
      double sum = 0;
      for (int cell = 0; cell < cells; cell++) {
        sum += prior[line * lineStep + cell * cellStep];
      }
      if (totals[line] > 0 && sum == 0) {
        throw new IllegalArgumentException(
            "%s %d has the total %s but no cell above 0".formatted(what, line, totals[line]));
      }
    }
  }

  private static void scaleRows(double[] cells, double[] totals, int columns) {
    for (int row = 0; row < totals.length; row++) {
      double sum = rowSum(cells, row, columns);
      double factor = sum > 0 ? totals[row] / sum : 0;
      for (int at = row * columns; at < (row + 1) * columns; at++) {
        cells[at] *= factor;
      }
    }
  }

  private static void scaleColumns(double[] cells, double[] totals) {
    double[] factor = columnSums(cells, totals.length);
    for (int column = 0; column < totals.length; column++) {
      factor[column] = factor[column] > 0 ? totals[column] / factor[column] : 0;
    }
    for (int at = 0; at < cells.length; at++) {
      cells[at] *= factor[at % totals.length];
    }
  }

  /** Columns were met last, but for those of which all cells have become 0. */
  private static double residual(double[] cells, double[] rowTotals, double[] columnTotals) {
    double worst = 0;
    for (int row = 0; row < rowTotals.length; row++) {
      double sum = rowSum(cells, row, columnTotals.length);
      worst = Math.max(worst, error(sum, rowTotals[row]));
    }
    double[] sums = columnSums(cells, columnTotals.length);
    for (int column = 0; column < sums.length; column++) {
      worst = Math.max(worst, error(sums[column], columnTotals[column]));
    }
    return worst;
  }

  private static double[] columnSums(double[] cells, int columns) {
    double[] sums = new double[columns];
    for (int at = 0; at < cells.length; at++) {
      sums[at % columns] += cells[at];
    }
    return sums;
  }

  private static double rowSum(double[] cells, int row, int columns) {
    double sum = 0;
    for (int at = row * columns; at < (row + 1) * columns; at++) {
      sum += cells[at];
    }
    return sum;
  }

  private static double error(double sum, double total) {
    return total > 0 ? Math.abs(sum - total) / total : sum > 0 ? 1 : 0;
  }

  public double cell(int row, int column) {
    return cells[row * columns + column];
  }

  /** All cells, row by row; a copy. */
  public double[] cells() {
    return cells.clone();
  }

  /** Passes over all rows and columns. */
  public int rounds() {
    return rounds;
  }

  /** Largest error of a row or column total, as a share of it. */
  public double residual() {
    return residual;
  }

  public boolean converged() {
    return residual <= tolerance;
  }
}
