package io.keruen.app;

import io.keruen.app.report.Summary;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.study.CongestionOutcome;
import io.keruen.engine.study.FacilityUse;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.StudyResult;
import io.keruen.engine.study.TradeEffect;
import io.keruen.engine.study.TradeOutcome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code keruen run --format json} prints; docs/formats/cli.md names every field.
 *
 * @param out folder of the result files
 */
record RunAnswer(
    String study,
    String title,
    String question,
    int places,
    int projects,
    List<Scenario> scenarios,
    String out,
    List<String> files) {

  /** One scenario against the baseline, for one commodity class. */
  record Scenario(
      String scenario,
      String title,
      String commodity,
      List<Change> groups,
      List<Change> corridors,
      List<Trade> trade,
      List<Congestion> congestion,
      List<String> summary) {}

  /**
   * How volumes, delays and trade were made to agree; one entry if the study asks for congestion.
   *
   * @param facilities that state a capacity
   * @param withoutCapacity open terminals and crossing directions that state none
   */
  record Congestion(
      boolean converged,
      int iterations,
      double relativeGap,
      double demandChange,
      double teuBefore,
      double teuAfter,
      int facilities,
      int adjusted,
      int withoutCapacity) {
    private static Congestion of(CongestionOutcome outcome) {
      return new Congestion(
          outcome.converged(),
          outcome.steps().size(),
          outcome.last().gap(),
          outcome.last().demandChange(),
          outcome.teuBefore(),
          outcome.teuAfter(),
          outcome.facilities().size(),
          (int) outcome.facilities().stream().filter(FacilityUse::isAdjusted).count(),
          outcome.unstated());
    }
  }

  /**
   * Mean change over a group of country pairs or a corridor.
   *
   * @param bound {@code keeping-mode} or {@code free-to-switch}
   */
  record Change(
      String name,
      String bound,
      @MayBeMissing double hoursBefore,
      @MayBeMissing double hoursAfter,
      @MayBeMissing double timeChangePercent,
      @MayBeMissing double tradeCostChangePercent,
      @MayBeMissing double kgCo2eChangePercent) {
    private static Stream<Change> both(String name, GroupChange group) {
      return Arrays.stream(Bound.values())
          .map(
              bound -> {
                GroupChange.Percent percent = group.percent(bound);
                var after = bound == Bound.KEEPING_MODE ? group.keepingMode() : group.after();
                return new Change(
                    name,
                    bound.id(),
                    group.before().shipment().hours(),
                    after.shipment().hours(),
                    percent.hours(),
                    percent.tradeCost(),
                    percent.kgCo2e());
              });
    }
  }

  /**
   * Effects on trade and income by one closure of the trade model and one bound of the costs.
   *
   * @param bound as in {@link Change}
   */
  record Trade(
      String closure,
      String reading,
      String bound,
      int iterations,
      double residual,
      List<Effect> groups,
      List<Effect> economies) {
    private static Trade of(TradeOutcome outcome) {
      return new Trade(
          outcome.closure().id(),
          outcome.reading().id(),
          outcome.bound().id(),
          outcome.iterations(),
          outcome.residual(),
          outcome.groups().stream().map(Effect::of).toList(),
          outcome.countries().stream().map(Effect::of).toList());
    }
  }

  /** Effect on an economy or a group; {@code null} where there was nothing to change. */
  record Effect(
      String name,
      double incomeUsdBn,
      double realIncomeChangePercent,
      @MayBeMissing double exportsChangePercent,
      @MayBeMissing double importsChangePercent) {
    private static Effect of(TradeEffect effect) {
      return new Effect(
          effect.name(),
          effect.incomeUsdBn(),
          effect.realIncomePercent(),
          effect.exportsPercent(),
          effect.importsPercent());
    }
  }

  static RunAnswer of(StudyResult result, List<Summary> summaries, Path out, List<String> files) {
    return new RunAnswer(
        result.study().name(),
        result.study().title(),
        result.study().question(),
        result.places().size(),
        result.study().projects().size(),
        summaries.stream().map(RunAnswer::scenario).toList(),
        out.toString(),
        files);
  }

  private static Scenario scenario(Summary summary) {
    ScenarioResult result = summary.scenario();
    return new Scenario(
        result.scenario().name(),
        result.scenario().title(),
        result.goods().name(),
        result.groups().stream().flatMap(group -> Change.both(group.name(), group)).toList(),
        result.corridors().stream()
            .flatMap(corridor -> Change.both(corridor.corridor().name(), corridor.anyMode()))
            .toList(),
        result.trade().stream().map(Trade::of).toList(),
        result.congestion().stream().map(Congestion::of).toList(),
        summary.sentences());
  }
}
