package io.keruen.bench.peers;

import io.keruen.data.export.WeightedGraph;
import io.keruen.data.result.OutputFolder;
import io.keruen.engine.network.GreatCircle;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * What all engines are asked, with the answers of a plain search: pairs of nodes drawn with a seed,
 * and all pairs of cities.
 */
final class Questions {
  /** Share of the longest distance from which a pair of cities counts as far. */
  private static final double FAR_SHARE = 0.5;

  /** One pair and the weight of its least-cost way, or {@link PathEngine#NO_WAY}. */
  record Pair(int from, int to, long weight) {}

  /** Pairs of one kind. */
  record Sample(String name, List<Pair> pairs) {}

  private final WeightedGraph graph;
  private final double[] linkCost;
  private final List<Place> cities;
  private final List<Sample> samples = new ArrayList<>();
  private final long[] cityWeights; // row-major

  /**
   * Draws the questions and answers them.
   *
   * @param cities connected places
   * @param count pairs of each kind
   */
  Questions(WeightedGraph graph, List<Place> cities, int count, long seed) {
    this.graph = graph;
    this.cities = cities;
    linkCost = linkCosts(graph);
    cityWeights =
        new PlainSearch(graph.network(), linkCost).matrix(origins(), destinations()).orElseThrow();
    Random random = new Random(seed);
    int[] onLayers =
        IntStream.range(0, graph.nodeCount())
            .filter(node -> graph.network().node(node) instanceof Node.OfLayer)
            .toArray();
    IntSupplier anyNode = () -> onLayers[random.nextInt(onLayers.length)];
    List<int[]> nodes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      nodes.add(new int[] {anyNode.getAsInt(), anyNode.getAsInt()});
    }
    samples.add(new Sample("any-nodes", answer(nodes)));
    samples.add(new Sample("cities", drawCities(count, 0, random)));
    samples.add(new Sample("far-cities", drawCities(count, FAR_SHARE * longestKm(), random)));
  }

  /** Weights per link of the network; infinite where a link is not in the graph. */
  static double[] linkCosts(WeightedGraph graph) {
    double[] cost = new double[graph.network().linkCount()];
    Arrays.fill(cost, Double.POSITIVE_INFINITY);
    for (int link = 0; link < graph.linkCount(); link++) {
      cost[graph.networkLink(link)] = graph.weight(link);
    }
    return cost;
  }

  private List<Pair> answer(List<int[]> nodes) {
    ThreadLocal<PlainSearch> searches =
        ThreadLocal.withInitial(() -> new PlainSearch(graph.network(), linkCost));
    return nodes.parallelStream()
        .map(pair -> new Pair(pair[0], pair[1], searches.get().weight(pair[0], pair[1])))
        .toList();
  }

  private List<Pair> drawCities(int count, double atLeastKm, Random random) {
    List<Pair> pairs = new ArrayList<>();
    while (pairs.size() < count) {
      int i = random.nextInt(cities.size());
      int j = random.nextInt(cities.size());
      Place from = cities.get(i);
      Place to = cities.get(j);
      if (i != j && GreatCircle.km(from, to) >= atLeastKm) {
        pairs.add(
            new Pair(from.originNode(), to.destinationNode(), cityWeights[i * cities.size() + j]));
      }
    }
    return pairs;
  }

  private double longestKm() {
    return cities.stream()
        .mapToDouble(
            from -> cities.stream().mapToDouble(to -> GreatCircle.km(from, to)).max().orElse(0))
        .max()
        .orElse(0);
  }

  List<Sample> samples() {
    return List.copyOf(samples);
  }

  int[] origins() {
    return cities.stream().mapToInt(Place::originNode).toArray();
  }

  int[] destinations() {
    return cities.stream().mapToInt(Place::destinationNode).toArray();
  }

  List<Place> cities() {
    return cities;
  }

  /** Sum of all weights between different cities with a way. */
  long cityChecksum() {
    long sum = 0;
    for (int cell = 0; cell < cityWeights.length; cell++) {
      sum += isOwn(cell) ? 0 : Math.max(0, cityWeights[cell]);
    }
    return sum;
  }

  /** True for the pair of a city and itself, which engines treat differently. */
  private boolean isOwn(int cell) {
    return cell / cities.size() == cell % cities.size();
  }

  /**
   * Compares an engine with the plain search.
   *
   * @throws IllegalStateException at the first wrong answer
   */
  void require(String name, PathEngine engine) {
    engine.oneToOne().ifPresent(search -> requirePairs(name, search));
    engine.matrix(origins(), destinations()).ifPresent(weights -> requireMatrix(name, weights));
  }

  private void requirePairs(String name, PathEngine.OneToOne search) {
    for (Sample sample : samples) {
      for (Pair pair : sample.pairs()) {
        long found = search.weight(pair.from(), pair.to());
        requireEqual(name, pair.from(), pair.to(), pair.weight(), found);
      }
    }
  }

  private void requireMatrix(String name, long[] weights) {
    for (int cell = 0; cell < weights.length; cell++) {
      if (!isOwn(cell)) {
        int from = cities.get(cell / cities.size()).originNode();
        int to = cities.get(cell % cities.size()).destinationNode();
        requireEqual(name, from, to, cityWeights[cell], weights[cell]);
      }
    }
  }

  private static void requireEqual(String name, int from, int to, long expected, long found) {
    if (expected != found) {
      throw new IllegalStateException(
          "%s says %d from node %d to node %d; a plain search says %d"
              .formatted(name, found, from, to, expected));
    }
  }

  /** Writes pairs.csv and cities.csv, without quotes. */
  void writeInto(OutputFolder folder) {
    List<String> pairs = new ArrayList<>(List.of("sample,from_node,to_node,weight"));
    for (Sample sample : samples) {
      for (Pair pair : sample.pairs()) {
        String weight = pair.weight() == PathEngine.NO_WAY ? "" : Long.toString(pair.weight());
        pairs.add(sample.name() + "," + pair.from() + "," + pair.to() + "," + weight);
      }
    }
    write(folder, "pairs.csv", pairs);
    List<String> nodes = new ArrayList<>(List.of("origin_node,destination_node"));
    cities.forEach(city -> nodes.add(city.originNode() + "," + city.destinationNode()));
    write(folder, "cities.csv", nodes);
  }

  private static void write(OutputFolder folder, String file, List<String> lines) {
    String text = String.join("\n", lines) + "\n";
    folder.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
