package io.keruen.bench;

import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.NetworkBuilder;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Places;
import io.keruen.engine.scenario.World;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The shipped network inside a region, with the costs of the first commodity class. */
public record Cut(Network network, Places places, LinkCosts costs) {
  /** Origins and destinations of skims: as many as a study of cities takes. */
  private static final int MOST_CENTROIDS = 1000;

  /** The hierarchy adds in another order than a search along the path. */
  private static final double ROUNDING = 1e-12;

  public static Cut of(Region region) {
    World world = DataSet.read(DataSetFiles.embedded()).world();
    int[] numbers = new int[world.network().nodeCount()];
    NetworkBuilder builder = new NetworkBuilder();
    for (int node = 0; node < numbers.length; node++) {
      boolean inside = region.contains(world.network().node(node));
      numbers[node] = inside ? builder.addNode(world.network().node(node)) : -1;
    }
    for (int link = 0; link < world.network().linkCount(); link++) {
      int from = numbers[world.network().fromNode(link)];
      int to = numbers[world.network().toNode(link)];
      if (from >= 0 && to >= 0) {
        builder.addLink(from, to, world.network().link(link));
      }
    }
    Network network = builder.freeze();
    Places places =
        new Places(
            world.places().all().stream()
                .filter(place -> place.isConnected() && numbers[place.originNode()] >= 0)
                .map(place -> renumbered(place, numbers))
                .toList());
    LinkCosts costs =
        new CostModel(world.rates(), world.unions(), 0)
            .compute(network, world.commodities().get(0));
    return new Cut(network, places, costs);
  }

  private static Place renumbered(Place place, int[] numbers) {
    return new Place(
        place.name(),
        place.aliases(),
        place.iso3(),
        place.lat(),
        place.lon(),
        place.kind(),
        place.population(),
        place.centroid(),
        numbers[place.originNode()],
        numbers[place.destinationNode()]);
  }

  /** The most populous centroids, at most 1,000. */
  public List<Place> centroids() {
    return places.centroids().stream()
        .sorted(Comparator.comparingLong(Place::population).reversed())
        .limit(MOST_CENTROIDS)
        .toList();
  }

  /**
   * Least costs from a node by going over all links until nothing changes any more (Bellman-Ford):
   * slow, and too simple to be wrong.
   */
  double[] naiveCosts(int origin) {
    double[] linkCost = costs.generalisedUsd();
    double[] cost = new double[network.nodeCount()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    cost[origin] = 0;
    for (boolean changed = true; changed; ) {
      changed = false;
      for (int link = 0; link < linkCost.length; link++) {
        double via = cost[network.fromNode(link)] + linkCost[link];
        if (via < cost[network.toNode(link)]) {
          cost[network.toNode(link)] = via;
          changed = true;
        }
      }
    }
    return cost;
  }

  /** Stops a benchmark whose subject is wrong. */
  static void requireEqual(double expected, double actual, String what) {
    boolean close = Math.abs(expected - actual) <= ROUNDING * Math.abs(expected);
    if (!close && expected != actual) { // infinite costs are equal, not close
      throw new IllegalStateException(
          "%s is %s, the naive search says %s".formatted(what, actual, expected));
    }
  }
}
