package io.keruen.engine.flow;

import java.util.Arrays;

/**
 * Carries flows of a commodity over from another equilibrium. Each node keeps the shares in which
 * the commodity's flow came to it over its links; the new demand is sent back along them from the
 * nodes at which it ends. Where nothing came before, it comes by the least-cost tree of the moment.
 * Holds its working memory: make one per thread.
 *
 * <p>The shares are the approach proportions of Bar-Gera (2002), Origin-based algorithm for the
 * traffic assignment problem, Transportation Science 36(4), 398-417.
 */
final class CarriedFlows {
  private enum Mark {
    NEW,
    OPEN,
    DONE
  }

  private final FlowNetwork network;
  private final IncomingLinks incoming;
  private final double[] arriving; // per node: what the links into it carried
  private final Mark[] mark; // per node
  private final int[] nextEntry; // per node: the first entry of its links not looked at
  private final int[] stack; // nodes
  private final int[] order; // nodes, each after those that its flow comes from
  private int count;

  CarriedFlows(FlowNetwork network, IncomingLinks incoming) {
    this.network = network;
    this.incoming = incoming;
    arriving = new double[network.nodeCount()];
    mark = new Mark[network.nodeCount()];
    nextEntry = new int[network.nodeCount()];
    stack = new int[network.nodeCount()];
    order = new int[network.nodeCount()];
  }

  /**
   * Sends demand over the links that flow took before.
   *
   * @param tree least-cost tree of the moment, from the commodity's origin
   * @param before per link; what is on links that cost too much to be used must be 0
   * @param demand per node in whole units, 0 where the tree does not reach; all 0 afterwards if
   *     this succeeds
   * @param flow per link, all 0; receives the flows
   * @return false, with nothing sent, if the flow before would go round in a circle or begin
   *     somewhere else than at the root, as after a link on its way was closed
   */
  boolean send(TreeSearch tree, double[] before, FlowUnit unit, double[] demand, double[] flow) {
    sumArriving(before);
    if (!putInOrder(tree, before, demand)) {
      return false;
    }
    for (int rank = count - 1; rank >= 0; rank--) {
      int node = order[rank];
      double through = demand[node];
      demand[node] = 0;
      if (node == tree.root() || through == 0) {
        continue;
      }
      if (arriving[node] > 0) {
        share(node, through, before, unit, demand, flow);
      } else {
        move(tree.linkInto(node), through, demand, flow);
      }
    }
    return true;
  }

  private void sumArriving(double[] before) {
    Arrays.fill(arriving, 0);
    for (int link = 0; link < network.linkCount(); link++) {
      arriving[network.toNode(link)] += before[link];
    }
  }

  /**
   * Sends what passes a node over the links that carried, in whole units: the last takes the rest.
   */
  private void share(
      int node, double through, double[] before, FlowUnit unit, double[] demand, double[] flow) {
    double left = through;
    double carried = arriving[node];
    for (int entry = incoming.firstIn(node); entry < incoming.endIn(node); entry++) {
      int link = incoming.link(entry);
      if (before[link] > 0) {
        double part = Math.min(left, unit.nearest(left * Math.min(1, before[link] / carried)));
        move(link, part, demand, flow);
        left -= part;
        carried -= before[link];
      }
    }
  }

  private void move(int link, double volume, double[] demand, double[] flow) {
    flow[link] += volume;
    demand[network.fromNode(link)] += volume;
  }

  /** Orders the nodes that demand passes; false if there is no such order. */
  private boolean putInOrder(TreeSearch tree, double[] before, double[] demand) {
    Arrays.fill(mark, Mark.NEW);
    count = 0;
    for (int node = 0; node < demand.length; node++) {
      if (demand[node] > 0 && mark[node] == Mark.NEW && !visit(node, tree, before)) {
        return false;
      }
    }
    return true;
  }

  /** Puts a node in order after all that its flow comes from: a search in depth. */
  private boolean visit(int first, TreeSearch tree, double[] before) {
    int depth = 0;
    stack[depth++] = open(first);
    while (depth > 0) {
      int node = stack[depth - 1];
      int from = nextBefore(node, tree, before);
      if (from < 0) {
        mark[node] = Mark.DONE;
        order[count++] = node;
        depth--;
        if (node != tree.root() && arriving[node] == 0 && tree.previous(node) < 0) {
          return false;
        }
      } else if (mark[from] == Mark.OPEN) {
        return false;
      } else if (mark[from] == Mark.NEW) {
        stack[depth++] = open(from);
      }
    }
    return true;
  }

  private int open(int node) {
    mark[node] = Mark.OPEN;
    nextEntry[node] = incoming.firstIn(node);
    return node;
  }

  /** The next node that flow to a node comes from; -1 once all are named. */
  private int nextBefore(int node, TreeSearch tree, double[] before) {
    if (node == tree.root()) {
      return -1;
    }
    if (arriving[node] == 0) {
      boolean named = nextEntry[node] > incoming.firstIn(node);
      nextEntry[node] = incoming.endIn(node);
      return named ? -1 : tree.previous(node);
    }
    while (nextEntry[node] < incoming.endIn(node)) {
      int link = incoming.link(nextEntry[node]++);
      if (before[link] > 0) {
        return network.fromNode(link);
      }
    }
    return -1;
  }
}
