package io.keruen.app;

import io.keruen.app.report.LeagueReport;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.result.Manifest;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.TableFiles;
import io.keruen.data.study.StudyFile;
import io.keruen.engine.study.ProjectLeague;
import io.keruen.engine.study.ProjectRun;
import io.keruen.engine.study.Table;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code keruen projects}: what every project of a study is worth. */
@Command(
    name = "projects",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Values every project of a study twice: alone, as if it were the only one built, and in"
            + " complement, as what the whole programme loses without it.")
final class ProjectsCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final BooleanSupplier cancelled;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Also write report.html, league.csv and league.parquet into this folder, and the pairs"
              + " likewise.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--pairs",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = "" + Integer.MAX_VALUE,
      description =
          "Also value the N most valuable projects two by two (all without N): what both together"
              + " bring that neither brings alone.")
  private int pairsAmong;

  @Mixin private StudyOptions options;
  @Mixin private FormatOption output;

  ProjectsCommand(Terminal terminal, BooleanSupplier cancelled) {
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    requirePairs();
    StudyFile file = StudyFile.read(options.path());
    file.requireNoCongestion();
    ProjectsAnswer answer;
    try (ResultPlaces places = ResultPlaces.of(out, List.of(options.path()))) {
      DataSet data = options.readData(file);
      ProjectLeague league = value(file, data);
      places.folder().ifPresent(folder -> write(folder, data, league, started));
      double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
      answer = ProjectsAnswer.of(league, seconds);
      places.publish(answer);
    }
    Answers.print(
        terminal, output.format(), answer, () -> new ProjectsText(terminal.colours()).of(answer));
    return 0;
  }

  private void requirePairs() {
    if (pairsAmong < 0 || pairsAmong == 1) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "option --pairs",
              Integer.toString(pairsAmong),
              "2 or more",
              "Say how many of the most valuable projects to pair, or leave the number out."));
    }
  }

  private ProjectLeague value(StudyFile file, DataSet data) {
    return options.compute(
        terminal,
        cancelled,
        file,
        data,
        data.world(),
        ProjectRun::forecast,
        (world, study, threads, progress, stopped) ->
            ProjectRun.run(world, study, pairsAmong, threads, progress, stopped));
  }

  private void write(OutputFolder results, DataSet data, ProjectLeague league, Instant started) {
    List<Table> tables = new ArrayList<>(List.of(league.table()));
    if (!league.pairs().isEmpty()) {
      tables.add(league.pairTable());
    }
    TableFiles.write(tables, results);
    String page = new LeagueReport(league, Version.number()).html();
    results.write("report.html", html -> html.write(page.getBytes(StandardCharsets.UTF_8)));
    new Manifest(Version.run(options.threads(), started), data, options.path(), league)
        .writeInto(results);
  }
}
