package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.network.Network;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What an alternative promises, on random networks. */
class PlateausPropertyTest {
  private static final int NODES = 40;
  private static final AlternativeRule RULE = new AlternativeRule(5, 2, 0.7, 0.2);

  @Property(tries = 300, seed = "1959")
  void alternatives_keep_the_rule(
      @ForAll long seed, @ForAll @IntRange(max = NODES - 1) int destination) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, 160);
    StagedSearch search = search(random, List.of(), destination);
    double least = search.leastCost();
    if (destination == 0 || least == Double.POSITIVE_INFINITY || least == 0) {
      return;
    }
    Set<Integer> used = new HashSet<>(search.leastCostPath());
    for (Plateaus.Path path :
        new Plateaus(random.network(), random.linkCost(), search, RULE).find()) {
      assertThat(ends(random.network(), path.links()))
          .as("%s", random)
          .containsExactly(0, destination);
      assertThat(cost(random, path.links()))
          .as("%s", random)
          .isBetween(least, RULE.maxStretch() * least);
      List<Integer> common = path.links().stream().filter(used::contains).toList();
      assertThat(path.shareInCommon())
          .as("%s", random)
          .isEqualTo(cost(random, common) / least)
          .isLessThanOrEqualTo(RULE.maxShare());
      assertLocallyOptimal(random, path.links(), RULE.minPlateau() * least);
      used.addAll(path.links());
    }
  }

  @Property(tries = 100, seed = "1959")
  void the_way_over_a_place_costs_as_much_as_the_two_halves(
      @ForAll long seed,
      @ForAll @IntRange(max = NODES - 1) int via,
      @ForAll @IntRange(max = NODES - 1) int destination) {
    RandomNetwork random = RandomNetwork.of(seed, NODES, 160);
    StagedSearch search = search(random, List.of(new int[] {via}), destination);
    double[][] least = PathTreePropertyTest.floydWarshall(random.network(), random.linkCost());
    assertThat(search.leastCost())
        .as("%s", random)
        .isEqualTo(least[0][via] + least[via][destination]);
    if (search.leastCost() < Double.POSITIVE_INFINITY) {
      search.growBackward();
      assertThat(search.costToGo(0, 0)).isEqualTo(search.leastCost());
      assertThat(cost(random, search.leastCostPath())).isEqualTo(search.leastCost());
    }
  }

  private static StagedSearch search(RandomNetwork random, List<int[]> via, int destination) {
    Network network = random.network();
    return new StagedSearch(network, network.reversed(), random.linkCost(), 0, via, destination);
  }

  /** Every part up to a length is a least-cost path between its own ends. */
  private static void assertLocallyOptimal(
      RandomNetwork random, List<Integer> links, double length) {
    Network network = random.network();
    double[][] least = PathTreePropertyTest.floydWarshall(network, random.linkCost());
    for (int start = 0; start < links.size(); start++) {
      for (int end = start + 2; end <= links.size(); end++) {
        List<Integer> part = links.subList(start, end);
        if (cost(random, part) <= length) {
          List<Integer> ends = ends(network, part);
          assertThat(cost(random, part))
              .as("part %s of %s in %s", part, links, random)
              .isCloseTo(least[ends.get(0)][ends.get(1)], within(1e-12));
        }
      }
    }
  }

  private static double cost(RandomNetwork random, List<Integer> links) {
    return links.stream().mapToDouble(link -> random.linkCost()[link]).sum();
  }

  private static List<Integer> ends(Network network, List<Integer> links) {
    List<Integer> ends = new ArrayList<>();
    ends.add(network.fromNode(links.get(0)));
    ends.add(network.toNode(links.get(links.size() - 1)));
    for (int i = 1; i < links.size(); i++) {
      assertThat(network.fromNode(links.get(i))).isEqualTo(network.toNode(links.get(i - 1)));
    }
    return ends;
  }
}
