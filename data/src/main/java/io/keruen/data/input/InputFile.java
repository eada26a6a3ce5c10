package io.keruen.data.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Files that people name. */
public final class InputFile {
  private InputFile() {}

  /** The name of a file in messages. */
  public static String name(Path path) {
    return path.getFileName().toString();
  }

  /**
   * All bytes of a file, unpacked if its name ends in {@code .gz}; a missing or unreadable file is
   * a problem and gives none.
   *
   * @param kind what the file should be, as "CSV file"
   * @param expected what should be there, to be read after "expected"
   */
  public static Optional<byte[]> read(
      Path path, String kind, String expected, InputProblems problems) {
    try {
      return Optional.of(bytes(path));
    } catch (NoSuchFileException e) {
      problems.add(
          InputProblem.ofFile(
              path.toString(), "no such file", expected, "Check the path, or create the file."));
    } catch (IOException e) {
      problems.add(unreadable(path, kind, e));
    }
    return Optional.empty();
  }

  /** A file that is there and cannot be read. */
  static InputProblem unreadable(Path path, String kind, IOException e) {
    return InputProblem.ofFile(
        path.toString(),
        "a file that cannot be read (" + e.getMessage() + ")",
        "a readable " + kind,
        "Check that it is a file and that you may read it.");
  }

  private static byte[] bytes(Path path) throws IOException {
    if (!path.toString().endsWith(".gz")) {
      return Files.readAllBytes(path);
    }
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(path))) {
      return packed.readAllBytes();
    }
  }
}
