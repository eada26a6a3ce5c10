package io.keruen.bench.peers;

import io.keruen.bench.Cut;
import io.keruen.bench.Region;
import io.keruen.bench.peers.PathEngine.OneToOne;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.export.GraphTables;
import io.keruen.data.export.RoutingKitFiles;
import io.keruen.data.export.WeightedGraph;
import io.keruen.data.result.Manifest;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.WorldLabel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Times Keruen's hierarchy beside GraphHopper's and JGraphT's on a region of the shipped network,
 * after every answer has been compared with a plain search's; writes the graph and the questions
 * into a folder for RoutingKit. Medians of several runs, in which the engines take turns.
 *
 * <p>{@code java -cp bench/target/keruen-bench.jar io.keruen.bench.peers.Peers target/peers 5
 * EURASIA}
 */
public final class Peers {
  private static final int PAIRS = 10_000;
  private static final long SEED = 2016;
  private static final double LONG_NANOSECONDS = 60e9;
  private static final String KERUEN = "Keruen";
  private static final String PLAIN = "plain search";
  private static final String GRAPHHOPPER = "GraphHopper";
  private static final String JGRAPHT = "JGraphT";

  private final Questions questions;
  private final int runs;
  private final Map<String, PathEngine.Preparation> preparations = new LinkedHashMap<>();
  private final Map<String, PathEngine> engines = new LinkedHashMap<>();

  private Peers(WeightedGraph graph, Questions questions, int runs) {
    this.questions = questions;
    this.runs = runs;
    preparations.put(KERUEN, KeruenEngine.load(graph, questions.cities()));
    preparations.put(PLAIN, PlainSearch.load(graph));
    preparations.put(GRAPHHOPPER, GraphHopperEngine.load(graph));
    preparations.put(JGRAPHT, JGraphTEngine.load(graph));
  }

  /** Keeps Keruen and the peers that were named; all if none was. */
  private void keep(List<String> names) {
    List<String> all = List.copyOf(preparations.keySet());
    for (String name : names) {
      if (!all.contains(name)) {
        throw new IllegalArgumentException("'" + name + "' is none of " + all);
      }
    }
    preparations
        .keySet()
        .removeIf(name -> !names.isEmpty() && !name.equals(KERUEN) && !names.contains(name));
  }

  /**
   * @param args the folder to write into; how many runs a median is taken of; a {@link Region}; the
   *     peers, if not all
   */
  public static void main(String[] args) {
    if (args.length < 3) {
      throw new IllegalArgumentException("give a folder, a number of runs and a region");
    }
    Region region = Region.valueOf(args[2]);
    Cut cut = Cut.of(region);
    WeightedGraph graph = WeightedGraph.of(cut.network(), cut.costs());
    Questions questions = new Questions(graph, cut.centroids(), PAIRS, SEED);
    write(graph, questions, region, Path.of(args[0]));
    System.out.printf(
        Locale.ROOT,
        "%s: %d nodes, %d links; %d pairs of each kind, %d cities, checksum of their matrix %d%n",
        region,
        graph.nodeCount(),
        graph.linkCount(),
        PAIRS,
        questions.cities().size(),
        questions.cityChecksum());
    Peers peers = new Peers(graph, questions, Integer.parseInt(args[1]));
    peers.keep(Arrays.asList(args).subList(3, args.length));
    peers.run();
  }

  private static void write(WeightedGraph graph, Questions questions, Region region, Path out) {
    Instant started = Instant.now();
    DataSet data = DataSet.read(DataSetFiles.embedded());
    String goods = data.world().commodities().get(0).name();
    WorldLabel label = WorldLabel.of(data, "shipped", goods, 0);
    try (OutputFolder folder = OutputFolder.at(out)) {
      new RoutingKitFiles(graph).writeInto(folder);
      new GraphTables(graph).writeInto(folder);
      questions.writeInto(folder);
      String java = Runtime.version().toString();
      Manifest.Run run =
          new Manifest.Run("bench, " + region, SEED, 1, java, started, Instant.now());
      new Manifest(run, data, Optional.empty(), label, List.of("routingkit")).writeInto(folder);
      folder.publish();
    }
  }

