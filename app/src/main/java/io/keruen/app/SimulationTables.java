package io.keruen.app;

import io.keruen.engine.study.Table;
import io.keruen.engine.trade.OneSectorEquilibrium;
import io.keruen.engine.trade.TradeFlows;
import java.util.List;

/** A simulated world as tables; docs/formats/gravity.md describes them. */
final class SimulationTables {
  private SimulationTables() {}

  static List<Table> of(OneSectorEquilibrium solved) {
    return List.of(countries(solved), flows(solved));
  }

  private static Table countries(OneSectorEquilibrium solved) {
    Table.Builder table =
        Table.named("countries", "What the shock changes for each country; ratios new over old.")
            .text("country", "as the data name it")
            .number("welfare", "", "real expenditure")
            .number("real_wage", "", "real income from production")
            .number("nominal_wage", "", "income, in units of world output")
            .number("price_index", "", "price of what the country buys")
            .number("price", "", "price of what it produces")
            .number("output", "", "quantity it produces; 1 without a supply elasticity")
            .number("exports_percent", "%", "change of sales abroad, money")
            .number("imports_percent", "%", "change of purchases abroad, money")
            .number("domestic_share", "", "of expenditure on own goods, before")
            .number("new_domestic_share", "", "the same after");
    TradeFlows flows = solved.flows();
    for (int i = 0; i < flows.size(); i++) {
      table.row(
          flows.countries().get(i),
          solved.welfare(i),
          solved.realWage(i),
          solved.nominalWage(i),
          solved.priceIndex(i),
          solved.price(i),
          solved.output(i),
          solved.exportsPercent(i),
          solved.importsPercent(i),
          flows.domesticShare(i),
          solved.domesticShare(i));
    }
    return table.build();
  }

  private static Table flows(OneSectorEquilibrium solved) {
    Table.Builder table =
        Table.named("flows", "Trade of each ordered pair before and after, in the data's money.")
            .text("exporter", "seller")
            .text("importer", "buyer")
            .number("trade", "", "before")
            .number("new_trade", "", "after");
    TradeFlows flows = solved.flows();
    for (int i = 0; i < flows.size(); i++) {
      for (int j = 0; j < flows.size(); j++) {
        table.row(
            flows.countries().get(i),
            flows.countries().get(j),
            flows.flow(i, j),
            solved.newFlow(i, j));
      }
    }
    return table.build();
  }
}
