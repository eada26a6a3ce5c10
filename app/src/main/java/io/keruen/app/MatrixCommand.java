package io.keruen.app;

import io.keruen.app.terminal.Json;
import io.keruen.app.terminal.Progress;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.Utf8;
import io.keruen.data.result.OutputFile;
import io.keruen.data.result.SkimFile;
import io.keruen.data.result.SkimFile.Measure;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Place;
import io.keruen.engine.path.Execution;
import io.keruen.engine.path.Hierarchy;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.Skims;
import io.keruen.engine.path.Tasks;
import io.keruen.engine.scenario.World;
import io.keruen.engine.study.MemoryForecast;
import io.keruen.engine.study.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keruen matrix}: cost, time and distance between all places of a list. */
@Command(
    name = "matrix",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Computes money, time, length and emissions along the least-cost way between all places of"
            + " a list, for one TEU; a table with a row for each ordered pair.")
final class MatrixCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  @Option(
      names = "--places",
      paramLabel = "FILE",
      required = true,
      description = "Text file with the name of one place per line; lines with # are remarks.")
  private Path places = Path.of("");

  @Option(
      names = "--measure",
      split = ",",
      paramLabel = "M",
      defaultValue = "cost,time,distance",
      description =
          "cost (generalised), money, time, distance, emissions; several with commas"
              + " (${DEFAULT-VALUE}).")
  private Set<Measure> measures = Set.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "Write the table into this file instead of printing it; as Parquet if its name ends in"
              + " .parquet, else as CSV.")
  private Optional<Path> out = Optional.empty();

  @Mixin private WorldOptions world;
  @Mixin private ThreadsOption threads;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "The table as CSV (text) or as a list of objects (json); problems likewise.")
  private Format format = Format.TEXT;

  MatrixCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() {
    requireMeasures();
    ChosenWorld chosen = world.choose();
    if (out.isEmpty()) {
      SkimFile skims = skims(chosen);
      terminal.out().print(format == Format.JSON ? json(skims) : csv(skims));
      return 0;
    }
    List<Path> inputs = new ArrayList<>(chosen.inputs());
    inputs.add(places);
    try (OutputFile file = OutputFile.at(out.get(), "--out", "", inputs)) {
      SkimFile skims = skims(chosen);
      boolean parquet = file.path().toString().endsWith(".parquet");
      file.write(
          parquet
              ? skims::writeParquet
              : path -> Files.write(path, csv(skims).getBytes(StandardCharsets.UTF_8)));
      file.publish();
    }
    return 0;
  }

  private void requireMeasures() {
    if (measures.isEmpty()) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "option --measure",
              "no measure",
              "one or more of cost, money, time, distance, emissions",
              "Name at least one, or leave the option out."));
    }
  }

  private SkimFile skims(ChosenWorld chosen) {
    List<Place> listed = readPlaces(chosen);
    return new SkimFile(compute(chosen, listed), measures);
  }

  private List<Place> readPlaces(ChosenWorld chosen) {
    InputProblems problems = new InputProblems();
    PlaceNames names = new PlaceNames(chosen.data(), problems);
    Set<Place> found = new LinkedHashSet<>();
    List<String> lines = lines(problems);
    for (int line = 0; line < lines.size(); line++) {
      String name = lines.get(line).strip();
      if (!name.isEmpty() && !name.startsWith("#")) {
        names.find(places.toString(), line + 1, name).ifPresent(found::add);
      }
    }
    problems.throwIfAny();
    return List.copyOf(found);
  }

  private List<String> lines(InputProblems problems) {
    return InputFile.read(places, "text file", "a text file with one place per line", problems)
        .map(content -> Utf8.decode(places.toString(), content, problems))
        .orElse("")
        .lines()
        .toList();
  }

  private Skims compute(ChosenWorld chosen, List<Place> listed) {
    World of = chosen.world();
    Memory.require(
        MemoryForecast.ofMatrix(of.network(), listed.size(), threads.threads()),
        Runtime.getRuntime().maxMemory(),
        places.toString(),
        "Name fewer places");
    LinkCosts costs = chosen.costs(chosen.goods());
    try (Progress progress = new Progress(terminal)) {
      Execution execution =
          Execution.onThreads(threads.threads())
              .reporting(done -> progress.show("origins", done, listed.size()));
      return Tasks.cancellable(
          cancelled,
          () ->
              Skims.compute(
                  Hierarchy.of(of.network()),
                  costs,
                  listed,
                  listed,
                  PathAccumulator.on(of.network()),
                  execution));
    }
  }

  private static String csv(SkimFile skims) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      skims.writeCsv(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("matrix", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String json(SkimFile skims) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (long row = 0; row < skims.rowCount(); row++) {
      Map<String, Object> cells = new LinkedHashMap<>();
      for (int column = 0; column < skims.columns().size(); column++) {
        Table.Column of = skims.columns().get(column);
        cells.put(
            of.name(),
            of.type() == Table.Type.TEXT
                ? skims.text(row, column)
                : (Object) skims.number(row, column).orElse(Double.NaN));
      }
      rows.add(cells);
    }
    return Json.pretty(rows) + "\n";
  }
}
