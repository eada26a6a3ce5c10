package io.keruen.engine.flow;

import java.util.Arrays;
import java.util.OptionalInt;

/** Which link of a network is which of another that was made from it by a few changes. */
final class CarriedLinks {
  private final int[] linkBefore; // per link; NO_LINK for one that there was not

  /**
   * @throws IllegalArgumentException if one network's added links do not begin with all of the
   *     other's
   */
  CarriedLinks(FlowNetwork before, FlowNetwork network) {
    linkBefore = new int[network.linkCount()];
    Arrays.fill(linkBefore, FlowNetwork.NO_LINK);
    for (int added = 0; added < Math.min(before.addedCount(), network.addedCount()); added++) {
      int link = network.linkOfAdded(added);
      linkBefore[link] = before.linkOfAdded(added);
      requireSameEnds(added, before, linkBefore[link], network, link);
    }
    for (int link = 0; link < network.linkCount(); link++) {
      int node = network.addedNode(network.fromNode(link));
      OptionalInt inner = network.innerLink(node);
      if (inner.isPresent() && inner.getAsInt() == link && node < before.addedNodeCount()) {
        linkBefore[link] = before.innerLink(node).orElse(FlowNetwork.NO_LINK);
      }
    }
  }

  private static void requireSameEnds(
      int added, FlowNetwork before, int linkBefore, FlowNetwork network, int link) {
    if (before.addedNode(before.fromNode(linkBefore)) != network.addedNode(network.fromNode(link))
        || before.addedNode(before.toNode(linkBefore)) != network.addedNode(network.toNode(link))) {
      throw new IllegalArgumentException(
          "added link %d joins other nodes than in the network before; add the same links in the same order, and new ones last"
              .formatted(added));
    }
  }

  /**
   * Values of another network's links, by the links of this one.
   *
   * @param valueBefore per link of the network before
   * @return per link; 0 for one that there was not
   */
  double[] carry(double[] valueBefore) {
    double[] value = new double[linkBefore.length];
    for (int link = 0; link < value.length; link++) {
      if (linkBefore[link] != FlowNetwork.NO_LINK) {
        value[link] = valueBefore[linkBefore[link]];
      }
    }
    return value;
  }
}
