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
 * Memory that a computation will have in use at its peak, before it begins. Goods are computed one
 * after the other and do not add up. With n cities, S scenarios, c cities on corridors, and skims,
 * work and costs as {@link SkimMemory} has them:
 *
 * <pre>
 * run       baseline skims (n x n and c x c, 4 more sums and a mark per scenario)
 *           + the skims of one scenario (n x n) + the larger of the work for them
 *           and of 8 x 8 n x n (market access, before and after, by money and with time)
 * projects  (2 + threads) x (skims n x n + 8 x 2 n x n (market access) + costs) + work
 * matrix    skims + work
 * </pre>
 *
 * and always the data set and its worlds, by links and worlds.
 *
 * @param places origins of the largest skims
 * @param bytes of the heap
 */
public record MemoryForecast(int places, long bytes) {
  /** World, geometry and tables of the data set; measured on Eurasia. */
  private static final long DATA_BYTES_PER_LINK = 200;

  /** A world shares most with the one it comes from: link costs, changed links; measured. */
  private static final long WORLD_BYTES_PER_LINK = 8;

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
    SkimMemory memory = memory(network);
    long baseline = SkimMemory.skims(places, places, ofBaseline);
    long scenario =
        SkimMemory.skims(onCorridors, onCorridors, byLand)
            + SkimMemory.skims(places, places, ofScenario);
    long access = 8L * 8 * places * places;
    long work = memory.work(threads, ofScenario);
    return new MemoryForecast(
        places,
        base(network, 1 + study.scenarios().size())
            + memory.hierarchy()
            + memory.costs()
            + baseline
            + Math.max(memory.work(threads, ofBaseline), scenario + Math.max(work, access)));
  }

  static MemoryForecast ofProjects(World shipped, Study study, int places, int threads) {
    Network network = shipped.network();
    PathAccumulator nothing = PathAccumulator.on(network);
    SkimMemory memory = memory(network);
    long reference =
        SkimMemory.skims(places, places, nothing)
            + 8L * 2 * places * places
            + memory.costs()
            + COST_BYTES_PER_LINK * network.linkCount();
    return new MemoryForecast(
        places,
        base(network, 2 + 2 * study.projects().size())
            + memory.hierarchy()
            + (2 + threads) * reference
            + threads * memory.work(1, nothing));
  }

  /** Skims between places, with nothing collected besides. */
  public static MemoryForecast ofMatrix(Network network, int places, int threads) {
    PathAccumulator nothing = PathAccumulator.on(network);
    SkimMemory memory = memory(network);
    return new MemoryForecast(
        places,
        base(network, 1)
            + memory.hierarchy()
            + memory.costs()
            + SkimMemory.skims(places, places, nothing)
            + memory.work(threads, nothing));
  }

  private static SkimMemory memory(Network network) {
    return new SkimMemory(network.linkCount(), network.nodeCount());
  }

  private static long base(Network network, int worlds) {
    return network.linkCount() * (DATA_BYTES_PER_LINK + worlds * WORLD_BYTES_PER_LINK);
  }
}
