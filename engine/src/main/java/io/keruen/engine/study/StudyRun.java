package io.keruen.engine.study;

import io.keruen.engine.appraisal.CityChange;
import io.keruen.engine.appraisal.CityChanges;
import io.keruen.engine.appraisal.Economies;
import io.keruen.engine.appraisal.GroupChange;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.PairChanges;
import io.keruen.engine.appraisal.Shipments;
import io.keruen.engine.appraisal.TransitDependence;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Hierarchy;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.Routes;
import io.keruen.engine.path.Skims;
import io.keruen.engine.path.Tasks;
import io.keruen.engine.scenario.AppliedEdit;
import io.keruen.engine.scenario.EditProblem;
import io.keruen.engine.scenario.Resolution;
import io.keruen.engine.scenario.ScenarioBase;
import io.keruen.engine.scenario.World;
import io.keruen.engine.scenario.WrittenEdit;
import io.keruen.engine.trade.SectorAccounts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs a study: makes its worlds, skims them, compares. The result depends on the world and the
 * study only, not on the number of threads.
 */
public final class StudyRun {
  private final World shipped;
  private final Study study;
  private final int threads;
  private final Consumer<Progress> progress;
  private final BooleanSupplier cancelled;

  private StudyRun(
      World shipped,
      Study study,
      int threads,
      Consumer<Progress> progress,
      BooleanSupplier cancelled) {
    this.shipped = shipped;
    this.study = study;
    this.threads = threads;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * Runs a study.
   *
   * @param shipped the data set's world in the study's base year
   * @param threads 1 or more
   * @param progress told of every origin done, from one thread at a time
   * @param cancelled asked many times a second; true stops the run
   * @throws InvalidStudyException with all problems of the study and its edits, before computing
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static StudyResult run(
      World shipped,
      Study study,
      int threads,
      Consumer<Progress> progress,
      BooleanSupplier cancelled) {
    return Tasks.cancellable(
        cancelled, () -> new StudyRun(shipped, study, threads, progress, cancelled).run());
  }

  /**
   * Memory that {@link #run} will need.
   *
   * @throws InvalidStudyException if the study names what the world does not have
   */
  public static MemoryForecast forecast(World shipped, Study study, int threads) {
    StudyCheck.requireNames(shipped, study);
    List<Place> places = places(shipped, study);
    return MemoryForecast.ofRun(
        shipped,
        study,
        study.goodsOf(shipped, study.goods().get(0)),
        places.size(),
        CorridorPlaces.of(study.corridors(), places, shipped).places().size(),
        threads);
  }

  /** The baseline and the scenarios of a study, made but not computed. */
  public record Worlds(
      World baseline, List<AppliedEdit> baselineEdits, List<ScenarioWorld> scenarios) {}

  /** A scenario, made but not computed. */
  public record ScenarioWorld(Scenario scenario, World world, List<AppliedEdit> edits) {}

  /**
   * Makes the worlds of a study.
   *
   * @throws InvalidStudyException with all problems of the edits
   */
  public static Worlds makeWorlds(World shipped, Study study) {
    List<List<WrittenEdit>> edits = new ArrayList<>();
    edits.add(study.editsOfBaseline());
    study.scenarios().forEach(scenario -> edits.add(study.editsOf(scenario)));
    ScenarioBase base =
        ScenarioBase.of(shipped, edits.stream().flatMap(List::stream).distinct().toList());
    List<Resolution> resolutions = resolveAll(base, edits, Execution.onThreads(1));
    Resolution baseline = resolutions.get(0);
    List<ScenarioWorld> scenarios = new ArrayList<>();
    for (int i = 0; i < study.scenarios().size(); i++) {
      Resolution changed = resolutions.get(i + 1);
      scenarios.add(
          new ScenarioWorld(study.scenarios().get(i), changed.world(), changed.applied()));
    }
    return new Worlds(baseline.world(), baseline.applied(), scenarios);
  }

  /**
   * Makes several worlds that share one topology.
   *
   * @param edits of each world
   * @throws InvalidStudyException with all problems of all edits
   */
  static List<Resolution> resolveAll(
      ScenarioBase base, List<List<WrittenEdit>> edits, Execution execution) {
    Resolution[] resolutions = new Resolution[edits.size()];
    Tasks.run(
        resolutions.length,
        execution.reporting(done -> {}),
        () -> i -> resolutions[i] = base.resolve(edits.get(i)));
    Set<EditProblem> problems = new LinkedHashSet<>(base.problems());
    for (Resolution resolution : resolutions) {
      problems.addAll(resolution.problems());
    }
    if (!problems.isEmpty()) {
      throw new InvalidStudyException(problems.stream().map(StudyProblem::of).toList());
    }
    return List.of(resolutions);
  }

  private StudyResult run() {
    StudyCheck.requireNames(shipped, study);
    progress.accept(new Progress("edits", 0, 1));
    Worlds worlds = makeWorlds(shipped, study);
    progress.accept(new Progress("edits", 1, 1));
    List<Place> places = places(worlds.baseline(), study);
    Hierarchy hierarchy = Hierarchy.of(worlds.baseline().network());
    Optional<TradeModels> models = shipped.trade().map(accounts -> models(accounts, worlds));
    Congestion congestion = congestion(worlds, hierarchy, places, models);
    List<ScenarioResult> results = new ArrayList<>();
    for (String name : study.goods()) {
      Optional<TradeModels> asked =
          models.filter(model -> name.equals(study.goods().get(0))); // their routes stand for all
      results.addAll(compare(congestion, hierarchy, study.goodsOf(shipped, name), places, asked));
    }
    List<Table> tables = ResultTables.of(study, worlds, places, results);
    return new StudyResult(
        study, worlds.baseline(), worlds.baselineEdits(), places, results, tables);
  }

  private TradeModels models(SectorAccounts accounts, Worlds worlds) {
    progress.accept(new Progress("trade, baseline", 0, 1));
    TradeModels models = new TradeModels(accounts, worlds.baseline(), study.marketAccess().theta());
    progress.accept(new Progress("trade, baseline", 1, 1));
    return models;
  }

  private List<TradeOutcome> trade(TradeModels models, String scenario, List<PairChange> pairs) {
    Execution execution =
        Execution.onThreads(threads)
            .reporting(
                done ->
                    progress.accept(new Progress("trade, " + scenario, done, TradeModels.OUTCOMES)))
            .stoppingWhen(cancelled);
    return models.outcomes(pairs, execution);
  }

  /** The scenarios' worlds with the delays that their traffic causes, if the study asks for it. */
  private Congestion congestion(
      Worlds worlds, Hierarchy hierarchy, List<Place> places, Optional<TradeModels> models) {
    return study
        .congestion()
        .map(
            parameters ->
                new CongestionRun(
                        study,
                        parameters,
                        worlds,
                        study.goodsOf(shipped, study.goods().get(0)),
                        places,
                        models.orElseThrow(), // the study was checked
                        (costs, accumulator, stage) ->
                            compute(hierarchy, costs, places, accumulator, stage))
                    .run())
        .orElseGet(() -> Congestion.none(worlds));
  }

  /**
   * Centroids in the data set's order (the most populous if the study limits them), and the places
   * that corridors name.
   */
  private static List<Place> places(World world, Study study) {
    Set<Place> kept = new HashSet<>(study.cities(world));
    for (Corridor corridor : study.corridors()) {
      Stream.concat(corridor.from().stream(), corridor.to().stream())
          .filter(name -> !world.territories().containsKey(name))
          .forEach(name -> kept.add(world.places().find(name).orElseThrow()));
    }
    return world.places().all().stream().filter(kept::contains).toList();
  }

  /** All scenarios for one commodity class. */
  private List<ScenarioResult> compare(
      Congestion congestion,
      Hierarchy hierarchy,
      CommodityClass goods,
      List<Place> places,
      Optional<TradeModels> models) {
    Worlds worlds = congestion.worlds();
    CommodityClass landGoods = withoutSea(goods);
    CorridorPlaces corridors = CorridorPlaces.of(study.corridors(), places, worlds.baseline());
    Skims baseline = skim(worlds, hierarchy, goods, places, true, goods.name() + ", baseline");
    Skims landBaseline =
        skim(
            worlds,
            hierarchy,
            landGoods,
            corridors.places(),
            false,
            goods.name() + ", baseline by land");
    List<ScenarioResult> results = new ArrayList<>();
    for (ScenarioWorld scenario : worlds.scenarios()) {
      String name = scenario.scenario().name();
      Shipments any =
          Shipments.between(
              baseline,
              skim(scenario.world(), hierarchy, goods, places, true, goods.name() + ", " + name),
              name);
      Shipments land =
          Shipments.between(
              landBaseline,
              skim(
                  scenario.world(),
                  hierarchy,
                  landGoods,
                  corridors.places(),
                  false,
                  goods.name() + ", " + name + " by land"),
              name);
      results.add(
          result(
              worlds.baseline(),
              scenario,
              goods,
              places,
              any,
              corridors,
              land,
              models,
              models.flatMap(model -> congestion.find(scenario.scenario()))));
    }
    return results;
  }

  private static CommodityClass withoutSea(CommodityClass goods) {
    return goods.limitedTo(EnumSet.complementOf(EnumSet.of(Mode.SEA)));
  }

  /** Finds the least-cost routes of corridors between two places. */
  private CorridorPlaces.WayFinder ways(World before, World after, CommodityClass goods) {
    Routes routesBefore = routes(before, goods);
    Routes routesAfter = routes(after, goods);
    return (from, to) ->
        new CorridorChange.Ways(
            routesBefore.find(from, List.of(), to), routesAfter.find(from, List.of(), to));
  }

  private Routes routes(World world, CommodityClass goods) {
    return new Routes(world.network(), world.places(), study.costs(world, goods));
  }

  /** Skims of the baseline, with what its routes would take in every scenario. */
  private Skims skim(
      Worlds worlds,
      Hierarchy hierarchy,
      CommodityClass goods,
      List<Place> places,
      boolean transit,
      String stage) {
    World world = worlds.baseline();
    LinkCosts costs = study.costs(world, goods);
    PathAccumulator accumulator =
        Shipments.collect(PathAccumulator.on(world.network()), world.network(), costs);
    for (ScenarioWorld scenario : worlds.scenarios()) {
      accumulator =
          Shipments.collectFor(
              scenario.scenario().name(),
              accumulator,
              scenario.world().network(),
              study.costs(scenario.world(), goods));
    }
    return compute(
        hierarchy, costs, places, transit ? withTransit(accumulator, world) : accumulator, stage);
  }

  /** Skims of a scenario. */
  private Skims skim(
      World world,
      Hierarchy hierarchy,
      CommodityClass goods,
      List<Place> places,
      boolean transit,
      String stage) {
    LinkCosts costs = study.costs(world, goods);
    PathAccumulator accumulator =
        Shipments.collect(PathAccumulator.on(world.network()), world.network(), costs);
    return compute(
        hierarchy, costs, places, transit ? withTransit(accumulator, world) : accumulator, stage);
  }

  private static PathAccumulator withTransit(PathAccumulator accumulator, World world) {
    return TransitDependence.collect(accumulator, world.network());
  }

  private Skims compute(
      Hierarchy hierarchy,
      LinkCosts costs,
      List<Place> places,
      PathAccumulator accumulator,
      String stage) {
    Execution execution =
        Execution.onThreads(threads)
            .reporting(done -> progress.accept(new Progress(stage, done, places.size())))
            .stoppingWhen(cancelled);
    return Skims.compute(hierarchy, costs, places, places, accumulator, execution);
  }

  private ScenarioResult result(
      World baseline,
      ScenarioWorld scenario,
      CommodityClass goods,
      List<Place> places,
      Shipments shipments,
      CorridorPlaces corridors,
      Shipments landShipments,
      Optional<TradeModels> models,
      Optional<Congestion.Found> congestion) {
    World world = scenario.world();
    Economies economies = Economies.of(places, baseline.territories(), study.weighting());
    PairChanges pairs = pairChanges(baseline, world, goods, economies, shipments);
    List<PairChange> countryPairs =
        congestion.map(Congestion.Found::pairs).orElseGet(pairs::betweenCountries);
    List<CityChange> cities =
        new CityChanges(
                economies,
                shipments,
                goods,
                baseline.tariffPercent(),
                world.tariffPercent(),
                study.marketAccess())
            .compute();
    Economies corridorEconomies =
        Economies.of(corridors.places(), baseline.territories(), study.weighting());
    PairChanges landPairs = pairChanges(baseline, world, goods, corridorEconomies, landShipments);
    return new ScenarioResult(
        scenario.scenario(),
        goods,
        world,
        scenario.edits(),
        Groups.of(countryPairs, baseline.territories()),
        countryPairs,
        countries(economies, countryPairs, cities),
        cities,
        corridors.changes(
            pairs,
            landPairs,
            ways(baseline, world, goods),
            ways(baseline, world, withoutSea(goods))),
        new TransitDependence(economies, shipments)
            .compute(TransitDependence.neighbours(baseline.network())),
        models
            .map(model -> trade(model, scenario.scenario().name(), countryPairs))
            .orElse(List.of()),
        congestion.map(Congestion.Found::outcome));
  }

  private static PairChanges pairChanges(
      World before, World after, CommodityClass goods, Economies economies, Shipments shipments) {
    return new PairChanges(
        economies, shipments, goods, before.tariffPercent(), after.tariffPercent());
  }

  private static List<CountryChange> countries(
      Economies economies, List<PairChange> pairs, List<CityChange> cities) {
    List<CountryChange> countries = new ArrayList<>();
    for (var territory : economies.countries()) {
      String code = territory.iso3();
      countries.add(
          new CountryChange(
              territory,
              GroupChange.of(code, pairs.stream().filter(p -> p.from().equals(code)).toList()),
              GroupChange.of(code, pairs.stream().filter(p -> p.to().equals(code)).toList()),
              cities.stream().filter(city -> city.place().iso3().equals(code)).toList()));
    }
    return countries;
  }
}
