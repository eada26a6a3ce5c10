package io.keruen.engine.trade;

/**
 * The change of welfare to the first order, in two parts, evaluated at changes that need not be
 * small: equations 14 and 15 of docs/methods/trade.md, with proportional changes of volumes as in
 * Caliendo and Parro (2015), tables 2 and 3.
 */
final class TradeDecomposition {
  private final SectorEquilibrium equilibrium;
  private final SectorEconomy before;
  private final double[] termsOfTrade; // per country, money
  private final double[] volumeOfTrade; // per country, money

  TradeDecomposition(SectorEquilibrium equilibrium) {
    this.equilibrium = equilibrium;
    before = equilibrium.before();
    termsOfTrade = new double[before.countries().size()];
    volumeOfTrade = new double[before.countries().size()];
    FlowTable flows = before.flows;
    for (int row = 0; row < flows.rows(); row++) {
      for (int entry = flows.first(row); entry < flows.end(row); entry++) {
        if (flows.exporter(entry) != flows.importer(row)) {
          add(entry, flows.sector(row), flows.exporter(entry), flows.importer(row));
        }
      }
    }
  }

  private void add(int entry, int sector, int exporter, int importer) {
    double trade = before.flowValue(entry, importer, sector);
    double newTrade = equilibrium.after().flowValue(entry, importer, sector);
    double costRise = equilibrium.cost(exporter, sector) - 1;
    termsOfTrade[exporter] += trade * equilibrium.logCost(exporter, sector);
    termsOfTrade[importer] -= trade * equilibrium.logCost(exporter, sector);
    volumeOfTrade[importer] += (before.tariff[entry] - 1) * (newTrade - trade - trade * costRise);
  }

  double termsOfTradePercent(int country) {
    return 100 * termsOfTrade[country] / before.income(country);
  }

  double volumeOfTradePercent(int country) {
    return 100 * volumeOfTrade[country] / before.income(country);
  }
}
