package io.keruen.engine.trade;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/**
 * Regressors of a sample with the fixed effects taken out of them, kept from one set of weights to
 * the next so that each search starts where the last ended. Every regressor is divided by its
 * standard deviation, so that tolerances mean the same for all.
 */
final class WithinColumns {
  private final Partialling effects;
  private final double[][] column;
  private final double[] scale;
  private final double[][][] coefficient;
  private final double[][] within;
  private final ForkJoinPool threads;

  WithinColumns(Partialling effects, List<double[]> raw, ForkJoinPool threads) {
    this.effects = effects;
    this.threads = threads;
    scale = raw.stream().mapToDouble(WithinColumns::scale).toArray();
    column = new double[raw.size()][];
    coefficient = new double[raw.size()][][];
    for (int j = 0; j < column.length; j++) {
      double by = scale[j];
      column[j] = Arrays.stream(raw.get(j)).map(value -> value / by).toArray();
      coefficient[j] = effects.zeroCoefficients();
    }
    within = new double[raw.size()][];
  }

  /** Standard deviation, or the size of a column that does not vary; 1 for zeros. */
  private static double scale(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double variance = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double deviation = Math.sqrt(variance);
    if (deviation > 1e-12 * Math.abs(mean)) {
      return deviation;
    }
    return mean == 0 ? 1 : Math.abs(mean);
  }

  int count() {
    return column.length;
  }

  double scale(int j) {
    return scale[j];
  }

  /** Weighted average of a regressor, in standard deviations. */
  double average(int j, double[] weight) {
    double sum = 0;
    double weights = 0;
    for (int row = 0; row < weight.length; row++) {
      sum += weight[row] * column[j][row];
      weights += weight[row];
    }
    return sum / weights;
  }

  /** A regressor less its fixed effects, under the weights of the last {@link #takeOutEffects}. */
  double[] within(int j) {
    return within[j];
  }

  /** Coefficients of the groups that were taken out of a regressor. */
  double[][] coefficient(int j) {
    return coefficient[j];
  }

  /** Takes the fixed effects out of all regressors under the present weights. */
  void takeOutEffects(double tolerance) {
    Runnable all =
        () ->
            IntStream.range(0, column.length)
                .parallel()
                .forEach(
                    j ->
                        within[j] =
                            effects.takeOut(
                                column[j],
                                coefficient[j],
                                tolerance,
                                Partialling.Stop.RELATIVE_TO_RESIDUAL));
    try {
      threads.submit(all).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Products of all regressors, less their effects, two by two. */
  double[][] products(double[] weight) {
    double[][] products = new double[column.length][column.length];
    for (int i = 0; i < column.length; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] = product(weight, within[i], within[j]);
        products[j][i] = products[i][j];
      }
    }
    return products;
  }

  /** Products of all regressors, less their effects, with a vector. */
  double[] products(double[] weight, double[] with) {
    double[] products = new double[column.length];
    for (int j = 0; j < column.length; j++) {
      products[j] = product(weight, within[j], with);
    }
    return products;
  }

  private static double product(double[] weight, double[] a, double[] b) {
    double sum = 0;
    for (int row = 0; row < weight.length; row++) {
      sum += weight[row] * a[row] * b[row];
    }
    return sum;
  }
}
