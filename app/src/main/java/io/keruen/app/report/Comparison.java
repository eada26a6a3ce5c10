package io.keruen.app.report;

import io.keruen.app.report.PublishedRange.Measure;
import io.keruen.app.terminal.Figures;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.study.CorridorChange;
import io.keruen.engine.study.CountryChange;
import io.keruen.engine.study.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole Belt and Road beside what the World Bank published for it, and why the two differ, as
 * far as the run itself shows. Empty for any other scenario.
 */
final class Comparison {
  private final Findings findings;

  Comparison(Findings findings) {
    this.findings = findings;
  }

  TableView table() {
    List<List<Object>> rows = new ArrayList<>();
    if (findings.isWholeBeltAndRoad()) {
      addGroup(rows, "World", Groups.WORLD, PublishedRange.WORLD);
      addGroup(
          rows,
          "Belt and Road economies, among themselves",
          Groups.WITHIN_PROGRAMME,
          PublishedRange.ECONOMIES);
      addGroup(
          rows,
          "Belt and Road economies, with everyone",
          Groups.PROGRAMME,
          PublishedRange.ECONOMIES);
      findings
          .bestCorridor()
          .ifPresent(
              best ->
                  addRows(
                      rows,
                      "Best corridor (" + best.corridor().name() + ")",
                      best.anyMode(),
                      PublishedRange.BEST_CORRIDOR));
      bestOfSeveralPairs()
          .ifPresent(
              best ->
                  addRows(
                      rows,
                      "Best corridor of several pairs (" + best.corridor().name() + ")",
                      best.anyMode(),
                      PublishedRange.BEST_CORRIDOR));
      rows.addAll(new TradeComparison(findings).rows());
    }
    return new TableView(
        List.of(
            TableView.ColumnView.text("group", "Countries, or pairs of them"),
            TableView.ColumnView.text("measure", "Change of"),
            TableView.ColumnView.text("keeping_mode", "Here, mode kept"),
            TableView.ColumnView.text("free", "Here, free choice of mode"),
            TableView.ColumnView.text("published", "World Bank, lower to upper bound"),
            TableView.ColumnView.text("verdict", "Here against there")),
        rows,
        "nothing was published for the programmes of this study");
  }

  private void addGroup(List<List<Object>> rows, String name, String group, String geography) {
    findings.group(group).ifPresent(change -> addRows(rows, name, change, geography));
  }

  private void addRows(List<List<Object>> rows, String name, GroupChange group, String geography) {
    GroupChange.Percent low = group.percent(Bound.KEEPING_MODE);
    GroupChange.Percent high = group.percent(Bound.FREE_TO_SWITCH);
    rows.add(
        row(findings, name, "shipment time", low.hours(), high.hours(), Measure.TIME, geography));
    rows.add(
        row(
            findings,
            name,
            "trade cost",
            low.tradeCost(),
            high.tradeCost(),
            Measure.TRADE_COST,
            geography));
    rows.add(
        List.of(
            name,
            "price with trade cost (iceberg factor)",
            Figures.change(low.iceberg()),
            Figures.change(high.iceberg()),
            "not published",
            ""));
  }

  static List<Object> row(
      Findings findings,
      String name,
      String what,
      double low,
      double high,
      Measure measure,
      String geography) {
    Optional<PublishedRange> range = PublishedRange.find(findings.data(), measure, geography);
    return List.of(
        name,
        what,
        Figures.change(low),
        Figures.change(high),
        range.map(PublishedRange::text).orElse("not published"),
        range.map(published -> published.verdict(low, high)).orElse(""));
  }

  /** What the run itself shows of the reasons; empty where there is nothing to compare with. */
  List<String> reasons() {
    if (!findings.isWholeBeltAndRoad()) {
      return List.of();
    }
    return Stream.of(
            switching(),
            single(),
            slower(),
            tradeCost(),
            new TradeComparison(findings).closures(),
            new TradeComparison(findings).smallerShock())
        .flatMap(Optional::stream)
        .toList();
  }

  /** How much of the effect needs cargo to move between sea and land. */
  private Optional<String> switching() {
    return findings
        .group(Groups.WITHIN_PROGRAMME)
        .map(
            group -> {
              double kept = group.percent(Bound.KEEPING_MODE).hours();
              double free = group.percent(Bound.FREE_TO_SWITCH).hours();
              return "%s of the gain needs a change of mode: among the Belt and Road economies time %s if cargo stays at sea or on land as before, and %s, for %s, if it may change between the two. The range is therefore wide."
                  .formatted(
                      kept / free < 0.5 ? "Most" : "Part",
                      Words.moves(kept),
                      Words.moves(free),
                      money(group.percent(Bound.FREE_TO_SWITCH).usd()));
            });
  }

  private static String money(double percent) {
    return percent > 0
        ? Figures.change(percent).replace("+", "") + " more money on average"
        : Figures.change(percent).replace("-", "") + " less money on average";
  }

