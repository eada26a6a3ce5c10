package io.keruen.data.result;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tables that go into a folder with others, each in place of an earlier one of the same kind: all
 * of them or none. No other run can write there until it is closed.
 */
public final class OutputTables implements AutoCloseable {
  private final Path folder;
  private final WorkFolder work;

  private OutputTables(Path folder, WorkFolder work) {
    this.folder = folder;
    this.work = work;
  }

  /**
   * Prepares tables.
   *
   * @param folder need not exist
   * @throws InvalidInputException if a file is there, or if another run writes there
   */
  public static OutputTables in(Path folder) {
    if (!Files.isDirectory(folder) && (Files.exists(folder) || Files.isSymbolicLink(folder))) {
      throw problem(folder, "no folder", "a folder");
    }
    return new OutputTables(folder, WorkFolder.beside(folder));
  }

  /** The folder to write the tables into. */
  public Path path() {
    return work.path();
  }

  /**
   * Puts the tables in their place.
   *
   * @throws InvalidInputException if something else has the name of one; nothing is moved then
   */
  public void publish() {
    try (Stream<Path> written = Files.list(work.path())) {
      List<Path> tables = written.sorted().toList();
      for (Path table : tables) {
        requireLike(table, folder.resolve(table.getFileName()));
      }
      work.moveFilesInto(
          folder, tables.stream().map(table -> table.getFileName().toString()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /** A table may take the place of one that begins with the same line: the names of its columns. */
  private static void requireLike(Path table, Path earlier) throws IOException {
    if (Files.isSymbolicLink(earlier) && !Files.exists(earlier)) {
      throw problem(earlier, "a link to what does not exist", "a file");
    }
    if (Files.exists(earlier)
        && !(Files.isRegularFile(earlier) && firstLine(earlier).equals(firstLine(table)))) {
      throw problem(
          earlier,
          Files.isDirectory(earlier) ? "a folder" : "a file with other columns",
          "a table like the new one, or none");
    }
  }

  private static String firstLine(Path file) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String line = reader.readLine();
      return line == null ? "" : line;
    }
  }

  private static InvalidInputException problem(Path path, String found, String expected) {
    return new InvalidInputException(
        InputProblem.ofFile(
            path.toString(), found, expected, "Name another folder with --out, or move it."));
  }

  /** Deletes what was written, unless it has been published. */
  @Override
  public void close() {
    work.close();
  }
}
