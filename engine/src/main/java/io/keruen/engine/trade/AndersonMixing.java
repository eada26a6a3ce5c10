package io.keruen.engine.trade;

/**
 * Accelerates a fixed point x = g(x): the next point is the combination of the last ones whose
 * residuals g(x) - x cancel best. Source: Walker and Ni (2011), SIAM J. Numer. Anal. 49(4), with
 * differences orthogonalised by modified Gram-Schmidt, oldest dropped first. Holds its history: one
 * per search, not thread-safe.
 */
final class AndersonMixing {
  /** A difference whose new part is smaller than this is as good as a combination of the others. */
  private static final double NEGLIGIBLE = 1e-10;

  private final int size;
  private final int depth;
  private final double[][] residualStep; // newest first
  private final double[][] pointStep;
  private final double[] lastResidual;
  private final double[] lastImage;
  private final double[][] basis;
  private final double[][] triangle;
  private int steps;
  private boolean begun;

  /**
   * @param depth how many earlier points it remembers, 1 or more
   */
  AndersonMixing(int size, int depth) {
    this.size = size;
    this.depth = Math.min(depth, size);
    residualStep = new double[this.depth][size];
    pointStep = new double[this.depth][size];
    lastResidual = new double[size];
    lastImage = new double[size];
    basis = new double[this.depth][size];
    triangle = new double[this.depth][this.depth];
  }

  /** Forgets the past, as after a jump. */
  void restart() {
    steps = 0;
    begun = false;
  }

  /**
   * Replaces a point by the next one.
   *
   * @param point x
   * @param image g(x)
   */
  void advance(double[] point, double[] image) {
    if (begun) {
      remember(point, image);
    }
    for (int i = 0; i < size; i++) {
      lastResidual[i] = image[i] - point[i];
      lastImage[i] = image[i];
    }
    begun = true;
    double[] weight = weights();
    System.arraycopy(image, 0, point, 0, size);
    for (int step = 0; step < weight.length; step++) {
      for (int i = 0; i < size; i++) {
        point[i] -= weight[step] * pointStep[step][i];
      }
    }
  }

  private void remember(double[] point, double[] image) {
    double[] residuals = rotate(residualStep);
    double[] points = rotate(pointStep);
    for (int i = 0; i < size; i++) {
      residuals[i] = image[i] - point[i] - lastResidual[i];
      points[i] = image[i] - lastImage[i];
    }
    steps = Math.min(steps + 1, depth);
  }

  /** Makes room for the newest in the place of the oldest. */
  private static double[] rotate(double[][] rows) {
    double[] oldest = rows[rows.length - 1];
    System.arraycopy(rows, 0, rows, 1, rows.length - 1);
    rows[0] = oldest;
    return oldest;
  }

  /** Least squares: how much of each step to take back. */
  private double[] weights() {
    int used = orthogonalise();
    double[] weight = new double[used];
    double[] rest = lastResidual.clone();
    for (int step = 0; step < used; step++) {
      weight[step] = dot(basis[step], rest);
      add(rest, -weight[step], basis[step]);
    }
    for (int step = used - 1; step >= 0; step--) {
      for (int later = step + 1; later < used; later++) {
        weight[step] -= triangle[step][later] * weight[later];
      }
      weight[step] /= triangle[step][step];
    }
    return weight;
  }

  private int orthogonalise() {
    for (int step = 0; step < steps; step++) {
      double[] column = basis[step];
      System.arraycopy(residualStep[step], 0, column, 0, size);
      double whole = Math.sqrt(dot(column, column));
      for (int earlier = 0; earlier < step; earlier++) {
        triangle[earlier][step] = dot(basis[earlier], column);
        add(column, -triangle[earlier][step], basis[earlier]);
      }
      double fresh = Math.sqrt(dot(column, column));
      if (!(fresh > NEGLIGIBLE * whole)) {
        return step;
      }
      triangle[step][step] = fresh;
      for (int i = 0; i < size; i++) {
        column[i] /= fresh;
      }
    }
    return steps;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }
}
