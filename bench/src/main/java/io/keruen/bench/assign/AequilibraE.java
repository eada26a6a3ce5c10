package io.keruen.bench.assign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * AequilibraE's bi-conjugate Frank-Wolfe, on instances as published; see
 * bench/peers/aequilibrae_assign.py for what is changed of them.
 *
 * @param python an interpreter that has the package aequilibrae
 */
record AequilibraE(Path python) implements Assigner {
  private static final Path DRIVER = Path.of("bench", "peers", "aequilibrae_assign.py");

  @Override
  public String name() {
    return "AequilibraE";
  }

  @Override
  public double leastGap() {
    return 1e-5;
  }

  @Override
  public Convergence run(Instance instance, int threads, double gap)
      throws IOException, InterruptedException {
    Convergence convergence = new Convergence();
    StringBuilder json = new StringBuilder();
    TimedProcess.run(
        List.of(
            python.toString(),
            DRIVER.toString(),
            instance.network().toString(),
            instance.trips().toString(),
            Double.toString(instance.tollFactor()),
            Double.toString(instance.distanceFactor()),
            Integer.toString(threads),
            Double.toString(gap),
            "bfw"),
        Path.of("."),
        json::append,
        convergence);
    JsonNode result = new ObjectMapper().readTree(json.toString());
    for (int i = 0; i < result.get("rgap").size(); i++) {
      convergence.add(
          result.get("iteration_seconds").get(i).asDouble(), result.get("rgap").get(i).asDouble());
    }
    return convergence;
  }
}
