package io.keruen.data.validate;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.Fallback;
import io.keruen.data.trade.TradeTables;
import io.keruen.data.validate.Validation.TradeComparison;
import io.keruen.engine.network.Territory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/** Do the tables of trade agree with the totals of the territories, and with themselves? */
final class TradeCheck {
  /** Exports of the world are made equal to its imports; no total may move farther for it. */
  private static final double TOTALS_TOLERANCE = 0.02;

  private static final double GDP_TOLERANCE = 0.005;
  private static final double BALANCE_TOLERANCE = 1e-9;
  private static final double USD_M_PER_BN = 1000;

  private final DataSet data;
  private final Optional<TradeTables> tables;

  TradeCheck(DataSet data) {
    this.data = data;
    this.tables = data.trade().map(rows -> TradeTables.read(data, Optional.empty()));
  }

  List<Fallback> fallbacks() {
    return tables.map(TradeTables::fallbacks).orElse(List.of());
  }

  /** One comparison each, with the territory that is worst; none without tables of trade. */
  List<TradeComparison> comparisons() {
    List<TradeComparison> all = new ArrayList<>();
    tables.ifPresent(
        trade -> {
          all.add(worst(trade, "exports", trade::exportsUsdM, Territory::exportsUsdBn));
          all.add(worst(trade, "imports", trade::importsUsdM, Territory::importsUsdBn));
          all.add(worst(trade, "gdp", economy -> gdpUsdM(trade, economy), Territory::gdpUsdBn));
          all.add(
              new TradeComparison(
                  "balance of accounts",
                  "",
                  trade.residual(),
                  0,
                  trade.residual(),
                  BALANCE_TOLERANCE,
                  trade.residual() <= BALANCE_TOLERANCE));
        });
    return all;
  }

  /** Value added of all sectors, and the tariffs paid. */
  private static double gdpUsdM(TradeTables trade, int economy) {
    double sum = 0;
    for (int sector = 0; sector < trade.sectors().size(); sector++) {
      sum += trade.valueAddedShare(economy, sector) * trade.outputUsdM(economy, sector);
      for (int from = 0; from < trade.economies().size(); from++) {
        sum +=
            trade.flowUsdM(sector, from, economy)
                * trade.tariffPercent(sector, from, economy)
                / 100;
      }
    }
    return sum;
  }

  private TradeComparison worst(
      TradeTables trade,
      String total,
      IntToDoubleFunction here,
      Function<Territory, OptionalDouble> published) {
    double tolerance = total.equals("gdp") ? GDP_TOLERANCE : TOTALS_TOLERANCE;
    TradeComparison worst = new TradeComparison(total, "", 0, 0, 0, tolerance, true);
    for (int economy = 0; economy < trade.economies().size(); economy++) {
      Territory territory = data.world().territories().get(trade.economies().get(economy));
      if (territory == null || published.apply(territory).isEmpty()) {
        continue;
      }
      double stated = published.apply(territory).getAsDouble();
      double value = here.applyAsDouble(economy) / USD_M_PER_BN;
      double error = Math.abs(value - stated) / stated;
      if (error > worst.error()) {
        worst =
            new TradeComparison(
                total, territory.iso3(), value, stated, error, tolerance, error <= tolerance);
      }
    }
    return worst;
  }
}
