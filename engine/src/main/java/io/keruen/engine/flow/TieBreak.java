package io.keruen.engine.flow;

import java.util.Arrays;
import java.util.List;

/**
 * Makes links differ in cost by next to nothing, so that of ways that cost the same one is chosen
 * by what the network is, not by how its nodes and links are numbered. Nodes are told apart by
 * their links and demand, then by the nodes that these lead to, and so on, until no more can be
 * told: colour refinement, Weisfeiler and Leman (1968). What is still alike then is nearly always
 * alike in all respects, and either choice gives the same picture.
 */
final class TieBreak {
  private static final double MOST = 1e-10; // share of a cost
  private static final double[] VOLUMES = {0, 1, 1000}; // at which times are compared

  private final FlowNetwork network;
  private final List<FlowClass> classes;
  private long[] colour; // per node

  private TieBreak(FlowProblem problem) {
    network = problem.network();
    classes = problem.classes();
    colour = new long[network.nodeCount()];
  }

  /**
   * Factors on the costs of links, at least 1 and at most 1e-10 above it. With them no two ways
   * cost the same, but for ways that are alike and for links that cost nothing.
   */
  static double[] factors(FlowProblem problem) {
    TieBreak ties = new TieBreak(problem);
    long[] link = ties.links();
    ties.refine(link);
    double[] factor = new double[link.length];
    for (int number = 0; number < factor.length; number++) {
      long whole = ties.inPlace(link, number);
      factor[number] = 1 + MOST * ((whole >>> 11) * 0x1p-53);
    }
    return factor;
  }

  /** What each link is by itself. */
  private long[] links() {
    long[] link = new long[network.linkCount()];
    for (int number = 0; number < link.length; number++) {
      for (double volume : VOLUMES) {
        link[number] = with(link[number], network.time(number).time(volume));
      }
      for (FlowClass each : classes) {
        link[number] = with(link[number], each.fixedCost(number));
      }
    }
    return link;
  }

  private long inPlace(long[] link, int number) {
    long from = colour[network.fromNode(number)];
    return mixed(mixed(link[number] + from) + colour[network.toNode(number)]);
  }

  private void refine(long[] link) {
    long kinds = 0;
    for (long next = kinds(); next > kinds; next = kinds()) {
      kinds = next;
      long[] around = new long[colour.length]; // sums, so that no order matters
      for (int number = 0; number < link.length; number++) {
        long whole = inPlace(link, number);
        around[network.fromNode(number)] += mixed(whole + 1);
        around[network.toNode(number)] += mixed(whole + 2);
      }
      for (FlowClass each : classes) {
        addDemand(each.demand(), around);
      }
      for (int node = 0; node < around.length; node++) {
        around[node] = mixed(colour[node] + mixed(around[node]));
      }
      colour = around;
    }
  }

  private void addDemand(OdMatrix demand, long[] around) {
    for (int origin = 0; origin < demand.zoneCount(); origin++) {
      int from = network.origin(origin);
      for (int pair = demand.firstPair(origin); pair < demand.endPair(origin); pair++) {
        int to = network.destination(demand.destination(pair));
        long whole = mixed(with(colour[from], demand.volume(pair)) + colour[to]);
        around[from] += mixed(whole + 3);
        around[to] += mixed(whole + 4);
      }
    }
  }

  private long kinds() {
    return Arrays.stream(colour).distinct().count();
  }

  private static long with(long hash, double value) {
    return mixed(hash + Double.doubleToLongBits(value));
  }

  /** Stafford's thirteenth mixing of 64 bits, as in java.util.SplittableRandom. */
  private static long mixed(long value) {
    long mixed = value + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
