package io.keruen.app.report;

import io.keruen.app.terminal.Figures;
import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.appraisal.TransitShare;
import io.keruen.engine.appraisal.Weighting;
import io.keruen.engine.network.Mode;
import io.keruen.engine.path.Route;
import io.keruen.engine.study.CorridorChange;
import io.keruen.engine.study.CountryChange;
import io.keruen.engine.study.Groups;
import io.keruen.engine.study.Project;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** One scenario in sentences that need no glossary. */
final class Sentences {
  /** Smaller shifts of a landlocked country's routes are not worth a sentence, in points. */
  private static final double TOLD_SHIFT = 2;

  /** A difference of levels below this many hours is not told. */
  private static final double TOLD_HOURS = 3;

  private static final int COUNTRIES_NAMED = 5;
  private static final int WAYS_TOLD = 2;

  private final Findings findings;

  Sentences(Findings findings) {
    this.findings = findings;
  }

  List<String> all() {
    List<String> sentences = new ArrayList<>();
    findings.group(Groups.WORLD).ifPresent(world -> sentences.add(world(world)));
    findings.group(Groups.WITHIN_PROGRAMME).ifPresent(group -> sentences.add(programme(group)));
    corridors().ifPresent(sentences::add);
    sentences.addAll(ways());
    sentences.add(marketAccess());
    sentences.add(addedValue());
    sentences.addAll(new TradeSentences(findings).all());
    transit().ifPresent(sentences::add);
    findings
        .scenario()
        .congestion()
        .map(outcome -> new CongestionWords(outcome).sentence())
        .ifPresent(sentences::add);
    modes().ifPresent(sentences::add);
    sentences.add(held());
    return sentences;
  }

  /** What does not answer. */
  private String held() {
    if (findings.scenario().congestion().isPresent()) {
      return "Costs at home do not answer to the new trade, and the figures come from one set of inputs, without an interval.";
    }
    return findings.trade().any()
        ? "Routes, costs at home and congestion do not answer to the new trade, and the figures come from one set of inputs, without an interval."
        : "These are effects on routes alone%s: trade, prices and congestion are held as they are, and the figures come from one set of inputs, without an interval."
            .formatted(
                findings.scenario().goods().name().equals(findings.result().study().goods().get(0))
                    ? ", " + findings.tradeBasis().words()
                    : "");
  }

