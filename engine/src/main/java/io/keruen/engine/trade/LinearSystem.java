package io.keruen.engine.trade;

/** Dense linear equations by Gaussian elimination with partial pivoting. */
final class LinearSystem {
  private LinearSystem() {}

  /**
   * Solves {@code a x = b}.
   *
   * @param a square; overwritten
   * @param b as long as a; overwritten by x
   * @return false if the matrix is singular to working precision; then b holds no solution
   */
  static boolean solve(double[][] a, double[] b) {
    int n = b.length;
    for (int step = 0; step < n; step++) {
      int pivot = pivot(a, step);
      if (!(Math.abs(a[pivot][step]) > 0)) {
        return false;
      }
      swap(a, b, step, pivot);
      eliminate(a, b, step);
    }
    for (int row = n - 1; row >= 0; row--) {
      double sum = b[row];
      for (int column = row + 1; column < n; column++) {
        sum -= a[row][column] * b[column];
      }
      b[row] = sum / a[row][row];
    }
    return true;
  }

  private static int pivot(double[][] a, int step) {
    int pivot = step;
    for (int row = step + 1; row < a.length; row++) {
      if (Math.abs(a[row][step]) > Math.abs(a[pivot][step])) {
        pivot = row;
      }
    }
    return pivot;
  }

  private static void swap(double[][] a, double[] b, int one, int other) {
    double[] row = a[one];
    a[one] = a[other];
    a[other] = row;
    double value = b[one];
    b[one] = b[other];
    b[other] = value;
  }

  private static void eliminate(double[][] a, double[] b, int step) {
    double[] top = a[step];
    for (int row = step + 1; row < a.length; row++) {
      double[] of = a[row];
      double factor = of[step] / top[step];
      if (factor != 0) {
        for (int column = step + 1; column < of.length; column++) {
          of[column] -= factor * top[column];
        }
        b[row] -= factor * b[step];
      }
    }
  }
}