  /** The best corridor, if it is a single pair of countries. */
  private Optional<String> single() {
    return findings
        .bestCorridor()
        .filter(best -> !joinsSeveralPairs(best))
        .filter(Comparison::gainsBySwitching)
        .map(
            best -> {
              GroupChange any = best.anyMode();
              return "The best corridor here is a single pair of countries, the World Bank's a mean over many. %s gains %s of time: the mean way by any mode was %s km in %s and is now %s km in %s. By land alone it took %s for USD %s before and takes %s for USD %s now. Most of the gain is thus a change from sea to land; if cargo keeps its mode, time %s.%s"
                  .formatted(
                      best.corridor().name(),
                      share(any.percent(Bound.FREE_TO_SWITCH).hours()),
                      Figures.whole(any.before().shipment().km()),
                      Figures.duration(any.before().shipment().hours()),
                      Figures.whole(any.after().shipment().km()),
                      Figures.duration(any.after().shipment().hours()),
                      Figures.duration(best.land().before().shipment().hours()),
                      Figures.whole(best.land().before().shipment().usd()),
                      Figures.duration(best.land().after().shipment().hours()),
                      Figures.whole(best.land().after().shipment().usd()),
                      Words.moves(any.percent(Bound.KEEPING_MODE).hours()),
                      bestOfSeveralPairs()
                          .map(
                              next ->
                                  " The best corridor of several pairs, %s, is the like-for-like figure: time %s, trade cost %s."
                                      .formatted(
                                          next.corridor().name(),
                                          Words.moves(
                                              next.anyMode().percent(Bound.FREE_TO_SWITCH).hours()),
                                          Words.moves(Findings.tradeCost(next))))
                          .orElse(""));
            });
  }

  private static boolean gainsBySwitching(CorridorChange corridor) {
    GroupChange any = corridor.anyMode();
    return any.percent(Bound.KEEPING_MODE).hours() > any.percent(Bound.FREE_TO_SWITCH).hours() / 2
        && any.after().shipment().km() < any.before().shipment().km();
  }

  private static String share(double percent) {
    return Figures.change(Math.abs(percent)).replace("+", "");
  }

  private Optional<CorridorChange> bestOfSeveralPairs() {
    return findings.bestCorridor().filter(best -> !joinsSeveralPairs(best)).isEmpty()
        ? Optional.empty()
        : findings.corridors().stream().filter(Comparison::joinsSeveralPairs).findFirst();
  }

  private static boolean joinsSeveralPairs(CorridorChange change) {
    return change.corridor().from().size() * change.corridor().to().size() > 1;
  }

  /** Where least cost makes cargo slower, which a study of fastest routes cannot show. */
  private Optional<String> slower() {
    List<CorridorChange> slow =
        findings.scenario().corridors().stream()
            .filter(change -> change.land().percent(Bound.FREE_TO_SWITCH).hours() > 1)
            .toList();
    List<CountryChange> countries = findings.slower();
    if (slow.isEmpty() && countries.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    words.add(
        "Cargo takes the cheapest way, and a shipper pays at most USD %s per container to save a day; a new line that is cheaper and slower is therefore taken, which a study of fastest ways cannot show."
            .formatted(Figures.whole(findings.scenario().goods().routeValueOfTimeUsdPerTeuDay())));
    slow.forEach(
        change ->
            words.add(
                "By land, %s takes %s instead of %s, for USD %s instead of USD %s."
                    .formatted(
                        change.corridor().name(),
                        Figures.duration(change.land().after().shipment().hours()),
                        Figures.duration(change.land().before().shipment().hours()),
                        Figures.whole(change.land().after().shipment().usd()),
                        Figures.whole(change.land().before().shipment().usd()))));
    if (!countries.isEmpty()) {
      words.add(
          "The exports of %s of %s take longer, most those of %s (%s time, %s money)."
              .formatted(
                  Figures.whole(countries.size()),
                  Words.countries(findings.scenario().countries().size()),
                  countries.get(0).territory().name(),
                  Figures.change(Findings.exportTime(countries.get(0))),
                  Figures.change(countries.get(0).exports().percent(Bound.FREE_TO_SWITCH).usd())));
    }
    return Optional.of(String.join(" ", words));
  }

  /** Why trade cost falls by about as much as time. */
  private Optional<String> tradeCost() {
    return findings
        .group(Groups.WORLD)
        .map(
            world -> {
              PairChange.Side before = world.before();
              return "Trade cost follows time here as it does there: of a mean trade cost of %s %% of the goods' value, %s points are time at %s %% a day, and only %s are freight, border fees and tariff."
                  .formatted(
                      Words.plain(before.tradeCost().totalPercent()),
                      Words.plain(before.tradeCost().timePercent()),
                      Words.plain(findings.scenario().goods().valueOfTimePercentPerDay()),
                      Words.plain(
                          before.tradeCost().totalPercent() - before.tradeCost().timePercent()));
            });
  }
}
