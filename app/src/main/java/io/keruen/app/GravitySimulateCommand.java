package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import io.keruen.data.gravity.FlowTable;
import io.keruen.data.gravity.ShockTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.result.Manifest;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.TableFiles;
import io.keruen.engine.trade.Deficits;
import io.keruen.engine.trade.GravityElasticities;
import io.keruen.engine.trade.NoEquilibriumException;
import io.keruen.engine.trade.OneSectorEquilibrium;
import io.keruen.engine.trade.TradeFlows;
import io.keruen.engine.trade.TradeShock;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code keruen gravity simulate}: what cheaper trade does to trade, prices and real income. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Computes what a change of trade costs does to trade, prices and real income of every"
            + " country, in a world of one sector, by exact changes from observed trade.")
final class GravitySimulateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description =
          "Table with the columns exporter, importer, trade; a row for each ordered pair of"
              + " countries, domestic sales included.")
  private Path data = Path.of("");

  @Option(
      names = "--shock",
      paramLabel = "FILE",
      required = true,
      description =
          "Table with the columns exporter, importer and either partial_effect (log change of trade"
              + " at given prices) or cost_factor (new over old iceberg cost).")
  private Path shock = Path.of("");

  @Option(
      names = "--theta",
      paramLabel = "N",
      required = true,
      description = "Trade elasticity, above 0: how fast trade falls with its cost.")
  private double theta;

  @Option(
      names = "--supply-elasticity",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "How fast output rises with its real price, 0 or more (${DEFAULT-VALUE}: fixed output).")
  private double supplyElasticity;

  @Option(
      names = "--deficits",
      paramLabel = "additive|multiplicative|universal",
      defaultValue = "additive",
      description =
          "Trade deficits stay the same money (additive), grow with income (multiplicative), or"
              + " grow with income and add up to zero (universal). Default: ${DEFAULT-VALUE}.")
  private Deficits deficits = Deficits.ADDITIVE;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write countries and flows as CSV and Parquet into a folder.")
  private Optional<Path> out = Optional.empty();

  @Mixin private FormatOption output;

  GravitySimulateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    GravityElasticities elasticities = elasticities();
    GravitySimulateAnswer answer;
    try (ResultPlaces places = ResultPlaces.of(out, List.of(data, shock))) {
      answer = answer(elasticities, places, started);
      places.publish(answer);
    }
    Answers.print(
        terminal,
        output.format(),
        answer,
        () -> new GravitySimulateText(terminal.colours()).of(answer));
    return 0;
  }

  private GravitySimulateAnswer answer(
      GravityElasticities elasticities, ResultPlaces places, Instant started) {
    TradeFlows flows = FlowTable.read(data);
    TradeShock change = ShockTable.read(shock, flows, data);
    Instant solving = Instant.now();
    OneSectorEquilibrium solved = solve(flows, change, elasticities);
    double seconds = Duration.between(solving, Instant.now()).toNanos() / 1e9;
    List<String> files =
        places
            .folder()
            .map(folder -> write(folder, solved, elasticities, started))
            .orElse(List.of());
    return GravitySimulateAnswer.of(
        solved, deficits, elasticities, out.map(Path::toString).orElse(""), files, seconds);
  }

  private GravityElasticities elasticities() {
    try {
      return new GravityElasticities(theta, supplyElasticity);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "Wrong elasticity: " + e.getMessage() + ".", e);
    }
  }

  private OneSectorEquilibrium solve(
      TradeFlows flows, TradeShock change, GravityElasticities elasticities) {
    try {
      return OneSectorEquilibrium.solve(flows, change, elasticities, deficits);
    } catch (NoEquilibriumException e) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              InputFile.name(data),
              "no equilibrium for " + e.country() + " (" + e.reason() + ")",
              "",
              e.remedy()));
    }
  }

  private List<String> write(
      OutputFolder results,
      OneSectorEquilibrium solved,
      GravityElasticities elasticities,
      Instant started) {
    Map<String, Path> tables = new LinkedHashMap<>();
    tables.put("data", data);
    tables.put("shock", shock);
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("theta", Double.toString(elasticities.theta()));
    settings.put("supply_elasticity", Double.toString(elasticities.supplyElasticity()));
    settings.put("deficits", deficits.name().toLowerCase(Locale.ROOT));
    TableFiles.write(SimulationTables.of(solved), results);
    new Manifest(Version.run(1, started), "gravity simulate", tables, settings).writeInto(results);
    return results.files();
  }
}
