package io.keruen.engine.trade;

import java.util.List;

/**
 * The published experiment of ge_gravity: trade of 44 countries in 2000, with the partial effect of
 * EU membership, 0.224249, on the pairs that joined by 2014; theta 4.
 */
record EuEnlargement(TradeFlows flows, PartialEffects shock) {
  static final GravityElasticities ELASTICITIES = GravityElasticities.ofTheta(4);

  static EuEnlargement read() {
    List<PublishedTrade.Row> rows =
        PublishedTrade.rows("trade/ge_gravity-44/trade_44_2000_2014.csv", row -> true);
    List<PublishedTrade.Row> in2000 =
        rows.stream().filter(row -> row.text("year").equals("2000")).toList();
    List<PublishedTrade.Row> in2014 =
        rows.stream().filter(row -> row.text("year").equals("2014")).toList();
    List<String> countries = PublishedTrade.names(in2000, "exporter");
    double[][] trade = PublishedTrade.matrix(in2000, countries, "exporter", "importer", "trade");
    double[][] before =
        PublishedTrade.matrix(in2000, countries, "exporter", "importer", "eu_enlargement");
    double[][] after =
        PublishedTrade.matrix(in2014, countries, "exporter", "importer", "eu_enlargement");
    double[][] effect = new double[countries.size()][countries.size()];
    for (int i = 0; i < effect.length; i++) {
      for (int j = 0; j < effect.length; j++) {
        effect[i][j] = i == j ? 0 : 0.224249 * (after[i][j] - before[i][j]);
      }
    }
    return new EuEnlargement(TradeFlows.of(countries, trade), PartialEffects.of(effect));
  }
}
