package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * The loop that ge_gravity describes (Baier, Yotov, Zylkin 2019), with additive deficits: slow and
 * short, to hold the solvers against. Shares no code with them. Answers are new over old, in the
 * unit in which world output stays.
 */
final class PlainGravity {
  private static final int MAX_PASSES = 100_000;

  private final double[] wage;
  private final double[] priceIndex;
  private final double[] welfare;

  private PlainGravity(double[] wage, double[] priceIndex, double[] welfare) {
    this.wage = wage;
    this.priceIndex = priceIndex;
    this.welfare = welfare;
  }

  double wage(int country) {
    return wage[country];
  }

  double priceIndex(int country) {
    return priceIndex[country];
  }

  double welfare(int country) {
    return welfare[country];
  }

  /** Passes until no wage moves by more than 1e-15. */
  static PlainGravity solve(TradeFlows flows, double[][] effect, double theta) {
    int n = flows.size();
    double[] wage = new double[n];
    double[] power = new double[n]; // price index^-theta
    double[] spent = new double[n];
    Arrays.fill(wage, 1);
    Arrays.fill(power, 1);
    for (int j = 0; j < n; j++) {
      spent[j] = flows.expenditure(j);
    }
    double moved = 1;
    for (int pass = 0; moved > 1e-15 && pass < MAX_PASSES; pass++) {
      double[] next = new double[n];
      double old = 0;
      double grown = 0;
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          next[i] += freed(flows, effect, i, j) * spent[j] / power[j] / flows.output(i);
        }
        next[i] = Math.pow(next[i], 1 / (1 + theta));
        old += flows.output(i);
        grown += flows.output(i) * next[i];
      }
      moved = 0;
      for (int i = 0; i < n; i++) {
        next[i] *= old / grown;
        moved = Math.max(moved, Math.abs(next[i] - wage[i]));
      }
      wage = next;
      for (int j = 0; j < n; j++) {
        power[j] = 0;
        for (int i = 0; i < n; i++) {
          power[j] += freed(flows, effect, i, j) * Math.pow(wage[i], -theta);
        }
        spent[j] = flows.output(j) * (wage[j] - 1) + flows.expenditure(j);
      }
    }
    double[] priceIndex = new double[n];
    double[] welfare = new double[n];
    for (int j = 0; j < n; j++) {
      priceIndex[j] = Math.pow(power[j], -1 / theta);
      welfare[j] = spent[j] / flows.expenditure(j) / priceIndex[j];
    }
    return new PlainGravity(wage, priceIndex, welfare);
  }

  /** Old share of exporter i in what j spends, times exp(effect). */
  private static double freed(TradeFlows flows, double[][] effect, int i, int j) {
    return flows.flow(i, j) / flows.expenditure(j) * Math.exp(effect[i][j]);
  }
}
