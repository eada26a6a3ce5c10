package io.keruen.data.trade;

import io.keruen.engine.trade.ProportionalFitting;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the sectors of every economy buy from each other, and what its final demand buys: the use
 * table nearest to the known coefficients that is consistent with trade and value added (RAS; Stone
 * and Brown 1962). Rows: sectors whose goods are used; columns: sectors that use them, then final
 * demand. Uses are at prices with tariffs paid.
 */
final class Accounts {
  /** No coefficient of the prior is below this, so that every total can be met. */
  private static final double LEAST_SHARE = 1e-6;

  private static final double TOLERANCE = 1e-12;
  private static final int MOST_ROUNDS = 100_000;

  private final int sectors;
  private final double[] valueAddedShare; // economy, sector
  private final double[] inputShare; // economy, using sector, sector
  private final double[] finalShare; // economy, sector
  private double worstResidual;

  /**
   * @param valueAdded per economy and sector, USD million; at most the output
   * @param inputPrior per economy, using sector, sector: known shares
   * @param finalPrior per economy, sector
   * @param tariffFactor per sector, exporter, importer: 1 + tariff
   * @throws NothingToConsumeException if an economy has no final demand
   */
  Accounts(
      int economies,
      int sectors,
      Flows flows,
      double[] valueAdded,
      double[] inputPrior,
      double[] finalPrior,
      TariffFactor tariffFactor) {
    this.sectors = sectors;
    valueAddedShare = new double[economies * sectors];
    inputShare = new double[economies * sectors * sectors];
    finalShare = new double[economies * sectors];
    for (int economy = 0; economy < economies; economy++) {
      double[] bought = new double[sectors];
      double[] inputs = new double[sectors];
      for (int s = 0; s < sectors; s++) {
        for (int from = 0; from < economies; from++) {
          bought[s] += flows.get(s, from, economy) * tariffFactor.of(s, from, economy);
        }
        double output = flows.output(s, economy);
        inputs[s] = output - valueAdded[economy * sectors + s];
        valueAddedShare[economy * sectors + s] =
            output > 0 ? valueAdded[economy * sectors + s] / output : 1;
      }
      balance(economy, bought, inputs, inputPrior, finalPrior);
    }
  }

  /** An economy buys less than its sectors use: nothing is left for its people. */
  static final class NothingToConsumeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int economy;

    NothingToConsumeException(int economy, double bought, double inputs) {
      super(
          String.format(
              Locale.ROOT,
              "buys for USD million %.6g, of which its sectors take %.6g as inputs",
              bought,
              inputs));
      this.economy = economy;
    }

    int economy() {
      return economy;
    }
  }

  /** 1 + tariff on goods of a sector from one economy in another. */
  @FunctionalInterface
  interface TariffFactor {
    double of(int sector, int exporter, int importer);
  }

  private void balance(
      int economy, double[] bought, double[] inputs, double[] inputPrior, double[] finalPrior) {
    int columns = sectors + 1;
    double[] totals = Arrays.copyOf(inputs, columns);
    totals[sectors] = Arrays.stream(bought).sum() - Arrays.stream(inputs).sum();
    if (!(totals[sectors] > 0 && totals[sectors] < Double.POSITIVE_INFINITY)) {
      throw new NothingToConsumeException(
          economy, Arrays.stream(bought).sum(), Arrays.stream(inputs).sum());
    }
    double[] prior = new double[sectors * columns];
    for (int s = 0; s < sectors; s++) {
      for (int user = 0; user < sectors; user++) {
        double share = inputPrior[(economy * sectors + user) * sectors + s];
        prior[s * columns + user] = Math.max(LEAST_SHARE, share) * inputs[user];
      }
      prior[s * columns + sectors] =
          Math.max(LEAST_SHARE, finalPrior[economy * sectors + s]) * totals[sectors];
    }
    ProportionalFitting table =
        ProportionalFitting.of(prior, bought, totals, TOLERANCE, MOST_ROUNDS);
    worstResidual = Math.max(worstResidual, table.residual());
    for (int s = 0; s < sectors; s++) {
      for (int user = 0; user < sectors; user++) {
        inputShare[(economy * sectors + user) * sectors + s] =
            inputs[user] > 0
                ? table.cell(s, user) / inputs[user]
                : inputPrior[(economy * sectors + user) * sectors + s];
      }
      finalShare[economy * sectors + s] = table.cell(s, sectors) / totals[sectors];
    }
  }

  double[] valueAddedShare() {
    return valueAddedShare;
  }

  double[] inputShare() {
    return inputShare;
  }

  double[] finalShare() {
    return finalShare;
  }

  /** Largest error of a balance, as a share of its total. */
  double worstResidual() {
    return worstResidual;
  }
}
