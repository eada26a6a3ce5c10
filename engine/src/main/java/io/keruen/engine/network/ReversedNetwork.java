package io.keruen.engine.network;

/**
 * A network with every link turned round, so that a search from a destination is a forward search.
 * Node numbers stay; link numbers change. Immutable.
 */
public final class ReversedNetwork {
  private final Network network;
  private final int[] original; // per link of the turned network

  ReversedNetwork(Network network, int[] original) {
    this.network = network;
    this.original = original;
  }

  /** The turned network, for searches. Its links are those of the original network. */
  public Network network() {
    return network;
  }

  /** Number that a link of the turned network has in the original. */
  public int original(int link) {
    return original[link];
  }

  /** Costs of the original's links in the order of the turned network's. */
  public double[] costs(double[] linkCost) {
    double[] turned = new double[original.length];
    for (int link = 0; link < turned.length; link++) {
      turned[link] = linkCost[original[link]];
    }
    return turned;
  }
}
