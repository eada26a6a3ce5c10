package io.keruen.engine.trade;

import java.util.List;

/**
 * Covariance of the coefficients and, last, of the constant, which holds whatever the variance of
 * the errors, or whichever way they go together within clusters. Equations 9-11 of
 * docs/methods/gravity.md; several clusterings as in Cameron, Gelbach and Miller (2011), JBES
 * 29(2).
 */
final class Sandwich {
  private final WithinColumns columns;
  private final double[] mean;
  private final double[] lack;

  /**
   * @param columns less their fixed effects under the weights {@code mean}
   */
  Sandwich(WithinColumns columns, double[] flow, double[] mean) {
    this.columns = columns;
    this.mean = mean;
    lack = new double[flow.length];
    for (int row = 0; row < lack.length; row++) {
      lack[row] = flow[row] - mean[row];
    }
  }

  /**
   * @param clusters groupings of the sample's rows; empty for errors that are independent
   */
  double[][] covariance(List<Grouping> clusters) {
    double[][] bread = bread();
    double[][] meat = clusters.isEmpty() ? independent() : clustered(clusters);
    double[][] covariance =
        SmallMatrix.times(SmallMatrix.times(bread, meat), SmallMatrix.transposed(bread));
    return clusters.size() > 1 ? SmallMatrix.positiveSemidefinite(covariance) : covariance;
  }

  /**
   * What a unit more of each score moves: coefficients by the inverse of the regressors' products,
   * the constant by what it adds to all flows, less what the coefficients then move.
   */
  private double[][] bread() {
    int count = columns.count();
    double[][] inverse = SmallMatrix.inverse(columns.products(mean));
    double total = 0;
    for (double each : mean) {
      total += each;
    }
    double[][] bread = new double[count + 1][count + 1];
    bread[count][count] = 1 / total;
    for (int i = 0; i < count; i++) {
      double average = columns.average(i, mean);
      for (int j = 0; j < count; j++) {
        bread[i][j] = inverse[i][j] / columns.scale(i);
        bread[count][j] -= average * inverse[i][j];
      }
    }
    return bread;
  }

  private double[][] independent() {
    double[][] score = new double[lack.length][];
    for (int row = 0; row < lack.length; row++) {
      score[row] = score(row);
    }
    double n = lack.length;
    return scaled(n / (n - 1), outerProducts(score));
  }

  /** Every way of grouping, less what two ways share, plus what three share, and so on. */
  private double[][] clustered(List<Grouping> clusters) {
    double[][] meat = new double[columns.count() + 1][columns.count() + 1];
    for (int subset = 1; subset < 1 << clusters.size(); subset++) {
      Grouping together = together(clusters, subset);
      double[][] score = new double[together.groupCount()][columns.count() + 1];
      for (int row = 0; row < lack.length; row++) {
        double[] of = score(row);
        for (int j = 0; j < of.length; j++) {
          score[together.group(row)][j] += of[j];
        }
      }
      add(Integer.bitCount(subset) % 2 == 1 ? 1 : -1, outerProducts(score), meat);
    }
    double fewest = clusters.stream().mapToInt(Grouping::groupCount).min().orElseThrow();
    return scaled(fewest / (fewest - 1), meat);
  }

  /** Rows that are together in all clusterings whose bit is set. */
  private static Grouping together(List<Grouping> clusters, int subset) {
    int first = Integer.numberOfTrailingZeros(subset);
    Grouping together = clusters.get(first);
    for (int way = first + 1; way < clusters.size(); way++) {
      if ((subset >> way & 1) == 1) {
        together = together.and(clusters.get(way));
      }
    }
    return together;
  }

  /** What a row adds to the gradient of the likelihood: by regressor, and for the constant. */
  private double[] score(int row) {
    double[] score = new double[columns.count() + 1];
    for (int j = 0; j < columns.count(); j++) {
      score[j] = columns.within(j)[row] * lack[row];
    }
    score[columns.count()] = lack[row];
    return score;
  }

  private static double[][] outerProducts(double[][] vectors) {
    int count = vectors[0].length;
    double[][] products = new double[count][count];
    for (double[] vector : vectors) {
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
          products[i][j] += vector[i] * vector[j];
        }
      }
    }
    return products;
  }

  private static void add(double factor, double[][] what, double[][] to) {
    for (int i = 0; i < what.length; i++) {
      for (int j = 0; j < what.length; j++) {
        to[i][j] += factor * what[i][j];
      }
    }
  }

  private static double[][] scaled(double factor, double[][] matrix) {
    double[][] product = new double[matrix.length][matrix.length];
    add(factor, matrix, product);
    return product;
  }
}
