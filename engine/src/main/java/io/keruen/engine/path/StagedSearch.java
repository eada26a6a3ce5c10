package io.keruen.engine.path;

import io.keruen.engine.network.Network;
import io.keruen.engine.network.ReversedNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Least-cost trees from an origin and from a destination through places between them. Stage s lies
 * between the s-th and the next place: its forward tree starts at the nodes of the place before it
 * with what it cost to come there, its backward tree at those of the place after it with what is
 * still to come. Without places between there is one stage.
 */
final class StagedSearch {
  private final Network network;
  private final ReversedNetwork reversed;
  private final double[] linkCost;
  private final double[] reversedCost;
  private final int origin;
  private final List<int[]> viaNodes;
  private final int destination;
  private final List<PathTree> forward = new ArrayList<>();
  private final List<PathTree> backward = new ArrayList<>();

  /**
   * @param viaNodes per place between: nodes of which one must be touched
   */
  StagedSearch(
      Network network,
      ReversedNetwork reversed,
      double[] linkCost,
      int origin,
      List<int[]> viaNodes,
      int destination) {
    this.network = network;
    this.reversed = reversed;
    this.linkCost = linkCost;
    reversedCost = reversed.costs(linkCost);
    this.origin = origin;
    this.viaNodes = viaNodes;
    this.destination = destination;
    growForward();
  }

  private void growForward() {
    PathTree tree = new PathTree(network);
    tree.grow(origin, linkCost);
    forward.add(tree);
    for (int[] nodes : viaNodes) {
      PathTree next = new PathTree(network);
      next.growFromMany(costsAt(nodes, tree), linkCost);
      forward.add(next);
      tree = next;
    }
  }

  /** Grows the trees from the destination, which only alternatives need. */
  void growBackward() {
    PathTree tree = new PathTree(reversed.network());
    tree.grow(destination, reversedCost);
    backward.add(tree);
    for (int stage = viaNodes.size() - 1; stage >= 0; stage--) {
      PathTree next = new PathTree(reversed.network());
      next.growFromMany(costsAt(viaNodes.get(stage), tree), reversedCost);
      backward.add(next);
      tree = next;
    }
    Collections.reverse(backward);
  }

  private double[] costsAt(int[] nodes, PathTree tree) {
    double[] costs = new double[network.nodeCount()];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    for (int node : nodes) {
      costs[node] = tree.cost(node);
    }
    return costs;
  }

  int stages() {
    return forward.size();
  }

  PathTree forward(int stage) {
    return forward.get(stage);
  }

  /** Least cost from a node of a stage to the destination. */
  double costToGo(int stage, int node) {
    return backward.get(stage).cost(node);
  }

  /** Next link from a node of a stage towards its end; {@link PathTree#NO_LINK} at the end. */
  int linkOut(int stage, int node) {
    int link = backward.get(stage).linkInto(node);
    return link == PathTree.NO_LINK ? PathTree.NO_LINK : reversed.original(link);
  }

  /** Least cost from origin to destination; infinite if there is no way. */
  double leastCost() {
    return forward.get(stages() - 1).cost(destination);
  }

  /** Links of the least-cost path. */
  List<Integer> leastCostPath() {
    return linksFromOrigin(stages() - 1, destination);
  }

  /** Links of the least-cost path through a link in a stage. */
  List<Integer> pathThrough(int stage, int link) {
    List<Integer> within = linksWithin(stage, link);
    List<Integer> links = new ArrayList<>();
    if (stage > 0) {
      links.addAll(linksFromOrigin(stage - 1, network.fromNode(within.get(0))));
    }
    links.addAll(within);
    int at = network.toNode(within.get(within.size() - 1));
    for (int later = stage + 1; later < stages(); later++) {
      at = addLinksOut(later, at, links);
    }
    return links;
  }

  /** The part of {@link #pathThrough} that lies in the stage itself. */
  List<Integer> linksWithin(int stage, int link) {
    List<Integer> links = new ArrayList<>();
    addLinksInto(stage, network.fromNode(link), links);
    Collections.reverse(links);
    links.add(link);
    addLinksOut(stage, network.toNode(link), links);
    return links;
  }

  private List<Integer> linksFromOrigin(int stage, int node) {
    List<Integer> backwards = new ArrayList<>();
    int at = node;
    for (int earlier = stage; earlier >= 0; earlier--) {
      at = addLinksInto(earlier, at, backwards);
    }
    Collections.reverse(backwards);
    return backwards;
  }

  /** Adds the links from a node back to where the stage's tree starts, and returns that node. */
  private int addLinksInto(int stage, int node, List<Integer> links) {
    int at = node;
    PathTree tree = forward.get(stage);
    for (int link = tree.linkInto(at); link != PathTree.NO_LINK; link = tree.linkInto(at)) {
      links.add(link);
      at = network.fromNode(link);
    }
    return at;
  }

  /** Adds the links from a node to where the stage ends, and returns that node. */
  private int addLinksOut(int stage, int node, List<Integer> links) {
    int at = node;
    for (int link = linkOut(stage, at); link != PathTree.NO_LINK; link = linkOut(stage, at)) {
      links.add(link);
      at = network.toNode(link);
    }
    return at;
  }
}
