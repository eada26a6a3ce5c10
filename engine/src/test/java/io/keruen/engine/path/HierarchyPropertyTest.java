package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.network.Network;
import io.keruen.engine.network.NetworkBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
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

  /** Shapes that orders, shortcuts and ties find hard. */
  enum Shape {
    ROAD_OF_ONE_WAY_LINKS(30),
    RING(30),
    STAR(30),
    EVERY_NODE_WITH_EVERY_OTHER(14),
    TWO_HALVES_WITHOUT_A_WAY(24),
    TWO_HALVES_AND_ONE_BRIDGE(24),
    GRID(36),
    NOTHING(5);

    private final int nodes;

    Shape(int nodes) {
      this.nodes = nodes;
    }

    private boolean joins(int at, int to) {
      return switch (this) {
        case ROAD_OF_ONE_WAY_LINKS -> to == at + 1;
        case RING -> to == (at + 1) % nodes;
        case STAR -> at == 0 || to == 0;
        case EVERY_NODE_WITH_EVERY_OTHER -> true;
        case TWO_HALVES_WITHOUT_A_WAY -> at % 2 == to % 2 && Math.abs(at - to) <= 4;
        case TWO_HALVES_AND_ONE_BRIDGE ->
            (at < nodes / 2) == (to < nodes / 2)
                ? Math.abs(at - to) <= 2
                : at == nodes / 2 - 1 && to == nodes / 2;
        case GRID -> Math.abs(at % 6 - to % 6) + Math.abs(at / 6 - to / 6) == 1;
        case NOTHING -> false;
      };
    }

    private RandomNetwork withCosts(DoubleSupplier cost) {
      NetworkBuilder builder = RandomNetwork.builder(nodes);
      int links = 0;
      for (int at = 0; at < nodes; at++) {
        for (int to = 0; to < nodes; to++) {
          if (joins(at, to)) {
            builder.addLink(at, to, RandomNetwork.line());
            links++;
          }
        }
      }
      double[] costs = new double[links];
      Arrays.setAll(costs, link -> cost.getAsDouble());
      return new RandomNetwork(builder.freeze(), costs);
    }
  }

  @Property(tries = 200, seed = "2016")
  void hard_shapes_are_no_exception(@ForAll Shape shape, @ForAll long seed) {
    Random choice = new Random(seed);
    List<DoubleSupplier> costs =
        List.of(
            () -> 0,
            () -> 1,
            () -> RandomNetwork.randomCost(choice),
            () -> choice.nextBoolean() ? 1e-9 : 1e9,
            choice::nextDouble);
    RandomNetwork random = shape.withCosts(costs.get(choice.nextInt(costs.size())));
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
