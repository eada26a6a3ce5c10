package io.keruen.app.report;

import io.keruen.app.report.PublishedRange.Measure;
import io.keruen.app.terminal.Figures;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.study.CostReading;
import io.keruen.engine.study.Groups;
import io.keruen.engine.study.TradeClosure;
import io.keruen.engine.study.TradeEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The part of the {@link Comparison} that is about trade and income. */
final class TradeComparison {
  private final Findings findings;
  private final TradeFindings trade;

  TradeComparison(Findings findings) {
    this.findings = findings;
    trade = findings.trade();
  }

  /** None if no trade model was asked. */
  List<List<Object>> rows() {
    List<List<Object>> rows = new ArrayList<>();
    addTrade(rows, "World", Groups.WORLD, PublishedRange.WORLD);
    addTrade(rows, "Belt and Road economies", Groups.PROGRAMME_ECONOMIES, PublishedRange.ECONOMIES);
    return rows;
  }

  private void addTrade(List<List<Object>> rows, String name, String group, String geography) {
    addTrade(rows, name, group, geography, CostReading.PRICES, "");
    addTrade(rows, name, group, geography, CostReading.TRADE_COST, ", trade cost read as prices");
  }

  private void addTrade(
      List<List<Object>> rows,
      String name,
      String group,
      String geography,
      CostReading reading,
      String note) {
    trade
        .group(group, reading, Bound.KEEPING_MODE)
        .ifPresent(
            low -> {
              TradeEffect high = trade.group(group, reading, Bound.FREE_TO_SWITCH).orElseThrow();
              rows.add(
                  Comparison.row(
                      findings,
                      name,
                      "trade (exports)" + note,
                      low.exportsPercent(),
                      high.exportsPercent(),
                      Measure.TRADE,
                      geography));
              rows.add(
                  Comparison.row(
                      findings,
                      name,
                      "real income" + note,
                      low.realIncomePercent(),
                      high.realIncomePercent(),
                      Measure.REAL_INCOME,
                      geography));
            });
  }

  /** How far the closures of the trade model lie apart, with a free choice of mode. */
  Optional<String> closures() {
    return trade.any()
        ? Optional.of(
            "The closure of the trade model matters: with a free choice of mode, world real income changes by %s and world exports by %s over the %d closures; those of the Belt and Road economies by %s and %s."
                .formatted(
                    spread(Groups.WORLD, TradeEffect::realIncomePercent),
                    spread(Groups.WORLD, TradeEffect::exportsPercent),
                    TradeClosure.values().length,
                    spread(Groups.PROGRAMME_ECONOMIES, TradeEffect::realIncomePercent),
                    spread(Groups.PROGRAMME_ECONOMIES, TradeEffect::exportsPercent)))
        : Optional.empty();
  }

  private String spread(String group, ToDoubleFunction<TradeEffect> figure) {
    double[] figures =
        Stream.of(TradeClosure.values())
            .map(closure -> trade.outcome(closure, Bound.FREE_TO_SWITCH).group(group))
            .mapToDouble(figure)
            .sorted()
            .toArray();
    return Words.range(figures[0], figures[figures.length - 1]);
  }

  /** Why trade answers less than trade cost falls. */
  Optional<String> smallerShock() {
    return findings
        .group(Groups.WORLD)
        .filter(world -> trade.any())
        .map(world -> world.percent(Bound.FREE_TO_SWITCH))
        .map(
            free ->
                "Trade models are asked here with the price of goods with their trade cost (1 + trade cost), which changes by %s in the world, not with trade cost itself, which changes by %s. Were the percent of the second taken for that of the first, world exports would change by %s and world real income by %s."
                    .formatted(
                        Figures.change(free.iceberg()),
                        Figures.change(free.tradeCost()),
                        readAsPrices(TradeEffect::exportsPercent),
                        readAsPrices(TradeEffect::realIncomePercent)));
  }

  private String readAsPrices(ToDoubleFunction<TradeEffect> figure) {
    return Words.range(
        trade
            .group(Groups.WORLD, CostReading.TRADE_COST, Bound.KEEPING_MODE)
            .map(figure::applyAsDouble)
            .orElseThrow(),
        trade
            .group(Groups.WORLD, CostReading.TRADE_COST, Bound.FREE_TO_SWITCH)
            .map(figure::applyAsDouble)
            .orElseThrow());
  }
}
