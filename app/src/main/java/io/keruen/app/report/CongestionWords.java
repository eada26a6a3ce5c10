package io.keruen.app.report;

import io.keruen.app.terminal.Figures;
import io.keruen.engine.study.CongestionOutcome;
import io.keruen.engine.study.Facility;
import io.keruen.engine.study.FacilityUse;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What congestion does to a scenario, in a sentence or two. */
final class CongestionWords {
  private static final double TOLD_HOURS = 0.5;

  private final CongestionOutcome outcome;

  CongestionWords(CongestionOutcome outcome) {
    this.outcome = outcome;
  }

  String sentence() {
    return slowest() + adjusted() + search();
  }

  private String slowest() {
    String of =
        "Capacity is stated for %s of the open terminals and crossing directions and not for %s, which never slow down; "
            .formatted(
                Figures.whole((long) outcome.facilities().size()),
                Figures.whole((long) outcome.unstated()));
    return outcome.facilities().stream()
        .max(Comparator.comparingDouble(FacilityUse::extraHours))
        .filter(use -> use.extraHours() >= TOLD_HOURS)
        .map(
            use ->
                of
                    + "%s slows down most, by %.1f h, at %.0f %% of its capacity."
                        .formatted(named(use.facility()), use.extraHours(), use.usePercent()))
        .orElse(of + "none slows down by as much as half an hour.");
  }

  private static String named(Facility facility) {
    return facility.direction().isEmpty()
        ? facility.name()
        : "%s (%s)".formatted(facility.name(), facility.direction().replace(" > ", " to "));
  }

  private String adjusted() {
    List<String> names =
        outcome.facilities().stream()
            .filter(FacilityUse::isAdjusted)
            .map(use -> named(use.facility()))
            .toList();
    return names.isEmpty()
        ? ""
        : " Today's modelled traffic already fills %s beyond what is stated; the capacity there is taken to be as much larger."
            .formatted(Words.list(names));
  }

  private String search() {
    String residuals =
        String.format(
            Locale.ROOT,
            "after %s the relative gap is %.1e and demand moves by %.1e at most",
            Words.count(outcome.steps().size(), "iteration"),
            outcome.last().gap(),
            outcome.last().demandChange());
    return outcome.converged()
        ? " Volumes, delays and trade agree: " + residuals + "."
        : " Volumes, delays and trade do not agree yet: " + residuals + "; read them with care.";
  }
}
