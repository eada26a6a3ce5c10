package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Network;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;

/**
 * Pareto paths against all paths, one by one, of small random networks with loops, parallel links,
 * zero costs, closed links and nodes that cannot be reached.
 */
class ParetoSearchPropertyTest {
  private static final int NODES = 8;
  private static final int LINKS = 22;
  private static final int DESTINATION = NODES - 1;

  /** Costs in small whole numbers, so that sums are exact and ties are common. */
  private record Case(RandomNetwork random, LinkCosts costs) {
    static Case of(long seed, boolean wholeNumbers) {
      RandomNetwork random = RandomNetwork.of(seed, NODES, LINKS);
      Random more = new Random(seed + 1);
      double[][] costs = new double[Criterion.COUNT][];
      for (int c = 0; c < costs.length; c++) {
        costs[c] =
            more.doubles(LINKS, 0, 5).map(cost -> wholeNumbers ? Math.floor(cost) : cost).toArray();
      }
      return new Case(random, new LinkCosts(random.linkCost(), costs[1], costs[0], costs[2]));
    }

    Network network() {
      return random.network();
    }

    ParetoSearch search(double tolerance) {
      return new ParetoSearch(
          network(),
          network().reversed(),
          costs,
          0,
          DESTINATION,
          new ParetoRule(3, tolerance, 100_000));
    }

    List<ParetoPath> find(double tolerance) {
      return search(tolerance).find().map(ParetoFront::paths).orElse(List.of());
    }

    /** Sums of time, money and carbon of every path that touches no node twice. */
    List<List<Double>> allSums() {
      List<List<Double>> sums = new ArrayList<>();
      BitSet touched = new BitSet();
      addSums(0, List.of(0.0, 0.0, 0.0), touched, sums);
      return sums;
    }

    private void addSums(int node, List<Double> soFar, BitSet touched, List<List<Double>> sums) {
      if (node == DESTINATION) {
        sums.add(soFar);
        return;
      }
      touched.set(node);
      for (int link = network().firstOut(node); link < network().endOut(node); link++) {
        if (!touched.get(network().toNode(link))
            && costs.generalisedUsd()[link] < Double.POSITIVE_INFINITY) {
          List<Double> sum =
              List.of(
                  soFar.get(0) + costs.hours()[link],
                  soFar.get(1) + costs.usd()[link],
                  soFar.get(2) + costs.kgCo2e()[link]);
          addSums(network().toNode(link), sum, touched, sums);
        }
      }
      touched.clear(node);
    }

    @Override
    public String toString() {
      return "%s; hours %s, USD %s, kg %s"
          .formatted(
              random,
              IntStream.range(0, LINKS).mapToObj(link -> costs.hours()[link]).toList(),
              IntStream.range(0, LINKS).mapToObj(link -> costs.usd()[link]).toList(),
              IntStream.range(0, LINKS).mapToObj(link -> costs.kgCo2e()[link]).toList());
    }
  }

  @Property(tries = 1000, seed = "1984")
  void without_tolerance_the_front_is_that_of_all_paths(@ForAll long seed) {
    Case random = Case.of(seed, true);
    List<List<Double>> all = random.allSums();

    assertThat(random.find(0).stream().map(ParetoSearchPropertyTest::sums))
        .as("%s", random)
        .containsExactlyElementsOf(
            all.stream()
                .filter(one -> all.stream().noneMatch(other -> betters(other, one)))
                .distinct()
                .sorted(
                    Comparator.comparingDouble((List<Double> sum) -> sum.get(0))
                        .thenComparing(sum -> sum.get(1))
                        .thenComparing(sum -> sum.get(2)))
                .toList());
  }

