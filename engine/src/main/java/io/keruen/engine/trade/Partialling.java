package io.keruen.engine.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes fixed effects out of columns: the residual of a weighted regression of a column on the
 * dummy variables of all groups, without ever forming these.
 *
 * <p>Cycling through the effects and subtracting group means converges (Guimaraes and Portugal
 * 2010) but may take thousands of rounds. Here the effect with most groups is subtracted exactly,
 * and conjugate gradients find the coefficients of the others from their normal equations, with the
 * weights of the groups as preconditioner: the acceleration of Hernandez-Ramos, Escalante and
 * Raydan (2011) that Correia (2017) recommends, in the space of coefficients rather than rows,
 * which are fewer and which a caller can keep as a start for the next, similar regression.
 * Equations 4-6 of docs/methods/gravity.md.
 *
 * <p>Weights are set between, not during, calls to {@link #takeOut}; many threads may call that.
 */
final class Partialling {
  /** Squared share of a column that rounding leaves of it. */
  private static final double ROUNDING = 1e-28;

  /** Most steps of one search; far more than any table needed. */
  private static final int MOST_STEPS = 10_000;

  /** What ends one search for coefficients. */
  enum Stop {
    /** When the part left to take out is small beside what stays of the column. */
    RELATIVE_TO_RESIDUAL,
    /** When the part left to take out is small beside that part at the start. */
    RELATIVE_TO_START
  }

  private final int rows;
  private final int effects;
  private final int[][] group; // per effect, the one with most groups last
  private final int[] count;
  private final int[] place; // of an effect of the data, in the order here
  private final double[][] groupWeight;
  private double[] weight;

  Partialling(int rows, List<Grouping> groupings) {
    this.rows = rows;
    effects = groupings.size();
    place = new int[effects];
    List<Grouping> ordered = largestLast(groupings);
    for (int effect = 0; effect < effects; effect++) {
      place[effect] = ordered.indexOf(groupings.get(effect));
    }
    count = ordered.stream().mapToInt(Grouping::groupCount).toArray();
    group = new int[effects][rows];
    groupWeight = new double[effects][];
    for (int effect = 0; effect < effects; effect++) {
      for (int row = 0; row < rows; row++) {
        group[effect][row] = ordered.get(effect).group(row);
      }
    }
    double[] equal = new double[rows];
    Arrays.fill(equal, 1);
    weigh(equal);
  }

  private static List<Grouping> largestLast(List<Grouping> groupings) {
    Grouping largest =
        groupings.stream().reduce((a, b) -> b.groupCount() > a.groupCount() ? b : a).orElse(null);
    List<Grouping> ordered = new ArrayList<>(groupings);
    if (largest != null) {
      ordered.remove(largest);
      ordered.add(largest);
    }
    return ordered;
  }

  /** Sets the weights of the rows, 0 or more; the array is read, not copied. */
  void weigh(double[] rowWeight) {
    weight = rowWeight;
    for (int effect = 0; effect < effects; effect++) {
      groupWeight[effect] = sums(effect, rowWeight);
    }
  }

  /** Coefficients of all groups at 0: per effect, in the order of the search. */
  double[][] zeroCoefficients() {
    double[][] coefficient = new double[effects][];
    for (int effect = 0; effect < effects; effect++) {
      coefficient[effect] = new double[count[effect]];
    }
    return coefficient;
  }

  /** Where an effect of the data stands among coefficients. */
  int place(int effect) {
    return place[effect];
  }

  /**
   * Residual of a column.
   *
   * @param column one per row
   * @param coefficient start of the search and, after it, the coefficients of the groups
   * @param tolerance of the weighted root mean square that is still to be taken out
   * @return {@code column} less the coefficients of each row's groups
   */
  double[] takeOut(double[] column, double[][] coefficient, double tolerance, Stop stop) {
    double[] residual = column.clone();
    if (effects == 0) {
      return residual;
    }
    subtract(coefficient, residual);
    int last = effects - 1;
    double[] mean = means(residual);
    add(1, mean, coefficient[last]);
    subtract(last, mean, residual);
    if (last > 0) {
      search(column, coefficient, residual, tolerance, stop);
    }
    return residual;
  }

  /** Preconditioned conjugate gradients on the equations of all effects but the last. */
  private void search(
      double[] column, double[][] coefficient, double[] residual, double tolerance, Stop stop) {
    int last = effects - 1;
    double[][] gradient = new double[last][];
    double[][] direction = new double[last][];
    for (int effect = 0; effect < last; effect++) {
      gradient[effect] = weightedSums(effect, residual);
      direction[effect] = divided(gradient[effect], groupWeight[effect]);
    }
    double left = product(gradient, direction);
    double reference = stop == Stop.RELATIVE_TO_START ? left : weightedSquare(residual);
    double enough = Math.max(tolerance * tolerance * reference, ROUNDING * weightedSquare(column));
    double[] move = new double[rows];
    for (int step = 0; step < MOST_STEPS && left > enough; step++) {
      Arrays.fill(move, 0);
      for (int effect = 0; effect < last; effect++) {
        subtract(effect, direction[effect], move);
      }
      double[] mean = means(move);
      subtract(last, mean, move);
      double[][] image = new double[last][];
      for (int effect = 0; effect < last; effect++) {
        image[effect] = weightedSums(effect, move);
      }
      double curvature = -product(image, direction);
      if (!(curvature > 0)) {
        return; // a direction that no row sees: nothing is left to take out
      }
      double length = left / curvature;
      double newLeft = 0;
      for (int effect = 0; effect < last; effect++) {
        add(length, direction[effect], coefficient[effect]);
        add(length, image[effect], gradient[effect]);
        newLeft += product(gradient[effect], divided(gradient[effect], groupWeight[effect]));
      }
      add(length, mean, coefficient[last]);
      add(length, move, residual);
      for (int effect = 0; effect < last; effect++) {
        turn(direction[effect], gradient[effect], groupWeight[effect], newLeft / left);
      }
      left = newLeft;
    }
  }

  /** The next direction: the scaled gradient, conjugate to the directions before. */
  private static void turn(
      double[] direction, double[] gradient, double[] groupWeight, double share) {
    for (int g = 0; g < direction.length; g++) {
      direction[g] = (groupWeight[g] > 0 ? gradient[g] / groupWeight[g] : 0) + share * direction[g];
    }
  }

  /** Sums over the rows of each group. */
  private double[] sums(int effect, double[] values) {
    double[] sum = new double[count[effect]];
    int[] of = group[effect];
    for (int row = 0; row < rows; row++) {
      sum[of[row]] += values[row];
    }
    return sum;
  }

  private double[] weightedSums(int effect, double[] values) {
    double[] sum = new double[count[effect]];
    int[] of = group[effect];
    for (int row = 0; row < rows; row++) {
      sum[of[row]] += weight[row] * values[row];
    }
    return sum;
  }

  /** Weighted means by groups of the last effect. */
  private double[] means(double[] values) {
    int last = effects - 1;
    return divided(weightedSums(last, values), groupWeight[last]);
  }

  private static double[] divided(double[] sum, double[] by) {
    double[] mean = new double[sum.length];
    for (int g = 0; g < sum.length; g++) {
      mean[g] = by[g] > 0 ? sum[g] / by[g] : 0;
    }
    return mean;
  }

  private void subtract(double[][] coefficient, double[] from) {
    for (int effect = 0; effect < effects; effect++) {
      subtract(effect, coefficient[effect], from);
    }
  }

  private void subtract(int effect, double[] coefficient, double[] from) {
    int[] of = group[effect];
    for (int row = 0; row < rows; row++) {
      from[row] -= coefficient[of[row]];
    }
  }

  private static void add(double factor, double[] what, double[] to) {
    for (int i = 0; i < what.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static double product(double[][] a, double[][] b) {
    double sum = 0;
    for (int effect = 0; effect < a.length; effect++) {
      sum += product(a[effect], b[effect]);
    }
    return sum;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private double weightedSquare(double[] values) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += weight[row] * values[row] * values[row];
    }
    return sum;
  }
}
