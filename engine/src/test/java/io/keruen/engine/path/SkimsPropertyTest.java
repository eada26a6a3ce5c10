package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.PathAccumulator.Mark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Skims on random networks; every node is a place, origin and destination in one. */
class SkimsPropertyTest {
  private static final int NODES = 40;

  private static Skims compute(RandomNetwork random, LinkCosts costs, int threads) {
    BitSet everyThird = new BitSet();
    for (int link = 0; link < random.network().linkCount(); link += 3) {
      everyThird.set(link);
    }
    PathAccumulator accumulator =
        PathAccumulator.on(random.network()).marking(Mark.links("every third"), everyThird);
    List<Place> places = new ArrayList<>();
    for (int node = 0; node < NODES; node++) {
      places.add(new Place("p" + node, List.of(), "KAZ", 0, 0, "city", 0, true, node, node));
    }
    return Skims.compute(
        Hierarchy.of(random.network()),
        costs,
        places,
        places,
        accumulator,
        Execution.onThreads(threads));
  }

  @Property(tries = 200, seed = "1959")
  void changes_turn_skims_into_those_of_the_other_costs(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int edits) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, 160);
    LinkCosts costs = costs(random, seed);
    Random choice = new Random(seed);
    int[] links = IntStream.range(0, edits).map(i -> choice.nextInt(160)).toArray();
    double[] other = random.linkCost().clone();
    for (int link : links) {
      other[link] = RandomNetwork.randomCost(choice);
    }
    LinkCosts edited = new LinkCosts(other, other, costs.hours(), costs.kgCo2e());
    Skims whole = compute(new RandomNetwork(random.network(), other), edited, 1);
    Skims before = compute(random, costs, 2);
    SkimChanges changes = before.changes(links, edited, random.network());
    boolean[] isChanged = new boolean[NODES * NODES];
    for (int change = 0; change < changes.count(); change++) {
      int i = changes.origin(change);
      int j = changes.destination(change);
      isChanged[i * NODES + j] = true;
      String pair = "%d to %d, %s".formatted(i, j, random);
      assertThat(changes.generalisedUsd(change)).as(pair).isEqualTo(whole.generalisedUsd(i, j));
      assertThat(changes.usd(change)).as(pair).isEqualTo(changes.generalisedUsd(change));
    }
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        if (!isChanged[i * NODES + j]) {
          assertThat(before.generalisedUsd(i, j))
              .as("%d to %d, %s", i, j, random)
              .isEqualTo(whole.generalisedUsd(i, j));
        }
      }
    }
  }

  private static LinkCosts costs(RandomNetwork random, long seed) {
    Random values = new Random(seed);
    int count = random.network().linkCount();
    double[] usd = new double[count];
    double[] hours = new double[count];
    double[] kg = new double[count];
    Arrays.setAll(usd, link -> values.nextDouble());
    Arrays.setAll(hours, link -> values.nextDouble());
    Arrays.setAll(kg, link -> values.nextDouble());
    return new LinkCosts(random.linkCost(), usd, hours, kg);
  }

  @Property(tries = 50, seed = "1959")
  void any_number_of_threads_gives_the_same_bits(@ForAll long seed) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, 160);
    Skims one = compute(random, costs(random, seed), 1);
    Skims two = compute(random, costs(random, seed), 2);
    Skims eight = compute(random, costs(random, seed), 8);
    assertThat(bits(two)).as("%s", random).isEqualTo(bits(one));
    assertThat(bits(eight)).as("%s", random).isEqualTo(bits(one));
  }

  private static long[] bits(Skims skims) {
    long[] bits = new long[NODES * NODES * 6];
    int at = 0;
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        bits[at++] = Double.doubleToRawLongBits(skims.generalisedUsd(i, j));
        bits[at++] = Double.doubleToRawLongBits(skims.usd(i, j));
        bits[at++] = Double.doubleToRawLongBits(skims.hours(i, j));
        bits[at++] = Double.doubleToRawLongBits(skims.km(i, j));
        bits[at++] = Double.doubleToRawLongBits(skims.kgCo2e(i, j));
        bits[at++] = skims.uses(0, i, j) ? 1 : 0;
      }
    }
    return bits;
  }

  @Property(tries = 50, seed = "1959")
  void sums_and_marks_agree_with_retracing_each_path(@ForAll long seed) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, 160);
    Network network = random.network();
    LinkCosts costs = costs(random, seed);
    Skims skims = compute(random, costs, 2);
    CustomHierarchy custom = Hierarchy.of(network).customise(random.linkCost());
    PathQuery query = new PathQuery(custom);
    for (int i = 0; i < NODES; i++) {
      for (int j = 0; j < NODES; j++) {
        if (i != j && skims.isReachable(i, j)) {
          double hours = 0;
          boolean marked = false;
          for (int link : query.links(i, j)) {
            hours += costs.hours()[link];
            marked |= link % 3 == 0;
          }
          assertThat(skims.hours(i, j))
              .as("%d to %d, %s", i, j, random)
              .isCloseTo(hours, within(1e-12));
          assertThat(skims.uses(0, i, j)).as("%d to %d, %s", i, j, random).isEqualTo(marked);
        }
      }
    }
  }
}
