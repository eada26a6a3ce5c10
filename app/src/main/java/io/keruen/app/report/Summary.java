package io.keruen.app.report;

import io.keruen.app.report.PublishedRange.Measure;
import io.keruen.app.terminal.Figures;
import io.keruen.data.dataset.DataSet;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.study.CorridorChange;
import io.keruen.engine.study.CountryChange;
import io.keruen.engine.study.Groups;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.StudyResult;
import io.keruen.engine.study.TradeEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one scenario comes to, in headline figures and in sentences; for terminal and page. */
public final class Summary {
  private final Findings findings;

  public Summary(DataSet data, TradeBasis tradeBasis, StudyResult result, ScenarioResult scenario) {
    findings = new Findings(data, tradeBasis, result, scenario);
  }

  /**
   * A headline figure.
   *
   * @param label what it is
   * @param value the figure with its unit, or a name
   * @param note how to read it, or what was published
   */
  public record Card(String label, String value, String note) {}

  public ScenarioResult scenario() {
    return findings.scenario();
  }

  /** Title of the scenario; with the goods, if the study has several. */
  public String title() {
    return findings.result().study().goods().size() == 1
        ? scenario().scenario().title()
        : scenario().scenario().title() + ", " + scenario().goods().name();
  }

  /** Sentences a reader needs no glossary for. */
  public List<String> sentences() {
    return new Sentences(findings).all();
  }

  TradeViews tradeViews() {
    return new TradeViews(findings);
  }

  Comparison comparison() {
    return new Comparison(findings);
  }

  /** Four to twelve headline figures. */
  public List<Card> cards() {
    List<Card> cards = new ArrayList<>();
    addGroup(cards, "world", Groups.WORLD, PublishedRange.WORLD);
    addGroup(
        cards, "among Belt and Road economies", Groups.WITHIN_PROGRAMME, PublishedRange.ECONOMIES);
    addTrade(cards, "world", Groups.WORLD, PublishedRange.WORLD);
    addTrade(
        cards, "Belt and Road economies", Groups.PROGRAMME_ECONOMIES, PublishedRange.ECONOMIES);
    findings.bestCorridor().ifPresent(best -> cards.add(corridor("Best corridor: ", best)));
    findings
        .worstCorridor()
        .ifPresent(worst -> cards.add(corridor("Corridor that loses most: ", worst)));
    findings.gainers().stream()
        .findFirst()
        .ifPresent(first -> cards.add(access("Largest gain in market access: ", first)));
    if (findings.gainers().isEmpty()) {
      findings.losers().stream()
          .findFirst()
          .ifPresent(first -> cards.add(access("Largest loss in market access: ", first)));
    }
    return cards;
  }

  private void addGroup(List<Card> cards, String whom, String group, String geography) {
    findings
        .group(group)
        .ifPresent(
            change -> {
              GroupChange.Percent kept = change.percent(Bound.KEEPING_MODE);
              GroupChange.Percent free = change.percent(Bound.FREE_TO_SWITCH);
              cards.add(
                  range(
                      "Shipment time, " + whom,
                      kept.hours(),
                      free.hours(),
                      published(Measure.TIME, geography)));
              cards.add(
                  range(
                      "Trade cost, " + whom,
                      kept.tradeCost(),
                      free.tradeCost(),
                      published(Measure.TRADE_COST, geography)));
            });
  }

  private void addTrade(List<Card> cards, String whom, String group, String geography) {
    TradeFindings trade = findings.trade();
    trade
        .group(group, Bound.KEEPING_MODE)
        .ifPresent(
            kept -> {
              TradeEffect free = trade.group(group, Bound.FREE_TO_SWITCH).orElseThrow();
              cards.add(
                  range(
                      "Trade, " + whom,
                      kept.exportsPercent(),
                      free.exportsPercent(),
                      published(Measure.TRADE, geography)));
              cards.add(
                  range(
                      "Real income, " + whom,
                      kept.realIncomePercent(),
                      free.realIncomePercent(),
                      published(Measure.REAL_INCOME, geography)));
            });
  }

  private static Card range(String label, double kept, double free, Optional<String> published) {
    return new Card(
        label,
        Words.range(kept, free),
        published.orElse(
            Words.looksLike(kept, free)
                ? "whether or not cargo changes its mode"
                : "mode kept, to free choice of mode"));
  }

  private Optional<String> published(Measure measure, String geography) {
    return findings.isWholeBeltAndRoad()
        ? PublishedRange.find(findings.data(), measure, geography)
            .map(range -> "World Bank: " + range.text())
        : Optional.empty();
  }

  private Card corridor(String label, CorridorChange corridor) {
    GroupChange.Percent free = corridor.anyMode().percent(Bound.FREE_TO_SWITCH);
    return new Card(
        label + corridor.corridor().name(),
        Figures.change(free.hours()) + " time",
        "%s trade cost%s"
            .formatted(
                Figures.change(free.tradeCost()),
                published(Measure.TIME, PublishedRange.BEST_CORRIDOR)
                    .map(range -> "; " + range + " time")
                    .orElse("")));
  }

  private static Card access(String label, CountryChange country) {
    return new Card(
        label + country.territory().name(),
        Figures.change(Findings.access(country)),
        "by money and time; %s by money alone"
            .formatted(Figures.change(Findings.accessByMoney(country))));
  }
}
