package io.keruen.bench.assign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Keruen as a user starts it, results written: the process is told apart from the search, which the
 * answer times by itself.
 *
 * @param program the launcher
 */
record KeruenLauncher(Path program) implements Assigner {
  @Override
  public String name() {
    return "Keruen, started";
  }

  @Override
  public Convergence run(Instance instance, int threads, double gap)
      throws IOException, InterruptedException {
    Path flows = Files.createTempFile("keruen", ".csv");
    Path record = flows.resolveSibling(flows.getFileName() + "-metadata.json");
    Convergence convergence = new Convergence();
    StringBuilder answer = new StringBuilder();
    try {
      TimedProcess.run(
          List.of(
              program.toAbsolutePath().toString(),
              "assign",
              "--network=" + instance.network(),
              "--trips=" + instance.trips(),
              "--toll-factor=" + instance.tollFactor(),
              "--distance-factor=" + instance.distanceFactor(),
              "--threads=" + threads,
              "--gap=" + gap,
              "--format=json",
              "--flows=" + flows),
          Path.of("."),
          answer::append,
          convergence);
    } finally {
      Files.deleteIfExists(flows);
      Files.deleteIfExists(record);
    }
    for (JsonNode step : new ObjectMapper().readTree(answer.toString()).path("steps")) {
      convergence.add(step.path("seconds").asDouble(), step.path("relative_gap").asDouble());
    }
    return convergence;
  }
}
