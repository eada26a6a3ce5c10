package io.keruen.app;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.EngineInput;
import io.keruen.data.assignment.FlowsFile;
import io.keruen.data.assignment.FlowsRecord;
import io.keruen.data.assignment.ReadingRule;
import io.keruen.data.assignment.ResultFolder;
import io.keruen.data.input.Sha256;
import io.keruen.data.result.Manifest;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.WorkFolder;
import io.keruen.engine.flow.Equilibrium;
import io.keruen.engine.flow.Iteration;
import io.keruen.engine.flow.StopRule;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    Equilibrium equilibrium,
    StopRule stop,
    List<AssignAnswer.Step> steps) {
  /** Name of the volumes in a folder of results. */
  static final String FLOWS = "flows.csv";

  private static final String ITERATIONS = "iterations.csv";

  /** Ending of the document beside a CSV file, as W3C's Model for Tabular Data has it. */
  static final String METADATA = "-metadata.json";

  /**
   * Writes what was asked for.
   *
   * @param flows the volumes alone, with their document beside
   * @param folder volumes, iterations and manifest
   * @return the files, as far as there are any
   */
  List<String> write(Optional<Path> flows, Optional<Path> folder, Manifest.Run run) {
    List<String> written = new ArrayList<>();
    if (flows.isEmpty() && folder.isEmpty()) {
      return written;
    }
    byte[] volumes = volumes();
    flows.ifPresent(
        file -> {
          writeBeside(file, volumes, run);
          written.add(file.toString());
          written.add(file + METADATA);
        });
    folder.ifPresent(
        path -> {
          try (OutputFolder results = OutputFolder.at(path)) {
            results.write(FLOWS, out -> out.write(volumes));
            results.write(ITERATIONS, out -> out.write(utf8(iterations())));
            String document = record(path, FLOWS, volumes, run).json();
            results.write(OutputFolder.MANIFEST, out -> out.write(utf8(document)));
            results.publish().forEach(file -> written.add(path.resolve(file).toString()));
          }
        });
    return written;
  }

  private void writeBeside(Path file, byte[] volumes, Manifest.Run run) {
    Path absolute = file.toAbsolutePath().normalize();
    String name = absolute.getFileName().toString();
    FlowsRecord document = record(absolute.getParent(), name, volumes, run);
    try (WorkFolder work = WorkFolder.beside(absolute)) {
      Files.write(work.path().resolve(name), volumes);
      Files.write(work.path().resolve(name + METADATA), utf8(document.json()));
      work.moveFilesInto(absolute.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  private byte[] volumes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      FlowsFile.write(input, engine, equilibrium, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("volumes", e);
    }
    return bytes.toByteArray();
  }

  private String iterations() {
    StringBuilder csv =
        new StringBuilder("iteration,seconds,relative_gap,average_excess_cost,objective\n");
    for (AssignAnswer.Step step : steps) {
      csv.append(step.iteration())
          .append(',')
          .append(String.format(Locale.ROOT, "%.3f", step.seconds()))
          .append(',')
          .append(FlowsFile.plain(step.relativeGap()))
          .append(',')
          .append(FlowsFile.plain(step.averageExcessCost()))
          .append(',')
          .append(FlowsFile.plain(step.objective()))
          .append('\n');
    }
    return csv.toString();
  }

  private FlowsRecord record(Path folder, String name, byte[] volumes, Manifest.Run run) {
    ResultFolder results = new ResultFolder(folder);
    Iteration last = equilibrium.last();
    return new FlowsRecord(
        FlowsRecord.FORMAT,
        new FlowsRecord.Software("keruen", run.version(), run.java()),
        new FlowsRecord.Run(
            run.started().truncatedTo(ChronoUnit.SECONDS).toString(),
            Duration.between(run.started(), run.finished()).toMillis() / 1000.0,
            run.threads(),
            MethodConverter.id(equilibrium.method()),
            stop.relativeGap(),
            stop.maxIterations()),
        FlowsRecord.Network.of(results.source(network), rule),
        results.classes(input),
        new FlowsRecord.Figures(
            last.objective(),
            last.relativeGap(),
            last.averageExcessCost(),
            last.totalTime(),
            last.number(),
            equilibrium.converged()),
        new FlowsRecord.Source(name, new TreeMap<>(Map.of(name, Sha256.of(volumes)))));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
