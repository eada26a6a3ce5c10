package io.keruen.app;

import io.keruen.app.terminal.Json;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.result.OutputFolder;
import io.keruen.data.result.TableFiles;
import io.keruen.data.study.StudyFile;
import io.keruen.engine.study.ProjectLeague;
import io.keruen.engine.study.ProjectRun;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Also write league.csv and league.parquet into this folder.")
  private Optional<Path> out = Optional.empty();

  @Mixin private StudyOptions options;
  @Mixin private FormatOption output;

  ProjectsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Instant started = Instant.now();
    StudyFile file = StudyFile.read(options.path());
    DataSet data = options.readData(file);
    ProjectLeague league = options.compute(terminal, file, data, ProjectRun::run);
    out.ifPresent(folder -> write(league, folder));
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
    ProjectsAnswer answer = ProjectsAnswer.of(league, seconds);
    terminal
        .out()
        .println(
            output.format() == Format.JSON
                ? Json.pretty(answer)
                : new ProjectsText(terminal.colours()).of(answer));
    return 0;
  }

  private static void write(ProjectLeague league, Path folder) {
    try (OutputFolder results = OutputFolder.at(folder)) {
      TableFiles.write(List.of(league.table()), results);
      results.publish();
    }
  }
}
