package io.keruen.data.build.trade;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.study.NotFiniteException;
import io.keruen.engine.trade.ProportionalFitting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Tables fitted to totals, USD million. Totals that no table can have are told in the words of the
 * inputs they come from.
 *
 * @param file table that the totals come from
 * @param what is traded
 * @param rows names of the rows
 * @param columns names of the columns
 */
record Fitting(String file, String what, List<String> rows, List<String> columns) {
  Fitting {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  /**
   * Cells of the fitted table, row by row.
   *
   * @param prior cells, row by row; 0 or more
   * @param tolerance as {@link ProportionalFitting} has it
   * @throws InvalidInputException if a total has no cell that could make it up, or the sums of the
   *     totals differ
   * @throws NotFiniteException if a number is, or becomes, infinite
   */
  double[] cells(
      double[] prior, double[] rowTotals, double[] columnTotals, double tolerance, int maxRounds) {
    requireFinite(prior);
    requireFinite(rowTotals, rows);
    requireFinite(columnTotals, columns);
    double[] inRow = new double[rowTotals.length];
    double[] inColumn = new double[columnTotals.length];
    for (int at = 0; at < prior.length; at++) {
      inRow[at / columnTotals.length] += prior[at];
      inColumn[at % columnTotals.length] += prior[at];
    }
    requireCells(inRow, rowTotals, rows);
    requireCells(inColumn, columnTotals, columns);
    requireEqual(Arrays.stream(rowTotals).sum(), Arrays.stream(columnTotals).sum());
    double[] cells =
        ProportionalFitting.of(prior, rowTotals, columnTotals, tolerance, maxRounds).cells();
    requireFinite(cells);
    return cells;
  }

  private void requireFinite(double[] cells) {
    for (int at = 0; at < cells.length; at++) {
      if (!Double.isFinite(cells[at])) {
        String cell = rows.get(at / columns.size()) + ", " + columns.get(at % columns.size());
        throw new NotFiniteException("%s (%s) came out as %s".formatted(what, cell, cells[at]));
      }
    }
  }

  private void requireFinite(double[] totals, List<String> names) {
    for (int at = 0; at < totals.length; at++) {
      if (!Double.isFinite(totals[at])) {
        throw new NotFiniteException(
            "the total of %s (%s) came out as %s".formatted(what, names.get(at), totals[at]));
      }
    }
  }

  private void requireCells(double[] sums, double[] totals, List<String> names) {
    for (int line = 0; line < totals.length; line++) {
      if (totals[line] > 0 && sums[line] == 0) {
        throw problem(
            what + ": a total of " + usdM(totals[line]) + " for " + names.get(line),
            "a partner or a sector that it could be traded with",
            "Check its totals, partners and goods, or give it one more of them.");
      }
    }
  }

  private void requireEqual(double rowSum, double columnSum) {
    double difference = Math.abs(rowSum - columnSum);
    if (difference > ProportionalFitting.SUM_TOLERANCE * Math.max(rowSum, columnSum)) {
      throw problem(
          what + ": " + usdM(rowSum) + " sold, but " + usdM(columnSum) + " bought",
          "totals that can be made equal",
          "Check the totals and shares of all economies; some are too small or too large.");
    }
  }

  private static String usdM(double value) {
    return String.format(Locale.ROOT, "%.3g USD million", value);
  }

  private InvalidInputException problem(String found, String expected, String remedy) {
    return new InvalidInputException(InputProblem.ofFile(file, found, expected, remedy));
  }
}
