package io.keruen.engine.trade;

/**
 * The change of welfare to the first order, in three parts, evaluated at changes that need not be
 * small: equations 14 to 16 of docs/methods/trade.md. Terms of trade and volume of trade are those
 * of Caliendo and Parro (2015), with proportional changes of volumes; the third part, which they do
 * not need, is what cheaper carrying saves.
 */
final class TradeDecomposition {
  private final SectorEquilibrium equilibrium;
  private final SectorEconomy before;
  private final double[] costFactor; // per entry
  private final double[] termsOfTrade; // per country, money
  private final double[] volumeOfTrade; // per country, money
  private final double[] costSaving; // per country, money

  TradeDecomposition(SectorEquilibrium equilibrium, double[] costFactor) {
    this.equilibrium = equilibrium;
    this.costFactor = costFactor;
    before = equilibrium.before();
    termsOfTrade = new double[before.countries().size()];
    volumeOfTrade = new double[before.countries().size()];
    costSaving = new double[before.countries().size()];
    FlowTable flows = before.flows;
    for (int row = 0; row < flows.rows(); row++) {
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        add(entry, flows.sector(row), flows.exporter(entry), flows.importer(row));
      }
    }
  }

  private void add(int entry, int sector, int exporter, int importer) {
    double trade = before.flowValue(entry, importer, sector);
    double newTrade = equilibrium.after().flowValue(entry, importer, sector);
    double priceRise = equilibrium.cost(exporter, sector) * costFactor[entry] - 1;
    termsOfTrade[exporter] += trade * equilibrium.logCost(exporter, sector);
    termsOfTrade[importer] -= trade * equilibrium.logCost(exporter, sector);
    volumeOfTrade[importer] += (before.tariff[entry] - 1) * (newTrade - trade - trade * priceRise);
    costSaving[importer] -= trade * Math.log(costFactor[entry]);
  }

  double termsOfTradePercent(int country) {
    return 100 * termsOfTrade[country] / before.income(country);
  }

  double volumeOfTradePercent(int country) {
    return 100 * volumeOfTrade[country] / before.income(country);
  }

  double costSavingPercent(int country) {
    return 100 * costSaving[country] / before.income(country);
  }
}
