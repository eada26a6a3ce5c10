package io.keruen.bench.assign;

import io.keruen.data.assignment.EngineInput;
import io.keruen.engine.flow.Equilibrium;
import io.keruen.engine.flow.Method;
import io.keruen.engine.flow.StopRule;
import io.keruen.engine.path.Execution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Keruen's default method; the clock starts when the files are read. Once in this Java, warmed up
 * by the runs before, once in a Java of its own that has just started.
 */
final class KeruenAssigner {
  private KeruenAssigner() {}

  /** In this Java. */
  static Assigner warm() {
    return new Assigner() {
      @Override
      public String name() {
        return "Keruen, warm";
      }

      @Override
      public Convergence run(Instance instance, int threads, double gap) {
        Convergence convergence = new Convergence();
        solve(instance.read(), threads, gap, convergence::add);
        return convergence;
      }
    };
  }

  /** In a Java of its own. */
  static Assigner fresh() {
    return new Assigner() {
      @Override
      public String name() {
        return "Keruen, fresh";
      }

      @Override
      public Convergence run(Instance instance, int threads, double gap)
          throws IOException, InterruptedException {
        Convergence convergence = new Convergence();
        TimedProcess.run(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2600m",
                "-XX:+UseParallelGC",
                "-cp",
                System.getProperty("java.class.path"),
                KeruenAssigner.class.getName(),
                instance.network().toString(),
                instance.trips().toString(),
                Double.toString(instance.tollFactor()),
                Double.toString(instance.distanceFactor()),
                Integer.toString(threads),
                Double.toString(gap)),
            Path.of("."),
            line -> {
              int blank = line.indexOf(' ');
              convergence.add(
                  Double.parseDouble(line.substring(0, blank)),
                  Double.parseDouble(line.substring(blank + 1)));
            },
            convergence);
        return convergence;
      }
    };
  }

  /**
   * Solves one instance and prints seconds and gap of every iteration.
   *
   * @param args network, trips, toll factor, distance factor, threads, gap
   */
  public static void main(String[] args) {
    Instance instance =
        new Instance(
            args[0],
            Path.of(args[0]),
            Path.of(args[1]),
            Double.parseDouble(args[2]),
            Double.parseDouble(args[3]));
    solve(
        instance.read(),
        Integer.parseInt(args[4]),
        Double.parseDouble(args[5]),
        (seconds, gap) -> System.out.printf(Locale.ROOT, "%.6f %.6e%n", seconds, gap));
  }

  /** Told of every iteration. */
  private interface Steps {
    void add(double seconds, double gap);
  }

  private static void solve(EngineInput input, int threads, double gap, Steps steps) {
    long started = System.nanoTime();
    Equilibrium.solve(
        input.network(),
        input.classes(),
        Method.PAIRED_SEGMENTS,
        StopRule.atRelativeGap(gap),
        Execution.onThreads(threads),
        iteration -> steps.add((System.nanoTime() - started) / 1e9, iteration.relativeGap()));
  }
}
