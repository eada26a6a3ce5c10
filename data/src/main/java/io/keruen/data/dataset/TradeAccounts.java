package io.keruen.data.dataset;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.trade.SectorAccounts;
import io.keruen.engine.trade.SectorGoods;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From rows of the tables of trade to the accounts that trade models are calibrated on. */
final class TradeAccounts {
  private static final double USD_PER_MILLION = 1e6;

  private final TradeRows rows;
  private final List<CommodityRow> commodities;
  private final List<String> economies;
  private final Map<String, UseRow> uses;

  TradeAccounts(TradeRows rows, List<CommodityRow> commodities) {
    this.rows = rows;
    this.commodities = commodities;
    economies = rows.valueAdded().stream().map(ValueAddedRow::territory).sorted().toList();
    uses =
        rows.uses().stream()
            .collect(Collectors.toMap(row -> key(row.territory(), row.user()), row -> row));
  }

  private static String key(String territory, String user) {
    return territory + ' ' + user;
  }

  SectorAccounts build() {
    SectorAccounts.Builder accounts =
        SectorAccounts.of(economies, rows.sectors().stream().map(this::goods).toList());
    for (TradeRow row : rows.flows()) {
      int exporter = economy(row, "exporter", row.exporter());
      int importer = economy(row, "importer", row.importer());
      for (int sector = 0; sector < rows.sectors().size(); sector++) {
        accounts.sales(sector, exporter, importer, USD_PER_MILLION * row.usdM().get(sector));
      }
    }
    for (int economy = 0; economy < economies.size(); economy++) {
      for (int sector = 0; sector < rows.sectors().size(); sector++) {
        UseRow use = use(economies.get(economy), rows.sectors().get(sector).sector());
        double sum = use.shares().stream().mapToDouble(Double::doubleValue).sum();
        accounts.making(
            economy,
            sector,
            use.valueAddedShare().orElse(1),
            use.shares().stream().map(share -> share / sum).toList());
      }
    }
    return accounts.build();
  }

  private int economy(TradeRow row, String column, String code) {
    int number = economies.indexOf(code);
    if (number < 0) {
      throw new InvalidInputException(
          new InputProblem(
              "trade.csv",
              row.line(),
              column,
              code,
              "an economy of value_added.csv",
              "Add the economy's value added, or delete the row."));
    }
    return number;
  }

  private UseRow use(String economy, String sector) {
    UseRow any = uses.getOrDefault(key(economy, sector), uses.get(key("", sector)));
    if (any == null) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "uses.csv",
              "no row for the user " + sector + " in any territory",
              "a row with an empty territory",
              "Add the row; it stands in where a territory has none of its own."));
    }
    return any;
  }

  /**
   * Means over the classes that carry the sector's goods, weighted with their shares of trade:
   * values by their TEU, values of time by value. A class without a share counts like the others.
   */
  private SectorGoods goods(SectorRow sector) {
    List<CommodityRow> classes =
        commodities.stream()
            .filter(row -> sector.commodities().contains(row.goods().name()))
            .toList();
    double value = sum(classes, goods -> 1.0);
    double teu = sum(classes, goods -> 1 / goods.valueUsdPerTeu());
    double time = sum(classes, CommodityClass::valueOfTimePercentPerDay);
    return new SectorGoods(
        sector.sector(),
        sector.title(),
        sector.moved(),
        sector.theta(),
        sector.moved() ? value / teu : 0,
        sector.moved() ? time / value : 0);
  }

  private static double sum(List<CommodityRow> classes, Function<CommodityClass, Double> of) {
    boolean known = classes.stream().allMatch(row -> row.tradeShare().isPresent());
    return classes.stream()
        .mapToDouble(row -> (known ? row.tradeShare().getAsDouble() : 1) * of.apply(row.goods()))
        .sum();
  }
}
