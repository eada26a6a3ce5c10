package io.keruen.app.report;

import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.study.CostReading;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.TradeClosure;
import io.keruen.engine.study.TradeEffect;
import io.keruen.engine.study.TradeOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What stands out in a scenario's effects on trade and income. Where nothing else is said, by the
 * headline closure with a free choice of mode.
 */
record TradeFindings(ScenarioResult scenario) {
  /** False if no trade model was asked. */
  boolean any() {
    return !scenario.trade().isEmpty();
  }

  TradeOutcome outcome(TradeClosure closure, Bound bound) {
    return outcome(closure, CostReading.PRICES, bound);
  }

  private TradeOutcome outcome(TradeClosure closure, CostReading reading, Bound bound) {
    return scenario.trade().stream()
        .filter(outcome -> outcome.closure() == closure && outcome.bound() == bound)
        .filter(outcome -> outcome.reading() == reading)
        .findFirst()
        .orElseThrow();
  }

  TradeOutcome headline() {
    return outcome(TradeClosure.HEADLINE, Bound.FREE_TO_SWITCH);
  }

  /** A group's effect by the headline closure; empty if none was asked or the group has nobody. */
  Optional<TradeEffect> group(String name, Bound bound) {
    return group(name, CostReading.PRICES, bound);
  }

  /** The same by another reading of the costs. */
  Optional<TradeEffect> group(String name, CostReading reading, Bound bound) {
    return any()
        ? Optional.of(outcome(TradeClosure.HEADLINE, reading, bound).group(name))
            .filter(effect -> effect.incomeUsdBn() > 0)
        : Optional.empty();
  }

  /** Economies whose real income rises, most first. */
  List<TradeEffect> gainers() {
    return economies(
        effect -> effect.realIncomePercent() > Findings.NOTICEABLE,
        effect -> -effect.realIncomePercent());
  }

  /** Economies whose real income falls, most first. */
  List<TradeEffect> losers() {
    return economies(
        effect -> effect.realIncomePercent() < -Findings.NOTICEABLE,
        TradeEffect::realIncomePercent);
  }

  /** Economies whose exports rise, most first. */
  List<TradeEffect> exporters() {
    return economies(
        effect -> effect.exportsPercent() > Findings.NOTICEABLE,
        effect -> -effect.exportsPercent());
  }

  private List<TradeEffect> economies(
      Predicate<TradeEffect> wanted, ToDoubleFunction<TradeEffect> order) {
    return headline().countries().stream()
        .filter(wanted)
        .sorted(Comparator.comparingDouble(order))
        .toList();
  }
}
