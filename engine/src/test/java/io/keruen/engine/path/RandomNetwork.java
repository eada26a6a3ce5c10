package io.keruen.engine.path;

import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.NetworkBuilder;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Status;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A directed network with random links and costs, loops, parallel links, zero costs and closed
 * links among them. The same seed gives the same network.
 */
final class RandomNetwork {
  private final Network network;
  private final double[] linkCost;

  RandomNetwork(Network network, double[] linkCost) {
    this.network = network;
    this.linkCost = linkCost;
  }

  Network network() {
    return network;
  }

  double[] linkCost() {
    return linkCost;
  }

  static RandomNetwork of(long seed, int nodes, int links) {
    Random random = new Random(seed);
    NetworkBuilder builder = builder(nodes);
    for (int link = 0; link < links; link++) {
      builder.addLink(random.nextInt(nodes), random.nextInt(nodes), line());
    }
    double[] cost = new double[links];
    Arrays.setAll(cost, link -> randomCost(random));
    return new RandomNetwork(builder.freeze(), cost);
  }

  static NetworkBuilder builder(int nodes) {
    NetworkBuilder builder = new NetworkBuilder();
    for (int node = 0; node < nodes; node++) {
      builder.addNode(new Node.OfLayer(Layer.of("road"), "KAZ", 0, 0));
    }
    return builder;
  }

  static Link line() {
    return new Link.Line(
        Layer.of("road"), 1, LinkClass.UNKNOWN, OptionalDouble.empty(), "", Status.OPEN, -1);
  }

  /** Small whole numbers, so that ties are common and sums are exact; some 0, some infinite. */
  static double randomCost(Random random) {
    return random.nextInt(10) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(8);
  }

  /** The network as code to paste: nodes, then "from>to=cost". */
  @Override
  public String toString() {
    return network.nodeCount()
        + " nodes: "
        + IntStream.range(0, network.linkCount())
            .mapToObj(
                link ->
                    "%d>%d=%s"
                        .formatted(network.fromNode(link), network.toNode(link), linkCost[link]))
            .collect(Collectors.joining(" "));
  }
}
