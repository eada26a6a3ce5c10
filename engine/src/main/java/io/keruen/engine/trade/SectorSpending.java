package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * What every country spends on every sector at given wages and shares: a linear system, solved by
 * accelerated substitution; equations 9 and 10 of docs/methods/trade.md. Goods bought make output,
 * output buys inputs and pays wages, wages and tariff revenue buy goods. Holds its last spending as
 * the next start; not thread-safe.
 */
final class SectorSpending {
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
  private final double[] labour; // per country: value added at new wages
  private final Substitution substitution;

  /**
   * @param labour value added per country at new wages, to be kept up to date by the caller
   */
  SectorSpending(SectorEconomy base, double[] tariff, double[] surplus, double[] labour) {
    this.base = base;
    this.tariff = tariff;
    this.surplus = surplus;
    this.labour = labour;
    flows = base.flows;
    sectors = flows.sectors();
    net = new double[flows.entries()];
    untaxed = new double[flows.rows()];
    spending = base.spending.clone();
    next = new double[flows.rows()];
    output = new double[flows.rows()];
    income = new double[flows.countries()];
    substitution = new Substitution(spending, next, labour);
  }

  /**
   * Finds the spending.
   *
   * @param share per entry
   */
  void solve(double[] share) {
    taxShares(share);
    boolean found =
        substitution.solve(
            () -> {
              computeOutput();
              computeIncome();
              computeSpending();
            });
    if (!found) {
      throw new UnsolvedEconomyException(
          base.countries().get(substitution.worst() / sectors),
          base.sectors().get(substitution.worst() % sectors),
          "no spending found; it still changes by %s of value added"
              .formatted(substitution.change()));
    }
    computeOutput();
    computeIncome();
  }

  /** How far spending is from standing still, in parts of the country's value added. */
  double residual() {
    return substitution.change();
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
  private void computeIncome() {
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
