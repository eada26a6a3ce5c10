package io.keruen.engine.path;

import io.keruen.engine.network.Network;
import java.util.Arrays;

/**
 * Finds search spaces of one side in a hierarchy with costs: everything above a node, in rising
 * order of rank. Holds its working memory: make one per thread and reuse it.
 */
final class Climber {
  private static final int NONE = Hierarchy.NONE;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private final CustomHierarchy custom;
  private final Hierarchy hierarchy;
  private final Network network;
  private final Side side;
  private final double[] label; // per hub: least cost known; infinite if none
  private final int[] step; // per hub with a label: direction; -2 - link at the start; NONE
  private final boolean[] isKnown; // per hub: it is among those of this search
  private final int[] entryOf; // per hub in the search space just made
  private int[] hubs = new int[1024]; // reached or to be reached
  private int count;

  Climber(CustomHierarchy custom, Side side) {
    this.custom = custom;
    this.side = side;
    hierarchy = custom.hierarchy();
    network = hierarchy.network();
    int most = hierarchy.rankCount() + network.nodeCount();
    label = new double[most];
    Arrays.fill(label, INFINITE);
    step = new int[most];
    isKnown = new boolean[most];
    entryOf = new int[most];
  }

  /** Search space of a node. */
  SearchSpace spaceOf(int node) {
    begin(node);
    for (int at = 0; at < count; at++) {
      climbFrom(at);
    }
    return collect();
  }

  /** Forgets the search before and knows no more of a new one than where it starts. */
  void begin(int node) {
    for (int at = 0; at < count; at++) {
      label[hubs[at]] = INFINITE;
      isKnown[hubs[at]] = false;
    }
    count = 0;
    start(node, 0, NONE);
    if (hierarchy.rankOf(node) == NONE) {
      int end = side.endLink(hierarchy, node);
      for (int at = side.firstLink(hierarchy, node); at < end; at++) {
        int link = side.link(hierarchy, at);
        start(side.inner(network, link), custom.linkCost(link), link);
      }
      Arrays.sort(hubs, 0, count);
    }
  }

  private void start(int node, double cost, int link) {
    int rank = hierarchy.rankOf(node);
    int start = rank == NONE ? hierarchy.rankCount() + node : rank;
    for (int hub = start; hub != NONE && !isKnown[hub]; hub = above(hub)) {
      isKnown[hub] = true;
      add(hub);
    }
    if (cost < label[start]) {
      label[start] = cost;
      step[start] = link == NONE ? NONE : -2 - link;
    }
  }

  private int above(int hub) {
    return hub < hierarchy.rankCount() ? hierarchy.parent(hub) : NONE;
  }

  private void add(int hub) {
    if (count == hubs.length) {
      hubs = Arrays.copyOf(hubs, 2 * count);
    }
    hubs[count++] = hub;
  }

  /** Number of hubs that this search may reach. */
  int count() {
    return count;
  }

  /** Such a hub; rising. */
  int hub(int at) {
    return hubs[at];
  }

  /** Cost of climbing to it; the least once all lower ones have been climbed from. */
  double cost(int at) {
    return label[hubs[at]];
  }

  /** Carries the cost of a hub up to those it is joined to. */
  void climbFrom(int at) {
    if (hubs[at] < hierarchy.rankCount() && label[hubs[at]] < INFINITE) {
      custom.climb(side, hubs[at], label, step);
    }
  }

  /** Link between the node and a hub where the climb to it starts; NONE if there is none. */
  int startLink(int hub) {
    return step[hub] < NONE ? -2 - step[hub] : NONE;
  }

  /** Direction taken into a hub; NONE where the climb starts. */
  int direction(int hub) {
    return Math.max(NONE, step[hub]);
  }

  private SearchSpace collect() {
    int reached = 0;
    for (int at = 0; at < count; at++) {
      entryOf[hubs[at]] = reached;
      reached += cost(at) < INFINITE ? 1 : 0;
    }
    int[] hub = new int[reached];
    double[] cost = new double[reached];
    int[] before = new int[reached];
    int[] steps = new int[reached];
    for (int at = 0; at < count; at++) {
      if (cost(at) < INFINITE) {
        int entry = entryOf[hubs[at]];
        int direction = direction(hubs[at]);
        hub[entry] = hubs[at];
        cost[entry] = cost(at);
        before[entry] = direction == NONE ? NONE : entryOf[hierarchy.tail(direction >> 1)];
        steps[entry] = direction == NONE ? startLink(hubs[at]) : direction;
      }
    }
    return new SearchSpace(hub, cost, before, steps);
  }
}
