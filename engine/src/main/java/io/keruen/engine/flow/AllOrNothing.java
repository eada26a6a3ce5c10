package io.keruen.engine.flow;

import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Tasks;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads all demand on least-cost paths at given costs. The commodities are cut into blocks whatever
 * the number of threads, and sums are taken block by block, so that the result has the same bits
 * for any number. Not thread-safe.
 */
final class AllOrNothing {
  private static final int MOST_BLOCKS = 32;

  private final FlowProblem problem;
  private final Execution execution;

  AllOrNothing(FlowProblem problem, Execution execution) {
    this.problem = problem;
    this.execution = execution;
  }

  /**
   * What a loading comes to.
   *
   * @param volume per class, per link
   * @param cost of all demand that has a path: SPTT
   * @param unreachable pairs without a path
   */
  @SuppressWarnings("ArrayRecordComponent") // never leaves the package, never compared
  record Load(double[][] volume, double cost, List<UnreachablePair> unreachable) {}

  /**
   * Loads all demand.
   *
   * @param cost per class, per link
   */
  Load load(double[][] cost) {
    int count = Math.min(MOST_BLOCKS, problem.commodities().size());
    Block[] blocks = new Block[count];
    Tasks.run(
        count,
        execution,
        () -> {
          TreeSearch search = new TreeSearch(problem.network());
          double[] through = new double[problem.network().nodeCount()];
          return number -> {
            Block block = new Block(search, through);
            int size = problem.commodities().size();
            for (int i = size * number / count; i < size * (number + 1) / count; i++) {
              block.load(problem.commodities().get(i), cost);
            }
            blocks[number] = block;
          };
        });
    return sum(blocks);
  }

  private Load sum(Block[] blocks) {
    double[][] volume = new double[problem.classes().size()][problem.network().linkCount()];
    double cost = 0;
    List<UnreachablePair> unreachable = new ArrayList<>();
    for (Block block : blocks) {
      for (int number = 0; number < volume.length; number++) {
        for (int link = 0; link < volume[number].length; link++) {
          volume[number][link] += block.volume[number][link];
        }
      }
      cost += block.cost;
      unreachable.addAll(block.unreachable);
    }
    return new Load(volume, cost, unreachable);
  }

  private final class Block {
    private final TreeSearch search;
    private final double[] through; // per node: demand to it and to nodes behind it
    private final double[][] volume =
        new double[problem.classes().size()][problem.network().linkCount()];
    private final List<UnreachablePair> unreachable = new ArrayList<>();
    private double cost;

    Block(TreeSearch search, double[] through) {
      this.search = search;
      this.through = through;
    }

    void load(Commodity commodity, double[][] costs) {
      search.grow(problem.network().origin(commodity.origin()), costs[commodity.flowClass()]);
      cost += problem.place(commodity, search, through, unreachable);
      search.load(through, volume[commodity.flowClass()]);
    }
  }
}
