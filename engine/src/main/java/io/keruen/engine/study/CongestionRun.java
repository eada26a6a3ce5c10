package io.keruen.engine.study;

import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.Economies;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.PairChanges;
import io.keruen.engine.appraisal.Shipments;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.Skims;
import io.keruen.engine.scenario.World;
import io.keruen.engine.study.Congestion.Found;
import io.keruen.engine.study.CongestionLoop.Response;
import io.keruen.engine.study.StudyRun.ScenarioWorld;
import io.keruen.engine.study.StudyRun.Worlds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds, for every scenario of a study, how long its facilities take under the traffic that its
 * costs bring. Cargo takes the routes of the study's first goods.
 */
final class CongestionRun {
  /** Makes skims between the places of the study. */
  @FunctionalInterface
  interface SkimMaker {
    Skims make(LinkCosts costs, PathAccumulator accumulator, String stage);
  }

  private final Study study;
  private final CongestionParameters parameters;
  private final Worlds worlds;
  private final CommodityClass goods;
  private final Economies economies;
  private final TradeModels models;
  private final SkimMaker skims;
  private final Facilities facilities;
  private final TradeVolumes trade;

  CongestionRun(
      Study study,
      CongestionParameters parameters,
      Worlds worlds,
      CommodityClass goods,
      List<Place> places,
      TradeModels models,
      SkimMaker skims) {
    this.study = study;
    this.parameters = parameters;
    this.worlds = worlds;
    this.goods = goods;
    this.models = models;
    this.skims = skims;
    economies = Economies.of(places, worlds.baseline().territories(), study.weighting());
    facilities = Facilities.of(worlds.baseline().network());
    trade = new TradeVolumes(models.accounts(), economies);
  }

  Congestion run() {
    Skims baseline = baselineSkims();
    double[] demand = trade.before();
    double[] volume = new double[facilities.count()];
    Shipments asBefore =
        Shipments.between(baseline, baseline, worlds.scenarios().get(0).scenario().name());
    pattern(asBefore, worlds.baseline(), volume).addVolumes(demand, 1, volume);
    List<ScenarioWorld> congested = new ArrayList<>();
    Map<String, Found> found = new LinkedHashMap<>();
    for (ScenarioWorld scenario : worlds.scenarios()) {
      FacilityDelays delays = delays(scenario.world(), volume);
      CongestionLoop.End end =
          new CongestionLoop(delays, goods, parameters, response(baseline, scenario)).run();
      congested.add(
          new ScenarioWorld(
              scenario.scenario(),
              facilities.delayed(scenario.world(), end.delayHours),
              scenario.edits()));
      found.put(
          scenario.scenario().name(), new Found(outcome(delays, demand, volume, end), end.changes));
    }
    return new Congestion(new Worlds(worlds.baseline(), worlds.baselineEdits(), congested), found);
  }

  /** With what its routes would take in every scenario, as shipments need it. */
  private Skims baselineSkims() {
    World world = worlds.baseline();
    LinkCosts costs = study.costs(world, goods);
    PathAccumulator accumulator = collect(world, costs);
    for (ScenarioWorld scenario : worlds.scenarios()) {
      accumulator =
          Shipments.collectFor(
              scenario.scenario().name(),
              accumulator,
              scenario.world().network(),
              study.costs(scenario.world(), goods));
    }
    return skims.make(costs, accumulator, "congestion, baseline");
  }

  private PathAccumulator collect(World world, LinkCosts costs) {
    return facilities.collect(
        Shipments.collect(PathAccumulator.on(world.network()), world.network(), costs));
  }

  private FacilityDelays delays(World world, double[] baselineVolume) {
    return new FacilityDelays(
        facilities,
        worlds.baseline().network(),
        baselineVolume,
        world.network(),
        study.costs(world, goods),
        parameters);
  }

  private Response response(Skims baseline, ScenarioWorld scenario) {
    return new Response() {
      @Override
      public RoutePattern routes(double[] delayHours, int iteration) {
        World world = facilities.delayed(scenario.world(), delayHours);
        LinkCosts costs = study.costs(world, goods);
        String name = scenario.scenario().name();
        String stage = "congestion, %s, step %d".formatted(name, iteration);
        Skims made = skims.make(costs, collect(world, costs), stage);
        return pattern(Shipments.between(baseline, made, name), world, delayHours);
      }

      @Override
      public double[] demand(List<PairChange> changes) {
        return models
            .counterfactual(parameters.closure(), Bound.FREE_TO_SWITCH, changes)
            .map(trade::after)
            .orElseGet(trade::before);
      }
    };
  }

  private RoutePattern pattern(Shipments shipments, World world, double[] delayHours) {
    PairChanges changes =
        new PairChanges(
            economies, shipments, goods, worlds.baseline().tariffPercent(), world.tariffPercent());
    return RoutePattern.of(
        economies,
        facilities,
        shipments,
        changes.betweenCountries(),
        delayHours,
        goods.routeValueOfTimeUsdPerTeuHour());
  }

  private CongestionOutcome outcome(
      FacilityDelays delays, double[] demand, double[] volume, CongestionLoop.End end) {
    List<FacilityUse> uses = new ArrayList<>();
    for (int facility = 0; facility < volume.length; facility++) {
      double capacity = delays.capacity(facility);
      uses.add(
          new FacilityUse(
              facilities.all().get(facility),
              capacity / delays.raised(facility),
              capacity,
              volume[facility],
              end.volume[facility],
              end.delayHours[facility]));
    }
    return new CongestionOutcome(
        uses,
        facilities.unstated(),
        Arrays.stream(demand).sum(),
        Arrays.stream(end.demand).sum(),
        end.steps,
        end.converged);
  }
}
