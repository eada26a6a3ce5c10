package io.keruen.engine.network;

import java.util.ArrayList;
import java.util.List;

/** Collects nodes and directed links, then freezes them. Not thread-safe. */
public final class NetworkBuilder {
  private final List<Node> nodes = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final List<int[]> ends = new ArrayList<>();

  /** Adds a node and returns its number: 0, 1, 2, ... */
  public int addNode(Node node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  /**
   * Adds a directed link. Several links may join the same two nodes. Link numbers are given by
   * {@link #freeze()}: ordered by from-node, then by the order of adding.
   *
   * @throws IllegalArgumentException if an end is not a node, or if the link breaks the layering:
   *     lines stay in one layer and territory, transfers in one territory, crossings join two
   *     territories in one mode
   */
  public void addLink(int from, int to, Link link) {
    if (from < 0 || from >= nodes.size() || to < 0 || to >= nodes.size()) {
      throw new IllegalArgumentException(
          "link joins nodes " + from + " and " + to + "; there are " + nodes.size() + " nodes");
    }
    requireLayering(nodes.get(from), nodes.get(to), link);
    links.add(link);
    ends.add(new int[] {from, to});
  }

  private static void requireLayering(Node from, Node to, Link link) {
    boolean fits;
    if (link instanceof Link.Connector) {
      fits = from instanceof Node.OfPlace != to instanceof Node.OfPlace && !runsThrough(from, to);
    } else {
      fits =
          from instanceof Node.OfLayer a && to instanceof Node.OfLayer b && joinsLayers(a, b, link);
    }
    if (!fits) {
      throw new IllegalArgumentException("%s cannot join %s and %s".formatted(link, from, to));
    }
  }

  private static boolean joinsLayers(Node.OfLayer from, Node.OfLayer to, Link link) {
    boolean sameTerritory = from.territory().equals(to.territory());
    if (link instanceof Link.Line line) {
      return line.layer().equals(from.layer())
          && line.layer().equals(to.layer())
          && (sameTerritory
              || from.territory().isEmpty()
              || to.territory().isEmpty()
              || !line.layer().mode().isLand());
    }
    if (link instanceof Link.Crossing crossing) {
      return crossing.mode() == from.layer().mode()
          && crossing.mode() == to.layer().mode()
          && !sameTerritory;
    }
    return !from.layer().equals(to.layer());
  }

  private static boolean runsThrough(Node from, Node to) {
    return (from instanceof Node.OfPlace place && place.end() == Node.End.DESTINATION)
        || (to instanceof Node.OfPlace other && other.end() == Node.End.ORIGIN);
  }

  /** The frozen network; the builder can go on and freeze again. */
  public Network freeze() {
    int[] firstOut = new int[nodes.size() + 1];
    for (int[] end : ends) {
      firstOut[end[0] + 1]++;
    }
    for (int node = 0; node < nodes.size(); node++) {
      firstOut[node + 1] += firstOut[node];
    }
    int[] next = firstOut.clone();
    int[] fromNode = new int[links.size()];
    int[] toNode = new int[links.size()];
    Link[] sorted = new Link[links.size()];
    for (int added = 0; added < links.size(); added++) {
      int number = next[ends.get(added)[0]]++;
      fromNode[number] = ends.get(added)[0];
      toNode[number] = ends.get(added)[1];
      sorted[number] = links.get(added);
    }
    return new Network(List.copyOf(nodes), firstOut, fromNode, toNode, sorted);
  }
}
