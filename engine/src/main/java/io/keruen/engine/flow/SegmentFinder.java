package io.keruen.engine.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks for flow of a commodity on links that its least-cost tree does not use, and for the way
 * that this flow takes. Holds its working memory: make one per thread.
 *
 * <p>The dearer way is followed backwards from the link along the greatest flow until it meets the
 * tree's path: the maximum flow search of Xie and Xie (2016), New insights and improvements of
 * using paired alternative segments for traffic assignment, Transportation Research B 93, 406-424.
 */
final class SegmentFinder {
  private static final double ROUNDING = 1e-14; // of a label; less is no gain
  private static final double NEARLY = 0.1; // of the tree's gain: most that another lacks of it
  private static final double HALF = 0.5; // likewise

  private final FlowNetwork network;
  private final IncomingLinks incoming;
  private final SegmentSet known;
  private final LiveCosts costs;
  private final Conservation conservation;
  private final TreeSearch tree;
  private final int[] onTreePath; // per node: the last round in which it was
  private final int[] onWay; // per node: the last round in which it was
  private final int[] way; // links, last to first
  private final int[] offTree; // links
  private int offTreeCount;
  private int round;

  SegmentFinder(
      FlowNetwork network,
      IncomingLinks incoming,
      SegmentSet known,
      LiveCosts costs,
      Conservation conservation) {
    this.network = network;
    this.incoming = incoming;
    this.known = known;
    this.costs = costs;
    this.conservation = conservation;
    tree = new TreeSearch(network);
    offTree = new int[network.linkCount()];
    onTreePath = new int[network.nodeCount()];
    onWay = new int[network.nodeCount()];
    way = new int[network.nodeCount() + 1];
  }

  TreeSearch tree() {
    return tree;
  }

  /**
   * Looks for links with flow that lie off the tree just grown and that the flow would gain by
   * leaving.
   *
   * @param cost per link, as the tree was grown with
   * @param flow of a commodity, per link
   * @return what the flow does between the potentials of conservation
   */
  double look(double[] cost, double[] flow) {
    offTreeCount = 0;
    double work = 0;
    for (int link = 0; link < flow.length; link++) {
      if (flow[link] > 0) {
        work += flow[link] * conservation.drop(link);
        int to = network.toNode(link);
        if (tree.linkInto(to) != link && reducedCost(link, cost) > ROUNDING * tree.label(to)) {
          offTree[offTreeCount++] = link;
        }
      }
    }
    return work;
  }

  private double reducedCost(int link, double[] cost) {
    return tree.label(network.fromNode(link)) + cost[link] - tree.label(network.toNode(link));
  }

  /**
   * Proposals for all links that {@link #look} found.
   *
   * @param cost as it was looked with
   * @param flow as it was looked at; it must be in balance
   * @param widely whether links are also paired with others than the tree's that are in use
   */
  List<SegmentProposal> propose(
      int commodity, int flowClass, double[] cost, double[] flow, boolean widely) {
    List<SegmentProposal> found = new ArrayList<>();
    for (int i = 0; i < offTreeCount; i++) {
      int link = offTree[i];
      SegmentProposal first = proposal(commodity, flowClass, link, reducedCost(link, cost), flow);
      found.add(first);
      if (widely || first instanceof SegmentProposal.Pair) {
        addOthers(commodity, link, cost, flow, widely, found);
      }
    }
    return found;
  }

  private SegmentProposal proposal(
      int commodity, int flowClass, int link, double reducedCost, double[] flow) {
    int treeLink = tree.linkInto(network.toNode(link));
    Optional<Segments> fitting = known.find(flowClass, link, treeLink, reducedCost, costs, flow);
    return fitting.isPresent()
        ? new SegmentProposal.Known(commodity, fitting.get())
        : follow(commodity, link, treeLink, flow);
  }

  /**
   * Proposes other ways than the tree's that end with links into the same node: those that the
   * commodity does not use and that gain nearly as much, for where many ways are alike, one an
   * iteration would be few; widely, all that gain half as much. Else flow from one used way to
   * another may have to pass a third, which may be narrow.
   */
  private void addOthers(
      int commodity,
      int link,
      double[] cost,
      double[] flow,
      boolean widely,
      List<SegmentProposal> found) {
    int head = network.toNode(link);
    double most = (widely ? HALF : NEARLY) * reducedCost(link, cost);
    for (int entry = incoming.firstIn(head); entry < incoming.endIn(head); entry++) {
      int other = incoming.link(entry);
      if ((widely || flow[other] == 0)
          && other != tree.linkInto(head)
          && reducedCost(other, cost) < most
          && !leadsThrough(network.fromNode(other), head)) {
        found.add(follow(commodity, link, other, flow));
      }
    }
  }

  /** True if the tree's path to a node passes another. */
  private boolean leadsThrough(int last, int passed) {
    int node = last;
    while (node >= 0 && node != passed) {
      node = tree.previous(node);
    }
    return node == passed;
  }

  /**
   * Follows the flow back from a link to the tree's path that ends with another link into the same
   * node, or round a circle.
   *
   * @param other {@link FlowNetwork#NO_LINK} at the root, into which flow comes round alone
   */
  private SegmentProposal follow(int commodity, int link, int other, double[] flow) {
    round++;
    int head = network.toNode(link);
    int last = other == FlowNetwork.NO_LINK ? -1 : network.fromNode(other);
    for (int node = last; node >= 0; node = tree.previous(node)) {
      onTreePath[node] = round;
    }
    onWay[head] = round;
    int length = 0;
    way[length++] = link;
    int node = network.fromNode(link);
    while (onTreePath[node] != round) {
      if (onWay[node] == round) {
        return new SegmentProposal.Circle(commodity, circle(node, length));
      }
      onWay[node] = round;
      int before = incoming.withMostFlow(node, flow);
      way[length++] = before;
      node = network.fromNode(before);
    }
    int[] dear = new int[length];
    for (int i = 0; i < length; i++) {
      dear[i] = way[length - 1 - i];
    }
    return new SegmentProposal.Pair(commodity, dear, tree.linksWith(node, other));
  }

  /** Links of the way from a node back to the same node. */
  private int[] circle(int node, int length) {
    int first = length - 1;
    while (network.toNode(way[first]) != node) {
      first--;
    }
    return Arrays.copyOfRange(way, first, length);
  }
}
