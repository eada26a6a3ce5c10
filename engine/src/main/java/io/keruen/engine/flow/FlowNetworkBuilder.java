package io.keruen.engine.flow;

import java.util.ArrayList;
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

  /**
   * Makes a node that of a zone and returns the zone's number: 0, 1, 2, ...
   *
   * @throws IllegalArgumentException if the node is a zone's already
   */
  public int addZone(int node, Passage passage) {
    requireNode(node);
    if (zones.stream().anyMatch(zone -> zone.node() == node)) {
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
    int[] entry = new int[nodeCount]; // where links into a node end
    int[] exit = new int[nodeCount]; // where links out of it begin
    for (int node = 0; node < nodeCount; node++) {
      entry[node] = node;
      exit[node] = node;
    }
    int nodes = nodeCount;
    List<AddedLink> all = new ArrayList<>();
    for (int node : limits.keySet()) {
      exit[node] = nodes++;
    }
    int[] origin = new int[zones.size()];
    int[] destination = new int[zones.size()];
    for (int zone = 0; zone < origin.length; zone++) {
      int node = zones.get(zone).node();
      if (zones.get(zone).passage() == Passage.CLOSED && exit[node] == node) {
        exit[node] = nodes++;
      }
      origin[zone] = exit[node];
      destination[zone] = entry[node];
    }
    links.forEach(link -> all.add(new AddedLink(exit[link.from()], entry[link.to()], link.time())));
    limits.forEach(
        (node, time) -> {
          if (!isClosed(node)) {
            all.add(new AddedLink(entry[node], exit[node], time));
          }
        });
    return sorted(nodes, all, origin, destination);
  }

  private boolean isClosed(int node) {
    return zones.stream().anyMatch(zone -> zone.node() == node && zone.passage() == Passage.CLOSED);
  }

  private FlowNetwork sorted(int nodes, List<AddedLink> all, int[] origin, int[] destination) {
    int[] firstOut = new int[nodes + 1];
    for (AddedLink link : all) {
      firstOut[link.from() + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      firstOut[node + 1] += firstOut[node];
    }
    int[] next = firstOut.clone();
    int[] from = new int[all.size()];
    int[] to = new int[all.size()];
    LinkTime[] time = new LinkTime[all.size()];
    int[] linkOfAdded = new int[links.size()];
    for (int added = 0; added < all.size(); added++) {
      int link = next[all.get(added).from()]++;
      from[link] = all.get(added).from();
      to[link] = all.get(added).to();
      time[link] = all.get(added).time();
      if (added < links.size()) {
        linkOfAdded[added] = link;
      }
    }
    return new FlowNetwork(firstOut, from, to, time, linkOfAdded, origin, destination);
  }
}
