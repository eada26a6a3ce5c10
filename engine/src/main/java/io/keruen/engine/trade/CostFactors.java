package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * New over old iceberg factors (1 + trade cost as a fraction of the goods' value): 1 changes
 * nothing, 0.95 is a cost that falls by 5 % of what arrives and was paid. Immutable.
 */
public final class CostFactors implements TradeShock {
  private final SquareMatrix factor; // row = exporter

  private CostFactors(SquareMatrix factor) {
    this.factor = factor;
  }

  /**
   * @param factor one row per exporter, one column per importer; above 0 and finite
   * @throws IllegalArgumentException if it is not square, or out of range
   */
  public static CostFactors of(double[][] factor) {
    SquareMatrix matrix = SquareMatrix.copyOf(factor, "cost factors");
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        if (!(matrix.get(i, j) > 0 && matrix.get(i, j) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "cost factor from country %d to %d is %s; it must be above 0 and finite"
                  .formatted(i, j, matrix.get(i, j)));
        }
      }
    }
    return new CostFactors(matrix);
  }

  /** The same factor for every pair, domestic ones too. */
  public static CostFactors uniform(int countries, double factor) {
    double[][] all = new double[countries][countries];
    for (double[] row : all) {
      Arrays.fill(row, factor);
    }
    return of(all);
  }

  @Override
  public int size() {
    return factor.size();
  }

  @Override
  public double logEffect(int i, int j, double theta) {
    return -theta * Math.log(factor.get(i, j));
  }
}
