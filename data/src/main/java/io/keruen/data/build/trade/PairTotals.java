package io.keruen.data.build.trade;

import io.keruen.engine.trade.ProportionalFitting;
import java.util.List;

/**
 * Goods that economies sell to each other, all sectors together, USD million: published shares of
 * partners where there are some, gravity for the rest, totals met.
 */
final class PairTotals {
  /** Most of an economy's trade that published partners may take up. */
  private static final double MOST_PUBLISHED = 0.95;

  /** Most of an economy's trade that published partners and pairs cut back may take up. */
  private static final double MOST_CUT_BACK = 0.8;

  /** Rounds in which pairs that outgrew the smallest listed partner are cut back. */
  private static final int CAP_ROUNDS = 10;

  private final List<Economy> economies;
  private final double[] exports;
  private final double[] imports;
  private final boolean[] published; // per pair
  private final double[] fixed; // per pair, 0 where not fixed
  private final boolean[] isFixed;
  private double[] cells;

  PairTotals(List<Economy> economies, double[] exports, double[] imports, double[] prior) {
    this.economies = economies;
    this.exports = exports;
    this.imports = imports;
    int pairs = exports.length * exports.length;
    published = new boolean[pairs];
    isFixed = new boolean[pairs];
    fixed = new double[pairs];
    fixPublished();
    fit(prior);
    for (int round = 0; round < CAP_ROUNDS && fixOutgrown(); round++) {
      fit(prior);
    }
  }

  private int count() {
    return exports.length;
  }

  private void fixPublished() {
    for (int i = 0; i < count(); i++) {
      for (int j = 0; j < count(); j++) {
        Double sold = economies.get(i).exportShares().get(economies.get(j).code());
        Double bought = economies.get(j).importShares().get(economies.get(i).code());
        if (i == j || (sold == null && bought == null)) {
          continue;
        }
        double a = sold == null ? 0 : sold * exports[i];
        double b = bought == null ? 0 : bought * imports[j];
        int at = i * count() + j;
        fixed[at] = sold == null ? b : bought == null ? a : Math.sqrt(a * b);
        isFixed[at] = true;
        published[at] = true;
      }
    }
    shrink();
  }

  /** Shrinks what is fixed so that it leaves room for the partners that nobody lists. */
  private void shrink() {
    for (int i = 0; i < count(); i++) {
      double sold = 0;
      for (int j = 0; j < count(); j++) {
        sold += fixed[i * count() + j];
      }
      for (int j = 0; j < count() && sold > MOST_PUBLISHED * exports[i]; j++) {
        fixed[i * count() + j] *= MOST_PUBLISHED * exports[i] / sold;
      }
    }
    for (int j = 0; j < count(); j++) {
      double bought = 0;
      for (int i = 0; i < count(); i++) {
        bought += fixed[i * count() + j];
      }
      for (int i = 0; i < count() && bought > MOST_PUBLISHED * imports[j]; i++) {
        fixed[i * count() + j] *= MOST_PUBLISHED * imports[j] / bought;
      }
    }
  }

  /** Fits the pairs that are not fixed to what is left of the totals. */
  private void fit(double[] prior) {
    double[] left = prior.clone();
    double[] rows = exports.clone();
    double[] columns = imports.clone();
    for (int at = 0; at < left.length; at++) {
      if (isFixed[at]) {
        left[at] = 0;
        rows[at / count()] -= fixed[at];
        columns[at % count()] -= fixed[at];
      }
    }
    cells = ProportionalFitting.of(left, rows, columns, 1e-12, 20_000).cells();
    for (int at = 0; at < left.length; at++) {
      if (isFixed[at]) {
        cells[at] = fixed[at];
      }
    }
  }

  /**
   * Cuts pairs back to the smallest listed partner of the exporter or importer, as long as that
   * leaves room for the others: who is not listed among the largest cannot be larger. False if
   * there was none.
   */
  private boolean fixOutgrown() {
    double[] sold = new double[count()];
    double[] bought = new double[count()];
    for (int at = 0; at < fixed.length; at++) {
      sold[at / count()] += fixed[at];
      bought[at % count()] += fixed[at];
    }
    boolean found = false;
    for (int at = 0; at < fixed.length; at++) {
      int i = at / count();
      int j = at % count();
      double most = Math.min(cap(i, exports, true, j), cap(j, imports, false, i));
      boolean fits =
          sold[i] + most < MOST_CUT_BACK * exports[i]
              && bought[j] + most < MOST_CUT_BACK * imports[j];
      if (i != j && !isFixed[at] && cells[at] > most && fits) {
        isFixed[at] = true;
        fixed[at] = most;
        sold[i] += most;
        bought[j] += most;
        found = true;
      }
    }
    return found;
  }

  private double cap(int economy, double[] totals, boolean sells, int partner) {
    Economy of = economies.get(economy);
    var shares = sells ? of.exportShares() : of.importShares();
    if (of.isRest() || economies.get(partner).isRest() || shares.size() < Economy.LISTED_PARTNERS) {
      return Double.POSITIVE_INFINITY;
    }
    double least = shares.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
    return least * totals[economy];
  }

  /** Pairs, row by row. */
  double[] cells() {
    return cells.clone();
  }

  /** True if the total rests on a published share of a partner. */
  boolean isPublished(int exporter, int importer) {
    return published[exporter * count() + importer];
  }

  /** Pairs that were cut back to the smallest listed partner. */
  int cutBack() {
    int number = 0;
    for (int at = 0; at < isFixed.length; at++) {
      number += isFixed[at] && !published[at] ? 1 : 0;
    }
    return number;
  }
}
