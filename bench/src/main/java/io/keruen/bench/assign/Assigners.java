package io.keruen.bench.assign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Times how soon programs reach gaps on instances of the TNTP collection. The programs take turns;
 * figures are medians of several runs, and come with their ratio to the time of a Keruen in a Java
 * that has just started. Run in the repository's folder:
 *
 * <p>{@code java -cp bench/target/keruen-bench.jar io.keruen.bench.assign.Assigners COLLECTION 5
 * [launcher=./keruen] [tap-b=PROGRAM] [aequilibrae=PYTHON] [instance=NAME ...] [threads=N ...]
 * [gap=G]}
 */
public final class Assigners {
  private static final double[] GAPS = {1e-4, 1e-5, 1e-6, 1e-8, 1e-10};
  private static final double LEAST_GAP = 1e-10;
  private static final String LAUNCHER = "launcher=";
  private static final String TAP_B = "tap-b=";
  private static final String AEQUILIBRAE = "aequilibrae=";
  private static final String INSTANCE = "instance=";
  private static final String THREADS = "threads=";
  private static final String GAP = "gap=";

  private final List<Assigner> assigners;
  private final int runs;
  private final double asked;

  private Assigners(List<Assigner> assigners, int runs, double asked) {
    this.assigners = assigners;
    this.runs = runs;
    this.asked = asked;
  }

  /**
   * @param args the collection's folder, how many runs a median is taken of, then which programs to
   *     compare with, which instances, which numbers of threads, and the least gap asked for
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2) {
      throw new IllegalArgumentException("give the folder of the collection and a number of runs");
    }
    List<String> options = List.of(args).subList(2, args.length);
    List<Assigner> assigners = new ArrayList<>();
    assigners.add(KeruenAssigner.fresh());
    assigners.add(KeruenAssigner.warm());
    values(options, LAUNCHER).map(Path::of).map(KeruenLauncher::new).forEach(assigners::add);
    values(options, TAP_B).map(Path::of).map(TapB::new).forEach(assigners::add);
    values(options, AEQUILIBRAE).map(Path::of).map(AequilibraE::new).forEach(assigners::add);
    List<String> names = values(options, INSTANCE).toList();
    List<Integer> threads = values(options, THREADS).map(Integer::valueOf).toList();
    double gap =
        values(options, GAP).mapToDouble(Double::parseDouble).findFirst().orElse(LEAST_GAP);
    Assigners comparison = new Assigners(assigners, Integer.parseInt(args[1]), gap);
    for (Instance instance : Instance.in(Path.of(args[0]))) {
      if (names.isEmpty() || names.contains(instance.name())) {
        for (int count : threads.isEmpty() ? List.of(1, 2) : threads) {
          comparison.compare(instance, count);
        }
      }
    }
  }

  private static Stream<String> values(List<String> options, String name) {
    return options.stream()
        .filter(option -> option.startsWith(name))
        .map(option -> option.substring(name.length()));
  }

  private void compare(Instance instance, int threads) throws IOException, InterruptedException {
    Map<String, List<Convergence>> all = new LinkedHashMap<>();
    for (int run = -1; run < runs; run++) {
      for (Assigner assigner : assigners) {
        boolean isSlow = assigner.leastGap() > asked;
        if (run < 0 && isSlow) {
          continue; // a run that does not count is only for those that warm up
        }
        double gap = Math.max(assigner.leastGap(), asked);
        Convergence convergence = assigner.run(instance, threads, gap);
        if (run >= 0) {
          all.computeIfAbsent(assigner.name(), name -> new ArrayList<>()).add(convergence);
        }
      }
    }
    print(instance, threads, all);
  }

  private void print(Instance instance, int threads, Map<String, List<Convergence>> all) {
    System.out.printf(
        Locale.ROOT, "%n%s, %d thread(s), median of %d%n", instance.name(), threads, runs);
    String own = all.keySet().iterator().next();
    for (Map.Entry<String, List<Convergence>> each : all.entrySet()) {
      System.out.printf(Locale.ROOT, "  %-14s", each.getKey());
      for (double gap : GAPS) {
        Optional<Double> seconds = median(each.getValue(), gap);
        Optional<Double> ratio =
            seconds.flatMap(time -> median(all.get(own), gap).map(base -> time / base));
        System.out.printf(
            Locale.ROOT,
            "  %.0e: %8s %8s",
            gap,
            seconds.map("%.3f s"::formatted).orElse("-"),
            ratio.map("(%.2f)"::formatted).orElse(""));
      }
      System.out.printf(
          Locale.ROOT,
          "  process %6.2f s, %4.0f MB%n",
          median(each.getValue().stream().map(Convergence::wallSeconds).toList()),
          median(each.getValue().stream().map(run -> (double) run.peakMegabytes()).toList()));
    }
  }

  /** Empty if a run did not get there. */
  private static Optional<Double> median(List<Convergence> runs, double gap) {
    List<Double> times =
        runs.stream().map(run -> run.secondsTo(gap)).flatMap(Optional::stream).toList();
    return times.size() < runs.size() ? Optional.empty() : Optional.of(median(times));
  }

  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
