package io.keruen.engine.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The second method: Newton's on explicit dummy variables, its equations solved by Gaussian
 * elimination that skips what is redundant. Slow and plain.
 */
final class DensePoisson {
  private DensePoisson() {}

  /** Coefficients of the regressors. */
  static double[] slopes(double[] flow, List<double[]> regressors, List<int[]> groups) {
    double[][] x = design(flow.length, regressors, groups);
    double[] b = new double[x[0].length];
    for (int step = 0; step < 60; step++) {
      double[][] system = new double[b.length][b.length + 1];
      for (int row = 0; row < flow.length; row++) {
        double log = 0;
        for (int j = 0; j < b.length; j++) {
          log += x[row][j] * b[j];
        }
        double mean = step == 0 ? (flow[row] + 1) / 2 : Math.exp(log);
        double target = (step == 0 ? Math.log(mean) : log) + (flow[row] - mean) / mean;
        for (int i = 0; i < b.length; i++) {
          for (int j = 0; j < b.length; j++) {
            system[i][j] += mean * x[row][i] * x[row][j];
          }
          system[i][b.length] += mean * x[row][i] * target;
        }
      }
      b = solve(system);
    }
    return Arrays.copyOf(b, regressors.size());
  }

  private static double[][] design(int rows, List<double[]> regressors, List<int[]> groups) {
    List<double[]> columns = new ArrayList<>(regressors);
    for (int[] group : groups) {
      for (int g : Arrays.stream(group).distinct().toArray()) {
        double[] dummy = new double[rows];
        for (int row = 0; row < rows; row++) {
          dummy[row] = group[row] == g ? 1 : 0;
        }
        columns.add(dummy);
      }
    }
    double[][] x = new double[rows][columns.size()];
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < columns.size(); j++) {
        x[row][j] = columns.get(j)[row];
      }
    }
    return x;
  }

  /** Gauss-Jordan; a pivot that is nothing beside its start is redundant, its unknown 0. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    double[] start = new double[n];
    for (int i = 0; i < n; i++) {
      start[i] = system[i][i];
    }
    boolean[] redundant = new boolean[n];
    for (int pivot = 0; pivot < n; pivot++) {
      redundant[pivot] = system[pivot][pivot] < 1e-10 * start[pivot];
      for (int i = 0; i < n && !redundant[pivot]; i++) {
        double factor = system[i][pivot] / system[pivot][pivot];
        for (int j = 0; j <= n && i != pivot; j++) {
          system[i][j] -= factor * system[pivot][j];
        }
      }
    }
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      solution[i] = redundant[i] ? 0 : system[i][n] / system[i][i];
    }
    return solution;
  }
}
