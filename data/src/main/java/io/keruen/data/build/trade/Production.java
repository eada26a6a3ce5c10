package io.keruen.data.build.trade;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Value added and output of every economy by sector, USD million. Branches (agriculture, industry,
 * services) are published; sectors within them follow the sample, raised where exports need more.
 */
final class Production {
  /** Output is at least exports times this: part of every sector's goods is sold at home. */
  private static final double OUTPUT_OVER_EXPORTS = 1.05;

  /** Composition where the profile has none: the median of those that state it, in percent. */
  private final double[] medianBranches;

  private final List<Economy> economies;
  private final List<String> sectors; // services last
  private final Structure structure;
  private final double[] valueAdded; // per economy, sector
  private final double[] output;
  private int reexporters;

  /**
   * @param tariffRevenue per economy: the part of GDP that no sector earns
   */
  Production(
      List<Economy> economies,
      List<String> sectors,
      SectorTotals totals,
      double[] tariffRevenue,
      Structure structure) {
    this.economies = economies;
    this.sectors = sectors;
    this.structure = structure;
    medianBranches = medianBranches();
    valueAdded = new double[economies.size() * sectors.size()];
    output = new double[valueAdded.length];
    for (int at = 0; at < economies.size(); at++) {
      double total = earned(economies.get(at), tariffRevenue[at]);
      double[] exports = new double[sectors.size()];
      for (int s = 0; s < sectors.size(); s++) {
        exports[s] = totals.exports(at, s);
      }
      of(at, total, exports);
    }
  }

  /** GDP without tariffs. */
  private static double earned(Economy economy, double tariffRevenue) {
    double total = economy.gdp() - tariffRevenue;
    if (total <= 0) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "facts/trade_profiles.csv",
              String.format(
                  Locale.ROOT,
                  "%s with a GDP of %.6g USD million, and %.6g of tariffs on its imports",
                  economy.code(),
                  economy.gdp(),
                  tariffRevenue),
              "a GDP above what tariffs bring in",
              "Check GDP and imports, here or in territories.csv, and mfn_tariff_percent there."));
    }
    return total;
  }

  private double[] medianBranches() {
    double[] medians = new double[Economy.BRANCHES.size()];
    for (int branch = 0; branch < medians.length; branch++) {
      List<Double> stated = new ArrayList<>();
      for (Economy economy : economies) {
        double percent = economy.branches().get(branch);
        if (!Double.isNaN(percent)) {
          stated.add(percent);
        }
      }
      stated.sort(null);
      medians[branch] = stated.get(stated.size() / 2);
    }
    return medians;
  }

  private void of(int at, double total, double[] exports) {
    String code = economies.get(at).code();
    double[] prior = priorOf(at, total);
    int services = sectors.size() - 1;
    double forGoods = 0;
    double needed = 0;
    double[] need = new double[sectors.size()];
    for (int s = 0; s < services; s++) {
      need[s] = structure.valueAddedShare(code, s) * exports[s] * OUTPUT_OVER_EXPORTS;
      forGoods += prior[s];
      needed += need[s];
    }
    double[] earned = needed <= forGoods ? raised(prior, need, forGoods - needed) : need.clone();
    if (needed > forGoods) {
      reexporters++;
      for (int s = 0; s < services; s++) {
        earned[s] *= forGoods / needed;
      }
    }
    earned[services] = prior[services];
    for (int s = 0; s < sectors.size(); s++) {
      int cell = at * sectors.size() + s;
      valueAdded[cell] = earned[s];
      output[cell] =
          Math.max(
              earned[s] / structure.valueAddedShare(code, s), OUTPUT_OVER_EXPORTS * exports[s]);
    }
  }

  /** Needs, and the rest in proportion to what the prior has beyond them. */
  private static double[] raised(double[] prior, double[] need, double rest) {
    double beyond = 0;
    double[] weight = new double[prior.length];
    for (int s = 0; s < prior.length - 1; s++) {
      weight[s] = Math.max(prior[s] - need[s], 0.02 * prior[s]);
      beyond += weight[s];
    }
    double[] earned = need.clone();
    for (int s = 0; s < prior.length - 1 && beyond > 0; s++) {
      earned[s] += rest * weight[s] / beyond;
    }
    return earned;
  }

  /** Value added by sector as the branches and the sample have it. */
  private double[] priorOf(int at, double total) {
    Economy economy = economies.get(at);
    double[] branches = new double[medianBranches.length];
    double sum = 0;
    for (int branch = 0; branch < branches.length; branch++) {
      double stated = economy.branches().get(branch);
      branches[branch] = Double.isNaN(stated) ? medianBranches[branch] : stated;
      sum += branches[branch];
    }
    if (sum == 0) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "facts/trade_profiles.csv",
              economy.code() + " with 0 percent in all branches",
              "percentages that sum to about 100",
              "Correct agriculture_percent, industry_percent and services_percent."));
    }
    double[] prior = new double[sectors.size()];
    for (int branch = 0; branch < branches.length; branch++) {
      for (int s = 0; s < prior.length; s++) {
        prior[s] +=
            total * branches[branch] / sum * structure.shareInBranch(economy.code(), branch, s);
      }
    }
    return prior;
  }

  double valueAdded(int economy, int sector) {
    return valueAdded[economy * sectors.size() + sector];
  }

  double output(int economy, int sector) {
    return output[economy * sectors.size() + sector];
  }

  /** Economies whose goods exports are more than their own industries could make. */
  int reexporters() {
    return reexporters;
  }
}
