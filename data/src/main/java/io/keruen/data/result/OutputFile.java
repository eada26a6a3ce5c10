package io.keruen.data.result;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a single file of results may go. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * The place that a file is written to: where a link leads, so that it stays one.
   *
   * @param option that named it, to be read in a message
   * @param inputs what the same command reads; need not exist
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
}
