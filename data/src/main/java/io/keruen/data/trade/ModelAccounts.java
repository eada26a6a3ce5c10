package io.keruen.data.trade;

import io.keruen.data.dataset.SectorRow;
import io.keruen.engine.trade.SectorAccounts;
import io.keruen.engine.trade.SectorGoods;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Tables of trade in the form that the models of a study are calibrated on. */
public final class ModelAccounts {
  private static final double USD_PER_MILLION = 1e6;

  private ModelAccounts() {}

  /** The same figures, in USD. */
  public static SectorAccounts of(TradeTables tables) {
    int economies = tables.economies().size();
    int sectors = tables.sectors().size();
    SectorAccounts.Builder accounts = SectorAccounts.of(tables.economies(), goods(tables));
    for (int sector = 0; sector < sectors; sector++) {
      for (int exporter = 0; exporter < economies; exporter++) {
        for (int importer = 0; importer < economies; importer++) {
          double usdM = tables.flowUsdM(sector, exporter, importer);
          accounts.sales(sector, exporter, importer, USD_PER_MILLION * usdM);
        }
        accounts.making(
            exporter,
            sector,
            tables.valueAddedShare(exporter, sector),
            inputs(tables, exporter, sector));
      }
    }
    return accounts.build();
  }

  private static List<Double> inputs(TradeTables tables, int economy, int user) {
    return IntStream.range(0, tables.sectors().size())
        .mapToObj(sector -> tables.inputShare(economy, user, sector))
        .toList();
  }

  private static List<SectorGoods> goods(TradeTables tables) {
    List<SectorGoods> goods = new ArrayList<>();
    for (SectorRow sector : tables.sectors()) {
      var carried = tables.goods(goods.size());
      goods.add(
          new SectorGoods(
              sector.sector(),
              sector.title(),
              sector.moved(),
              sector.theta(),
              carried.map(TradeTables.GoodsOfSector::valueUsdPerTeu).orElse(0.0),
              carried.map(TradeTables.GoodsOfSector::valueOfTimePercentPerDay).orElse(0.0)));
    }
    return goods;
  }
}
