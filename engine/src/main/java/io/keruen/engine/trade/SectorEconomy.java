package io.keruen.engine.trade;

import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * A world of many countries and sectors that buy inputs from each other, calibrated: spending,
 * where it goes, and what each country earns. Countries and sectors have the numbers of their
 * lists. Money is per year, in the unit of the data; tariffs are part of spending, not of trade.
 * Source: Caliendo and Parro (2015), Review of Economic Studies 82(1); docs/methods/trade.md.
 * Immutable, thread-safe.
 */
public final class SectorEconomy {
  private final List<String> countries;
  private final List<String> sectors;

  // Read by the solver of this package, written by nobody.
  final FlowTable flows;
  final double[] theta; // per sector
  final double[] valueAddedShare; // per country, sector
  final double[] inputShare; // per country, using sector, sector
  final double[] finalShare; // per country, sector: of final spending; sums to 1 per country
  final double[] share; // per entry: of the importer's spending in the sector
  final double[] tariff; // per entry: 1 + tariff
  final double[] spending; // per country, sector; tariffs included
  final double[] valueAdded; // per country
  final double[] surplus; // per country: exports less imports
  private final Adjustments adjustments;

  SectorEconomy(
      List<String> countries,
      List<String> sectors,
      FlowTable flows,
      double[] theta,
      double[] valueAddedShare,
      double[] inputShare,
      double[] finalShare,
      double[] share,
      double[] tariff,
      double[] spending,
      double[] valueAdded,
      double[] surplus,
      Adjustments adjustments) {
    this.countries = countries;
    this.sectors = sectors;
    this.flows = flows;
    this.theta = theta;
    this.valueAddedShare = valueAddedShare;
    this.inputShare = inputShare;
    this.finalShare = finalShare;
    this.share = share;
    this.tariff = tariff;
    this.spending = spending;
    this.valueAdded = valueAdded;
    this.surplus = surplus;
    this.adjustments = adjustments;
  }

  /** The same technology and tastes in another state of trade. */
  SectorEconomy inState(
      double[] newShare,
      double[] newTariff,
      double[] newSpending,
      double[] newValueAdded,
      double[] newSurplus) {
    return new SectorEconomy(
        countries,
        sectors,
        flows,
        theta,
        valueAddedShare,
        inputShare,
        finalShare,
        newShare,
        newTariff,
        newSpending,
        newValueAdded,
        newSurplus,
        adjustments);
  }

  public List<String> countries() {
    return countries;
  }

  public List<String> sectors() {
    return sectors;
  }

  /** What the calibration had to change in the data. */
  public Adjustments adjustments() {
    return adjustments;
  }

  /** Trade elasticity of a sector, above 0. */
  public double theta(int sector) {
    return theta[sector];
  }

  /** Share of a sector in a country's final spending; the shares of a country sum to 1. */
  public double finalShare(int country, int sector) {
    return finalShare[at(country, sector)];
  }

  /** What a country spends on a sector's goods, final and as inputs, tariffs included. */
  public double spending(int country, int sector) {
    return spending[at(country, sector)];
  }

  /** Share of an exporter in an importer's spending on a sector; 0 without trade. */
  public double share(int sector, int exporter, int importer) {
    int entry = flows.entry(sector, exporter, importer);
    return entry < 0 ? 0 : share[entry];
  }

  /** Goods of a sector sold by one country to another or to itself, tariffs left out. */
  public double trade(int sector, int exporter, int importer) {
    int entry = flows.entry(sector, exporter, importer);
    return entry < 0 ? 0 : flowValue(entry, importer, sector);
  }

  /** What a flow is worth without its tariff. */
  double flowValue(int entry, int importer, int sector) {
    return share[entry] * spending[at(importer, sector)] / tariff[entry];
  }

  /** Tariff on goods of a sector from one country to another, percent; 0 without trade. */
  public double tariffPercent(int sector, int exporter, int importer) {
    int entry = flows.entry(sector, exporter, importer);
    return entry < 0 ? 0 : 100 * (tariff[entry] - 1);
  }

  /** What all goods sold abroad are worth, tariffs left out. */
  public double exports(int country) {
    return allSectors(sector -> exports(country, sector));
  }

  /** The same of one sector. */
  public double exports(int country, int sector) {
    return allCountries(to -> to == country ? 0 : trade(sector, country, to));
  }

  /** What all goods bought abroad are worth, tariffs left out. */
  public double imports(int country) {
    return allSectors(sector -> imports(country, sector));
  }

  /** The same of one sector. */
  public double imports(int country, int sector) {
    return allCountries(from -> from == country ? 0 : trade(sector, from, country));
  }

  /** Gross output of a sector: what it sells at home and abroad. */
  public double output(int country, int sector) {
    return allCountries(to -> trade(sector, country, to));
  }

  private double allSectors(IntToDoubleFunction value) {
    return sum(sectors.size(), value);
  }

  private double allCountries(IntToDoubleFunction value) {
    return sum(countries.size(), value);
  }

  private static double sum(int count, IntToDoubleFunction value) {
    double sum = 0;
    for (int number = 0; number < count; number++) {
      sum += value.applyAsDouble(number);
    }
    return sum;
  }

  /** What the tariffs of a country bring in. */
  public double tariffRevenue(int country) {
    double sum = 0;
    for (int sector = 0; sector < sectors.size(); sector++) {
      int row = flows.row(sector, country);
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        sum += (tariff[entry] - 1) * flowValue(entry, country, sector);
      }
    }
    return sum;
  }

  /** Wages and other value added of a country. */
  public double valueAdded(int country) {
    return valueAdded[country];
  }

  /** Trade surplus: exports less imports; below 0 is a deficit. */
  public double surplus(int country) {
    return surplus[country];
  }

  /** Income of a country: value added and tariff revenue, less its trade surplus. */
  public double income(int country) {
    return valueAdded[country] + tariffRevenue(country) - surplus[country];
  }

  int at(int country, int sector) {
    return country * sectors.size() + sector;
  }
}
