package io.keruen.data.build.trade;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Goods that economies sell to each other, all sectors together, USD million: published shares of
 * partners where there are some, gravity for the rest, totals met.
 */
final class PairTotals {
  /** Least that an economy trades with partners nobody lists, as a share of its trade. */
  private static final double LEAST_UNLISTED = 0.01;

  /** Passes in which unlisted pairs are fitted to what is left; some may not fit. */
  private static final int ROUNDS = 200;

  private final List<Economy> economies;
  private final double[] exports;
  private final double[] imports;
  private final double[] published; // per pair, NaN where nothing is published
  private final double[] most; // per pair, what an unlisted pair cannot exceed
  private final double[] cells;
  private final Fitting fitting;

  /**
   * @param prior gravity between economies, row by row, in any unit
   */
  PairTotals(List<Economy> economies, double[] exports, double[] imports, double[] prior) {
    this.economies = economies;
    this.exports = exports;
    this.imports = imports;
    published = new double[prior.length];
    most = new double[prior.length];
    for (int at = 0; at < prior.length; at++) {
      int i = at / count();
      int j = at % count();
      published[at] = published(i, j);
      most[at] = Math.min(smallestListed(i, j, true), smallestListed(j, i, false));
    }
    List<String> codes = economies.stream().map(Economy::code).toList();
    fitting = new Fitting("facts/trade_profiles.csv", "goods between economies", codes, codes);
    double[] start = fitting.cells(prior, exports, imports, 1e-12, 20_000);
    cells = fitting.cells(joined(start), exports, imports, 1e-12, 20_000);
  }

  private int count() {
    return exports.length;
  }

  /** The geometric mean of what exporter and importer publish, or what one of them does. */
  private double published(int i, int j) {
    Double sold = economies.get(i).exportShares().get(economies.get(j).code());
    Double bought = economies.get(j).importShares().get(economies.get(i).code());
    if (i == j || (sold == null && bought == null)) {
      return Double.NaN;
    }
    double a = sold == null ? 0 : sold * exports[i];
    double b = bought == null ? 0 : bought * imports[j];
    return sold == null ? b : bought == null ? a : Math.sqrt(a * b);
  }

  /** Who is not listed among the largest partners cannot be larger than the last of them. */
  private double smallestListed(int economy, int partner, boolean sells) {
    Economy of = economies.get(economy);
    Map<String, Double> shares = sells ? of.exportShares() : of.importShares();
    if (of.isRest() || economies.get(partner).isRest() || shares.size() < Economy.LISTED_PARTNERS) {
      return Double.POSITIVE_INFINITY;
    }
    double least = shares.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
    return least * (sells ? exports : imports)[economy];
  }

  /** Published pairs, and the others fitted to what these leave of the totals. */
  private double[] joined(double[] gravity) {
    double[] unlisted = gravity.clone();
    for (int at = 0; at < unlisted.length; at++) {
      unlisted[at] = Double.isNaN(published[at]) ? unlisted[at] : 0;
    }
    double[] joined = fitted(unlisted);
    for (int at = 0; at < joined.length; at++) {
      joined[at] = Double.isNaN(published[at]) ? Math.min(most[at], joined[at]) : published[at];
    }
    return joined;
  }

  /** Unlisted pairs; none where the partners of all are published. */
  private double[] fitted(double[] unlisted) {
    double[] rows = left(exports, unlisted, true);
    double[] columns = left(imports, unlisted, false);
    double sold = Arrays.stream(rows).sum();
    double bought = Arrays.stream(columns).sum();
    if (sold == 0 || bought == 0) {
      return new double[unlisted.length];
    }
    double scale = sold / bought;
    for (int line = 0; line < count(); line++) {
      columns[line] *= scale;
    }
    return fitting.cells(unlisted, rows, columns, 1e-9, ROUNDS);
  }

  /** What published pairs leave of totals, for the lines that have unlisted pairs. */
  private double[] left(double[] totals, double[] unlisted, boolean byRow) {
    double[] left = totals.clone();
    boolean[] open = new boolean[totals.length];
    for (int at = 0; at < published.length; at++) {
      int line = byRow ? at / count() : at % count();
      open[line] |= unlisted[at] > 0;
      if (!Double.isNaN(published[at])) {
        left[line] -= published[at];
      }
    }
    for (int line = 0; line < left.length; line++) {
      left[line] = open[line] ? Math.max(left[line], LEAST_UNLISTED * totals[line]) : 0;
    }
    return left;
  }

  /** Pairs, row by row. */
  double[] cells() {
    return cells.clone();
  }

  /** True if the total rests on a published share of a partner. */
  boolean isPublished(int exporter, int importer) {
    return !Double.isNaN(published[exporter * count() + importer]);
  }

  /** Share of trade that rests on published shares, 0 to 1. */
  double publishedShare() {
    double sum = 0;
    for (int at = 0; at < cells.length; at++) {
      sum += Double.isNaN(published[at]) ? 0 : cells[at];
    }
    return sum > 0 ? sum / Arrays.stream(cells).sum() : 0;
  }

  /** How far published pairs were moved to meet all totals, as a share of them, on average. */
  double moved() {
    double sum = 0;
    double moved = 0;
    for (int at = 0; at < cells.length; at++) {
      if (!Double.isNaN(published[at])) {
        sum += published[at];
        moved += Math.abs(cells[at] - published[at]);
      }
    }
    return sum > 0 ? moved / sum : 0;
  }
}