  @Property(tries = 1000, seed = "1984")
  void with_a_tolerance_every_path_has_a_found_one_that_is_worse_by_no_more(
      @ForAll long seed, @ForAll @DoubleRange(max = 1) double tolerance) {
    Case random = Case.of(seed, false);
    List<List<Double>> all = random.allSums();
    List<ParetoPath> found = random.find(tolerance);

    for (List<Double> path : all) {
      assertThat(found)
          .as("%s", random)
          .anyMatch(
              one ->
                  IntStream.range(0, Criterion.COUNT)
                      .allMatch(c -> one.sums()[c] <= (1 + tolerance + 1e-9) * path.get(c)));
    }
    for (ParetoPath one : found) {
      assertThat(found).as("%s", random).noneMatch(other -> betters(sums(other), sums(one)));
      assertIsPath(random, one);
    }
  }

  @Property(tries = 1000, seed = "1984")
  void sharpened_a_path_is_as_good_as_before_and_bettered_by_none(
      @ForAll long seed, @ForAll boolean wholeNumbers) {
    Case random = Case.of(seed, wholeNumbers);
    List<List<Double>> all = random.allSums();
    ParetoSearch search = random.search(0.5);

    for (ParetoPath path : search.find().map(ParetoFront::paths).orElse(List.of())) {
      ParetoPath sharp = search.sharpened(path);
      assertIsPath(random, sharp);
      for (int c = 0; c < Criterion.COUNT; c++) {
        assertThat(sharp.sums()[c]).isLessThanOrEqualTo((1 + 1e-9) * path.sums()[c]);
      }
      assertThat(all)
          .as("%s", random)
          .noneMatch(
              other ->
                  IntStream.range(0, Criterion.COUNT).allMatch(c -> other.get(c) <= sharp.sums()[c])
                      && IntStream.range(0, Criterion.COUNT)
                          .anyMatch(c -> other.get(c) < sharp.sums()[c] - 1e-9));
    }
  }

  @Property(tries = 300, seed = "1984")
  void the_best_by_each_criterion_is_found_whatever_the_tolerance(
      @ForAll long seed, @ForAll @DoubleRange(max = 1) double tolerance) {
    Case random = Case.of(seed, false);
    List<ParetoPath> found = random.find(tolerance);

    for (int c = 0; c < Criterion.COUNT; c++) {
      int at = c;
      Criterion criterion = Criterion.ALL.get(c);
      Optional<Double> least =
          random.allSums().stream().map(sum -> sum.get(at)).min(Double::compare);
      assertThat(found.stream().map(criterion::of).min(Double::compare).isPresent())
          .isEqualTo(least.isPresent());
      least.ifPresent(
          sum ->
              assertThat(found.stream().mapToDouble(criterion::of).min())
                  .as("%s", random)
                  .hasValueCloseTo(sum, Offset.offset(1e-6)));
    }
  }

  @Example
  void too_many_labels_are_refused_with_what_to_do() {
    Case random = Case.of(5, true);
    ParetoSearch search =
        new ParetoSearch(
            random.network(),
            random.network().reversed(),
            random.costs(),
            0,
            DESTINATION,
            new ParetoRule(3, 0.001, 1));

    assertThatThrownBy(search::find)
        .isInstanceOf(TooManyLabelsException.class)
        .hasMessage(
            "the Pareto routes take more than 1 partial routes at a tolerance of 0.1 %; allow a"
                + " larger tolerance");
  }

  private static List<Double> sums(ParetoPath path) {
    return List.of(path.hours(), path.usd(), path.kgCo2e());
  }

  private static boolean betters(List<Double> a, List<Double> b) {
    return IntStream.range(0, a.size()).allMatch(c -> a.get(c) <= b.get(c)) && !a.equals(b);
  }

  private static void assertIsPath(Case random, ParetoPath path) {
    int at = 0;
    for (int link : path.links()) {
      assertThat(random.network().fromNode(link)).isEqualTo(at);
      assertThat(random.costs().generalisedUsd()[link]).isFinite();
      at = random.network().toNode(link);
    }
    assertThat(at).isEqualTo(DESTINATION);
    assertThat(path.hours())
        .isCloseTo(
            path.links().stream().mapToDouble(link -> random.costs().hours()[link]).sum(),
            Offset.offset(1e-9));
  }
}
