package io.keruen.engine.study;

import io.keruen.engine.appraisal.Economies;
import io.keruen.engine.trade.SectorAccounts;
import io.keruen.engine.trade.SectorCounterfactual;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorGoods;
import java.util.List;

/**
 * Trade between countries in TEU per year: sales of the sectors whose goods are moved, over what a
 * TEU of them is worth; equation 1 of docs/methods/congestion.md. A country pair has the number
 * {@code from * countries + to} of {@link Economies#countries()}; sales at home are left out.
 */
final class TradeVolumes {
  private final SectorAccounts accounts;
  private final int[] account; // per country of the economies: its number in the accounts, or -1

  TradeVolumes(SectorAccounts accounts, Economies economies) {
    this.accounts = accounts;
    account =
        economies.countries().stream()
            .mapToInt(country -> accounts.countries().indexOf(country.iso3()))
            .toArray();
  }

  /** In the baseline. */
  double[] before() {
    return byPair((sector, from, to) -> 1);
  }

  /**
   * After a shock: the value of each flow changes as in the model, and the price of its goods at
   * the factory gate is taken out, for containers are filled with goods, not with money.
   */
  double[] after(SectorCounterfactual result) {
    SectorEconomy before = result.shocked().before();
    SectorEconomy after = result.shocked().after();
    return byPair(
        (sector, from, to) -> {
          double traded = before.trade(sector, from, to);
          return traded > 0
              ? after.trade(sector, from, to) / traded / result.shocked().cost(from, sector)
              : 1;
        });
  }

  /** New over old quantity of a sector's goods between two countries of the accounts. */
  @FunctionalInterface
  private interface Quantity {
    double change(int sector, int from, int to);
  }

  private double[] byPair(Quantity quantity) {
    double[] teu = new double[account.length * account.length];
    List<Integer> moved = accounts.movedSectors();
    for (int from = 0; from < account.length; from++) {
      for (int to = 0; to < account.length; to++) {
        if (from != to && account[from] >= 0 && account[to] >= 0) {
          for (int sector : moved) {
            teu[from * account.length + to] += teu(sector, account[from], account[to], quantity);
          }
        }
      }
    }
    return teu;
  }

  private double teu(int sector, int from, int to, Quantity quantity) {
    double usd = accounts.usd(sector, from, to);
    SectorGoods goods = accounts.sectors().get(sector);
    return usd > 0 ? usd / goods.usdPerTeu() * quantity.change(sector, from, to) : 0;
  }
}
