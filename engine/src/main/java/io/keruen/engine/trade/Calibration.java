package io.keruen.engine.trade;

import java.util.List;

/** Shares and incomes out of the flows; equations 2 to 5 of docs/methods/trade.md. */
final class Calibration {
  private final List<String> countries;
  private final List<String> sectors;
  private final FlowTable flows;
  private final double[] theta;
  private final double[] valueAddedShare;
  private final double[] inputShare;

  Calibration(
      List<String> countries,
      List<String> sectors,
      FlowTable flows,
      double[] theta,
      double[] valueAddedShare,
      double[] inputShare) {
    this.countries = countries;
    this.sectors = sectors;
    this.flows = flows;
    this.theta = theta;
    this.valueAddedShare = valueAddedShare.clone();
    this.inputShare = inputShare.clone();
  }

  /**
   * @param trade per entry, without tariff
   * @param tariff per entry, 1 + tariff
   */
  SectorEconomy of(double[] trade, double[] tariff, int outputsRaised, double outputRaisedPercent) {
    double[] spending = new double[countries.size() * sectors.size()];
    double[] output = new double[spending.length];
    double[] surplus = new double[countries.size()];
    double[] revenue = new double[countries.size()];
    for (int row = 0; row < flows.rows(); row++) {
      int importer = flows.importer(row);
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        int exporter = flows.exporter(entry);
        spending[at(importer, flows.sector(row))] += trade[entry] * tariff[entry];
        output[at(exporter, flows.sector(row))] += trade[entry];
        revenue[importer] += trade[entry] * (tariff[entry] - 1);
        surplus[exporter] += trade[entry];
        surplus[importer] -= trade[entry];
      }
    }
    double[] share = shares(trade, tariff, spending);
    double[] valueAdded = valueAdded(output);
    double[] finalShare = spending.clone();
    subtractInputs(finalShare, output);
    double zeroed = 0;
    double total = 0;
    int negative = 0;
    for (int country = 0; country < countries.size(); country++) {
      double income = valueAdded[country] + revenue[country] - surplus[country];
      double sum = 0;
      for (int sector = 0; sector < sectors.size(); sector++) {
        int at = at(country, sector);
        if (finalShare[at] < 0) {
          zeroed -= finalShare[at];
          negative++;
          finalShare[at] = 0;
        }
        sum += finalShare[at];
      }
      requireSpending(country, income, sum);
      total += income;
      for (int sector = 0; sector < sectors.size(); sector++) {
        finalShare[at(country, sector)] /= sum;
      }
    }
    requireSuppliers(spending);
    return new SectorEconomy(
        countries,
        sectors,
        flows,
        theta,
        valueAddedShare,
        inputShare,
        finalShare,
        share,
        tariff,
        spending,
        valueAdded,
        surplus,
        new Adjustments(outputsRaised, outputRaisedPercent, negative, 100 * zeroed / total));
  }

  private double[] shares(double[] trade, double[] tariff, double[] spending) {
    double[] share = new double[flows.entries()];
    for (int row = 0; row < flows.rows(); row++) {
      double whole = spending[at(flows.importer(row), flows.sector(row))];
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        share[entry] = trade[entry] * tariff[entry] / whole;
      }
    }
    return share;
  }

  private double[] valueAdded(double[] output) {
    double[] valueAdded = new double[countries.size()];
    for (int country = 0; country < countries.size(); country++) {
      for (int sector = 0; sector < sectors.size(); sector++) {
        int at = at(country, sector);
        valueAdded[country] += valueAddedShare[at] * output[at];
      }
      if (!(valueAdded[country] > 0)) {
        throw new IllegalArgumentException(
            countries.get(country)
                + " has no value added; state output and its share of value added");
      }
    }
    return valueAdded;
  }

  /** Leaves what is bought for final use. */
  private void subtractInputs(double[] bought, double[] output) {
    int count = sectors.size();
    for (int user = 0; user < output.length; user++) {
      double inputs = (1 - valueAddedShare[user]) * output[user];
      int country = user / count;
      for (int sector = 0; sector < count; sector++) {
        bought[at(country, sector)] -= inputShare[user * count + sector] * inputs;
      }
    }
  }

  private void requireSpending(int country, double income, double finalSpending) {
    if (!(income > 0 && finalSpending > 0)) {
      throw new IllegalArgumentException(
          "%s has an income of %s and final spending of %s; both must be above 0"
              .formatted(countries.get(country), income, finalSpending));
    }
  }

  private void requireSuppliers(double[] spending) {
    int count = sectors.size();
    for (int user = 0; user < spending.length; user++) {
      int country = user / count;
      for (int sector = 0; sector < count; sector++) {
        double share = inputShare[user * count + sector] * (1 - valueAddedShare[user]);
        if (share > 0 && spending[user] > 0 && !(spending[at(country, sector)] > 0)) {
          throw new IllegalArgumentException(
              "%s uses %s in %s but neither makes nor buys any"
                  .formatted(
                      countries.get(country), sectors.get(sector), sectors.get(user % count)));
        }
      }
    }
  }

  private int at(int country, int sector) {
    return country * sectors.size() + sector;
  }
}
