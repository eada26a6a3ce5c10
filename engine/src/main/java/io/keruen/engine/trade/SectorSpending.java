package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * What every country spends on every sector at given wages and shares: a linear system, solved by
 * accelerated substitution; equations 9 and 10 of docs/methods/trade.md. Goods bought make output,
 * output buys inputs and pays wages, wages and tariff revenue buy goods. Holds its last spending as
 * the next start; not thread-safe.
 */
final class SectorSpending {
  private static final double TOLERANCE = 1e-14; // of a country's income
  private static final int MOST_ITERATIONS = 2000;
  private static final int DEPTH = 5;

  private final SectorEconomy base;
  private final FlowTable flows;
  private final int sectors;
  private final double[] tariff; // per entry
  private final double[] surplus; // per country
  private final double[] net; // per entry: share / tariff
  private final double[] untaxed; // per country, sector: sum of net over sellers
  private final double[] spending; // per country, sector
  private final double[] next;
  private final double[] output; // per country, sector
  private final double[] income; // per country
  private final AndersonMixing mixing;

  SectorSpending(SectorEconomy base, double[] tariff, double[] surplus) {
    this.base = base;
    this.tariff = tariff;
    this.surplus = surplus;
    flows = base.flows;
    sectors = flows.sectors();
    net = new double[flows.entries()];
    untaxed = new double[flows.rows()];
    spending = base.spending.clone();
    next = new double[flows.rows()];
    output = new double[flows.rows()];
    income = new double[flows.countries()];
    mixing = new AndersonMixing(flows.rows(), DEPTH);
  }

  /**
   * Finds the spending.
   *
   * @param labour value added per country at new wages
   * @param share per entry
   */
  void solve(double[] labour, double[] share) {
    taxShares(share);
    mixing.restart();
    double change = Double.POSITIVE_INFINITY;
    int worst = 0;
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      computeOutput();
      computeIncome(labour);
      computeSpending();
      double last = change;
      worst = widest(labour);
      change = Math.abs(next[worst] - spending[worst]) / labour[worst / sectors];
      if (change <= TOLERANCE || (change <= 1e3 * TOLERANCE && change >= last)) {
        System.arraycopy(next, 0, spending, 0, next.length);
        computeOutput();
        computeIncome(labour);
        return;
      }
      mixing.advance(spending, next);
    }
    throw new UnsolvedEconomyException(
        base.countries().get(worst / sectors),
        base.sectors().get(worst % sectors),
        "no spending found; it still changes by %s of value added".formatted(change));
  }

  private int widest(double[] labour) {
    int widest = 0;
    double most = -1;
    for (int at = 0; at < next.length; at++) {
      double change = Math.abs(next[at] - spending[at]) / labour[at / sectors];
      if (!(change <= most)) {
        most = change;
        widest = at;
      }
    }
    return widest;
  }

  private void taxShares(double[] share) {
    for (int row = 0; row < flows.rows(); row++) {
      double sum = 0;
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        net[entry] = share[entry] / tariff[entry];
        sum += net[entry];
      }
      untaxed[base.at(flows.importer(row), flows.sector(row))] = sum;
    }
  }

  /** What everybody buys of every seller. */
  private void computeOutput() {
    Arrays.fill(output, 0);
    for (int row = 0; row < flows.rows(); row++) {
      int sector = flows.sector(row);
      double bought = spending[base.at(flows.importer(row), sector)];
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        output[base.at(flows.exporter(entry), sector)] += net[entry] * bought;
      }
    }
  }

  /** Wages, tariff revenue and what foreigners lend; equation 10. */
  private void computeIncome(double[] labour) {
    for (int country = 0; country < income.length; country++) {
      double sum = labour[country] - surplus[country];
      for (int sector = 0; sector < sectors; sector++) {
        int at = base.at(country, sector);
        sum += spending[at] * (1 - untaxed[at]);
      }
      income[country] = sum;
    }
  }

  /** Inputs of every user, and final spending; equation 9. */
  private void computeSpending() {
    for (int country = 0; country < income.length; country++) {
      int first = base.at(country, 0);
      for (int sector = 0; sector < sectors; sector++) {
        next[first + sector] = base.finalShare[first + sector] * income[country];
      }
      for (int user = first; user < first + sectors; user++) {
        double inputs = (1 - base.valueAddedShare[user]) * output[user];
        for (int sector = 0; sector < sectors; sector++) {
          next[first + sector] += base.inputShare[user * sectors + sector] * inputs;
        }
      }
    }
  }

  /** What output pays as value added, per country. */
  void valueAdded(double[] paid) {
    for (int country = 0; country < paid.length; country++) {
      paid[country] = 0;
      for (int sector = 0; sector < sectors; sector++) {
        int at = base.at(country, sector);
        paid[country] += base.valueAddedShare[at] * output[at];
      }
    }
  }

  double[] spending() {
    return spending.clone();
  }

  double income(int country) {
    return income[country];
  }
}