  /** What a study of some modes only leaves out. */
  private Optional<String> modes() {
    List<String> modes = findings.result().study().modes().stream().sorted().map(Mode::id).toList();
    return modes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "All goods keep to %s in both worlds: the figures are what the change would be worth if nothing else could carry them."
                .formatted(Words.list(modes)));
  }

  private String world(GroupChange world) {
    GroupChange.Percent free = world.percent(Bound.FREE_TO_SWITCH);
    double kept = world.percent(Bound.KEEPING_MODE).hours();
    String goods = findings.scenario().goods().name();
    return "%s: on average %s sent from one country to another %s%s and %s in freight and fees; its trade cost, time included, %s. Pairs of countries count by %s."
        .formatted(
            findings.scenario().scenario().title(),
            goods.equals("containers") ? "a container" : "a TEU of " + goods,
            Words.takes(free.hours()),
            Words.looksLike(free.hours(), kept)
                ? ""
                : " (%s if it may not change between sea and land)".formatted(Words.less(kept)),
            Words.costs(free.usd()),
            Words.moves(free.tradeCost()),
            findings.result().study().weighting() == Weighting.TRADE
                ? "exports times imports"
                : "GDP");
  }

  private String programme(GroupChange programme) {
    GroupChange.Percent free = programme.percent(Bound.FREE_TO_SWITCH);
    double before = programme.before().shipment().hours();
    double after = programme.after().shipment().hours();
    return "Among the economies of the Belt and Road time %s and trade cost %s%s."
        .formatted(
            Words.moves(free.hours()),
            Words.moves(free.tradeCost()),
            Math.abs(after - before) < TOLD_HOURS
                ? ""
                : ": the mean journey takes %s instead of %s"
                    .formatted(Figures.duration(after), Figures.duration(before)));
  }

  private Optional<String> corridors() {
    if (findings.corridors().isEmpty()) {
      return Optional.empty();
    }
    List<String> told = new ArrayList<>();
    findings.bestCorridor().ifPresent(best -> told.add(corridor(best, "gains")));
    findings.worstCorridor().ifPresent(worst -> told.add(corridor(worst, "loses")));
    boolean countries = findings.joinsCountries(findings.corridors().get(0));
    return Optional.of(
        told.isEmpty()
            ? "On none of the study's corridors does trade cost change by as much as 0.01 %."
            : "Of the study's corridors%s, %s."
                .formatted(countries ? " between countries" : "", String.join("; ", told)));
  }

  private static String corridor(CorridorChange corridor, String verb) {
    GroupChange.Percent free = corridor.anyMode().percent(Bound.FREE_TO_SWITCH);
    double before = corridor.anyMode().before().shipment().hours();
    double after = corridor.anyMode().after().shipment().hours();
    return "%s %s most: trade cost %s; time %s%s; the money paid %s"
        .formatted(
            corridor.corridor().name(),
            verb,
            Words.moves(free.tradeCost()),
            Words.moves(free.hours()),
            Math.abs(after - before) < TOLD_HOURS
                ? ""
                : ", from %s to %s".formatted(Figures.duration(before), Figures.duration(after)),
            Words.moves(free.usd()));
  }

  /** Where the routes of corridors between two places go now. */
  private List<String> ways() {
    List<String> sentences = new ArrayList<>();
    findings.scenario().corridors().stream()
        .sorted(
            Comparator.comparingDouble(
                (CorridorChange c) -> -Math.abs(c.land().percent(Bound.FREE_TO_SWITCH).hours())))
        .filter(corridor -> corridor.landWays().differ())
        .limit(WAYS_TOLD)
        .forEach(corridor -> sentences.add(way(corridor)));
    return sentences;
  }

  private String way(CorridorChange corridor) {
    GroupChange.Percent free = corridor.land().percent(Bound.FREE_TO_SWITCH);
    return "By land, %s now goes through %s instead of %s: time %s, the money paid %s."
        .formatted(
            corridor.corridor().name(),
            between(corridor.landWays().after().orElseThrow()),
            between(corridor.landWays().before().orElseThrow()),
            Words.moves(free.hours()),
            Words.moves(free.usd()));
  }

  /** What lies between the first and the last territory of a route. */
  private String between(Route route) {
    List<String> outline = route.outline();
    return outline.size() <= 2
        ? "no third country"
        : Words.list(outline.subList(1, outline.size() - 1).stream().map(this::told).toList());
  }

  /** A territory by its name, a water with its article. */
  private String told(String name) {
    return switch (name) {
      case "ferry" -> "a ferry";
      case "inland waterway" -> "inland waterways";
      default -> name.startsWith("sea") ? "the " + name : findings.nameOf(name);
    };
  }

  private String marketAccess() {
    List<CountryChange> gainers = findings.gainers();
    List<CountryChange> losers = findings.losers();
    if (gainers.isEmpty() && losers.isEmpty()) {
      return "Market access changes in no country by as much as 0.01 %.";
    }
    if (gainers.isEmpty()) {
      return "Market access falls most in %s; no country gains.".formatted(named(losers));
    }
    return "Market access, by money and time together, rises most in %s%s; %s."
        .formatted(
            named(gainers),
            byMoneyAlone(gainers.get(0)),
            losers.isEmpty() ? "no country loses" : losers(losers));
  }

  private static String losers(List<CountryChange> losers) {
    String most = withFigure(losers.get(0), Findings::access);
    return losers.size() == 1
        ? "one country loses, " + most
        : "%s countries lose, most of all %s".formatted(losers.size(), most);
  }

  private static String named(List<CountryChange> countries) {
    return Words.list(
        countries.stream()
            .limit(COUNTRIES_NAMED)
            .map(country -> withFigure(country, Findings::access))
            .toList());
  }

  private static String withFigure(CountryChange country, ToDoubleFunction<CountryChange> figure) {
    return country.territory().name() + " (" + Figures.change(figure.applyAsDouble(country)) + ")";
  }

  /** A gain can be all time: goods that go a faster and dearer way. */
  private static String byMoneyAlone(CountryChange country) {
    return "; by money alone that of %s changes by %s"
        .formatted(country.territory().name(), Figures.change(Findings.accessByMoney(country)));
  }

  private String addedValue() {
    double gain = findings.addedValueUsdM();
    String value =
        "In all cities together the %s in market access is worth about %s a year"
            .formatted(gain < 0 ? "loss" : "gain", Figures.usdMillion(Math.abs(gain)));
    List<Project> built = findings.built();
    long known = built.stream().filter(project -> project.costUsdM().isPresent()).count();
    if (known == 0) {
      return value + (built.isEmpty() ? "." : "; the cost of its projects is not known.");
    }
    double cost = built.stream().mapToDouble(project -> project.costUsdM().orElse(0)).sum();
    return value
        + (known == built.size()
            ? "; its %s cost %s to build."
                .formatted(Words.count(known, "project"), Figures.usdMillion(cost))
            : "; a cost to build is published for %s of its %s, %s together."
                .formatted(
                    Figures.whole(known),
                    Words.count(built.size(), "project"),
                    Figures.usdMillion(cost)));
  }

  /** The neighbour on whom a landlocked country comes to depend more or less, by most. */
  private Optional<String> transit() {
    return findings.scenario().transit().stream()
        .filter(share -> share.via() == TransitShare.Via.NEIGHBOUR)
        .filter(share -> Math.abs(share.afterPercent() - share.beforePercent()) >= TOLD_SHIFT)
        .max(Comparator.comparingDouble(s -> Math.abs(s.afterPercent() - s.beforePercent())))
        .map(
            share ->
                "Of the landlocked countries, %s shifts most: %.0f %% of its trade routes pass %s instead of %.0f %%."
                    .formatted(
                        findings.nameOf(share.country()),
                        share.afterPercent(),
                        findings.nameOf(share.name()),
                        share.beforePercent()));
  }
}
