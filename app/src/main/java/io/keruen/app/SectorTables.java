package io.keruen.app;

import io.keruen.engine.study.Table;
import io.keruen.engine.trade.SectorCounterfactual;
import io.keruen.engine.trade.SectorDetail;
import io.keruen.engine.trade.SectorEffect;
import java.util.List;

/** The results of {@code keruen gravity sectors} as tables; docs/formats/gravity.md. */
final class SectorTables {
  private SectorTables() {}

  static List<Table> of(SectorCounterfactual result) {
    return List.of(countries(result), sectors(result));
  }

  private static Table countries(SectorCounterfactual result) {
    Table.Builder table =
        Table.named("countries", "What the shock does to a country.")
            .text("country", "as in the data")
            .number("real_income", "new/old", "income after tax over the price index")
            .number("real_wage", "new/old", "wage over the price index")
            .number("wage", "new/old", "in units of world value added")
            .number("price_index", "new/old", "of final goods, in the same units")
            .number("terms_of_trade_percent", "%", "first-order part of welfare")
            .number("volume_of_trade_percent", "%", "first-order part of welfare")
            .number("cost_saving_percent", "%", "first-order part of welfare")
            .number("exports_percent", "%", "change, in units of world value added")
            .number("imports_percent", "%", "the same, without tariffs")
            .number("tariff_revenue_before_percent", "% of income", "in the base")
            .number("tariff_revenue_after_percent", "% of income", "after the shock")
            .number("tax_percent", "% of income", "for infrastructure");
    for (int country = 0; country < result.base().after().countries().size(); country++) {
      SectorEffect effect = result.effect(country);
      table.row(
          effect.country(),
          effect.realIncome(),
          effect.realWage(),
          effect.wage(),
          effect.priceIndex(),
          effect.termsOfTradePercent(),
          effect.volumeOfTradePercent(),
          effect.costSavingPercent(),
          effect.exportsPercent(),
          effect.importsPercent(),
          effect.tariffRevenueBeforePercent(),
          effect.tariffRevenueAfterPercent(),
          effect.taxPercent());
    }
    return table.build();
  }

  private static Table sectors(SectorCounterfactual result) {
    Table.Builder table =
        Table.named("sectors", "What the shock does to a sector of a country.")
            .text("country", "as in the data")
            .text("sector", "as in the data")
            .number("price", "new/old", "to buyers in the country; missing if none is bought")
            .number("cost", "new/old", "of makers in the country; missing if none is made")
            .number("output_percent", "%", "change, in units of world value added")
            .number("exports_percent", "%", "the same")
            .number("imports_percent", "%", "the same, without tariffs");
    for (SectorDetail detail : result.details()) {
      table.row(
          detail.country(),
          detail.sector(),
          detail.price(),
          detail.cost(),
          detail.outputPercent(),
          detail.exportsPercent(),
          detail.importsPercent());
    }
    return table.build();
  }
}
