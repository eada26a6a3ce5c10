package io.keruen.app;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.EngineInput;
import io.keruen.data.assignment.FlowsFile;
import io.keruen.data.assignment.FlowsRecord;
import io.keruen.data.assignment.ReadingRule;
import io.keruen.data.assignment.ResultFolder;
import io.keruen.data.assignment.RoutesFile;
import io.keruen.data.input.Sha256;
import io.keruen.data.result.Manifest;
import io.keruen.data.result.OutputFile;
import io.keruen.data.result.OutputFolder;
import io.keruen.engine.flow.Assignment;
import io.keruen.engine.flow.PathSizeLogit;
import io.keruen.engine.flow.StochasticEquilibrium;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code keruen assign} writes: volumes, and beside them the document that {@code keruen
 * verify} reads.
 *
 * @param network the file or folder of the network, as it was named
 */
record AssignFiles(
    AssignmentInput input,
    Path network,
    ReadingRule rule,
    EngineInput engine,
    Assignment assignment,
    AssignSearch search,
    List<AssignStep> steps) {
  /** Name of the volumes in a folder of results. */
  static final String FLOWS = "flows.csv";

  /** Name of the routes in a folder of results. */
  static final String ROUTES = "routes.csv";

  private static final String ITERATIONS = "iterations.csv";

  /** Ending of the document beside a CSV file, as W3C's Model for Tabular Data has it. */
  static final String METADATA = "-metadata.json";

  /**
   * Writes what was asked for: the volumes alone, with their document beside, into the file, and
   * volumes, iterations, routes if they are shared, and manifest into the folder.
   *
   * @return names of the files in the folder, as far as there are any
   */
  List<String> write(ResultPlaces places, Manifest.Run run) {
    if (places.file().isEmpty() && places.folder().isEmpty()) {
      return List.of();
    }
    byte[] volumes = bytes(stream -> FlowsFile.write(input, engine, assignment, stream));
    places.file().ifPresent(file -> writeInto(file, volumes, run));
    return places.folder().map(folder -> writeInto(folder, volumes, run)).orElse(List.of());
  }

  private List<String> writeInto(OutputFolder results, byte[] volumes, Manifest.Run run) {
    results.write(FLOWS, out -> out.write(volumes));
    results.write(ITERATIONS, out -> out.write(utf8(iterations())));
    List<FlowsRecord.Source> sources = new ArrayList<>();
    if (assignment instanceof StochasticEquilibrium shared) {
      byte[] routes = bytes(stream -> RoutesFile.write(input, engine, shared, stream));
      results.write(ROUTES, out -> out.write(routes));
      sources.add(source(ROUTES, routes));
    }
    String document = record(results.path(), source(FLOWS, volumes), sources, run).json();
    results.write(OutputFolder.MANIFEST, out -> out.write(utf8(document)));
    return results.files();
  }

  /** The document beside a file of volumes. */
  static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + METADATA);
  }

  private void writeInto(OutputFile file, byte[] volumes, Manifest.Run run) {
    Path goal = file.path();
    FlowsRecord.Source flows = source(goal.getFileName().toString(), volumes);
    FlowsRecord document = record(goal.getParent(), flows, List.of(), run);
    file.write(path -> Files.write(path, volumes));
    file.writeBeside(METADATA, path -> Files.write(path, utf8(document.json())));
  }

  private static byte[] bytes(OutputFolder.Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      content.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("what was computed", e);
    }
    return bytes.toByteArray();
  }

  private static FlowsRecord.Source source(String name, byte[] content) {
    return new FlowsRecord.Source(name, new TreeMap<>(Map.of(name, Sha256.of(content))));
  }

  private String iterations() {
    StringBuilder csv = new StringBuilder(steps.get(0).header()).append('\n');
    steps.forEach(step -> csv.append(step.row()).append('\n'));
    return csv.toString();
  }

  private FlowsRecord record(
      Path folder, FlowsRecord.Source flows, List<FlowsRecord.Source> routes, Manifest.Run run) {
    ResultFolder results = new ResultFolder(folder);
    return new FlowsRecord(
        FlowsRecord.FORMAT,
        new FlowsRecord.Software("keruen", run.version(), run.java()),
        recordOf(run),
        FlowsRecord.Network.of(results.network(network), rule),
        results.classes(input),
        FlowsRecord.Figures.of(
            assignment, search.logit().isPresent() ? steps.get(steps.size() - 1).distance() : 0),
        flows,
        routes);
  }

  private FlowsRecord.Run recordOf(Manifest.Run run) {
    return new FlowsRecord.Run(
        run.started().truncatedTo(ChronoUnit.SECONDS).toString(),
        Duration.between(run.started(), run.finished()).toMillis() / 1000.0,
        run.threads(),
        search.method(),
        search.gap().orElse(0.0),
        search.maxIterations(),
        search.logit().map(PathSizeLogit::scale).orElse(0.0),
        search.logit().map(PathSizeLogit::alternatives).orElse(0),
        search.logit().map(PathSizeLogit::residual).orElse(0.0));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
