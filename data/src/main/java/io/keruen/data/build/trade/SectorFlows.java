package io.keruen.data.build.trade;

import java.util.ArrayList;
import java.util.List;

/**
 * Goods by sector: fitted by turns to the totals of pairs and to the sectors' exports and imports;
 * the latter are met exactly, the former as nearly as they allow.
 */
final class SectorFlows {
  private static final int TURNS = 300;

  private final List<double[]> cells = new ArrayList<>(); // per sector, row by row

  /**
   * @param priors per sector, row by row
   * @param pairs goods of all sectors, row by row
   */
  SectorFlows(List<double[]> priors, SectorTotals totals, double[] pairs) {
    for (int s = 0; s < priors.size(); s++) {
      cells.add(fit(priors.get(s), totals, s, 1e-6));
    }
    for (int turn = 0; turn < TURNS; turn++) {
      scaleTo(pairs);
      for (int s = 0; s < priors.size(); s++) {
        cells.set(s, fit(cells.get(s), totals, s, turn < TURNS - 1 ? 1 : 1e-12));
      }
    }
  }

  /** Above a tolerance of 1 a single pass is made. */
  private static double[] fit(double[] prior, SectorTotals totals, int sector, double tolerance) {
    int rounds = tolerance < 1 ? 100_000 : 1;
    return totals.fit(sector, prior, tolerance, rounds);
  }

  private void scaleTo(double[] pairs) {
    for (int at = 0; at < pairs.length; at++) {
      double sum = 0;
      for (double[] sector : cells) {
        sum += sector[at];
      }
      double factor = sum > 0 ? pairs[at] / sum : 0;
      for (double[] sector : cells) {
        sector[at] *= factor;
      }
    }
  }

  double[] sector(int sector) {
    return cells.get(sector).clone();
  }

  /** Sum over the sectors, row by row. */
  double[] sums() {
    double[] sums = new double[cells.get(0).length];
    for (double[] sector : cells) {
      for (int at = 0; at < sums.length; at++) {
        sums[at] += sector[at];
      }
    }
    return sums;
  }
}
