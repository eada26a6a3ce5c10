package io.keruen.app.report;

import io.keruen.app.report.PublishedRange.Measure;
import io.keruen.app.terminal.Figures;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.ProjectRow;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.CityChange;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.appraisal.TransitShare;
import io.keruen.engine.network.Territory;
import io.keruen.engine.study.CorridorChange;
import io.keruen.engine.study.CountryChange;
import io.keruen.engine.study.Groups;
import io.keruen.engine.study.Project;
import io.keruen.engine.study.ScenarioResult;
import io.keruen.engine.study.StudyResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What one scenario comes to, in headline figures and in sentences; for terminal and page alike.
 */
public final class Summary {
  /** A programme whose effects the World Bank published. */
  private static final String BELT_AND_ROAD = "bri";

  private final DataSet data;
  private final StudyResult result;
  private final ScenarioResult scenario;

  public Summary(DataSet data, StudyResult result, ScenarioResult scenario) {
    this.data = data;
    this.result = result;
    this.scenario = scenario;
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
    return scenario;
  }

  /** Title of the scenario; with the goods, if the study has several. */
  public String title() {
    return result.study().goods().size() == 1
        ? scenario.scenario().title()
        : scenario.scenario().title() + ", " + scenario.goods().name();
  }

  /** Four to seven headline figures. */
  public List<Card> cards() {
    List<Card> cards = new ArrayList<>();
    group(Groups.WORLD)
        .ifPresent(
            world -> {
              cards.add(time("Shipment time, world", world, PublishedRange.WORLD));
              cards.add(cost("Trade cost, world", world, PublishedRange.WORLD));
            });
    group(Groups.WITHIN_PROGRAMME)
        .ifPresent(
            programme -> {
              String note = PublishedRange.ECONOMIES;
              cards.add(time("Shipment time among programme economies", programme, note));
              cards.add(cost("Trade cost among programme economies", programme, note));
            });
    bestCorridor().ifPresent(best -> cards.add(corridorCard(best)));
    gainers().stream().findFirst().ifPresent(first -> cards.add(gainerCard(first)));
    return cards;
  }

  private Card time(String label, GroupChange group, String published) {
    return new Card(
        label,
        Words.range(
            group.percent(Bound.KEEPING_MODE).hours(), group.percent(Bound.FREE_TO_SWITCH).hours()),
        note(Measure.TIME, published));
  }

  private Card cost(String label, GroupChange group, String published) {
    return new Card(
        label,
        Words.range(
            group.percent(Bound.KEEPING_MODE).tradeCost(),
            group.percent(Bound.FREE_TO_SWITCH).tradeCost()),
        note(Measure.TRADE_COST, published));
  }

  private String note(Measure measure, String geography) {
    return isWholeBeltAndRoad()
        ? PublishedRange.find(data, measure, geography)
            .map(range -> "World Bank: " + range.text())
            .orElse("")
        : "mode kept, to free choice of mode";
  }

  private Card corridorCard(CorridorChange best) {
    return new Card(
        "Best corridor: " + best.corridor().name(),
        Figures.change(best.anyMode().percent(Bound.FREE_TO_SWITCH).hours()),
        "time; "
            + Figures.change(best.anyMode().percent(Bound.FREE_TO_SWITCH).tradeCost())
            + " trade cost. "
            + (isWholeBeltAndRoad() ? note(Measure.TIME, PublishedRange.BEST_CORRIDOR) : ""));
  }

  private Card gainerCard(CountryChange country) {
    return new Card(
        "Largest gain in market access",
        country.territory().name(),
        Figures.change(access(country)) + " market access");
  }

