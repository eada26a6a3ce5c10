package io.keruen.engine.flow;

/** Links of a network by the node that they lead to. Immutable, thread-safe. */
final class IncomingLinks {
  private final int[] firstIn; // nodeCount + 1, rising
  private final int[] links; // by the node they lead to, then by number

  IncomingLinks(FlowNetwork network) {
    firstIn = new int[network.nodeCount() + 1];
    for (int link = 0; link < network.linkCount(); link++) {
      firstIn[network.toNode(link) + 1]++;
    }
    for (int node = 0; node < network.nodeCount(); node++) {
      firstIn[node + 1] += firstIn[node];
    }
    int[] next = firstIn.clone();
    links = new int[network.linkCount()];
    for (int link = 0; link < links.length; link++) {
      links[next[network.toNode(link)]++] = link;
    }
  }

  int firstIn(int node) {
    return firstIn[node];
  }

  /** One past the last entry of a node. */
  int endIn(int node) {
    return firstIn[node + 1];
  }

  /** Link of an entry. */
  int link(int entry) {
    return links[entry];
  }

  /**
   * The link into a node that carries most; -1 if none carries any.
   *
   * @param flow per link
   */
  int withMostFlow(int node, double[] flow) {
    int most = -1;
    double greatest = 0;
    for (int entry = firstIn[node]; entry < firstIn[node + 1]; entry++) {
      if (flow[links[entry]] > greatest) {
        greatest = flow[links[entry]];
        most = links[entry];
      }
    }
    return most;
  }
}
