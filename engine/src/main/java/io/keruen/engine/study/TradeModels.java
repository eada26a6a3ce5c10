package io.keruen.engine.study;

import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.network.Territory;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Tasks;
import io.keruen.engine.scenario.World;
import io.keruen.engine.trade.Deficits;
import io.keruen.engine.trade.GravityElasticities;
import io.keruen.engine.trade.OneSectorEquilibrium;
import io.keruen.engine.trade.SectorAccounts;
import io.keruen.engine.trade.SectorCounterfactual;
import io.keruen.engine.trade.SectorDetail;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorEffect;
import io.keruen.engine.trade.SectorEquilibrium;
import io.keruen.engine.trade.TradeFlows;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The trade models of a study, calibrated once on the accounts of its baseline, and what scenarios
 * do in them.
 */
final class TradeModels {
  private static final double USD_PER_BILLION = 1e9;

  /** What is asked of every scenario. */
  private static final List<Question> QUESTIONS = questions();

  /** How many outcomes {@link #outcomes} finds for a scenario. */
  static final int OUTCOMES = QUESTIONS.size();

  private record Question(TradeClosure closure, CostReading reading, Bound bound) {}

  private final SectorAccounts accounts;
  private final SortedMap<String, Territory> territories;
  private final double oneSectorTheta;
  private final SectorEconomy economy;
  private final Map<TradeClosure, SectorEquilibrium> bases = new EnumMap<>(TradeClosure.class);
  private final TradeFlows total;

  /**
   * @param baseline its tariffs are those of the models
   * @param oneSectorTheta trade elasticity of the models of one sector
   */
  TradeModels(SectorAccounts accounts, World baseline, double oneSectorTheta) {
    this.accounts = accounts;
    this.territories = baseline.territories();
    this.oneSectorTheta = oneSectorTheta;
    economy = accounts.economy(baseline.tariffPercent());
    for (TradeClosure closure : TradeClosure.values()) {
      if (closure.hasSectors()) {
        bases.put(closure, SectorCounterfactual.base(economy, closure.deficits()));
      }
    }
    total = accounts.total();
  }

  private static List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    for (TradeClosure closure : TradeClosure.values()) {
      for (Bound bound : Bound.values()) {
        questions.add(new Question(closure, CostReading.PRICES, bound));
      }
    }
    for (Bound bound : Bound.values()) {
      questions.add(new Question(TradeClosure.HEADLINE, CostReading.TRADE_COST, bound));
    }
    return List.copyOf(questions);
  }

  /**
   * What a scenario does, as {@link ScenarioResult} orders it.
   *
   * @param execution told of every outcome, of {@link #OUTCOMES}
   */
  List<TradeOutcome> outcomes(List<PairChange> pairs, Execution execution) {
    TradeCostFactors factors = new TradeCostFactors(accounts, pairs);
    TradeOutcome[] outcomes = new TradeOutcome[OUTCOMES];
    Tasks.run(OUTCOMES, execution, () -> i -> outcomes[i] = outcome(QUESTIONS.get(i), factors));
    return List.of(outcomes);
  }

  private TradeOutcome outcome(Question question, TradeCostFactors factors) {
    return question.closure().hasSectors()
        ? manySectors(question, factors)
        : oneSector(question.closure(), question.bound(), factors);
  }

  SectorAccounts accounts() {
    return accounts;
  }

  /**
   * What a scenario does in a model of many sectors; empty if it changes no cost.
   *
   * @param closure one that has sectors
   */
  Optional<SectorCounterfactual> counterfactual(
      TradeClosure closure, Bound bound, List<PairChange> pairs) {
    return pairs.stream().allMatch(pair -> pair.after(bound).equals(pair.before()))
        ? Optional.empty()
        : Optional.of(
            counterfactual(
                new Question(closure, CostReading.PRICES, bound),
                new TradeCostFactors(accounts, pairs)));
  }

  private SectorCounterfactual counterfactual(Question question, TradeCostFactors factors) {
    return SectorCounterfactual.of(
        bases.get(question.closure()),
        factors.shock(economy, question.reading(), question.bound()));
  }

  private TradeOutcome manySectors(Question question, TradeCostFactors factors) {
    SectorCounterfactual result = counterfactual(question, factors);
    SectorEconomy before = result.shocked().before();
    TradeGroups groups = new TradeGroups(territories);
    for (int country = 0; country < accounts.countries().size(); country++) {
      SectorEffect effect = result.effect(country);
      groups.add(
          new TradeEffect(
              effect.country(),
              before.income(country) / USD_PER_BILLION,
              percent(effect.realIncome()),
              effect.exportsPercent(),
              effect.importsPercent()),
          before.exports(country),
          before.imports(country));
    }
    return new TradeOutcome(
        question.closure(),
        question.reading(),
        question.bound(),
        groups.countries(),
        groups.all(),
        result.details().stream().map(TradeModels::sector).toList(),
        result.shocked().iterations(),
        result.shocked().residual());
  }

  private static TradeSectorEffect sector(SectorDetail detail) {
    return new TradeSectorEffect(
        detail.country(),
        detail.sector(),
        detail.outputPercent(),
        detail.exportsPercent(),
        detail.importsPercent(),
        percent(detail.price()));
  }

  private TradeOutcome oneSector(TradeClosure closure, Bound bound, TradeCostFactors factors) {
    OneSectorEquilibrium result =
        OneSectorEquilibrium.solve(
            total,
            factors.factors(bound),
            new GravityElasticities(oneSectorTheta, closure.supplyElasticity()),
            Deficits.ADDITIVE);
    TradeGroups groups = new TradeGroups(territories);
    for (int country = 0; country < total.size(); country++) {
      groups.add(
          new TradeEffect(
              total.countries().get(country),
              total.expenditure(country) / USD_PER_BILLION,
              percent(result.welfare(country)),
              result.exportsPercent(country),
              result.importsPercent(country)),
          total.exports(country),
          total.imports(country));
    }
    return new TradeOutcome(
        closure,
        CostReading.PRICES,
        bound,
        groups.countries(),
        groups.all(),
        List.of(),
        result.iterations(),
        result.residual());
  }

  private static double percent(double ratio) {
    return 100 * (ratio - 1);
  }
}
