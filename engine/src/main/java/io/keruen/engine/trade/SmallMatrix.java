package io.keruen.engine.trade;

/** Dense linear algebra of matrices as small as the number of regressors. Rows of arrays. */
final class SmallMatrix {
  private static final int MOST_SWEEPS = 60;

  private SmallMatrix() {}

  /**
   * Inverse of a symmetric positive definite matrix by Cholesky's decomposition.
   *
   * @throws NoEstimateException if it is not positive definite
   */
  static double[][] inverse(double[][] matrix) {
    double[][] root = cholesky(matrix);
    int n = root.length;
    double[][] inverse = new double[n][];
    for (int column = 0; column < n; column++) {
      double[] unit = new double[n];
      unit[column] = 1;
      inverse[column] = solve(root, unit);
    }
    return inverse;
  }

  /** Solution x of L L' x = b. */
  private static double[] solve(double[][] root, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        x[i] -= root[i][j] * x[j];
      }
      x[i] /= root[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int j = i + 1; j < n; j++) {
        x[i] -= root[j][i] * x[j];
      }
      x[i] /= root[i][i];
    }
    return x;
  }

  /** Lower triangle L with L L' = matrix. */
  private static double[][] cholesky(double[][] matrix) {
    int n = matrix.length;
    double[][] root = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= root[i][k] * root[j][k];
        }
        if (i != j) {
          root[i][j] = rest / root[j][j];
        } else if (rest > 0) {
          root[i][i] = Math.sqrt(rest);
        } else {
          throw new NoEstimateException(
              "regressors too nearly alike, or of sizes too far apart, to compute with",
              "numbers of comparable sizes",
              "Scale the columns, or leave one of them out.");
        }
      }
    }
    return root;
  }

  static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  static double[][] transposed(double[][] square) {
    double[][] transposed = new double[square.length][square.length];
    for (int i = 0; i < square.length; i++) {
      for (int j = 0; j < square.length; j++) {
        transposed[i][j] = square[j][i];
      }
    }
    return transposed;
  }

  static double[][] times(double[][] a, double[][] b) {
    double[][] product = new double[a.length][];
    for (int i = 0; i < a.length; i++) {
      product[i] = new double[b[0].length];
      for (int j = 0; j < product[i].length; j++) {
        for (int k = 0; k < b.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /**
   * The nearest symmetric matrix without negative eigenvalues; the same matrix if it has none.
   * Eigenvalues by Jacobi's rotations (Golub and Van Loan, Matrix Computations, section 8.5).
   */
  static double[][] positiveSemidefinite(double[][] symmetric) {
    int n = symmetric.length;
    double[][] d = new double[n][];
    double[][] v = new double[n][n];
    for (int i = 0; i < n; i++) {
      d[i] = symmetric[i].clone();
      v[i][i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(d, v, p, q);
        }
      }
    }
    boolean negative = false;
    for (int i = 0; i < n; i++) {
      negative |= d[i][i] < 0;
    }
    return negative ? compose(d, v) : symmetric;
  }

  private static void rotate(double[][] d, double[][] v, int p, int q) {
    if (d[p][q] == 0) {
      return;
    }
    double tau = (d[q][q] - d[p][p]) / (2 * d[p][q]);
    double t = Math.copySign(1, tau) / (Math.abs(tau) + Math.hypot(1, tau));
    double c = 1 / Math.hypot(1, t);
    double s = t * c;
    for (int k = 0; k < d.length; k++) {
      double dkp = d[k][p];
      d[k][p] = c * dkp - s * d[k][q];
      d[k][q] = s * dkp + c * d[k][q];
    }
    for (int k = 0; k < d.length; k++) {
      double dpk = d[p][k];
      d[p][k] = c * dpk - s * d[q][k];
      d[q][k] = s * dpk + c * d[q][k];
      double vkp = v[k][p];
      v[k][p] = c * vkp - s * v[k][q];
      v[k][q] = s * vkp + c * v[k][q];
    }
  }

  private static double[][] compose(double[][] d, double[][] v) {
    int n = d.length;
    double[][] composed = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          composed[i][j] += v[i][k] * Math.max(0, d[k][k]) * v[j][k];
        }
      }
    }
    return composed;
  }
}
