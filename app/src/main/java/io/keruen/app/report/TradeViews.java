package io.keruen.app.report;

import io.keruen.app.report.TableView.ColumnView;
import io.keruen.app.report.TableView.Order;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.network.Territory;
import io.keruen.engine.study.CostReading;
import io.keruen.engine.study.Groups;
import io.keruen.engine.study.TradeEffect;
import io.keruen.engine.study.TradeOutcome;
import io.keruen.engine.study.TradeSectorEffect;
import io.keruen.engine.trade.SectorGoods;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Tables of the page on trade and income; without rows if no trade model was asked. */
final class TradeViews {
  static final String REAL_INCOME = "real_income_change_percent";
  static final String EXPORTS = "exports_change_percent";
  static final String IMPORTS = "imports_change_percent";
  private static final String NONE = "no trade model was asked for this scenario";

  private final Findings findings;
  private final TradeFindings trade;

  TradeViews(Findings findings) {
    this.findings = findings;
    trade = findings.trade();
  }

  /** The closures side by side, each at both bounds. */
  TableView closures() {
    List<List<Object>> rows = new ArrayList<>();
    for (TradeOutcome outcome : findings.scenario().trade()) {
      TradeEffect world = outcome.group(Groups.WORLD);
      TradeEffect programme = outcome.group(Groups.PROGRAMME_ECONOMIES);
      rows.add(
          cells(
              outcome.closure().title(),
              outcome.reading() == CostReading.PRICES
                  ? "prices with trade cost"
                  : "trade cost itself, as if it were prices",
              outcome.bound() == Bound.KEEPING_MODE ? "mode kept" : "free choice of mode",
              number(world.realIncomePercent()),
              number(world.exportsPercent()),
              number(programme.realIncomePercent()),
              number(programme.exportsPercent()),
              number(programme.importsPercent())));
    }
    return new TableView(
        List.of(
            ColumnView.text("closure", "Closure of the model"),
            ColumnView.text("reading", "Asked with the change of"),
            ColumnView.text("bound", "Bound of the costs"),
            change("world_income", "Real income, world"),
            change("world_exports", "Exports, world"),
            change("programme_income", "Real income, Belt and Road economies"),
            change("programme_exports", "Exports, Belt and Road economies"),
            change("programme_imports", "Imports, Belt and Road economies")),
        rows,
        NONE);
  }

  /** Economies by the headline closure, the largest gain of real income first. */
  TableView economies() {
    List<List<Object>> rows = new ArrayList<>();
    if (trade.any()) {
      Map<String, TradeEffect> kept =
          trade.outcome(trade.headline().closure(), Bound.KEEPING_MODE).countries().stream()
              .collect(Collectors.toMap(TradeEffect::name, effect -> effect));
      for (TradeEffect free : trade.headline().countries()) {
        Territory territory = findings.result().baseline().territories().get(free.name());
        rows.add(
            cells(
                findings.nameOf(free.name()),
                free.name(),
                territory != null && territory.beltAndRoad() ? "yes" : "no",
                number(free.incomeUsdBn()),
                number(kept.get(free.name()).realIncomePercent()),
                number(free.realIncomePercent()),
                number(free.incomeUsdBn() * 10 * free.realIncomePercent()),
                number(free.exportsPercent()),
                number(free.importsPercent())));
      }
    }
    return new TableView(
            List.of(
                ColumnView.text("name", "Economy"),
                ColumnView.text("iso3", "Code"),
                ColumnView.text("programme_economy", "Belt and Road economy"),
                ColumnView.number("income", "Income", "USD bn"),
                change("real_income_keeping_mode", "Real income, mode kept"),
                change(REAL_INCOME, "Real income"),
                new ColumnView(
                    "gain", "Real income gained", "number", "USD m a year", "", true, false),
                change(EXPORTS, "Exports"),
                change(IMPORTS, "Imports")),
            rows,
            NONE)
        .sortedBy(REAL_INCOME, Order.LARGEST_FIRST);
  }

  /** Sectors of the economies, likewise. */
  TableView sectors() {
    List<List<Object>> rows = new ArrayList<>();
    if (trade.any()) {
      Map<String, String> titles =
          findings.result().baseline().trade().orElseThrow().sectors().stream()
              .collect(Collectors.toMap(SectorGoods::name, SectorGoods::title));
      for (TradeSectorEffect effect : trade.headline().sectors()) {
        rows.add(
            cells(
                findings.nameOf(effect.iso3()),
                titles.get(effect.sector()),
                number(effect.outputPercent()),
                number(effect.exportsPercent()),
                number(effect.importsPercent()),
                number(effect.pricePercent())));
      }
    }
    return new TableView(
            List.of(
                ColumnView.text("name", "Economy"),
                ColumnView.text("sector", "Sector"),
                change("output", "Output"),
                change("exports", "Exports"),
                change("imports", "Imports"),
                change("price", "Price to buyers")),
            rows,
            NONE)
        .sortedBy("exports", Order.LARGEST_FIRST);
  }

  private static ColumnView change(String name, String label) {
    return new ColumnView(name, label, "number", "%", "change", true, false);
  }

  private static Object number(double value) {
    return TableView.rounded(OptionalDouble.of(value));
  }

  /** Cells, of which some may be missing. */
  private static List<Object> cells(Object... cells) {
    return new ArrayList<>(Arrays.asList(cells));
  }
}