  /** Sentences a reader needs no glossary for. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    group(Groups.WORLD).ifPresent(world -> sentences.add(worldSentence(world)));
    group(Groups.WITHIN_PROGRAMME)
        .ifPresent(programme -> sentences.add(programmeSentence(programme)));
    bestCorridor().ifPresent(best -> sentences.add(corridorSentence(best)));
    sentences.add(gainersSentence());
    valueSentence().ifPresent(sentences::add);
    transitSentence().ifPresent(sentences::add);
    sentences.add(
        "These are effects on routes alone: trade, prices and congestion are held as they are, and"
            + " the figures come from one set of inputs, without an interval.");
    return sentences;
  }

  private String worldSentence(GroupChange world) {
    return "%s: between countries, the average container's journey %s (%s if nothing changes its mode), weighted by %s; trade cost %s."
        .formatted(
            scenario.scenario().title(),
            Words.moves(world.percent(Bound.FREE_TO_SWITCH).hours()),
            Words.moves(world.percent(Bound.KEEPING_MODE).hours()),
            result.study().weighting().id().equals("trade") ? "trade" : "GDP",
            Words.moves(world.percent(Bound.FREE_TO_SWITCH).tradeCost()));
  }

  private static String programmeSentence(GroupChange programme) {
    return "Among the programme's own economies time %s and trade cost %s: a journey of %s becomes one of %s."
        .formatted(
            Words.moves(programme.percent(Bound.FREE_TO_SWITCH).hours()),
            Words.moves(programme.percent(Bound.FREE_TO_SWITCH).tradeCost()),
            Figures.duration(programme.before().shipment().hours()),
            Figures.duration(programme.after().shipment().hours()));
  }

  private String corridorSentence(CorridorChange best) {
    GroupChange any = best.anyMode();
    return "Of the study's corridors%s, %s gains most: time %s, from %s to %s, and trade cost %s."
        .formatted(
            joinsCountries(best) ? " between countries" : "",
            best.corridor().name(),
            Words.moves(any.percent(Bound.FREE_TO_SWITCH).hours()),
            Figures.duration(any.before().shipment().hours()),
            Figures.duration(any.after().shipment().hours()),
            Words.moves(any.percent(Bound.FREE_TO_SWITCH).tradeCost()));
  }

  private String gainersSentence() {
    List<CountryChange> gainers = gainers();
    if (gainers.isEmpty()) {
      return "No country gains market access.";
    }
    List<String> named =
        gainers.stream()
            .limit(5)
            .map(
                country ->
                    country.territory().name() + " (" + Figures.change(access(country)) + ")")
            .toList();
    long losers = scenario.countries().stream().filter(c -> access(c) < -0.005).count();
    return "Market access gains most in %s; %s."
        .formatted(
            Words.list(named),
            losers == 0
                ? "no country loses"
                : losers == 1 ? "one country loses some" : losers + " countries lose some");
  }

  private Optional<String> valueSentence() {
    double gain =
        scenario.countries().stream()
            .mapToDouble(country -> country.landValueGainUsdBn(CityChange::byMoneyAndTime))
            .filter(Double::isFinite)
            .sum();
    List<Project> built =
        result.study().projects().stream()
            .filter(project -> scenario.scenario().projects().contains(project.id()))
            .toList();
    double cost = built.stream().mapToDouble(p -> p.costUsdM().orElse(0)).sum();
    long known = built.stream().filter(p -> p.costUsdM().isPresent()).count();
    if (built.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "The change of market access is worth about %s a year in all cities together; the %s of %s whose cost is known cost %s."
            .formatted(
                Figures.usdMillion(1000 * gain),
                Figures.whole(known),
                Words.count(built.size(), "project"),
                Figures.usdMillion(cost)));
  }

  /** The neighbour on whom a landlocked country comes to depend less, by most. */
  private Optional<String> transitSentence() {
    Map<String, Territory> territories = result.baseline().territories();
    return scenario.transit().stream()
        .filter(share -> share.via() == TransitShare.Via.NEIGHBOUR)
        .filter(share -> Math.abs(share.afterPercent() - share.beforePercent()) >= 1)
        .max(Comparator.comparingDouble(s -> Math.abs(s.afterPercent() - s.beforePercent())))
        .map(
            share ->
                "The largest shift of a landlocked country's routes: %s sends %.0f %% of them through %s instead of %.0f %%."
                    .formatted(
                        territories.get(share.country()).name(),
                        share.afterPercent(),
                        territories.get(share.name()).name(),
                        share.beforePercent()));
  }

