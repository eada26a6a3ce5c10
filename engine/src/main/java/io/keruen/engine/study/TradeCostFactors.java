package io.keruen.engine.study;

import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.Shipment;
import io.keruen.engine.appraisal.TradeCost;
import io.keruen.engine.trade.CostFactors;
import io.keruen.engine.trade.SectorAccounts;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorGoods;
import io.keruen.engine.trade.SectorShock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scenario's changes of shipments between countries as trade models take them: new over old
 * iceberg factors by sector, and new tariffs. Cargo of every sector takes the routes of the study's
 * goods; what it pays per TEU weighs on the value of its own goods. Pairs without a route in both
 * worlds, and sales at home, keep their costs.
 */
final class TradeCostFactors {
  private final SectorAccounts accounts;
  private final List<PairChange> pairs;
  private final Map<String, Integer> numbers = new HashMap<>(); // of countries

  TradeCostFactors(SectorAccounts accounts, List<PairChange> pairs) {
    this.accounts = accounts;
    accounts.countries().forEach(name -> numbers.put(name, numbers.size()));
    this.pairs =
        pairs.stream()
            .filter(PairChange::isComparable)
            .filter(pair -> numbers.containsKey(pair.from()) && numbers.containsKey(pair.to()))
            .toList();
  }

  /** Pairs of economies whose costs can be compared, each direction. */
  int pairCount() {
    return pairs.size();
  }

  /** What share of the goods traded between economies is traded by these pairs, percent. */
  double coveredPercent() {
    double all = 0;
    for (int from = 0; from < accounts.countries().size(); from++) {
      for (int to = 0; to < accounts.countries().size(); to++) {
        all += from == to ? 0 : goodsUsd(from, to);
      }
    }
    double covered =
        pairs.stream()
            .mapToDouble(pair -> goodsUsd(numbers.get(pair.from()), numbers.get(pair.to())))
            .sum();
    return 100 * covered / all;
  }

  private double goodsUsd(int from, int to) {
    return accounts.movedSectors().stream()
        .mapToDouble(sector -> accounts.usd(sector, from, to))
        .sum();
  }

  /** What happens to the model of many sectors. */
  SectorShock shock(SectorEconomy economy, CostReading reading, Bound bound) {
    SectorShock.Builder shock = SectorShock.on(economy);
    for (PairChange pair : pairs) {
      int from = numbers.get(pair.from());
      int to = numbers.get(pair.to());
      double tariffBefore = pair.before().tradeCost().tariffPercent();
      double tariffAfter = pair.after(bound).tradeCost().tariffPercent();
      for (int sector : accounts.movedSectors()) {
        shock.cost(
            sector,
            from,
            to,
            reading == CostReading.PRICES
                ? factor(accounts.sectors().get(sector), pair, bound)
                : ofTradeCost(pair, bound));
        if (tariffAfter != tariffBefore) {
          shock.tariff(sector, from, to, tariffAfter);
        }
      }
    }
    return shock.build();
  }

  /**
   * What happens to models of one sector: the mean of the sectors' factors, weighted with the
   * pair's trade; tariffs are costs there, for such models know no revenue.
   */
  CostFactors factors(Bound bound) {
    double[][] factor = new double[accounts.countries().size()][accounts.countries().size()];
    for (double[] row : factor) {
      Arrays.fill(row, 1);
    }
    for (PairChange pair : pairs) {
      int from = numbers.get(pair.from());
      int to = numbers.get(pair.to());
      factor[from][to] = mean(pair, bound, from, to);
    }
    return CostFactors.of(factor);
  }

  private double mean(PairChange pair, Bound bound, int from, int to) {
    double tariff =
        (100 + pair.after(bound).tradeCost().tariffPercent())
            / (100 + pair.before().tradeCost().tariffPercent());
    double sum = 0;
    double usd = 0;
    for (int sector = 0; sector < accounts.sectors().size(); sector++) {
      SectorGoods goods = accounts.sectors().get(sector);
      double sales = accounts.usd(sector, from, to);
      sum += sales * factor(goods, pair, bound) * (goods.moved() ? tariff : 1);
      usd += sales;
    }
    return usd > 0 ? sum / usd : 1;
  }

  /** Trade cost of the study's goods after over before, at the tariff of before. */
  private static double ofTradeCost(PairChange pair, Bound bound) {
    TradeCost before = pair.before().tradeCost();
    TradeCost after = pair.after(bound).tradeCost();
    double afterPercent = after.totalPercent() - after.tariffPercent() + before.tariffPercent();
    return afterPercent / before.totalPercent();
  }

  private static double factor(SectorGoods goods, PairChange pair, Bound bound) {
    Shipment before = pair.before().shipment();
    Shipment after = pair.after(bound).shipment();
    return goods
        .carrying(after.usd(), after.hours())
        .over(goods.carrying(before.usd(), before.hours()));
  }
}
