package io.keruen.app;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.result.OutputFile;
import io.keruen.data.result.OutputFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where the results of a command go, if anywhere: claimed when it begins, so that it learns at once
 * what is in the way.
 */
record ResultPlaces(Optional<OutputFolder> folder, Optional<OutputFile> file)
    implements AutoCloseable {

  /**
   * A folder, if one was asked for.
   *
   * @param inputs what the command reads
   * @throws InvalidInputException if it holds anything but earlier results
   */
  static ResultPlaces of(Optional<Path> folder, List<Path> inputs) {
    return new ResultPlaces(open(folder, inputs), Optional.empty());
  }

  /**
   * A folder and a file, as far as they were asked for.
   *
   * @param option that named the file
   * @param companion ending of a second file beside the file
   * @param inputs what the command reads
   * @throws InvalidInputException if they cannot be written, or the file is to go into the folder
   */
  static ResultPlaces of(
      Optional<Path> folder,
      Optional<Path> file,
      String option,
      String companion,
      List<Path> inputs) {
    file.ifPresent(path -> OutputFile.goal(path, option, inputs)); // before anything is made
    ResultPlaces places = of(folder, inputs);
    try {
      Optional<OutputFile> opened =
          file.map(path -> places.openFile(path, option, companion, inputs));
      return new ResultPlaces(places.folder(), opened);
    } catch (InvalidInputException e) {
      places.close();
      throw e;
    }
  }

  private static Optional<OutputFolder> open(Optional<Path> folder, List<Path> inputs) {
    return folder.map(path -> OutputFolder.at(path, inputs.toArray(Path[]::new)));
  }

  private OutputFile openFile(Path file, String option, String companion, List<Path> inputs) {
    Path goal = OutputFile.goal(file, option, inputs);
    if (folder.filter(results -> goal.startsWith(results.path())).isPresent()) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              file.toString(),
              "a file inside the folder of --out",
              "a file elsewhere",
              "Leave " + option + " out, or name a file in another folder."));
    }
    return OutputFile.at(file, option, companion, inputs);
  }

  /**
   * Puts what was written in its place.
   *
   * @param answer what the command will say of it
   * @throws io.keruen.engine.study.NotFiniteException if a number of it is none; nothing is put
   *     anywhere then
   */
  void publish(Record answer) {
    Answers.requireFinite(answer);
    file.ifPresent(OutputFile::publish);
    folder.ifPresent(OutputFolder::publish);
  }

  /** Deletes what was written, unless it has been published. */
  @Override
  public void close() {
    file.ifPresent(OutputFile::close);
    folder.ifPresent(OutputFolder::close);
  }
}
