package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * Prices at given wages, in logarithms of new over old: the inner fixed point, equations 6 to 8 of
 * docs/methods/trade.md. Holds its last prices as the next start; not thread-safe.
 */
final class SectorPrices {
  private final SectorEconomy base;
  private final FlowTable flows;
  private final int sectors;
  private final double[] pull; // per entry: share * (change of trade cost)^-theta
  private final double[] logPrice; // per country, sector
  private final double[] logCost; // per country, sector
  private final double[] next;
  private final double[] sellers; // per country: cost^-theta of one sector
  private final Substitution substitution;

  /**
   * @param tradeCost per entry: new over old, tariffs included
   */
  SectorPrices(SectorEconomy base, double[] tradeCost) {
    this.base = base;
    flows = base.flows;
    sectors = flows.sectors();
    pull = new double[flows.entries()];
    for (int row = 0; row < flows.rows(); row++) {
      double theta = base.theta[flows.sector(row)];
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        pull[entry] = base.share[entry] * Math.pow(tradeCost[entry], -theta);
      }
    }
    logPrice = new double[flows.rows()];
    logCost = new double[flows.rows()];
    next = new double[flows.rows()];
    sellers = new double[flows.countries()];
    double[] unit = new double[flows.countries()];
    Arrays.fill(unit, 1);
    substitution = new Substitution(logPrice, next, unit);
  }

  /** Finds the prices. */
  void solve(double[] logWage) {
    boolean found =
        substitution.solve(
            () -> {
              computeCosts(logWage);
              computePrices();
            });
    if (!found) {
      throw new UnsolvedEconomyException(
          base.countries().get(substitution.worst() / sectors),
          base.sectors().get(substitution.worst() % sectors),
          "no prices found; they still change by a factor of " + Math.exp(substitution.change()));
    }
    computeCosts(logWage);
  }

  /** How far the prices are from standing still, in logarithms. */
  double residual() {
    return substitution.change();
  }

  /** Unit costs from wages and prices of inputs; equation 6. */
  private void computeCosts(double[] logWage) {
    for (int user = 0; user < logCost.length; user++) {
      int country = user / sectors;
      double bundle = 0;
      for (int sector = 0; sector < sectors; sector++) {
        bundle += base.inputShare[user * sectors + sector] * logPrice[country * sectors + sector];
      }
      double labour = base.valueAddedShare[user];
      logCost[user] = labour * logWage[country] + (1 - labour) * bundle;
    }
  }

  /** Prices from the costs of all sellers; equation 7, scaled so that no power overflows. */
  private void computePrices() {
    for (int sector = 0; sector < sectors; sector++) {
      double theta = base.theta[sector];
      double least = Double.POSITIVE_INFINITY;
      for (int country = 0; country < flows.countries(); country++) {
        least = Math.min(least, logCost[base.at(country, sector)]);
      }
      for (int country = 0; country < flows.countries(); country++) {
        sellers[country] = Math.exp(theta * (least - logCost[base.at(country, sector)]));
      }
      for (int importer = 0; importer < flows.countries(); importer++) {
        int row = flows.row(sector, importer);
        if (flows.first(row) < flows.end(row)) {
          next[base.at(importer, sector)] = least - Math.log(sellersOf(row)) / theta;
        }
      }
    }
  }

  private double sellersOf(int row) {
    double sum = 0;
    for (int entry = flows.first(row); entry < flows.end(row); entry++) {
      sum += pull[entry] * sellers[flows.exporter(entry)];
    }
    if (!(sum > 0)) {
      throw new UnsolvedEconomyException(
          base.countries().get(flows.importer(row)),
          base.sectors().get(flows.sector(row)),
          "nobody can sell there any more: it makes none itself and trade has become too dear");
    }
    return sum;
  }

  /** New shares of all sellers; equation 8. */
  void shares(double[] share) {
    for (int row = 0; row < flows.rows(); row++) {
      int sector = flows.sector(row);
      double theta = base.theta[sector];
      double sum = 0;
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        double cheaper =
            logPrice[base.at(flows.importer(row), sector)]
                - logCost[base.at(flows.exporter(entry), sector)];
        share[entry] = pull[entry] * Math.exp(theta * cheaper);
        sum += share[entry];
      }
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        share[entry] /= sum;
      }
    }
  }

  double[] logPrices() {
    return logPrice.clone();
  }

  double[] logCosts() {
    return logCost.clone();
  }
}
