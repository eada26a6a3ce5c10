package io.keruen.engine.trade;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * Collects the accounts of a world of many sectors, and calibrates the model of Caliendo and Parro
 * (2015) on them. Equations 1 to 5 of docs/methods/trade.md. Money is of one currency and year. Not
 * thread-safe.
 */
public final class SectorEconomyBuilder {
  /** How far the input shares of a sector may be from a sum of 1. */
  public static final double SHARE_TOLERANCE = 1e-4;

  private final List<String> countries;
  private final List<String> sectors;
  private final double[] theta;
  private final double[] customsValue; // per sector, importer, exporter; without tariff
  private final double[] tariffFactor; // likewise, 1 + tariff
  private final double[] valueAddedShare; // per country, sector
  private final double[] inputShare; // per country, using sector, sector
  private final double[] output; // per country, sector

  /**
   * @param theta trade elasticity per sector, above 0
   */
  public SectorEconomyBuilder(List<String> countries, List<String> sectors, double[] theta) {
    this.countries = requireNames("country", countries);
    this.sectors = requireNames("sector", sectors);
    if (theta.length != sectors.size()) {
      throw new IllegalArgumentException(
          theta.length + " trade elasticities for " + sectors.size() + " sectors");
    }
    for (int sector = 0; sector < theta.length; sector++) {
      require(theta[sector] > 0, "theta", theta[sector], "above 0", sectors.get(sector));
    }
    this.theta = theta.clone();
    int size = countries.size() * sectors.size();
    customsValue = new double[size * countries.size()];
    tariffFactor = new double[size * countries.size()];
    Arrays.fill(tariffFactor, 1);
    valueAddedShare = new double[size];
    Arrays.fill(valueAddedShare, 1);
    inputShare = new double[size * sectors.size()];
    output = new double[size];
  }

  private static List<String> requireNames(String kind, List<String> names) {
    if (names.isEmpty() || new HashSet<>(names).size() < names.size()) {
      throw new IllegalArgumentException(
          "there must be at least one " + kind + ", each with a name of its own: " + names);
    }
    return List.copyOf(names);
  }

  private static void require(
      boolean holds, String what, double value, String rule, String... where) {
    if (!(holds && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "%s of %s is %s; it must be %s".formatted(what, String.join(", ", where), value, rule));
    }
  }

  /**
   * Trade between two countries. Sales of a country to itself follow from its output.
   *
   * @param customsValue per year, without tariff; 0 or more
   * @param tariffPercent of the customs value; above -100
   */
  public SectorEconomyBuilder flow(
      int sector, int exporter, int importer, double customsValue, double tariffPercent) {
    String pair = countries.get(exporter) + " to " + countries.get(importer);
    require(customsValue >= 0, "trade", customsValue, "0 or more", pair, sectors.get(sector));
    require(tariffPercent > -100, "tariff", tariffPercent, "above -100", pair, sectors.get(sector));
    if (exporter == importer) {
      throw new IllegalArgumentException(
          "sales of %s to itself follow from output".formatted(countries.get(exporter)));
    }
    int at = (sector * countries.size() + importer) * countries.size() + exporter;
    this.customsValue[at] = customsValue;
    tariffFactor[at] = 1 + tariffPercent / 100;
    return this;
  }

  /**
   * @param value gross output per year; 0 or more. Raised to exports if it is less
   */
  public SectorEconomyBuilder output(int country, int sector, double value) {
    require(value >= 0, "output", value, "0 or more", countries.get(country), sectors.get(sector));
    output[at(country, sector)] = value;
    return this;
  }

  /**
   * @param share value added in output; from 0 to 1, which it is where nothing is stated
   */
  public SectorEconomyBuilder valueAdded(int country, int sector, double share) {
    String where = countries.get(country);
    require(
        share >= 0 && share <= 1,
        "share of value added",
        share,
        "from 0 to 1",
        where,
        sectors.get(sector));
    valueAddedShare[at(country, sector)] = share;
    return this;
  }

  /**
   * @param share of {@code sector} in what {@code usingSector} buys as inputs; 0 or more, the
   *     shares of a using sector sum to 1
   */
  public SectorEconomyBuilder input(int country, int usingSector, int sector, double share) {
    require(
        share >= 0 && share <= 1 + SHARE_TOLERANCE,
        "input share",
        share,
        "from 0 to 1",
        countries.get(country),
        sectors.get(sector) + " in " + sectors.get(usingSector));
    inputShare[at(country, usingSector) * sectors.size() + sector] = share;
    return this;
  }

  private int at(int country, int sector) {
    return country * sectors.size() + sector;
  }

  /**
   * The economy as the data have it, deficits included.
   *
   * @throws IllegalArgumentException if the input shares of a sector that uses inputs do not sum to
   *     1, if a country earns nothing, or if it uses what nobody sells it; names them
   */
  public SectorEconomy calibrate() {
    normaliseInputs();
    Raised raised = sellTheRestAtHome();
    FlowTable flows = new FlowTable(countries.size(), sectors.size(), customsValue);
    return new Calibration(countries, sectors, flows, theta, valueAddedShare, inputShare)
        .of(
            flows.entriesOf(customsValue),
            flows.entriesOf(tariffFactor),
            raised.count(),
            100 * raised.value() / Arrays.stream(output).sum());
  }

  /** Outputs that lay below exports: how many, and what was added to them. */
  private record Raised(int count, double value) {}

  /** Sales of every country to itself: output less exports; equation 1. */
  private Raised sellTheRestAtHome() {
    int count = 0;
    double added = 0;
    for (int country = 0; country < countries.size(); country++) {
      for (int sector = 0; sector < sectors.size(); sector++) {
        double exports = exports(country, sector);
        int at = at(country, sector);
        if (output[at] < exports) {
          added += exports - output[at];
          count++;
          output[at] = exports;
        }
        customsValue[(sector * countries.size() + country) * countries.size() + country] =
            output[at] - exports;
      }
    }
    return new Raised(count, added);
  }

  private double exports(int country, int sector) {
    double sum = 0;
    for (int importer = 0; importer < countries.size(); importer++) {
      if (importer != country) {
        sum += customsValue[(sector * countries.size() + importer) * countries.size() + country];
      }
    }
    return sum;
  }

  private void normaliseInputs() {
    int count = sectors.size();
    for (int user = 0; user < countries.size() * count; user++) {
      double sum = 0;
      for (int sector = 0; sector < count; sector++) {
        sum += inputShare[user * count + sector];
      }
      if (valueAddedShare[user] < 1 && !(Math.abs(sum - 1) <= SHARE_TOLERANCE)) {
        throw new IllegalArgumentException(
            "input shares of %s in %s sum to %s; they must sum to 1"
                .formatted(sectors.get(user % count), countries.get(user / count), sum));
      }
      for (int sector = 0; sector < count && sum > 0; sector++) {
        inputShare[user * count + sector] /= sum;
      }
    }
  }
}
