package io.keruen.engine.flow;

import io.keruen.engine.path.NodeQueue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds routes from the root of a tree to a node: the least-cost one, then the least-cost one once
 * links of the routes before have become dearer, and so on. Searches run backwards from the node,
 * led by the tree's labels (A*), so that each looks at a small part of the network. Holds working
 * memory: make one per thread.
 *
 * <p>Source: link penalties are those of de la Barra, Pérez and Añez (1993), Multidimensional path
 * search and assignment, 21st PTRC Summer Annual Meeting.
 */
final class AlternativeSearch {
  private static final double PENALTY = 1.2; // on a link, for every route before that uses it
  private static final double MOST_STRETCH = 1.5; // cost of a route by that of the least
  private static final int SEARCHES_PER_ROUTE = 3;

  private final FlowNetwork network;
  private final IncomingLinks incoming;
  private final NodeQueue queue;
  private final double[] rest; // per node: penalised cost from it to the destination
  private final int[] linkOut; // per node: first link on that way
  private final int[] reachedIn; // per node: the last search that reached it
  private final double[] penalty; // per link: factor on its cost; 1 between calls
  private int search;

  AlternativeSearch(FlowNetwork network, IncomingLinks incoming) {
    this.network = network;
    this.incoming = incoming;
    queue = new NodeQueue(network.nodeCount());
    rest = new double[network.nodeCount()];
    linkOut = new int[network.nodeCount()];
    reachedIn = new int[network.nodeCount()];
    penalty = new double[network.linkCount()];
    Arrays.fill(penalty, 1);
  }

  /**
   * Routes to a node, all different, the least-cost one first.
   *
   * @param tree that reaches the node
   * @param cost per link, as the tree was grown with
   * @param most routes, 1 or more
   */
  List<int[]> find(TreeSearch tree, int root, int destination, double[] cost, int most) {
    List<int[]> routes = new ArrayList<>();
    routes.add(tree.links(root, destination));
    penalise(routes.get(0));
    double limit = MOST_STRETCH * tree.label(destination);
    for (int tries = 1; tries < SEARCHES_PER_ROUTE * most && routes.size() < most; tries++) {
      int[] route = search(tree, root, destination, cost);
      penalise(route);
      if (cost(route, cost) <= limit && routes.stream().noneMatch(r -> Arrays.equals(r, route))) {
        routes.add(route);
      }
    }
    Arrays.fill(penalty, 1);
    return routes;
  }

  private void penalise(int[] route) {
    for (int link : route) {
      penalty[link] *= PENALTY;
    }
  }

  private static double cost(int[] route, double[] cost) {
    double sum = 0;
    for (int link : route) {
      sum += cost[link];
    }
    return sum;
  }

  private int[] search(TreeSearch tree, int root, int destination, double[] cost) {
    search++;
    queue.clear();
    reachedIn[destination] = search;
    rest[destination] = 0;
    queue.insertOrLower(destination, tree.label(destination));
    while (true) {
      int node = queue.poll();
      if (node == root) {
        return way(root, destination);
      }
      for (int entry = incoming.firstIn(node); entry < incoming.endIn(node); entry++) {
        int link = incoming.link(entry);
        int from = network.fromNode(link);
        double via = rest[node] + penalty[link] * cost[link];
        if (via + tree.label(from) < Double.POSITIVE_INFINITY
            && (reachedIn[from] != search || via < rest[from])) {
          reachedIn[from] = search;
          rest[from] = via;
          linkOut[from] = link;
          queue.insertOrLower(from, via + tree.label(from));
        }
      }
    }
  }

  private int[] way(int root, int destination) {
    int length = 0;
    for (int node = root; node != destination; node = network.toNode(linkOut[node])) {
      length++;
    }
    int[] links = new int[length];
    int node = root;
    for (int i = 0; i < length; i++) {
      links[i] = linkOut[node];
      node = network.toNode(links[i]);
    }
    return links;
  }
}
