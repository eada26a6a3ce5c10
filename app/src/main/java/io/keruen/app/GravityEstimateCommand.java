package io.keruen.app;

import io.keruen.app.terminal.Terminal;
import io.keruen.data.gravity.GravityData;
import io.keruen.data.gravity.GravityModel;
import io.keruen.data.gravity.IncompleteRows;
import io.keruen.data.gravity.Regressor;
import io.keruen.data.gravity.RowChoice;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.result.Manifest;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.TableFiles;
import io.keruen.engine.path.Tasks;
import io.keruen.engine.trade.NoEstimateException;
import io.keruen.engine.trade.Ppml;
import io.keruen.engine.trade.PpmlEstimate;
import io.keruen.engine.trade.PpmlOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code keruen gravity estimate}: what distance, borders and agreements do to trade. */
@Command(
    name = "estimate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Estimates a gravity equation by Poisson pseudo-maximum likelihood (PPML) with any number"
            + " of fixed effects, on any table of bilateral trade.")
final class GravityEstimateCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description =
          "Table with a header row, separated by commas, semicolons or tabs; .gz is unpacked.")
  private Path table = Path.of("");

  @Option(
      names = "--dependent",
      paramLabel = "COLUMN",
      required = true,
      description = "Column of the flows, 0 or more.")
  private String dependent = "";

  @Option(
      names = "--regressors",
      split = ",",
      paramLabel = "COLUMN",
      required = true,
      description = "Columns, or log(COLUMN) for the natural logarithm of one; with commas.")
  private List<String> regressors = List.of();

  @Option(
      names = "--fixed-effects",
      split = ",",
      paramLabel = "COLUMNS",
      description =
          "One constant for each value of a column, or of several joined by a colon:"
              + " exporter:year,importer:year.")
  private List<String> fixedEffects = List.of();

  @Option(
      names = "--cluster",
      split = ",",
      paramLabel = "COLUMNS",
      description =
          "Standard errors clustered by a column, or by several joined by a colon; several ways at"
              + " once with commas. 'pair' means a column pair, else pair_id, else"
              + " exporter:importer.")
  private List<String> clusters = List.of();

  @Option(
      names = "--se",
      paramLabel = "robust|clustered",
      description = "Standard errors; clustered with --cluster, robust without.")
  private Optional<StandardErrors> standardErrors = Optional.empty();

  @Option(
      names = "--offset",
      paramLabel = "COLUMN",
      description = "Column of a known part of the logarithm of expected flows.")
  private String offset = "";

  @Option(
      names = "--where",
      paramLabel = "COLUMN=VALUE[|VALUE]",
      description = "Only rows whose cell is one of these values; may be repeated.")
  private Map<String, String> choices = new LinkedHashMap<>();

  @Option(
      names = "--drop-incomplete",
      description = "Leave out rows with an empty cell in a column that is used, and count them.")
  private boolean dropIncomplete;

  @Option(
      names = "--keep-singletons",
      description = "Keep rows that are alone in a group of a fixed effect.")
  private boolean keepSingletons;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Also write coefficients, covariance, fixed effects and fitted flows into a folder.")
  private Optional<Path> out = Optional.empty();

  @Mixin private ThreadsOption threads;
  @Mixin private FormatOption output;

  /** How far errors may go together. */
  enum StandardErrors {
    ROBUST,
    CLUSTERED
  }

  GravityEstimateCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    requireSettledErrors();
    GravityEstimateAnswer answer;
    try (ResultPlaces places = ResultPlaces.of(out, List.of(table))) {
      answer = answer(places, started);
      places.publish(answer);
    }
    Answers.print(
        terminal,
        output.format(),
        answer,
        () -> new GravityEstimateText(terminal.colours()).of(answer));
    return 0;
  }

  private GravityEstimateAnswer answer(ResultPlaces places, Instant started) {
    GravityData data = read();
    Instant solving = Instant.now();
    PpmlEstimate estimate = Tasks.cancellable(cancelled, () -> estimate(data));
    double seconds = Duration.between(solving, Instant.now()).toNanos() / 1e9;
    List<String> files =
        places.folder().map(folder -> write(folder, data, estimate, started)).orElse(List.of());
    return GravityEstimateAnswer.of(
        table.toString(), data, estimate, out.map(Path::toString).orElse(""), files, seconds);
  }

  private void requireSettledErrors() {
    boolean clustered = !clusters.isEmpty();
    standardErrors.ifPresent(
        asked -> {
          if (clustered != (asked == StandardErrors.CLUSTERED)) {
            throw new ParameterException(
                spec.commandLine(),
                clustered
                    ? "--se robust and --cluster exclude each other."
                    : "--se clustered needs --cluster: the columns within which errors go together.");
          }
        });
  }

  private GravityData read() {
    GravityModel model =
        new GravityModel(
            dependent,
            regressors.stream().map(String::strip).map(Regressor::of).toList(),
            fixedEffects.stream().map(String::strip).toList(),
            clusters.stream().map(String::strip).toList(),
            offset);
    List<RowChoice> chosen =
        choices.entrySet().stream()
            .map(choice -> new RowChoice(choice.getKey(), Set.of(choice.getValue().split("\\|"))))
            .toList();
    return GravityData.read(
        table, model, chosen, dropIncomplete ? IncompleteRows.DROP : IncompleteRows.REFUSE);
  }

  private PpmlEstimate estimate(GravityData data) {
    PpmlOptions options =
        PpmlOptions.robust().clusteredBy(data.clusters()).onThreads(threads.threads());
    try {
      return Ppml.estimate(data.data(), keepSingletons ? options.keepingSingletons() : options);
    } catch (NoEstimateException e) {
      throw new InvalidInputException(
          InputProblem.ofFile(InputFile.name(table), e.found(), e.expected(), e.remedy()));
    }
  }

  private List<String> write(
      OutputFolder results, GravityData data, PpmlEstimate estimate, Instant started) {
    TableFiles.write(new GravityTables(data, estimate).all(), results);
    new Manifest(
            Version.run(threads.threads(), started),
            "gravity estimate",
            Map.of("data", table),
            settings(data.model()))
        .writeInto(results);
    return results.files();
  }

  private Map<String, String> settings(GravityModel model) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("dependent", model.dependent());
    settings.put("regressors", String.join(",", regressors));
    settings.put("fixed_effects", String.join(",", model.fixedEffects()));
    settings.put("cluster", String.join(",", model.clusters()));
    settings.put("offset", model.offset());
    choices.forEach((column, values) -> settings.put("where " + column, values));
    return settings;
  }
}
