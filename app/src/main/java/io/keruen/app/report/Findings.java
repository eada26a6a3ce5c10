package io.keruen.app.report;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.ProjectRow;
import io.keruen.data.dataset.TradeRows;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.CityChange;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.network.Territory;
import io.keruen.engine.study.CorridorChange;
import io.keruen.engine.study.CountryChange;
import io.keruen.engine.study.Project;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.StudyResult;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What stands out in one scenario: which groups, corridors and countries gain or lose most. */
record Findings(DataSet data, TradeBasis tradeBasis, StudyResult result, ScenarioResult scenario) {
  /** A programme whose effects the World Bank published. */
  private static final String BELT_AND_ROAD = "bri";

  /** Percent; below it two figures that are shown with two decimals look alike. */
  static final double NOTICEABLE = 0.005;

  Optional<GroupChange> group(String name) {
    return scenario.groups().stream()
        .filter(group -> group.name().equals(name) && group.pairs() > 0)
        .findFirst();
  }

  TradeFindings trade() {
    return new TradeFindings(scenario);
  }

  /** True if the scenario is all of the programme with published ranges, and nothing else. */
  boolean isWholeBeltAndRoad() {
    List<String> programme =
        data.projects().stream()
            .filter(project -> project.programmes().contains(BELT_AND_ROAD))
            .map(ProjectRow::id)
            .toList();
    return !programme.isEmpty()
        && scenario.scenario().edits().isEmpty()
        && scenario.scenario().projects().containsAll(programme);
  }

  /** The study's projects that the scenario builds. */
  List<Project> built() {
    return result.study().projects().stream()
        .filter(project -> scenario.scenario().projects().contains(project.id()))
        .toList();
  }

  /**
   * Corridors that are compared with each other: those between countries if there are several,
   * because a single pair of cities can gain far more than any group; else all. Best first, by
   * trade cost, free to switch mode.
   */
  List<CorridorChange> corridors() {
    List<CorridorChange> countries =
        scenario.corridors().stream().filter(this::joinsCountries).toList();
    return (countries.size() > 1 ? countries : scenario.corridors())
        .stream()
            .filter(corridor -> Double.isFinite(tradeCost(corridor)))
            .sorted(Comparator.comparingDouble(Findings::tradeCost))
            .toList();
  }

  /** The corridor whose trade cost falls most, if any falls. */
  Optional<CorridorChange> bestCorridor() {
    return corridors().stream().findFirst().filter(first -> tradeCost(first) < -NOTICEABLE);
  }

  /** The corridor whose trade cost rises most, if any rises. */
  Optional<CorridorChange> worstCorridor() {
    return corridors().stream()
        .reduce((first, last) -> last)
        .filter(last -> tradeCost(last) > NOTICEABLE);
  }

  boolean joinsCountries(CorridorChange change) {
    Map<String, Territory> territories = result.baseline().territories();
    return Stream.concat(change.corridor().from().stream(), change.corridor().to().stream())
        .allMatch(territories::containsKey);
  }

  /** Percent, free to switch mode. */
  static double tradeCost(CorridorChange corridor) {
    return corridor.anyMode().percent(Bound.FREE_TO_SWITCH).tradeCost();
  }

  /** Countries whose market access rises, most first. */
  List<CountryChange> gainers() {
    return countries(
        country -> access(country) > NOTICEABLE,
        Comparator.comparingDouble(Findings::access).reversed());
  }

  /** Countries whose market access falls, most first. */
  List<CountryChange> losers() {
    return countries(
        country -> access(country) < -NOTICEABLE, Comparator.comparingDouble(Findings::access));
  }

  /** Countries whose exports take longer, most first. */
  List<CountryChange> slower() {
    return countries(
        country -> exportTime(country) > NOTICEABLE,
        Comparator.comparingDouble(Findings::exportTime).reversed());
  }

  private List<CountryChange> countries(
      Predicate<CountryChange> wanted, Comparator<CountryChange> order) {
    return scenario.countries().stream().filter(wanted).sorted(order).toList();
  }

  static double exportTime(CountryChange country) {
    return country.exports().percent(Bound.FREE_TO_SWITCH).hours();
  }

  /** Change of market access by money and time, percent. */
  static double access(CountryChange country) {
    return country.marketAccessChangePercent(CityChange::byMoneyAndTime);
  }

  /** Change of market access by money alone, percent. */
  static double accessByMoney(CountryChange country) {
    return country.marketAccessChangePercent(CityChange::byMoney);
  }

  /** Added value of all cities, USD million a year. */
  double addedValueUsdM() {
    return 1000
        * scenario.countries().stream()
            .mapToDouble(country -> country.landValueGainUsdBn(CityChange::byMoneyAndTime))
            .filter(Double::isFinite)
            .sum();
  }

  /** Name of a territory; the code itself if the data set has none. */
  String nameOf(String iso3) {
    Territory territory = result.baseline().territories().get(iso3);
    return territory == null
        ? iso3.equals(TradeRows.REST_OF_WORLD) ? "rest of the world" : iso3
        : territory.name();
  }
}
