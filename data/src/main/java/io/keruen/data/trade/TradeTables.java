package io.keruen.data.trade;

import io.keruen.data.dataset.CommodityRow;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.Fallback;
import io.keruen.data.dataset.SectorRow;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.cost.CommodityClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A world of economies and sectors, ready for the trade models. Economies and sectors have the
 * numbers of their lists. Money is USD million of one year, tariffs left out of flows; accounts are
 * balanced with tariffs paid. Immutable, thread-safe.
 */
public final class TradeTables {
  private final List<String> economies;
  private final List<SectorRow> sectors;
  private final int year;
  private final String source;
  private final Flows flows;
  private final Accounts accounts;
  private final Accounts.TariffFactor tariffFactor;
  private final List<Optional<GoodsOfSector>> goods;
  private final List<Fallback> fallbacks;

  TradeTables(
      List<String> economies,
      List<SectorRow> sectors,
      int year,
      String source,
      Flows flows,
      Accounts accounts,
      Accounts.TariffFactor tariffFactor,
      List<Optional<GoodsOfSector>> goods,
      List<Fallback> fallbacks) {
    this.economies = List.copyOf(economies);
    this.sectors = List.copyOf(sectors);
    this.year = year;
    this.source = source;
    this.flows = flows;
    this.accounts = accounts;
    this.tariffFactor = tariffFactor;
    this.goods = List.copyOf(goods);
    this.fallbacks = List.copyOf(fallbacks);
  }

  /**
   * Reads the trade of a data set.
   *
   * @param tradeFile flows to take in the place of the shipped estimates: a file of CEPII BACI
   *     (with its country codes beside it), of USITC ITPD-E, or of the form of trade.csv
   * @throws InvalidInputException with all problems, if the data set has no tables of trade or a
   *     table or the file is wrong
   */
  public static TradeTables read(DataSet data, Optional<Path> tradeFile) {
    return data.trade()
        .map(rows -> new TradeReader(data, rows).read(tradeFile))
        .orElseThrow(
            () ->
                new InvalidInputException(
                    InputProblem.ofFile(
                        "sectors.csv",
                        "no such file in the data set " + data.name(),
                        "the tables of trade",
                        "Use the shipped data set, or add the tables that docs/formats/dataset.md"
                            + " describes.")));
  }

  /** ISO 3166-1 alpha-3, sorted; the last is ROW, the rest of the world. */
  public List<String> economies() {
    return economies;
  }

  /** In the order of sectors.csv. */
  public List<SectorRow> sectors() {
    return sectors;
  }

  /** Year of the money. */
  public int year() {
    return year;
  }

  /** Where the flows come from: {@code trade.csv}, or the file taken in its place. */
  public String source() {
    return source;
  }

  /** Sales of a sector from one economy to another, or to itself, USD million. */
  public double flowUsdM(int sector, int exporter, int importer) {
    return flows.get(sector, exporter, importer);
  }

  /** All flows: index (sector * economies + exporter) * economies + importer; a copy. */
  public double[] flowsUsdM() {
    return flows.toArray();
  }

  /** Sales of a sector at home and abroad: gross output, USD million. */
  public double outputUsdM(int economy, int sector) {
    return flows.output(sector, economy);
  }

  /** Exports of goods and services, USD million. */
  public double exportsUsdM(int economy) {
    double sum = 0;
    for (int sector = 0; sector < sectors.size(); sector++) {
      sum += flows.exports(sector, economy);
    }
    return sum;
  }

  /** Imports of goods and services without tariffs, USD million. */
  public double importsUsdM(int economy) {
    double sum = 0;
    for (int sector = 0; sector < sectors.size(); sector++) {
      for (int from = 0; from < economies.size(); from++) {
        sum += from == economy ? 0 : flows.get(sector, from, economy);
      }
    }
    return sum;
  }

  /** Imports less exports, USD million; below 0 is a surplus. */
  public double deficitUsdM(int economy) {
    return importsUsdM(economy) - exportsUsdM(economy);
  }

  /** Value added in output, 0 to 1. */
  public double valueAddedShare(int economy, int sector) {
    return accounts.valueAddedShare()[economy * sectors.size() + sector];
  }

  /** Share of a sector in what another spends on inputs; the shares of a user sum to 1. */
  public double inputShare(int economy, int user, int sector) {
    return accounts.inputShare()[(economy * sectors.size() + user) * sectors.size() + sector];
  }

  /** Share of a sector in final spending; the shares of an economy sum to 1. */
  public double finalShare(int economy, int sector) {
    return accounts.finalShare()[economy * sectors.size() + sector];
  }

  /** Tariff on goods of a sector, percent of value; 0 for services and inside unions. */
  public double tariffPercent(int sector, int exporter, int importer) {
    return 100 * (tariffFactor.of(sector, exporter, importer) - 1);
  }

  /** Trade elasticities, one per sector. */
  public double[] theta() {
    return sectors.stream().mapToDouble(SectorRow::theta).toArray();
  }

  /** What a day in transit costs trade, percent of the goods' value, per sector; 0 for services. */
  public double[] valueOfTimePercentPerDay() {
    return goods.stream()
        .mapToDouble(of -> of.map(GoodsOfSector::valueOfTimePercentPerDay).orElse(0.0))
        .toArray();
  }

  /** Value and load of a sector's goods; empty for services. */
  public Optional<GoodsOfSector> goods(int sector) {
    return goods.get(sector);
  }

  /** Largest error of a balance in the accounts, as a share of its total. */
  public double residual() {
    return accounts.worstResidual();
  }

  /** Missing values that a rule replaced. */
  public List<Fallback> fallbacks() {
    return fallbacks;
  }

  /**
   * Goods of a sector on the way: means of its commodity classes, weighted with their shares of
   * trade (equally where one has none).
   *
   * @param valueUsdPerTeu value of one TEU
   * @param tonnesPerTeu load of one TEU
   * @param valueOfTimePercentPerDay what a day costs trade, percent of value
   */
  public record GoodsOfSector(
      double valueUsdPerTeu, double tonnesPerTeu, double valueOfTimePercentPerDay) {

    static GoodsOfSector of(List<CommodityRow> classes) {
      boolean weighted = classes.stream().allMatch(row -> row.tradeShare().orElse(0) > 0);
      double weights = 0;
      double teu = 0;
      double tonnes = 0;
      double time = 0;
      for (CommodityRow row : classes) {
        CommodityClass goods = row.goods();
        double weight = weighted ? row.tradeShare().orElseThrow() : 1;
        weights += weight; // of value: TEU and tonnes follow from it
        teu += weight / goods.valueUsdPerTeu();
        tonnes += weight / goods.valueUsdPerTeu() * goods.tonnesPerTeu();
        time += weight * goods.valueOfTimePercentPerDay();
      }
      return new GoodsOfSector(weights / teu, tonnes / teu, time / weights);
    }

    /** Value of a tonne, USD. */
    public double valueUsdPerTonne() {
      return valueUsdPerTeu / tonnesPerTeu;
    }
  }
}
