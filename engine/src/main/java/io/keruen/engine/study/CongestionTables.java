package io.keruen.engine.study;

import io.keruen.engine.network.Mode;
import java.util.List;

/** What congestion comes to, as tables; columns are described in docs/formats/result-files.md. */
final class CongestionTables {
  private CongestionTables() {}

  static Table facilities(List<ScenarioResult> results) {
    Table.Builder table =
        Table.named(
                "facilities", "What a scenario does to a terminal or crossing of stated capacity.")
            .text("scenario", "scenario compared with the baseline")
            .text("facility", "terminal or crossing")
            .text("kind", "terminal or crossing")
            .text("mode", "of a crossing")
            .text("direction", "territories that a crossing leaves and enters")
            .number("stated_teu_per_year", "TEU/year", "capacity in the data set")
            .number("capacity_teu_per_year", "TEU/year", "capacity as used")
            .text("adjusted", "yes if the baseline's volume needed more than is stated")
            .number("before_teu_per_year", "TEU/year", "volume in the baseline")
            .number("after_teu_per_year", "TEU/year", "volume in the scenario")
            .number("extra_hours", "h", "longer than in the baseline")
            .number("use_percent", "%", "volume in the scenario over capacity");
    for (ScenarioResult result : results) {
      result
          .congestion()
          .ifPresent(
              outcome ->
                  outcome
                      .facilities()
                      .forEach(use -> addFacility(table, result.scenario().name(), use)));
    }
    return table.build();
  }

  private static void addFacility(Table.Builder table, String scenario, FacilityUse use) {
    Facility facility = use.facility();
    table.row(
        scenario,
        facility.name(),
        facility.kind().id(),
        facility.mode().map(Mode::id).orElse(""),
        facility.direction(),
        use.statedTeuPerYear(),
        use.capacityTeuPerYear(),
        use.isAdjusted() ? "yes" : "no",
        use.teuBefore(),
        use.teuAfter(),
        use.extraHours(),
        use.usePercent());
  }

  static Table steps(List<ScenarioResult> results) {
    Table.Builder table =
        Table.named("congestion", "How far volumes, delays and trade agree after an iteration.")
            .text("scenario", "scenario compared with the baseline")
            .integer("iteration", "", "from 1")
            .number("relative_gap", "", "of the routes; 0 at a user equilibrium")
            .number("demand_change", "", "greatest relative difference of a country pair's demand")
            .integer("route_patterns", "", "sets of routes taken side by side");
    for (ScenarioResult result : results) {
      result
          .congestion()
          .ifPresent(
              outcome ->
                  outcome
                      .steps()
                      .forEach(
                          step ->
                              table.row(
                                  result.scenario().name(),
                                  step.iteration(),
                                  step.gap(),
                                  step.demandChange(),
                                  step.patterns())));
    }
    return table.build();
  }
}
