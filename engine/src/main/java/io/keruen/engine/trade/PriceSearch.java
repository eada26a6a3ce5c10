package io.keruen.engine.trade;

import java.util.Arrays;
import java.util.Locale;

/** Seeks the prices at which every country's accounts balance. Used once. */
final class PriceSearch {
  /** The greatest last change of the logarithm of a price at which a search ends. */
  static final double TOLERANCE = 1e-13;

  /** Where rounding stops a search, it has still succeeded if prices move by no more than this. */
  private static final double ROUNDING = 1e-10;

  private static final int MOST_NEWTON_STEPS = 100;
  private static final int MOST_PLAIN_STEPS = 100_000;
  private static final int MOST_HALVINGS = 40;
  private static final double LONGEST_STEP = 1;

  private final WorldAccounts accounts;
  private final double[] logPrice;
  private int iterations;

  PriceSearch(WorldAccounts accounts) {
    this.accounts = accounts;
    logPrice = new double[accounts.size()];
  }

  /**
   * Leaves the accounts at equilibrium prices.
   *
   * @throws NoEquilibriumException if there is none, or none is found
   */
  void run(Solver solver) {
    if (solver == Solver.NEWTON && newton()) {
      return;
    }
    Arrays.fill(logPrice, 0);
    if (!plain()) {
      throw failure();
    }
  }

  /** Logarithm of new over old price of a country's output. */
  double logPrice(int country) {
    return logPrice[country];
  }

  /** Steps taken, those of a method that failed included. */
  int iterations() {
    return iterations;
  }

  private boolean newton() {
    accounts.at(logPrice);
    for (int step = 0; step < MOST_NEWTON_STEPS; step++) {
      double[] move = new double[logPrice.length];
      for (int i = 0; i < move.length; i++) {
        move[i] = -accounts.gap(i);
      }
      if (!LinearSystem.solve(accounts.gapSlopes(), move)) {
        return false;
      }
      iterations++;
      double length = length(move);
      if (length <= TOLERANCE) {
        go(move, 1);
        return true;
      }
      if (!descend(move, Math.min(1, LONGEST_STEP / length))) {
        return length <= ROUNDING;
      }
    }
    return false;
  }

  /** Goes along a move, halved until it brings the world nearer to balance; else stays. */
  private boolean descend(double[] move, double part) {
    double before = accounts.greatestGap();
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      go(move, part);
      if (accounts.greatestGap() < before) {
        return true;
      }
      go(move, -part);
      part /= 2;
    }
    return false;
  }

  private void go(double[] move, double part) {
    for (int i = 0; i < move.length; i++) {
      logPrice[i] += part * move[i];
    }
    accounts.at(logPrice);
  }

  /** The longest move; infinite if one is not a number. */
  private static double length(double[] move) {
    double length = 0;
    for (double of : move) {
      length = Double.isNaN(of) ? Double.POSITIVE_INFINITY : Math.max(length, Math.abs(of));
    }
    return length;
  }

  private boolean plain() {
    accounts.at(logPrice);
    double[] move = new double[logPrice.length];
    for (int step = 0; step < MOST_PLAIN_STEPS; step++) {
      double growth = Math.log(accounts.worldOutputRatio());
      for (int i = 0; i < move.length; i++) {
        move[i] = accounts.logExcessDemand(i) * accounts.plainStep() - growth;
      }
      double length = length(move);
      if (length == Double.POSITIVE_INFINITY) {
        return false;
      }
      go(move, 1);
      iterations++;
      if (length <= TOLERANCE) {
        return accounts.greatestGap() < Double.POSITIVE_INFINITY;
      }
    }
    return false;
  }

  private NoEquilibriumException failure() {
    TradeFlows flows = accounts.flows();
    int worst = 0;
    for (int i = 0; i < accounts.size(); i++) {
      if (!(accounts.expenditure(i) > 0)) {
        return new NoEquilibriumException(
            flows.countries().get(i),
            String.format(
                Locale.ROOT,
                "its surplus of %.6g exceeds its new output of %.6g",
                -flows.deficit(i),
                accounts.income(i)),
            "Hold deficits in proportion to income (multiplicative or universal) instead.");
      }
      if (!(Math.abs(accounts.imbalance(i)) <= Math.abs(accounts.imbalance(worst)))) {
        worst = i;
      }
    }
    return new NoEquilibriumException(
        flows.countries().get(worst),
        String.format(
            Locale.ROOT,
            "after %d steps its exports, imports and deficit still differ by %.2g of its trade",
            iterations,
            Math.abs(accounts.imbalance(worst))),
        "Check its flows and the shock on them, or hold deficits in proportion to income.");
  }
}
