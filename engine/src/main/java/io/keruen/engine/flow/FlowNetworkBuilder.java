package io.keruen.engine.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects nodes, links and zones, then freezes them. Not thread-safe. */
public final class FlowNetworkBuilder {
  /** Whether paths between other zones may run through the node of a zone. */
  public enum Passage {
    OPEN,
    CLOSED
  }

  private record AddedLink(int from, int to, LinkTime time) {}

  private record Zone(int node, Passage passage) {}

  private final List<AddedLink> links = new ArrayList<>();
  private final List<Zone> zones = new ArrayList<>();
  private final Map<Integer, Passage> passageOf = new TreeMap<>(); // by the node of a zone
  private final Map<Integer, LinkTime> limits = new TreeMap<>();
  private int nodeCount;

  /** Adds a node and returns its number: 0, 1, 2, ... */
  public int addNode() {
    return nodeCount++;
  }

  /**
   * Adds a directed link and returns its number among the added: 0, 1, 2, ... Several may join the
   * same two nodes. In the frozen network it has another number, see {@link
   * FlowNetwork#linkOfAdded}.
   */
  public int addLink(int from, int to, LinkTime time) {
    requireNode(from);
    requireNode(to);
    links.add(new AddedLink(from, to, time));
    return links.size() - 1;
  }

  /** Links added so far. */
  public int linkCount() {
    return links.size();
  }

  /**
   * Makes a node that of a zone and returns the zone's number: 0, 1, 2, ...
   *
   * @throws IllegalArgumentException if the node is a zone's already
   */
  public int addZone(int node, Passage passage) {
    requireNode(node);
    if (passageOf.putIfAbsent(node, passage) != null) {
      throw new IllegalArgumentException("node " + node + " is that of a zone already");
    }
    zones.add(new Zone(node, passage));
    return zones.size() - 1;
  }

  /**
   * Limits what passes a node, such as a terminal or a crossing: all flows from any of its links to
   * any other share one inner link. Demand that starts or ends at the node does not pass it.
   *
   * @throws IllegalArgumentException if it is limited already
   */
  public void limitNode(int node, LinkTime time) {
    requireNode(node);
    if (limits.putIfAbsent(node, time) != null) {
      throw new IllegalArgumentException("node " + node + " is limited already");
    }
  }

  private void requireNode(int node) {
    if (node < 0 || node >= nodeCount) {
      throw new IllegalArgumentException(
          "there is no node " + node + "; " + nodeCount + " nodes were added");
    }
  }

  /** The frozen network; the builder can go on and freeze again. */
  public FlowNetwork freeze() {
    Expansion nodes = new Expansion();
    List<AddedLink> all = new ArrayList<>();
    for (AddedLink link : links) {
      all.add(new AddedLink(nodes.exit[link.from()], nodes.entry[link.to()], link.time()));
    }
    int[] innerNode = new int[limits.size()]; // added nodes of the links behind the added ones
    for (Map.Entry<Integer, LinkTime> limit : limits.entrySet()) {
      int node = limit.getKey();
      if (!isClosed(node)) {
        innerNode[all.size() - links.size()] = node;
        all.add(new AddedLink(nodes.entry[node], nodes.exit[node], limit.getValue()));
      }
    }
    return sorted(nodes, all, innerNode);
  }

  private boolean isClosed(int node) {
    return passageOf.get(node) == Passage.CLOSED;
  }

  /** Nodes of the frozen network: two for a limited node and for a closed zone. */
  private final class Expansion {
    private final int[] entry = new int[nodeCount]; // where links into an added node end
    private final int[] exit = new int[nodeCount]; // where links out of it begin
    private final int[] origin = new int[zones.size()];
    private final int[] destination = new int[zones.size()];
    private final List<Integer> added = new ArrayList<>(); // added node, per node

    Expansion() {
      for (int node = 0; node < nodeCount; node++) {
        entry[node] = node;
        exit[node] = node;
        added.add(node);
      }
      limits.keySet().forEach(this::split);
      for (int zone = 0; zone < origin.length; zone++) {
        int node = zones.get(zone).node();
        if (zones.get(zone).passage() == Passage.CLOSED && exit[node] == node) {
          split(node);
        }
        origin[zone] = exit[node];
        destination[zone] = entry[node];
      }
    }

    private void split(int node) {
      exit[node] = added.size();
      added.add(node);
    }

    int[] added() {
      return added.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private FlowNetwork sorted(Expansion nodes, List<AddedLink> all, int[] innerNode) {
    int[] firstOut = new int[nodes.added.size() + 1];
    for (AddedLink link : all) {
      firstOut[link.from() + 1]++;
    }
    for (int node = 0; node < nodes.added.size(); node++) {
      firstOut[node + 1] += firstOut[node];
    }
    int[] next = firstOut.clone();
    int[] from = new int[all.size()];
    int[] to = new int[all.size()];
    LinkTime[] time = new LinkTime[all.size()];
    int[] linkOfAdded = new int[links.size()];
    int[] innerLink = new int[nodeCount];
    Arrays.fill(innerLink, FlowNetwork.NO_LINK);
    for (int added = 0; added < all.size(); added++) {
      int link = next[all.get(added).from()]++;
      from[link] = all.get(added).from();
      to[link] = all.get(added).to();
      time[link] = all.get(added).time();
      if (added < links.size()) {
        linkOfAdded[added] = link;
      } else {
        innerLink[innerNode[added - links.size()]] = link;
      }
    }
    return new FlowNetwork(
        firstOut,
        from,
        to,
        time,
        linkOfAdded,
        nodes.origin,
        nodes.destination,
        nodes.added(),
        innerLink);
  }
}
