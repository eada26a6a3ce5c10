package io.keruen.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Times whole runs of the launcher as a user starts them and notes the most memory each took.
 * Processor time tells a slow program from a busy machine. The memory is the kernel's peak resident
 * set, which only Linux tells; elsewhere it is left out.
 *
 * <p>{@code java -cp bench/target/keruen-bench.jar io.keruen.bench.WholeRun 5 ./keruen run
 * studies/belt-and-road.yaml --out target/run}
 */
public final class WholeRun {
  /** One run: wall time, processor time, peak resident set (0 if not known), exit code. */
  private record Run(double seconds, double processorSeconds, long peakMegabytes, int exitCode) {}

  private WholeRun() {}

  /**
   * @param args how many runs, then the command and its arguments
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 2) {
      throw new IllegalArgumentException("give a number of runs and a command to time");
    }
    List<String> command = Arrays.asList(args).subList(1, args.length);
    List<Run> runs = new ArrayList<>();
    for (int run = 0; run < Integer.parseInt(args[0]); run++) {
      runs.add(time(command));
      System.out.println(line("run " + (run + 1), runs.get(run)));
    }
    System.out.println(
        line(
            "median",
            new Run(
                median(runs.stream().mapToDouble(Run::seconds).toArray()),
                median(runs.stream().mapToDouble(Run::processorSeconds).toArray()),
                (long) median(runs.stream().mapToDouble(Run::peakMegabytes).toArray()),
                runs.stream().mapToInt(Run::exitCode).max().orElse(0))));
  }

  private static String line(String name, Run run) {
    return String.format(
        Locale.ROOT,
        "%-8s wall %7.2f s  processor %7.2f s  peak %5d MB  exit code %d",
        name,
        run.seconds(),
        run.processorSeconds(),
        run.peakMegabytes(),
        run.exitCode());
  }

  private static Run time(List<String> command) throws IOException, InterruptedException {
    long started = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    long peak = 0;
    double processorSeconds = 0;
    while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
      processorSeconds =
          process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(0.0);
      peak = Math.max(peak, PeakMemory.megabytesOf(process));
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    return new Run(seconds, processorSeconds, peak, process.exitValue());
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