  private List<CountryChange> gainers() {
    return scenario.countries().stream()
        .filter(country -> access(country) > 0.005)
        .sorted(
            Comparator.comparingDouble((ToDoubleFunction<CountryChange>) Summary::access)
                .reversed())
        .toList();
  }

  private static double access(CountryChange country) {
    return country.marketAccessChangePercent(CityChange::byMoneyAndTime);
  }

  private Optional<GroupChange> group(String name) {
    return scenario.groups().stream()
        .filter(group -> group.name().equals(name) && group.pairs() > 0)
        .findFirst();
  }

  /**
   * The corridor whose time falls most, free to switch mode: of those between countries if there
   * are any, because a single pair of cities can gain far more than any group.
   */
  Optional<CorridorChange> bestCorridor() {
    boolean countries = scenario.corridors().stream().anyMatch(this::joinsCountries);
    return scenario.corridors().stream()
        .filter(corridor -> !countries || joinsCountries(corridor))
        .filter(corridor -> Double.isFinite(time(corridor)))
        .min(Comparator.comparingDouble(Summary::time));
  }

  private boolean joinsCountries(CorridorChange change) {
    Map<String, Territory> territories = result.baseline().territories();
    return Stream.concat(change.corridor().from().stream(), change.corridor().to().stream())
        .allMatch(territories::containsKey);
  }

  private static double time(CorridorChange corridor) {
    return corridor.anyMode().percent(Bound.FREE_TO_SWITCH).hours();
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

  /** This scenario beside what the World Bank published for the programme. */
  TableView comparison() {
    List<List<Object>> rows = new ArrayList<>();
    if (isWholeBeltAndRoad()) {
      group(Groups.WORLD).ifPresent(g -> addRows(rows, "World", g, PublishedRange.WORLD));
      group(Groups.WITHIN_PROGRAMME)
          .ifPresent(
              g ->
                  addRows(
                      rows, "Programme economies, among themselves", g, PublishedRange.ECONOMIES));
      group(Groups.PROGRAMME)
          .ifPresent(
              g ->
                  addRows(rows, "Programme economies, with everyone", g, PublishedRange.ECONOMIES));
      bestCorridor()
          .ifPresent(
              best ->
                  addRows(
                      rows,
                      "Best corridor (" + best.corridor().name() + ")",
                      best.anyMode(),
                      PublishedRange.BEST_CORRIDOR));
    }
    return new TableView(
        List.of(
            TableView.ColumnView.text("group", "Pairs of countries"),
            TableView.ColumnView.text("measure", "Change of"),
            TableView.ColumnView.text("keeping_mode", "Here, mode kept"),
            TableView.ColumnView.text("free", "Here, free choice of mode"),
            TableView.ColumnView.text("published", "World Bank, lower to upper bound")),
        rows,
        "nothing was published for the programmes of this study");
  }

  private void addRows(List<List<Object>> rows, String name, GroupChange group, String geography) {
    GroupChange.Percent low = group.percent(Bound.KEEPING_MODE);
    GroupChange.Percent high = group.percent(Bound.FREE_TO_SWITCH);
    rows.add(row(name, "shipment time", low.hours(), high.hours(), Measure.TIME, geography));
    rows.add(
        row(name, "trade cost", low.tradeCost(), high.tradeCost(), Measure.TRADE_COST, geography));
    rows.add(
        List.of(
            name,
            "iceberg factor (1 + trade cost)",
            Figures.change(low.iceberg()),
            Figures.change(high.iceberg()),
            ""));
  }

  private List<Object> row(
      String name, String what, double low, double high, Measure measure, String geography) {
    return List.of(
        name,
        what,
        Figures.change(low),
        Figures.change(high),
        PublishedRange.find(data, measure, geography).map(PublishedRange::text).orElse(""));
  }
}
