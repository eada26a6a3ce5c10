package io.keruen.data.verify;

import io.keruen.data.assignment.AssignmentNetwork;
import io.keruen.data.assignment.NetworkLink;
import io.keruen.data.assignment.NetworkNode.Passage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Least costs from one node to all, over the rows of a file: Dijkstra (1959), as in a textbook. A
 * node that no path may pass is left only if the path starts there.
 */
final class PlainPaths {
  private record Label(int node, double cost) {}

  private final AssignmentNetwork network;
  private final List<List<Integer>> linksOut = new ArrayList<>(); // per node, of its links

  PlainPaths(AssignmentNetwork network) {
    this.network = network;
    network.nodes().forEach(node -> linksOut.add(new ArrayList<>()));
    for (int link = 0; link < network.links().size(); link++) {
      if (!network.links().get(link).isClosed()) {
        linksOut.get(network.links().get(link).from()).add(link);
      }
    }
  }

  /**
   * Least cost to every node; infinite if no path leads there.
   *
   * @param linkCost per link, 0 or more
   */
  double[] leastCosts(int origin, double[] linkCost) {
    double[] least = new double[network.nodes().size()];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    least[origin] = 0;
    PriorityQueue<Label> queue = new PriorityQueue<>((a, b) -> Double.compare(a.cost(), b.cost()));
    queue.add(new Label(origin, 0));
    while (!queue.isEmpty()) {
      Label label = queue.remove();
      if (label.cost() > least[label.node()] || !mayLeave(label.node(), origin)) {
        continue;
      }
      for (int number : linksOut.get(label.node())) {
        NetworkLink link = network.links().get(number);
        double cost = label.cost() + linkCost[number];
        if (cost < least[link.to()]) {
          least[link.to()] = cost;
          queue.add(new Label(link.to(), cost));
        }
      }
    }
    return least;
  }

  private boolean mayLeave(int node, int origin) {
    return node == origin || network.nodes().get(node).passage() == Passage.OPEN;
  }
}
