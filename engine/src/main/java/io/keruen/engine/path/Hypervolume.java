package io.keruen.engine.path;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Volume of what points better, up to a reference: of the union of the boxes between each of them
 * and the reference.
 *
 * <p>Source: Zitzler and Thiele (1998), Parallel Problem Solving from Nature V, 292-301.
 */
final class Hypervolume {
  private final double[] reference;

  /**
   * @param reference one value per criterion
   */
  Hypervolume(double... reference) {
    this.reference = reference.clone();
  }

  /** Volume of one or more points; what lies beyond the reference counts nothing. */
  double of(List<double[]> points) {
    return of(points.toArray(double[][]::new), reference.length);
  }

  /** What a point adds to the volume of others. */
  double added(double[] point, List<double[]> others) {
    double[][] shared = others.stream().map(other -> larger(point, other)).toArray(double[][]::new);
    return of(new double[][] {point}, point.length) - of(shared, point.length);
  }

  private static double[] larger(double[] one, double[] other) {
    double[] larger = new double[one.length];
    Arrays.setAll(larger, c -> Math.max(one[c], other[c]));
    return larger;
  }

  /** Slices along the last criterion: between two neighbours the points below them count. */
  private double of(double[][] points, int criteria) {
    int last = criteria - 1;
    double[][] rising = points.clone();
    Arrays.sort(rising, Comparator.comparingDouble(point -> point[last]));
    double volume = 0;
    for (int i = 0; i < rising.length && rising[i][last] < reference[last]; i++) {
      double top = i + 1 < rising.length ? rising[i + 1][last] : reference[last];
      double height = Math.min(top, reference[last]) - rising[i][last];
      if (height > 0) {
        double base = last == 0 ? 1 : of(Arrays.copyOf(rising, i + 1), last);
        volume += height * base;
      }
    }
    return volume;
  }
}
