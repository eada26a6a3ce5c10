package io.keruen.app;

import io.keruen.app.terminal.Progress;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.study.StudyFile;
import io.keruen.engine.scenario.World;
import io.keruen.engine.study.InvalidStudyException;
import io.keruen.engine.study.Study;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which study a command computes, on which data set, and with how many threads. */
final class StudyOptions {
  /** What a command computes from a study. */
  @FunctionalInterface
  interface Computation<T> {
    T run(
        World shipped,
        Study study,
        int threads,
        Consumer<io.keruen.engine.study.Progress> progress,
        BooleanSupplier cancelled);
  }

  @Parameters(index = "0", paramLabel = "STUDY.yaml", description = "The study.")
  private Path path = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of another data set than the one the study names.")
  private Optional<Path> dataFolder = Optional.empty();

  @Mixin private ThreadsOption threads;

  Path path() {
    return path;
  }

  int threads() {
    return threads.threads();
  }

  DataSet readData(StudyFile file) {
    return DataSet.read(DataSetFiles.in(dataFolder.orElse(file.dataFolder())), file.baseYear());
  }

  /** Computes with progress; problems of the study name its file. */
  <T> T compute(Terminal terminal, StudyFile file, DataSet data, Computation<T> computation) {
    Study study = file.on(data);
    try (Progress progress = new Progress(terminal)) {
      return computation.run(
          data.world(),
          study,
          threads.threads(),
          step -> progress.show(step.stage(), step.done(), step.total()),
          () -> false);
    } catch (InvalidStudyException e) {
      throw file.asInputProblems(e);
    }
  }
}
