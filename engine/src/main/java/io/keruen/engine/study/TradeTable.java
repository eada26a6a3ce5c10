package io.keruen.engine.study;

import java.util.List;

/** Effects on trade and income as tables; without rows if no trade models were asked. */
final class TradeTable {
  private TradeTable() {}

  private static Table.Builder keys(String name, String description) {
    return Table.named(name, description)
        .text("scenario", "scenario compared with the baseline")
        .text("goods", "commodity class whose routes stand for all cargo")
        .text("closure", "of the trade model: sectors, sectors-balanced, one-sector, ...")
        .text("reading", "prices, or trade-cost: its percent taken for that of prices")
        .text("bound", "keeping-mode (lower bound) or free-to-switch (upper bound)");
  }

  static Table economies(List<ScenarioResult> results) {
    Table.Builder table =
        keys("trade", "Trade and income of an economy or group, by one closure and bound.")
            .text("economy", "ISO 3166-1 alpha-3, ROW, or a group")
            .number("income_usd_bn", "USD bn", "income in the baseline")
            .number("real_income_change_percent", "%", "income over the price of what it buys")
            .number("exports_change_percent", "%", "exports, in units of world output")
            .number("imports_change_percent", "%", "imports, in units of world output")
            .integer("iterations", "", "that the model took")
            .number("residual", "", "greatest part of an output paid too much or too little");
    for (ScenarioResult result : results) {
      for (TradeOutcome outcome : result.trade()) {
        outcome.groups().forEach(group -> addEconomy(table, result, outcome, group));
        outcome.countries().forEach(country -> addEconomy(table, result, outcome, country));
      }
    }
    return table.build();
  }

  private static void addEconomy(
      Table.Builder table, ScenarioResult result, TradeOutcome outcome, TradeEffect effect) {
    table.row(
        result.scenario().name(),
        result.goods().name(),
        outcome.closure().id(),
        outcome.reading().id(),
        outcome.bound().id(),
        effect.name(),
        effect.incomeUsdBn(),
        effect.realIncomePercent(),
        effect.exportsPercent(),
        effect.importsPercent(),
        outcome.iterations(),
        outcome.residual());
  }

  static Table sectors(List<ScenarioResult> results) {
    Table.Builder table =
        keys("trade_sectors", "A sector of an economy, by one closure and bound.")
            .text("economy", "ISO 3166-1 alpha-3, or ROW")
            .text("sector", "as in sectors.csv")
            .number("output_change_percent", "%", "gross output, in units of world output")
            .number("exports_change_percent", "%", "exports, in units of world output")
            .number("imports_change_percent", "%", "imports, in units of world output")
            .number("price_change_percent", "%", "price to buyers in the economy");
    for (ScenarioResult result : results) {
      for (TradeOutcome outcome : result.trade()) {
        outcome.sectors().forEach(sector -> addSector(table, result, outcome, sector));
      }
    }
    return table.build();
  }

  private static void addSector(
      Table.Builder table, ScenarioResult result, TradeOutcome outcome, TradeSectorEffect effect) {
    table.row(
        result.scenario().name(),
        result.goods().name(),
        outcome.closure().id(),
        outcome.reading().id(),
        outcome.bound().id(),
        effect.iso3(),
        effect.sector(),
        effect.outputPercent(),
        effect.exportsPercent(),
        effect.importsPercent(),
        effect.pricePercent());
  }
}