  private void run() {
    Map<String, Double> preparation = timePreparations();
    engines.forEach(questions::require);
    System.out.println("every answer is that of a plain search");
    print("preparation", 1e-6, "ms", preparation);
    for (Questions.Sample sample : questions.samples()) {
      double each = 1e-3 / sample.pairs().size();
      print(
          "one-to-one, " + sample.name(),
          each,
          "us",
          time(searching(sample.pairs(), OneToOne::weight)));
      List<Questions.Pair> linked =
          sample.pairs().stream().filter(pair -> pair.weight() != PathEngine.NO_WAY).toList();
      print(
          "with links, " + sample.name(),
          1e-3 / linked.size(),
          "us",
          time(searching(linked, OneToOne::links)));
    }
    int[] origins = questions.origins();
    int[] destinations = questions.destinations();
    print(
        "many-to-many",
        1e-6,
        "ms",
        time(engine -> engine.matrix(origins, destinations).map(weights -> weights[1])));
  }

  /** What is asked of a one-to-one search. */
  @FunctionalInterface
  private interface Asked {
    long of(OneToOne search, int from, int to);
  }

  private static Work searching(List<Questions.Pair> pairs, Asked asked) {
    return engine ->
        engine
            .oneToOne()
            .map(
                search ->
                    pairs.stream()
                        .mapToLong(pair -> asked.of(search, pair.from(), pair.to()))
                        .sum());
  }

  /** Work whose result keeps the compiler from dropping it; empty if an engine cannot do it. */
  @FunctionalInterface
  private interface Work {
    Optional<Long> on(PathEngine engine);
  }

  /** Median nanoseconds of every preparation; one that takes long is done once. */
  private Map<String, Double> timePreparations() {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    for (int run = 0; run < runs; run++) {
      preparations.forEach(
          (name, preparation) -> {
            List<Double> all = times.computeIfAbsent(name, n -> new ArrayList<>());
            if (all.isEmpty() || all.get(0) < LONG_NANOSECONDS) {
              long started = System.nanoTime();
              engines.put(name, preparation.prepare());
              all.add((double) (System.nanoTime() - started));
            }
          });
    }
    return medians(times);
  }

  /** Median nanoseconds of every engine, after one run that does not count. */
  private Map<String, Double> time(Work work) {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    long guard = 0;
    for (int run = -1; run < runs; run++) {
      for (Map.Entry<String, PathEngine> engine : engines.entrySet()) {
        long started = System.nanoTime();
        Optional<Long> result = work.on(engine.getValue());
        double nanoseconds = System.nanoTime() - started;
        if (result.isPresent()) {
          guard += result.get();
          List<Double> all = times.computeIfAbsent(engine.getKey(), n -> new ArrayList<>());
          if (run >= 0) {
            all.add(nanoseconds);
          }
        }
      }
    }
    if (guard == Long.MIN_VALUE) {
      System.out.println("unlikely");
    }
    return medians(times);
  }

  private static Map<String, Double> medians(Map<String, List<Double>> times) {
    Map<String, Double> medians = new LinkedHashMap<>();
    times.forEach(
        (name, all) -> {
          List<Double> sorted = all.stream().sorted().toList();
          int middle = sorted.size() / 2;
          medians.put(
              name,
              sorted.size() % 2 == 1
                  ? sorted.get(middle)
                  : (sorted.get(middle - 1) + sorted.get(middle)) / 2);
        });
    return medians;
  }

  /** One line per engine, with its time as a multiple of Keruen's. */
  private static void print(String what, double scale, String unit, Map<String, Double> medians) {
    medians.forEach(
        (name, nanoseconds) ->
            System.out.printf(
                Locale.ROOT,
                "%-24s %-12s %12.2f %s%s%n",
                what,
                name,
                nanoseconds * scale,
                unit,
                Optional.ofNullable(medians.get(KERUEN))
                    .map(own -> "  %8.2f times Keruen's".formatted(nanoseconds / own))
                    .orElse("")));
  }
}
