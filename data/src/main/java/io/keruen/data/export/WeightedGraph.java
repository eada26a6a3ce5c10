package io.keruen.data.export;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Node;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The links of a network that can be used, with generalised costs as whole numbers. Nodes keep
 * their numbers; links are numbered anew, 0 .. {@code linkCount() - 1}, in their old order, so that
 * those leaving a node stand together. Immutable.
 */
public final class WeightedGraph {
  /** A weight counts thousandths of a USD per TEU. */
  public static final int WEIGHTS_PER_USD = 1000;

  /** What tools take for "no path": 2^31 - 1. Weights are smaller. */
  public static final int NO_PATH = Integer.MAX_VALUE;

  private final Network network;
  private final LinkCosts costs;
  private final int[] usable; // per link of this graph: its number in the network, rising
  private final int[] weight; // per link of this graph

  private WeightedGraph(Network network, LinkCosts costs) {
    this.network = network;
    this.costs = costs;
    usable = usable(costs);
    weight = new int[usable.length];
    for (int link = 0; link < weight.length; link++) {
      double exact = Math.rint(costUsd(link) * WEIGHTS_PER_USD);
      if (exact >= NO_PATH) {
        throw tooDear(link);
      }
      weight[link] = (int) exact;
    }
  }

  /**
   * The links with a finite cost.
   *
   * @throws InvalidInputException if a cost is too high for a weight
   */
  public static WeightedGraph of(Network network, LinkCosts costs) {
    return new WeightedGraph(network, costs);
  }

  /** Numbers of the links that can be used, rising. */
  public static int[] usable(LinkCosts costs) {
    double[] cost = costs.generalisedUsd();
    return IntStream.range(0, cost.length)
        .filter(link -> cost[link] < Double.POSITIVE_INFINITY)
        .toArray();
  }

  private InvalidInputException tooDear(int link) {
    return new InvalidInputException(
        InputProblem.ofFile(
            "export",
            String.format(
                Locale.ROOT,
                "the link from %s to %s at USD %,.0f per TEU",
                where(tail(link)),
                where(head(link)),
                costUsd(link)),
            String.format(
                Locale.ROOT,
                "links below USD %,.0f, since a weight has 31 bits and counts thousandths of a USD",
                (double) NO_PATH / WEIGHTS_PER_USD),
            "Check the rates of the data set, or lower --carbon-price."));
  }

  private String where(int node) {
    return network.node(node) instanceof Node.OfPlace place
        ? place.place()
        : String.format(Locale.ROOT, "%s, %s", network.node(node).lat(), network.node(node).lon());
  }

  public Network network() {
    return network;
  }

  public int nodeCount() {
    return network.nodeCount();
  }

  public int linkCount() {
    return usable.length;
  }

  /** Number of a link in the network. */
  public int networkLink(int link) {
    return usable[link];
  }

  public int tail(int link) {
    return network.fromNode(usable[link]);
  }

  public int head(int link) {
    return network.toNode(usable[link]);
  }

  /** Generalised cost in thousandths of a USD per TEU, to the nearest; 0 .. 2^31 - 2. */
  public int weight(int link) {
    return weight[link];
  }

  /** Generalised cost in USD per TEU. */
  public double costUsd(int link) {
    return costs.generalisedUsd()[usable[link]];
  }

  /** Time on a link in whole seconds. */
  public int seconds(int link) {
    return Math.toIntExact(Math.round(costs.hours()[usable[link]] * 3600));
  }

  /** Length of a link in whole metres; 0 for transfers and crossings. */
  public int metres(int link) {
    return Math.toIntExact(Math.round(network.link(usable[link]).lengthKm() * 1000));
  }

  /** Per node its first link, and one more: the number of links. */
  public int[] firstOut() {
    int[] first = new int[nodeCount() + 1];
    for (int link = 0; link < usable.length; link++) {
      first[tail(link) + 1]++;
    }
    for (int node = 0; node < nodeCount(); node++) {
      first[node + 1] += first[node];
    }
    return first;
  }
}
