package io.keruen.app.report;

import io.keruen.app.terminal.Figures;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.study.Groups;
import io.keruen.engine.study.TradeClosure;
import io.keruen.engine.study.TradeEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** A scenario's effects on trade and income in sentences. */
final class TradeSentences {
  private static final int ECONOMIES_NAMED = 4;

  private final Findings findings;
  private final TradeFindings trade;

  TradeSentences(Findings findings) {
    this.findings = findings;
    trade = findings.trade();
  }

  /** Nothing if no trade model was asked. */
  List<String> all() {
    if (!trade.any()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(groups());
    sentences.add(income());
    exports().ifPresent(sentences::add);
    sentences.add(findings.tradeBasis().words() + " " + financing());
    return sentences;
  }

  private String groups() {
    String exports = ranges(TradeEffect::exportsPercent);
    String income = ranges(TradeEffect::realIncomePercent);
    return "Trade answers to the new costs: exports change by %s, real income by %s (%s; ranges over the bounds of the costs)."
        .formatted(exports, income, TradeClosure.HEADLINE.title());
  }

  /** For example {@code +0.3 to +0.5 % in the world and +0.9 % in the Belt and Road economies}. */
  private String ranges(ToDoubleFunction<TradeEffect> figure) {
    String world = range(Groups.WORLD, figure).orElseThrow() + " in the world";
    return range(Groups.PROGRAMME_ECONOMIES, figure)
        .map(range -> "%s and %s in the Belt and Road economies".formatted(world, range))
        .orElse(world);
  }

  private Optional<String> range(String group, ToDoubleFunction<TradeEffect> figure) {
    return trade
        .group(group, Bound.FREE_TO_SWITCH)
        .map(
            free ->
                Words.range(
                    figure.applyAsDouble(trade.group(group, Bound.KEEPING_MODE).orElseThrow()),
                    figure.applyAsDouble(free)));
  }

  private String income() {
    List<TradeEffect> gainers = trade.gainers();
    List<TradeEffect> losers = trade.losers();
    if (gainers.isEmpty() && losers.isEmpty()) {
      return "Real income changes in no economy by as much as 0.01 %.";
    }
    if (gainers.isEmpty()) {
      return "Real income falls most in %s; no economy gains."
          .formatted(named(losers, TradeEffect::realIncomePercent));
    }
    return "Real income rises in %s, most in %s; %s."
        .formatted(
            economies(gainers.size()),
            named(gainers, TradeEffect::realIncomePercent),
            losers.isEmpty()
                ? "no economy loses"
                : "it falls in %s, most in %s"
                    .formatted(
                        economies(losers.size()), named(losers, TradeEffect::realIncomePercent)));
  }

  private static String economies(int number) {
    return number == 1 ? "1 economy" : number + " economies";
  }

  private Optional<String> exports() {
    return Optional.of(trade.exporters())
        .filter(exporters -> !exporters.isEmpty())
        .map(
            exporters ->
                "Exports rise most in %s."
                    .formatted(named(exporters, TradeEffect::exportsPercent)));
  }

  private String named(List<TradeEffect> effects, ToDoubleFunction<TradeEffect> figure) {
    return Words.list(
        effects.stream()
            .limit(ECONOMIES_NAMED)
            .map(
                effect ->
                    "%s (%s)"
                        .formatted(
                            findings.nameOf(effect.name()),
                            Figures.change(figure.applyAsDouble(effect))))
            .toList());
  }

  private String financing() {
    long known =
        findings.built().stream().filter(project -> project.costUsdM().isPresent()).count();
    return findings.built().isEmpty()
        ? "Real income is before whatever the change costs to make."
        : "Real income is before the taxes that would pay for the projects: a cost is published for %s of its %s."
            .formatted(Figures.whole(known), Words.count(findings.built().size(), "project"));
  }
}
