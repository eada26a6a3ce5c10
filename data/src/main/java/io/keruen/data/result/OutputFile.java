package io.keruen.data.result;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A single file of results that appears complete or not at all, with a companion perhaps. No other
 * run can write to it until it is closed. Not thread-safe.
 */
public final class OutputFile implements AutoCloseable {
  private final Path goal;
  private final WorkFolder work;
  private final List<String> written = new ArrayList<>();

  private OutputFile(Path goal, WorkFolder work) {
    this.goal = goal;
    this.work = work;
  }

  /**
   * Prepares a file. It is written where a link leads, so that it stays one.
   *
   * @param option that named it, to be read in a message
   * @param companion ending of a second file beside it; empty if there is none
   * @param inputs what the same command reads; need not exist
   * @throws InvalidInputException if a folder, a device or an input is there, or if another run
   *     writes there
   */
  public static OutputFile at(Path file, String option, String companion, List<Path> inputs) {
    Path goal = goal(file, option, inputs);
    if (!companion.isEmpty()) {
      Path second = goal.resolveSibling(goal.getFileName() + companion);
      goal(second, option, inputs);
      requireOwn(second, option);
    }
    return new OutputFile(goal, WorkFolder.beside(goal));
  }

  /**
   * Where a file would be written: where a link leads.
   *
   * @throws InvalidInputException if a folder, a device or an input is there
   */
  public static Path goal(Path file, String option, List<Path> inputs) {
    String found = obstacle(file, inputs);
    if (!found.isEmpty()) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              file.toString(),
              found,
              "a new file, or one to be replaced",
              "Name another file with " + option + "."));
    }
    try {
      return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** What is written beside the file that was named takes the place of Keruen's alone. */
  private static void requireOwn(Path companion, String option) {
    try {
      if (Files.exists(companion) && !OwnFiles.isDocument(companion)) {
        throw new InvalidInputException(
            InputProblem.ofFile(
                companion.toString(),
                "a file that is not of Keruen's results",
                "none, or the document of earlier volumes",
                "Move it, or name another file with " + option + "."));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(companion.toString(), e);
    }
  }

  private static String obstacle(Path file, List<Path> inputs) {
    if (file.getFileName() == null || file.toString().isEmpty() || Files.isDirectory(file)) {
      return "a folder";
    }
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      return "a link to what does not exist";
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return "a device";
    }
    return inputs.stream().anyMatch(input -> isSame(input, file)) ? "an input of this command" : "";
  }

  private static boolean isSame(Path input, Path file) {
    try {
      return Files.exists(input) && Files.exists(file) && Files.isSameFile(input, file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Where the file will be: where a link leads. */
  public Path path() {
    return goal;
  }

  /** Writes the file. */
  public void write(OutputFolder.FileWriting writing) {
    writeBeside("", writing);
  }

  /**
   * Writes the file, or its companion.
   *
   * @param ending of the companion's name after that of the file
   */
  public void writeBeside(String ending, OutputFolder.FileWriting writing) {
    String name = goal.getFileName() + ending;
    try {
      writing.writeTo(work.path().resolve(name));
      written.add(name);
    } catch (IOException e) {
      work.requireThere();
      throw new UncheckedIOException(goal.resolveSibling(name).toString(), e);
    }
  }

  /** Puts what was written in its place, the file before its companion. */
  public void publish() {
    try {
      work.moveFilesInto(goal.getParent(), written);
    } catch (IOException e) {
      throw new UncheckedIOException(goal.toString(), e);
    }
  }

  /** Deletes what was written, unless it has been published. */
  @Override
  public void close() {
    work.close();
  }
}
