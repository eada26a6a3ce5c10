package io.keruen.engine.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Directed network, frozen, thread-safe. Nodes are 0 .. {@code nodeCount() - 1}; links leaving node
 * v have the numbers {@code firstOut(v)} .. {@code endOut(v) - 1}. Searches read the topology
 * arrays and a {@code double[]} of link costs; cost models read {@link #link(int)}.
 */
public final class Network {
  private final List<Node> nodes;
  private final int[] firstOut; // nodeCount + 1, rising
  private final int[] fromNode; // per link
  private final int[] toNode; // per link
  private final Link[] links;

  Network(List<Node> nodes, int[] firstOut, int[] fromNode, int[] toNode, Link[] links) {
    this.nodes = nodes;
    this.firstOut = firstOut;
    this.fromNode = fromNode;
    this.toNode = toNode;
    this.links = links;
  }

  public int nodeCount() {
    return nodes.size();
  }

  public int linkCount() {
    return toNode.length;
  }

  public Node node(int node) {
    return nodes.get(node);
  }

  /** First link leaving a node. */
  public int firstOut(int node) {
    return firstOut[node];
  }

  /** One past the last link leaving a node. */
  public int endOut(int node) {
    return firstOut[node + 1];
  }

  public int fromNode(int link) {
    return fromNode[link];
  }

  public int toNode(int link) {
    return toNode[link];
  }

  public Link link(int link) {
    return links[link];
  }

  public boolean isOpen(int link) {
    return links[link].status() == Status.OPEN;
  }

  /**
   * Territory a link lies in, ISO 3166-1 alpha-3: that of its from-node, or of its to-node if the
   * from-node is a place or on the high seas; empty on the high seas.
   */
  public String territory(int link) {
    String from = territoryOfNode(fromNode[link]);
    return from.isEmpty() ? territoryOfNode(toNode[link]) : from;
  }

  private String territoryOfNode(int node) {
    return nodes.get(node) instanceof Node.OfLayer layered ? layered.territory() : "";
  }

  /** True for a rail crossing or transfer whose sides differ in gauge. */
  public boolean changesGauge(int link) {
    return nodes.get(fromNode[link]) instanceof Node.OfLayer from
        && nodes.get(toNode[link]) instanceof Node.OfLayer to
        && from.layer().mode() == Mode.RAIL
        && to.layer().mode() == Mode.RAIL
        && !from.layer().equals(to.layer());
  }

  /**
   * Length of the lines among some links, each line once, whether one or both of its directions are
   * there; crossings, transfers and drayage do not count.
   */
  public double lineLengthKm(Collection<Integer> numbers) {
    record Line(int a, int b, double km, int dataSetLink) {}
    Set<Line> lines = new LinkedHashSet<>();
    for (int link : numbers) {
      if (links[link] instanceof Link.Line line) {
        int from = fromNode[link];
        int to = toNode[link];
        lines.add(
            new Line(Math.min(from, to), Math.max(from, to), line.lengthKm(), line.dataSetLink()));
      }
    }
    return lines.stream().mapToDouble(Line::km).sum();
  }

  /**
   * This network with some links replaced; topology and numbers stay, this network is untouched.
   *
   * @param changed link number to new value
   */
  public Network with(Map<Integer, Link> changed) {
    Link[] other = links.clone();
    changed.forEach((number, link) -> other[number] = link);
    return new Network(nodes, firstOut, fromNode, toNode, other);
  }

  /** True if another network has the same nodes and joins them by the same links. */
  public boolean hasTopologyOf(Network other) {
    return Arrays.equals(fromNode, other.fromNode) && Arrays.equals(toNode, other.toNode);
  }

  /** This network with every link turned round. */
  public ReversedNetwork reversed() {
    int[] firstIn = new int[nodeCount() + 1];
    for (int to : toNode) {
      firstIn[to + 1]++;
    }
    for (int node = 0; node < nodeCount(); node++) {
      firstIn[node + 1] += firstIn[node];
    }
    int[] next = firstIn.clone();
    int[] original = new int[linkCount()];
    for (int link = 0; link < linkCount(); link++) {
      original[next[toNode[link]]++] = link;
    }
    int[] from = new int[linkCount()];
    int[] to = new int[linkCount()];
    Link[] turned = new Link[linkCount()];
    for (int link = 0; link < linkCount(); link++) {
      from[link] = toNode[original[link]];
      to[link] = fromNode[original[link]];
      turned[link] = links[original[link]];
    }
    return new ReversedNetwork(new Network(nodes, firstIn, from, to, turned), original);
  }

  /**
   * A builder holding all nodes and links of this network, for adding more. Node numbers stay; link
   * numbers change.
   */
  public NetworkBuilder toBuilder() {
    NetworkBuilder builder = new NetworkBuilder();
    nodes.forEach(builder::addNode);
    for (int link = 0; link < links.length; link++) {
      builder.addLink(fromNode[link], toNode[link], links[link]);
    }
    return builder;
  }
}
