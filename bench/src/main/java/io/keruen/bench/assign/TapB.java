package io.keruen.bench.assign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * tap-b, an implementation of Algorithm B (Dial 2006) in C; bench/README.md says how to come by it.
 * Its own clock leaves the making of the first bushes out.
 *
 * @param program its executable
 */
record TapB(Path program) implements Assigner {
  private static final Pattern ITERATION =
      Pattern.compile("Iteration \\d+: gap ([-0-9.e]+), obj .*, time ([0-9.]+).*");

  @Override
  public String name() {
    return "tap-b";
  }

  @Override
  public double leastGap() {
    return 1e-10;
  }

  @Override
  public Convergence run(Instance instance, int threads, double gap)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("tap-b");
    try {
      Files.copy(instance.trips(), folder.resolve("trips.tntp"));
      Files.writeString(folder.resolve("net.tntp"), withFactors(instance));
      Files.writeString(folder.resolve("parameters.txt"), parameters(threads, gap));
      Convergence convergence = new Convergence();
      TimedProcess.run(
          List.of(program.toAbsolutePath().toString(), "parameters.txt"),
          folder,
          line -> note(line, convergence),
          convergence);
      return convergence;
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void note(String line, Convergence convergence) {
    Matcher matcher = ITERATION.matcher(line);
    if (matcher.matches()) {
      double gap = Double.parseDouble(matcher.group(1));
      convergence.add(Double.parseDouble(matcher.group(2)), gap);
    }
  }

  /** The network file with the factors in its header, where tap-b looks for them. */
  private static String withFactors(Instance instance) throws IOException {
    return Files.readString(instance.network())
        .replaceFirst(
            "<END OF METADATA>",
            "<TOLL FACTOR> %s%n<DISTANCE FACTOR> %s%n<END OF METADATA>"
                .formatted(instance.tollFactor(), instance.distanceFactor()));
  }

  private static String parameters(int threads, double gap) {
    return """
        <NETWORK FILE> net.tntp
        <TRIPS FILE> trips.tntp
        <FILE PATH> ./
        <DATA PATH> ./
        <FLOWS FILE> flows.txt
        <CONVERGENCE GAP> %s
        <MAX RUN TIME> 600
        <NUMBER OF THREADS> %d
        """
        .formatted(gap, threads);
  }
}
