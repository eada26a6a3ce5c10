package io.keruen.engine.flow;

import java.util.OptionalInt;

/**
 * Directed network whose links have a time that depends on their volume; frozen, thread-safe. Nodes
 * are 0 .. {@code nodeCount() - 1}; links leaving node v have the numbers {@code firstOut(v)} ..
 * {@code endOut(v) - 1}. Demand starts and ends at zones, 0 .. {@code zoneCount() - 1}. A zone that
 * no path may run through has two nodes, one to start from and one to end at, and a node with a
 * limited capacity two that an inner link joins, so that searches need to know of neither.
 */
public final class FlowNetwork {
  static final int NO_LINK = -1;

  private final int[] firstOut; // nodeCount + 1, rising
  private final int[] fromNode; // per link
  private final int[] toNode; // per link
  private final LinkTime[] time; // per link
  private final int[] linkOfAdded; // per link in the order of adding
  private final int[] origin; // node, per zone
  private final int[] destination; // node, per zone
  private final int[] addedNode; // per node
  private final int[] innerLink; // per added node; NO_LINK where passing is not limited

  FlowNetwork(
      int[] firstOut,
      int[] fromNode,
      int[] toNode,
      LinkTime[] time,
      int[] linkOfAdded,
      int[] origin,
      int[] destination,
      int[] addedNode,
      int[] innerLink) {
    this.firstOut = firstOut;
    this.fromNode = fromNode;
    this.toNode = toNode;
    this.time = time;
    this.linkOfAdded = linkOfAdded;
    this.origin = origin;
    this.destination = destination;
    this.addedNode = addedNode;
    this.innerLink = innerLink;
  }

  public int nodeCount() {
    return firstOut.length - 1;
  }

  /** Links, those inside nodes included. */
  public int linkCount() {
    return toNode.length;
  }

  public int zoneCount() {
    return origin.length;
  }

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

  public LinkTime time(int link) {
    return time[link];
  }

  /** Number of the link that was added to the builder as number {@code added}: 0, 1, 2, ... */
  public int linkOfAdded(int added) {
    return linkOfAdded[added];
  }

  /** Links that were added, those inside nodes not among them. */
  public int addedCount() {
    return linkOfAdded.length;
  }

  /** Nodes that were added; the network's own numbers for them are the same. */
  public int addedNodeCount() {
    return innerLink.length;
  }

  /** Number of the added node that a node is, or is one of the two of. */
  public int addedNode(int node) {
    return addedNode[node];
  }

  /**
   * The link that carries all which passes an added node whose passing is limited; empty for other
   * nodes.
   */
  public OptionalInt innerLink(int added) {
    return innerLink[added] == NO_LINK ? OptionalInt.empty() : OptionalInt.of(innerLink[added]);
  }

  /** Node at which the demand of a zone starts. */
  public int origin(int zone) {
    return origin[zone];
  }

  /** Node at which the demand to a zone ends. */
  public int destination(int zone) {
    return destination[zone];
  }
}
