package io.keruen.app;

import io.keruen.app.terminal.Json;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.gravity.SectorFolder;
import io.keruen.data.gravity.SectorShockFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.result.CsvFile;
import io.keruen.data.result.WorkFolder;
import io.keruen.engine.study.Table;
import io.keruen.engine.trade.SectorCounterfactual;
import io.keruen.engine.trade.SectorDeficits;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorShock;
import io.keruen.engine.trade.UnsolvedEconomyException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
      description = "Also write countries.csv and sectors.csv into this folder.")
  private Optional<Path> out = Optional.empty();

  @Mixin private FormatOption output;

  GravitySectorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    SectorEconomy economy = SectorFolder.read(folder, theta);
    SectorShock shock = SectorShockFile.read(economy, shockFile, taxes);
    SectorCounterfactual result = solve(economy, shock);
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
    SectorsAnswer answer = SectorsAnswer.of(result, shock, deficits, bySector, seconds);
    out.ifPresent(to -> write(SectorTables.of(result), to));
    terminal
        .out()
        .println(
            output.format() == Format.JSON
                ? Json.pretty(answer)
                : new SectorsText(terminal.colours()).of(answer));
    return 0;
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

  private static void write(List<Table> tables, Path folder) {
    try (WorkFolder work = WorkFolder.beside(folder)) {
      for (Table table : tables) {
        Path file = work.path().resolve(table.name() + ".csv");
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file))) {
          CsvFile.write(table, to);
        }
      }
      work.moveFilesInto(folder.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
