package io.keruen.data.dataset;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.engine.network.Mode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What stands in for missing values of crossings and terminals, and how often it did:
 *
 * <ul>
 *   <li>clearance of a crossing: the sum of both sides' defaults in territories.csv (cargo passes
 *       two posts, and CAREC measures each), else the median of the mode's crossings that state it;
 *   <li>handling at a crossing: 0;
 *   <li>gauge change at a crossing that joins two gauges: the median of those that state it;
 *   <li>hours and price of a terminal: the median of its kind's rows that state it, else of all.
 * </ul>
 */
final class Defaults {
  private final List<CrossingRow> crossings;
  private final List<TerminalRow> terminals;
  private final Map<String, TerritoryRow> territories;
  private final InputProblems problems;
  private final Map<Rule, Integer> used = new LinkedHashMap<>();

  private final Map<Rule, OptionalDouble> medians = new HashMap<>();

  private record Rule(String table, String column, String rule) {}

  private record Option(String rule, Supplier<OptionalDouble> value) {}

  Defaults(
      List<CrossingRow> crossings,
      List<TerminalRow> terminals,
      Map<String, TerritoryRow> territories,
      InputProblems problems) {
    this.crossings = crossings;
    this.terminals = terminals;
    this.territories = territories;
    this.problems = problems;
  }

  List<Fallback> used() {
    List<Fallback> list = new ArrayList<>();
    used.forEach(
        (rule, rows) -> list.add(new Fallback(rule.table(), rule.column(), rule.rule(), rows)));
    return list;
  }

  double clearanceHours(CrossingRow row) {
    return crossing(
        row,
        "clearance_hours",
        CrossingRow::clearanceHours,
        ofBothSides(
            row,
            row.mode() == Mode.ROAD
                ? TerritoryRow::roadClearanceHours
                : TerritoryRow::railClearanceHours));
  }

  double clearanceUsdPerTeu(CrossingRow row) {
    return crossing(
        row,
        "clearance_usd_per_teu",
        CrossingRow::clearanceUsdPerTeu,
        ofBothSides(row, TerritoryRow::clearanceUsdPerTeu));
  }

  /** Empty if one side states nothing: half a border is no border. */
  private OptionalDouble ofBothSides(
      CrossingRow row, Function<TerritoryRow, OptionalDouble> column) {
    OptionalDouble from = column.apply(territories.get(row.fromTerritory()));
    OptionalDouble to = column.apply(territories.get(row.toTerritory()));
    return from.isPresent() && to.isPresent()
        ? OptionalDouble.of(from.getAsDouble() + to.getAsDouble())
        : OptionalDouble.empty();
  }

  double handlingHours(CrossingRow row) {
    return choose(
        "crossings.csv",
        row.line(),
        "handling_hours",
        row.handlingHours(),
        new Option("0", () -> OptionalDouble.of(0)));
  }

  double gaugeChangeHours(CrossingRow row) {
    return crossing(
        row, "gauge_change_hours", CrossingRow::gaugeChangeHours, OptionalDouble.empty());
  }

  double gaugeChangeUsdPerTeu(CrossingRow row) {
    return crossing(
        row, "gauge_change_usd_per_teu", CrossingRow::gaugeChangeUsdPerTeu, OptionalDouble.empty());
  }

  private double crossing(
      CrossingRow row,
      String column,
      Function<CrossingRow, OptionalDouble> value,
      OptionalDouble ofTerritory) {
    return choose(
        "crossings.csv",
        row.line(),
        column,
        value.apply(row),
        new Option("sum of the defaults of both territories", () -> ofTerritory),
        median(
            new Rule(
                "crossings.csv",
                column,
                "median of the %s crossings that state it".formatted(row.mode().id())),
            () -> crossings.stream().filter(r -> r.mode() == row.mode()).map(value)));
  }

  double hours(TerminalRow row) {
    return terminal(row, "hours", TerminalRow::hours);
  }

  double usdPerTeu(TerminalRow row) {
    return terminal(row, "usd_per_teu", TerminalRow::usdPerTeu);
  }

  private double terminal(
      TerminalRow row, String column, Function<TerminalRow, OptionalDouble> value) {
    return choose(
        "terminals.csv",
        row.line(),
        column,
        value.apply(row),
        median(
            new Rule(
                "terminals.csv",
                column,
                "median of the terminals of kind %s that state it".formatted(row.kind())),
            () -> terminals.stream().filter(r -> r.kind().equals(row.kind())).map(value)),
        median(
            new Rule("terminals.csv", column, "median of all terminals that state it"),
            () -> terminals.stream().map(value)));
  }

  private double choose(
      String table, int line, String column, OptionalDouble stated, Option... options) {
    if (stated.isPresent()) {
      return stated.getAsDouble();
    }
    for (Option option : options) {
      Rule rule = new Rule(table, column, option.rule());
      OptionalDouble value = option.value().get();
      if (value.isPresent()) {
        used.merge(rule, 1, Integer::sum);
        return value.getAsDouble();
      }
    }
    problems.add(
        new InputProblem(
            table,
            line,
            column,
            "",
            "a number of 0 or more, for no other row states one that could stand in",
            "Fill in the cell."));
    return 0;
  }

  /** A median, computed at most once. */
  private Option median(Rule rule, Supplier<Stream<OptionalDouble>> values) {
    return new Option(rule.rule(), () -> medians.computeIfAbsent(rule, r -> median(values.get())));
  }

  private static OptionalDouble median(Stream<OptionalDouble> values) {
    double[] sorted =
        values.filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).toArray();
    if (sorted.length == 0) {
      return OptionalDouble.empty();
    }
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
  }
}
