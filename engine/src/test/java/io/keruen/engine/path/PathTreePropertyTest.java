package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.engine.network.Network;
import io.keruen.engine.network.NetworkBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Holds on random networks with zero, infinite, parallel and looping links. */
class PathTreePropertyTest {
  private static final int NODES = 50;
  private static final double NONE = Double.POSITIVE_INFINITY;

  @Property(tries = 200, seed = "1959")
  void trees_agree_with_floyd_warshall(@ForAll long seed, @ForAll @IntRange(max = 300) int links) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, links);
    double[][] expected = floydWarshall(random.network(), random.linkCost());
    PathTree tree = new PathTree(random.network());
    for (int origin = 0; origin < NODES; origin++) {
      tree.grow(origin, random.linkCost());
      assertThat(costs(tree)).as("from %d in %s", origin, random).isEqualTo(expected[origin]);
    }
  }

  @Property(tries = 200, seed = "1959")
  void no_link_shortens_a_label_and_every_label_has_a_tight_link(
      @ForAll long seed, @ForAll @IntRange(min = 50, max = 300) int links) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, links);
    Network network = random.network();
    PathTree tree = new PathTree(network);
    tree.grow(0, random.linkCost());
    for (int link = 0; link < network.linkCount(); link++) {
      double via = tree.cost(network.fromNode(link)) + random.linkCost()[link];
      assertThat(tree.cost(network.toNode(link))).as("%s", random).isLessThanOrEqualTo(via);
    }
    for (int rank = 1; rank < tree.settledCount(); rank++) {
      int node = tree.settled(rank);
      int into = tree.linkInto(node);
      assertThat(network.toNode(into)).isEqualTo(node);
      assertThat(tree.cost(network.fromNode(into)) + random.linkCost()[into])
          .as("%s", random)
          .isEqualTo(tree.cost(node));
    }
  }

  @Property(tries = 100, seed = "1959")
  void a_node_is_settled_after_the_node_its_path_comes_from(@ForAll long seed) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, 200);
    PathTree tree = new PathTree(random.network());
    tree.grow(0, random.linkCost());
    int[] rankOf = new int[NODES];
    for (int rank = 0; rank < tree.settledCount(); rank++) {
      rankOf[tree.settled(rank)] = rank;
    }
    for (int rank = 1; rank < tree.settledCount(); rank++) {
      int from = random.network().fromNode(tree.linkInto(tree.settled(rank)));
      assertThat(rankOf[from]).as("%s", random).isLessThan(rank);
    }
  }

  @Property(tries = 100, seed = "1959")
  void renumbering_nodes_changes_no_cost(@ForAll long seed) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, 200);
    List<Integer> newNumber = new ArrayList<>();
    for (int node = 0; node < NODES; node++) {
      newNumber.add(node);
    }
    Collections.shuffle(newNumber, new Random(seed + 1));
    RandomNetwork renumbered = renumbered(random, newNumber);
    PathTree before = new PathTree(random.network());
    PathTree after = new PathTree(renumbered.network());
    before.grow(0, random.linkCost());
    after.grow(newNumber.get(0), renumbered.linkCost());
    for (int node = 0; node < NODES; node++) {
      assertThat(after.cost(newNumber.get(node))).as("%s", random).isEqualTo(before.cost(node));
    }
  }

  private static RandomNetwork renumbered(RandomNetwork random, List<Integer> newNumber) {
    Network old = random.network();
    NetworkBuilder builder = RandomNetwork.builder(NODES);
    Map<Integer, List<Double>> costByFrom = new TreeMap<>();
    for (int link = 0; link < old.linkCount(); link++) {
      int from = newNumber.get(old.fromNode(link));
      builder.addLink(from, newNumber.get(old.toNode(link)), RandomNetwork.line());
      costByFrom.computeIfAbsent(from, key -> new ArrayList<>()).add(random.linkCost()[link]);
    }
    double[] cost =
        costByFrom.values().stream().flatMap(List::stream).mapToDouble(value -> value).toArray();
    return new RandomNetwork(builder.freeze(), cost);
  }

  @Property(tries = 100, seed = "1959")
  void closing_a_link_never_lowers_a_cost_and_reopening_restores_all(
      @ForAll long seed, @ForAll @IntRange(max = 199) int closed) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, 200);
    double[] linkCost = random.linkCost();
    PathTree tree = new PathTree(random.network());
    tree.grow(0, linkCost);
    double[] before = costs(tree);
    double open = linkCost[closed];
    linkCost[closed] = NONE;
    tree.grow(0, linkCost);
    for (int node = 0; node < NODES; node++) {
      assertThat(tree.cost(node)).as("%s", random).isGreaterThanOrEqualTo(before[node]);
    }
    linkCost[closed] = open;
    tree.grow(0, linkCost);
    assertThat(costs(tree)).as("%s", random).isEqualTo(before);
  }

  @Property(tries = 100, seed = "1959")
  void stopping_at_a_target_gives_the_cost_of_the_whole_tree(
      @ForAll long seed, @ForAll @IntRange(max = NODES - 1) int target) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, 200);
    PathTree whole = new PathTree(random.network());
    PathTree stopped = new PathTree(random.network());
    whole.grow(0, random.linkCost());
    stopped.growTo(target, 0, random.linkCost());
    assertThat(stopped.cost(target)).as("%s", random).isEqualTo(whole.cost(target));
  }

  private static double[] costs(PathTree tree) {
    double[] costs = new double[NODES];
    Arrays.setAll(costs, tree::cost);
    return costs;
  }

  /** Least costs between all nodes by the textbook's three loops. */
  static double[][] floydWarshall(Network network, double[] linkCost) {
    int count = network.nodeCount();
    double[][] cost = new double[count][count];
    for (int node = 0; node < count; node++) {
      Arrays.fill(cost[node], NONE);
      cost[node][node] = 0;
    }
    for (int link = 0; link < network.linkCount(); link++) {
      int from = network.fromNode(link);
      int to = network.toNode(link);
      cost[from][to] = Math.min(cost[from][to], linkCost[link]);
    }
    for (int via = 0; via < count; via++) {
      for (int from = 0; from < count; from++) {
        for (int to = 0; to < count; to++) {
          cost[from][to] = Math.min(cost[from][to], cost[from][via] + cost[via][to]);
        }
      }
    }
    return cost;
  }
}
