package io.keruen.engine.study;

import io.keruen.engine.appraisal.Shipments;
import io.keruen.engine.appraisal.TransitDependence;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.SkimMemory;
import io.keruen.engine.scenario.World;

/**
 * Memory that a computation will have in use at its peak, foretold before it begins. Goods are
 * computed one after the other and do not add up. With n cities, c of them on corridors, and skims,
 * work and costs as {@link SkimMemory} has them:
 *
 * <pre>
 * run       baseline skims n x n (with four more sums and a mark per scenario)
 *           + the larger of the work for them, and of
 *             baseline skims c x c + skims of one scenario n x n
 *             + the larger of the work for these, and of skims c x c + 64 n x n (market access:
 *               transport cost and reach, before and after, by money and with time)
 * projects  2 x (skims n x n + 16 n x n (market access) + link costs)
 *           + for each thread: 16 n x n (market access) + 7 n x n (a quarter of all pairs change)
 *             + costs + link costs + work
 * matrix    skims + work
 * </pre>
 *
 * a run with e economies and s sectors of trade also s x e x e x 8 for each array of the trade
 * models: accounts, economy and two bases hold ten together, every thread ten more,
 *
 * <p>and always the data set and its worlds, by links and worlds.
 *
 * @param places origins of the largest skims
 * @param bytes of the heap
 */
public record MemoryForecast(int places, long bytes) {
  /** World, geometry and tables of the data set; measured on Eurasia. */
  private static final long DATA_BYTES_PER_LINK = 200;

  /** A world shares most with the one it comes from: link costs, changed links; measured. */
  private static final long WORLD_BYTES_PER_LINK = 6;

  /** Arrays of flows that a calibrated model holds, or that finding an equilibrium takes. */
  private static final long TRADE_ARRAYS = 10;

  /** Four arrays of link costs. */
  private static final long COST_BYTES_PER_LINK = 32;

  /** Whether a heap of this size holds it. */
  public boolean fits(long maxBytes) {
    return bytes <= maxBytes;
  }

  static MemoryForecast ofRun(
      World shipped, Study study, CommodityClass goods, int places, int onCorridors, int threads) {
    Network network = shipped.network();
    LinkCosts costs = study.costs(shipped, goods);
    PathAccumulator ofScenario =
        TransitDependence.collect(
            Shipments.collect(PathAccumulator.on(network), network, costs), network);
    PathAccumulator ofBaseline = ofScenario;
    PathAccumulator byLand = Shipments.collect(PathAccumulator.on(network), network, costs);
    for (Scenario scenario : study.scenarios()) {
      ofBaseline = Shipments.collectFor(scenario.name(), ofBaseline, network, costs);
      byLand = Shipments.collectFor(scenario.name(), byLand, network, costs);
    }
    SkimMemory memory = new SkimMemory(network.linkCount());
    long access = 8L * 8 * places * places + memory.skims(onCorridors, byLand);
    long scenario =
        memory.skims(onCorridors, byLand)
            + memory.skims(places, ofScenario)
            + Math.max(memory.work(places, threads, ofScenario), access);
    return new MemoryForecast(
        places,
        base(network, 1 + study.scenarios().size())
            + memory.hierarchy()
            + tradeModels(shipped, threads)
            + memory.skims(places, ofBaseline)
            + Math.max(memory.work(places, threads, ofBaseline), scenario));
  }

  static MemoryForecast ofProjects(World shipped, Study study, int places, int threads) {
    Network network = shipped.network();
    PathAccumulator nothing = PathAccumulator.on(network);
    SkimMemory memory = new SkimMemory(network.linkCount());
    long access = 8L * 2 * places * places;
    long linkCosts = COST_BYTES_PER_LINK * network.linkCount();
    long reference = memory.skims(places, nothing) + access + linkCosts;
    long near =
        access
            + 28L * places * places / 4
            + memory.customised()
            + linkCosts
            + memory.work(places, 1, nothing);
    return new MemoryForecast(
        places,
        base(network, 2 + 2 * study.projects().size())
            + memory.hierarchy()
            + 2 * reference
            + threads * near);
  }

  /** Skims between places, with nothing collected besides. */
  public static MemoryForecast ofMatrix(Network network, int places, int threads) {
    PathAccumulator nothing = PathAccumulator.on(network);
    SkimMemory memory = new SkimMemory(network.linkCount());
    return new MemoryForecast(
        places,
        base(network, 1)
            + memory.hierarchy()
            + memory.skims(places, nothing)
            + memory.work(places, threads, nothing));
  }

  private static long tradeModels(World shipped, int threads) {
    return shipped
        .trade()
        .map(
            accounts -> {
              long economies = accounts.countries().size();
              long arrays = TRADE_ARRAYS * (1L + Math.min(threads, TradeModels.OUTCOMES));
              return 8L * accounts.sectors().size() * economies * economies * arrays;
            })
        .orElse(0L);
  }

  private static long base(Network network, int worlds) {
    return network.linkCount() * (DATA_BYTES_PER_LINK + worlds * WORLD_BYTES_PER_LINK);
  }
}
