package io.keruen.app;

import io.keruen.app.report.Report;
import io.keruen.app.report.Summary;
import io.keruen.app.terminal.Progress;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.result.Manifest;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.StudyFiles;
import io.keruen.data.study.StudyFile;
import io.keruen.engine.scenario.World;
import io.keruen.engine.study.CongestionParameters;
import io.keruen.engine.study.Study;
import io.keruen.engine.study.StudyResult;
import io.keruen.engine.study.StudyRun;
import io.keruen.engine.trade.NoEquilibriumException;
import io.keruen.engine.trade.UnsolvedEconomyException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keruen run}: a whole study, from its question to its report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs a study: computes its baseline and scenarios, prints a summary, and writes a report"
            + " and data files.")
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for the results, out/ and the study's name if not given. Results of an earlier"
              + " run there are replaced, once the new ones are complete.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--trade",
      paramLabel = "FILE",
      description =
          "What economies sell each other, in the place of the data set's estimates: CEPII BACI,"
              + " USITC ITPD-E, or the form of trade.csv (docs/formats/dataset.md).")
  private Optional<Path> tradeFile = Optional.empty();

  @Option(
      names = "--congestion",
      description =
          "Let terminals and crossings of stated capacity slow down under each scenario's trade, as"
              + " 'congestion: yes' in the study does.")
  private boolean congestion;

  @Mixin private StudyOptions options;
  @Mixin private FormatOption output;

  RunCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    StudyFile file = StudyFile.read(options.path());
    Path folder = out.orElse(Path.of("out", file.name()));
    try (OutputFolder results = OutputFolder.at(folder, tradeFile.stream().toArray(Path[]::new))) {
      DataSet data = options.readData(file);
      StudyTrade trade = StudyTrade.of(file, data, tradeFile);
      StudyResult result = compute(file, data, trade);
      List<Summary> summaries =
          result.results().stream()
              .map(one -> new Summary(data, trade.basis(), result, one))
              .toList();
      write(results, data, trade, result, started);
      RunAnswer answer = RunAnswer.of(result, summaries, folder, results.files());
      Answers.requireFinite(answer);
      results.publish();
      RunText text = new RunText(terminal.colours());
      Answers.print(
          terminal,
          output.format(),
          answer,
          () -> text.of(result.study(), summaries, folder, results.files()));
    }
    return 0;
  }

  private StudyResult compute(StudyFile file, DataSet data, StudyTrade trade) {
    try {
      return options.compute(
          terminal, cancelled, file, data, trade.in(data.world()), StudyRun::forecast, this::run);
    } catch (UnsolvedEconomyException | NoEquilibriumException e) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              tradeFile.map(Path::toString).orElse("trade.csv"),
              "trade without an equilibrium: " + e.getMessage(),
              "trade of which the models find one",
              "Check the figures of that economy, or write 'trade: no' in the study."));
    }
  }

  private StudyResult run(
      World shipped,
      Study study,
      int threads,
      Consumer<io.keruen.engine.study.Progress> progress,
      BooleanSupplier stop) {
    Study asked = congestion ? study.with(CongestionParameters.DEFAULT) : study;
    return StudyRun.run(shipped, asked, threads, progress, stop);
  }

  private void write(
      OutputFolder results, DataSet data, StudyTrade trade, StudyResult result, Instant started) {
    try (Progress progress = new Progress(terminal)) {
      progress.show("writing the results", 0, 1);
      String page = new Report(data, trade.basis(), result, Version.number()).html();
      results.write("report.html", out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
      new StudyFiles(data, result).writeInto(results);
      Manifest.Run run = Version.run(options.threads(), started);
      new Manifest(run, data, options.path(), tradeFile, result).writeInto(results);
    }
  }
}
