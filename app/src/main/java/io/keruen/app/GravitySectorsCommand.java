package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import io.keruen.data.gravity.SectorFolder;
import io.keruen.data.gravity.SectorShockFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.result.Manifest;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.TableFiles;
import io.keruen.engine.trade.SectorCounterfactual;
import io.keruen.engine.trade.SectorDeficits;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorShock;
import io.keruen.engine.trade.UnsolvedEconomyException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keruen gravity sectors}: what a shock does to many sectors that supply each other. */
@Command(
    name = "sectors",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    versionProvider = Version.class,
    description =
        "Computes what new tariffs and changed trade costs do to trade, prices and real income of"
            + " countries with many sectors and input-output links (Caliendo and Parro 2015).")
final class GravitySectorsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description =
          "Folder with flows.csv, output.csv, value_added.csv and inputs.csv"
              + " (docs/formats/gravity.md).")
  private Path folder = Path.of("");

  @Option(
      names = "--theta",
      paramLabel = "FILE",
      required = true,
      description = "Trade elasticity of every sector: columns sector, theta.")
  private Path theta = Path.of("");

  @Option(
      names = "--shock",
      paramLabel = "FILE",
      required = true,
      description =
          "What changes: columns exporter, importer, sector (or 'all'), tariff_percent (new) and"
              + " cost_factor (new over old iceberg cost).")
  private Path shockFile = Path.of("");

  @Option(
      names = "--taxes",
      paramLabel = "FILE",
      description =
          "Yearly taxes for infrastructure: columns country, percent_of_income and money.")
  private Optional<Path> taxes = Optional.empty();

  @Option(
      names = "--deficits",
      paramLabel = "eliminated|held",
      defaultValue = "eliminated",
      description =
          "Set trade deficits to zero before the shock (eliminated), or keep them in units of"
              + " world value added (held); ${DEFAULT-VALUE} unless said.")
  private SectorDeficits deficits = SectorDeficits.ELIMINATED;

  @Option(
      names = "--by-sector",
      description = "Also tell prices, output and trade of every country's sectors.")
  private boolean bySector;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write countries and sectors as CSV and Parquet into a folder.")
  private Optional<Path> out = Optional.empty();

  @Mixin private FormatOption output;

  GravitySectorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    SectorsAnswer answer;
    try (ResultPlaces places = ResultPlaces.of(out, List.copyOf(inputs().values()))) {
      answer = answer(places, started);
      places.publish(answer);
    }
    Answers.print(
        terminal, output.format(), answer, () -> new SectorsText(terminal.colours()).of(answer));
    return 0;
  }

  private SectorsAnswer answer(ResultPlaces places, Instant started) {
    SectorEconomy economy = SectorFolder.read(folder, theta);
    SectorShock shock = SectorShockFile.read(economy, shockFile, taxes);
    Instant solving = Instant.now();
    SectorCounterfactual result = solve(economy, shock);
    double seconds = Duration.between(solving, Instant.now()).toNanos() / 1e9;
    List<String> files = places.folder().map(to -> write(to, result, started)).orElse(List.of());
    return SectorsAnswer.of(
        result, shock, deficits, bySector, out.map(Path::toString).orElse(""), files, seconds);
  }

  private SectorCounterfactual solve(SectorEconomy economy, SectorShock shock) {
    try {
      return SectorCounterfactual.solve(economy, shock, deficits);
    } catch (UnsolvedEconomyException e) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              folder.toString(),
              "no equilibrium: " + e.getMessage(),
              "data and a shock that have one",
              "Check the figures of that country, its theta, and the size of the shock."));
    }
  }

  private List<String> write(OutputFolder results, SectorCounterfactual result, Instant started) {
    TableFiles.write(SectorTables.of(result), results);
    new Manifest(
            Version.run(1, started),
            "gravity sectors",
            inputs(),
            Map.of("deficits", deficits.name().toLowerCase(Locale.ROOT)))
        .writeInto(results);
    return results.files();
  }

  private Map<String, Path> inputs() {
    Map<String, Path> inputs = new LinkedHashMap<>();
    for (String table : List.of("flows", "output", "value_added", "inputs")) {
      inputs.put(table, folder.resolve(table + ".csv"));
    }
    inputs.put("theta", theta);
    inputs.put("shock", shockFile);
    taxes.ifPresent(file -> inputs.put("taxes", file));
    return inputs;
  }
}
