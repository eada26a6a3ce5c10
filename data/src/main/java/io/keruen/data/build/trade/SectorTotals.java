package io.keruen.data.build.trade;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.util.List;

/**
 * Exports and imports of every economy by sector, USD million. Exports follow from published
 * shares; imports are fitted so that the world sells what it buys.
 */
final class SectorTotals {
  /** The sector whose share in exports the profiles state. */
  static final String FUELS = "fuels";

  private static final String PROFILES = "facts/trade_profiles.csv";

  /** Weight of an economy's largest goods; the rest is the pattern of the sample. */
  private static final double OWN_EXPORTS = 0.6;

  private static final double OWN_EXPORTS_IN_SAMPLE = 0.3;
  private static final double OWN_IMPORTS = 0.3;

  /** Share of services in imports where the profile states none. */
  static final double SERVICES_IMPORTED = 0.2;

  private final List<Economy> economies;
  private final List<String> sectors; // services last
  private final Sample sample;
  private final double[] exports; // per economy, sector
  private final double[] imports;

  /**
   * @param scale what exports are divided and imports multiplied by, so that they are equal
   */
  SectorTotals(List<Economy> economies, List<String> sectors, Sample sample, double scale) {
    this.economies = economies;
    this.sectors = sectors;
    this.sample = sample;
    int count = sectors.size();
    exports = new double[economies.size() * count];
    double[] wanted = new double[exports.length];
    double[] bought = new double[economies.size()];
    for (int at = 0; at < economies.size(); at++) {
      Economy economy = economies.get(at);
      double[] sold = exportShares(economy);
      double[] buys = importShares(economy);
      bought[at] = economy.imports() * scale;
      for (int s = 0; s < count; s++) {
        exports[at * count + s] = economy.exports() / scale * sold[s];
        wanted[at * count + s] = bought[at] * buys[s];
      }
    }
    double[] world = new double[count];
    for (int at = 0; at < exports.length; at++) {
      world[at % count] += exports[at];
    }
    imports =
        new Fitting(PROFILES, "imports by sector", codes(), sectors)
            .cells(wanted, bought, world, 1e-12, 10_000);
  }

  private double[] exportShares(Economy economy) {
    double goods = 1 - economy.servicesExported();
    double own = sample.has(economy.code()) ? OWN_EXPORTS_IN_SAMPLE : OWN_EXPORTS;
    double[] shares = new double[sectors.size()];
    shares[sectors.size() - 1] = economy.servicesExported();
    int fuels = sectors.indexOf(FUELS);
    shares[fuels] = goods * economy.fuels();
    double[] listed = ranked(economy.exportSectors(), fuels);
    double[] usual = new double[sectors.size()];
    for (int s = 0; s < sectors.size() - 1; s++) {
      String sector = sectors.get(s);
      if (s != fuels) {
        usual[s] =
            sample.has(economy.code())
                ? sample.exports(economy.code(), sector)
                : sample.world(sector);
      }
    }
    double others = goods * (1 - economy.fuels());
    requirePattern(others, listed, usual, economy.code(), "export");
    addMixed(shares, others, listed, usual, own);
    return shares;
  }

  private double[] importShares(Economy economy) {
    double services = economy.servicesImported().orElse(SERVICES_IMPORTED);
    double[] shares = new double[sectors.size()];
    shares[sectors.size() - 1] = services;
    double[] usual = new double[sectors.size()];
    for (int s = 0; s < sectors.size() - 1; s++) {
      String sector = sectors.get(s);
      usual[s] =
          sample.has(economy.code())
              ? sample.imports(economy.code(), sector)
              : sample.world(sector);
    }
    double[] listed = ranked(economy.importSectors(), -1);
    requirePattern(1 - services, listed, usual, economy.code(), "import");
    addMixed(shares, 1 - services, listed, usual, OWN_IMPORTS);
    return shares;
  }

  /** Adds {@code total}, spread by a mix of two patterns; by one alone if the other is empty. */
  private static void addMixed(
      double[] shares, double total, double[] listed, double[] usual, double weightOfListed) {
    double listedSum = sum(listed);
    double usualSum = sum(usual);
    double weight = listedSum == 0 ? 0 : usualSum == 0 ? 1 : weightOfListed;
    for (int s = 0; s < shares.length; s++) {
      shares[s] +=
          total
              * ((listedSum == 0 ? 0 : weight * listed[s] / listedSum)
                  + (usualSum == 0 ? 0 : (1 - weight) * usual[s] / usualSum));
    }
  }

  /**
   * @param way {@code export} or {@code import}
   */
  private static void requirePattern(
      double total, double[] listed, double[] usual, String code, String way) {
    if (total > 0 && sum(listed) == 0 && sum(usual) == 0) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              PROFILES,
              "no goods that " + code + " is known to " + way,
              way + "_goods, or rows of it in facts/trade_sample.csv",
              "Fill in " + way + "_goods of the territory, or correct its shares."));
    }
  }

  /** Weights of sectors: goods of rank r weigh 1/r. */
  private double[] ranked(List<String> goods, int leftOut) {
    double[] weights = new double[sectors.size()];
    for (int rank = 1; rank <= goods.size(); rank++) {
      int sector = sectors.indexOf(goods.get(rank - 1));
      if (sector != leftOut) {
        weights[sector] += 1.0 / rank;
      }
    }
    return weights;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private List<String> codes() {
    return economies.stream().map(Economy::code).toList();
  }

  /**
   * Trade of a sector between economies, fitted to its totals.
   *
   * @param prior row by row
   */
  double[] fit(int sector, double[] prior, double tolerance, int maxRounds) {
    List<String> codes = codes();
    return new Fitting(PROFILES, "trade in '" + sectors.get(sector) + "'", codes, codes)
        .cells(prior, exportsOf(sector), importsOf(sector), tolerance, maxRounds);
  }

  double exports(int economy, int sector) {
    return exports[economy * sectors.size() + sector];
  }

  double imports(int economy, int sector) {
    return imports[economy * sectors.size() + sector];
  }

  /** Exports of all economies in a sector. */
  double[] exportsOf(int sector) {
    double[] of = new double[economies.size()];
    for (int at = 0; at < of.length; at++) {
      of[at] = exports(at, sector);
    }
    return of;
  }

  double[] importsOf(int sector) {
    double[] of = new double[economies.size()];
    for (int at = 0; at < of.length; at++) {
      of[at] = imports(at, sector);
    }
    return of;
  }
}
