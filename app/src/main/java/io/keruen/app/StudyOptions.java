package io.keruen.app;

import io.keruen.app.terminal.Progress;
import io.keruen.app.terminal.Terminal;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.study.StudyFile;
import io.keruen.engine.scenario.World;
import io.keruen.engine.study.InvalidStudyException;
import io.keruen.engine.study.MemoryForecast;
import io.keruen.engine.study.Study;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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

  /** What that takes of memory. */
  @FunctionalInterface
  interface Forecasting {
    MemoryForecast of(World shipped, Study study, int threads);
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(index = "0", paramLabel = "STUDY.yaml", description = "The study.")
  private Path path = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of another data set than the one the study names.")
  private Optional<Path> dataFolder = Optional.empty();

  private Optional<Integer> places = Optional.empty();

  @Mixin private ThreadsOption threads;

  @Option(
      names = "--places",
      paramLabel = "N",
      description =
          "Keep to the N most populous cities, whatever the study says; fewer take less time and"
              + " memory.")
  void setPlaces(int most) {
    if (most < 2) {
      throw new ParameterException(
          command.commandLine(), "--places is " + most + "; it must be 2 or more.");
    }
    places = Optional.of(most);
  }

  Path path() {
    return path;
  }

  int threads() {
    return threads.threads();
  }

  DataSet readData(StudyFile file) {
    return DataSet.read(DataSetFiles.in(dataFolder.orElse(file.dataFolder())), file.baseYear());
  }

  /**
   * Computes with progress; problems of the study name its file.
   *
   * @param shipped world of the data set
   */
  <T> T compute(
      Terminal terminal,
      BooleanSupplier cancelled,
      StudyFile file,
      DataSet data,
      World shipped,
      Forecasting forecasting,
      Computation<T> computation) {
    Study asked = file.on(data);
    Study study = places.isPresent() ? asked.withMostPlaces(places.get()) : asked;
    try (Progress progress = new Progress(terminal)) {
      Memory.require(
          forecasting.of(shipped, study, threads.threads()),
          Runtime.getRuntime().maxMemory(),
          path.toString(),
          "Lower --places");
      return computation.run(
          shipped,
          study,
          threads.threads(),
          step -> progress.show(step.stage(), step.done(), step.total()),
          cancelled);
    } catch (InvalidStudyException e) {
      throw file.asInputProblems(e);
    }
  }
}
