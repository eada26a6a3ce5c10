package io.keruen.engine.flow;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Checks that flow leaves every node as it enters it, but for the demand that starts or ends there.
 *
 * <p>Node by node this takes a tenth of an iteration's time. What a commodity's flow does between
 * any potentials of the nodes is summed up by the way: sum over links of flow times the drop in
 * potential is sum over pairs of demand times the drop from origin to destination, whatever the
 * potentials, if and only if all nodes are in balance. With random potentials an imbalance hides
 * with a chance of about a thousandth where it is just beyond the tolerance, and less the larger it
 * is; where it shows, the nodes are looked at.
 *
 * <p>Immutable, thread-safe.
 */
final class Conservation {
  /** Most by which a node may be out of balance, as a share of the demand. */
  static final double TOLERANCE = 1e-9;

  private static final double SHOWS = 1e-12; // of the demand; rounding stays below it
  private static final long SEED = 1847; // Kirchhoff's laws

  private final FlowProblem problem;
  private final FlowNetwork network;
  private final double[] potential; // per node: random, 0 to 1
  private final double[] drop; // per link

  Conservation(FlowProblem problem) {
    this.problem = problem;
    network = problem.network();
    potential = new SplittableRandom(SEED).doubles(network.nodeCount()).toArray();
    drop = new double[network.linkCount()];
    for (int link = 0; link < drop.length; link++) {
      drop[link] = potential[network.fromNode(link)] - potential[network.toNode(link)];
    }
  }

  /**
   * What the demand of a commodity and any flow that carries it do between the random potentials.
   *
   * @param volume demand that has a path
   * @param drop demand times the drop in potential from its origin to where it ends
   */
  record Work(double volume, double drop) {}

  /** Work of a commodity's demand that its tree reaches. */
  Work work(Commodity commodity, StoredTree tree) {
    double atOrigin = potential[network.origin(commodity.origin())];
    OdMatrix demand = problem.demand(commodity);
    double all = 0;
    double sum = 0;
    int end = demand.endPair(commodity.origin());
    for (int pair = demand.firstPair(commodity.origin()); pair < end; pair++) {
      int node = network.destination(demand.destination(pair));
      if (tree.reaches(node)) {
        all += demand.volume(pair);
        sum += demand.volume(pair) * (atOrigin - potential[node]);
      }
    }
    return new Work(all, sum);
  }

  /** What a unit of flow does on a link. */
  double drop(int link) {
    return drop[link];
  }

  /**
   * Checks flows of a commodity by what they do between random potentials, and node by node if that
   * shows an imbalance.
   *
   * @param flow per link
   * @param done flow times drop, summed over the links
   * @param work of the commodity's demand
   * @param tree of the commodity; tells which of its demand has a path
   * @throws LostFlowException if a node is out of balance
   */
  void requireLikely(Commodity commodity, double[] flow, double done, Work work, StoredTree tree) {
    if (!(Math.abs(done - work.drop()) <= SHOWS * work.volume())) {
      require(commodity, flow, tree);
    }
  }

  /**
   * Checks flows of a commodity node by node.
   *
   * @param flow per link
   * @param tree of the commodity; tells which of its demand has a path
   * @throws LostFlowException if a node is out of balance
   */
  void require(Commodity commodity, double[] flow, StoredTree tree) {
    double[] surplus = surplus(flow);
    OdMatrix demand = problem.demand(commodity);
    double all = 0;
    int end = demand.endPair(commodity.origin());
    for (int pair = demand.firstPair(commodity.origin()); pair < end; pair++) {
      int node = network.destination(demand.destination(pair));
      if (tree.reaches(node)) {
        surplus[node] -= demand.volume(pair);
        all += demand.volume(pair);
      }
    }
    surplus[network.origin(commodity.origin())] += all;
    requireBalance(commodity.flowClass(), surplus, all);
  }

  /**
   * Checks volumes of all classes.
   *
   * @param volume per class, per link
   * @param unreachable pairs whose demand is in no volume
   * @throws LostFlowException if a node is out of balance
   */
  void require(double[][] volume, List<UnreachablePair> unreachable) {
    double[][] surplus = Stream.of(volume).map(this::surplus).toArray(double[][]::new);
    double[] demand = new double[volume.length];
    problem.forEachAssigned(
        unreachable,
        (flowClass, origin, destination, trips) -> {
          surplus[flowClass][network.origin(origin)] += trips;
          surplus[flowClass][network.destination(destination)] -= trips;
          demand[flowClass] += trips;
        });
    for (int number = 0; number < volume.length; number++) {
      requireBalance(number, surplus[number], demand[number]);
    }
  }

  /** What arrives at each node less what leaves. */
  private double[] surplus(double[] flow) {
    double[] surplus = new double[network.nodeCount()];
    for (int node = 0; node < surplus.length; node++) {
      double leaving = 0;
      int end = network.endOut(node);
      for (int link = network.firstOut(node); link < end; link++) {
        if (flow[link] != 0) {
          leaving += flow[link];
          surplus[network.toNode(link)] += flow[link];
        }
      }
      surplus[node] -= leaving;
    }
    return surplus;
  }

  private void requireBalance(int flowClass, double[] surplus, double demand) {
    for (int node = 0; node < surplus.length; node++) {
      if (!(Math.abs(surplus[node]) <= TOLERANCE * demand)) {
        throw new LostFlowException(
            problem.classes().get(flowClass).name(),
            network.addedNode(node),
            surplus[node],
            demand);
      }
    }
  }
}
