package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.network.Network;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The hierarchy against Dijkstra's method on random networks. */
class HierarchyPropertyTest {
  private static final double ROUNDING = 1e-12;

  @Property(tries = 300, seed = "2016")
  void costs_and_paths_are_those_of_dijkstra(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int nodes) {
    RandomNetwork random = RandomNetwork.of(seed, nodes, 3 * nodes);
    requireDijkstra(random, Hierarchy.of(random.network()).customise(random.linkCost()));
  }

  @Property(tries = 100, seed = "2016")
  void sparse_networks_with_many_dead_ends_are_no_exception(@ForAll long seed) {
    RandomNetwork random = RandomNetwork.of(seed, 80, 90);
    requireDijkstra(random, Hierarchy.of(random.network()).customise(random.linkCost()));
  }

  @Property(tries = 150, seed = "2016")
  void an_edit_gives_what_a_whole_customisation_gives(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int edits) {
    RandomNetwork random = RandomNetwork.of(seed, 50, 160);
    Hierarchy hierarchy = Hierarchy.of(random.network());
    CustomHierarchy before = hierarchy.customise(random.linkCost());
    Random choice = new Random(seed);
    int[] links = IntStream.range(0, edits).map(i -> choice.nextInt(160)).toArray();
    double[] costs = random.linkCost().clone();
    for (int link : links) {
      costs[link] = RandomNetwork.randomCost(choice);
    }
    CustomHierarchy edited = before.with(links, costs);
    CustomHierarchy whole = hierarchy.customise(costs);
    for (int direction = 0; direction < 2 * hierarchy.arcCount(); direction++) {
      assertThat(edited.cost(direction)).as(random::toString).isEqualTo(whole.cost(direction));
      assertThat(edited.link(direction)).as(random::toString).isEqualTo(whole.link(direction));
    }
    requireDijkstra(new RandomNetwork(random.network(), costs), edited);
  }

  private static void requireDijkstra(RandomNetwork random, CustomHierarchy custom) {
    Network network = random.network();
    int[] all = IntStream.range(0, network.nodeCount()).toArray();
    PathQuery query = new PathQuery(custom);
    PathTree tree = new PathTree(network);
    for (int origin : all) {
      tree.grow(origin, random.linkCost());
      for (int target : all) {
        Supplier<String> pair = pair(origin, target, random);
        if (!tree.reaches(target)) {
          assertThat(query.cost(origin, target)).as(pair).isInfinite();
          continue;
        }
        assertThat(query.cost(origin, target))
            .as(pair)
            .isCloseTo(tree.cost(target), within(ROUNDING * (1 + tree.cost(target))));
        requirePath(network, random.linkCost(), origin, target, query, pair);
      }
    }
  }

  private static Supplier<String> pair(int origin, int target, RandomNetwork random) {
    return () -> "%d to %d, %s".formatted(origin, target, random);
  }

  private static void requirePath(
      Network network,
      double[] linkCost,
      int origin,
      int target,
      PathQuery query,
      Supplier<String> pair) {
    int at = origin;
    for (int link : query.links(origin, target)) {
      assertThat(network.fromNode(link)).as(pair).isEqualTo(at);
      at = network.toNode(link);
    }
    assertThat(at).as(pair).isEqualTo(target);
    double sum =
        Arrays.stream(query.links(origin, target)).mapToDouble(link -> linkCost[link]).sum();
    assertThat(sum).as(pair).isCloseTo(query.cost(origin, target), within(ROUNDING * (1 + sum)));
  }
}
