package io.keruen.data.result;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A folder of results that appears complete or not at all. Files are written into a hidden folder
 * beside it; {@link #publish()} moves that into place. What is not published is deleted when the
 * folder is closed or the program ends. Not thread-safe.
 */
public final class OutputFolder implements AutoCloseable {
  /** It lists the results of Keruen in a folder, which alone are ever replaced. */
  public static final String MANIFEST = "manifest.json";

  private static final String EXPECTED =
      "a new folder, an empty one, or one that holds nothing but results of an earlier run";

  private final Path folder;
  private final WorkFolder work;
  private final SortedSet<String> files = new TreeSet<>();

  private OutputFolder(Path folder, WorkFolder work) {
    this.folder = folder;
    this.work = work;
  }

  /**
   * Prepares a folder of results.
   *
   * @param folder does not exist, is empty, or holds nothing but results of an earlier run; a link
   *     stays one
   * @throws InvalidInputException if something else is there, or if it cannot be written
   */
  public static OutputFolder at(Path folder) {
    try {
      Path real = real(folder);
      requireFree(folder, real);
      return new OutputFolder(real, WorkFolder.beside(real));
    } catch (IOException e) {
      throw failure(folder, e);
    } catch (UncheckedIOException e) {
      throw failure(folder, e.getCause());
    }
  }

  /**
   * Finds out before a long computation what {@link #at} would.
   *
   * @throws InvalidInputException if something else is there
   */
  public static void requireFree(Path folder) {
    try {
      requireFree(folder, real(folder));
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  /** Where a link leads, so that it stays; the folder itself if it is none. */
  private static Path real(Path folder) throws IOException {
    if (Files.isSymbolicLink(folder) && !Files.exists(folder)) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              folder.toString(),
              "a link to what does not exist",
              "a folder",
              "Make what it leads to, or name another folder with --out."));
    }
    return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
  }

  private static void requireFree(Path asGiven, Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              asGiven.toString(),
              "a file",
              EXPECTED,
              "Name another folder with --out, or move what is there."));
    }
    Optional<String> foreign = OwnFiles.foreign(folder);
    if (foreign.isPresent()) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              asGiven.toString(),
              "a folder with '" + foreign.get() + "', which is not of Keruen's results",
              EXPECTED,
              "Name another folder with --out, or move what is there."));
    }
  }

  /** What a file holds. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file of its own to a path, as libraries do. */
  @FunctionalInterface
  public interface FileWriting {
    void writeTo(Path file) throws IOException;
  }

  /**
   * Writes a file.
   *
   * @throws InvalidInputException if there is no space or it cannot be written for another reason
   */
  public void write(String file, Content content) {
    writeFile(
        file,
        path -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
            content.writeTo(out);
          }
        });
  }

  /**
   * Lets a library write a file.
   *
   * @throws InvalidInputException as {@link #write}
   * @throws java.util.concurrent.CancellationException if the program is ending
   */
  public void writeFile(String file, FileWriting writing) {
    try {
      writing.writeTo(work.path().resolve(file));
      files.add(file);
    } catch (IOException e) {
      work.requireThere();
      throw failure(folder.resolve(file), e);
    } catch (UncheckedIOException e) {
      work.requireThere();
      throw failure(folder.resolve(file), e.getCause());
    }
  }

  /** Where the files will be: the folder that a link leads to, if one was named. */
  public Path path() {
    return folder;
  }

  /** Names of the files written so far, sorted. */
  public List<String> files() {
    return List.copyOf(files);
  }

  /** Where a file written so far lies until it is published. */
  Path unpublished(String file) {
    return work.path().resolve(file);
  }

  /**
   * Puts the folder in its place; results of an earlier run there are deleted afterwards. If that
   * fails, the earlier results stay.
   *
   * @return the files, sorted
   */
  public List<String> publish() {
    try {
      work.publish(this::moveIntoPlace);
      return files();
    } catch (IOException e) {
      throw failure(folder, e);
    }
  }

  private void moveIntoPlace() throws IOException {
    Optional<Path> earlier = setAsideEarlierResults();
    try {
      WorkFolder.move(work.path(), folder);
    } catch (IOException e) {
      if (earlier.isPresent()) {
        WorkFolder.move(earlier.get(), folder);
      }
      throw e;
    }
    if (earlier.isPresent()) {
      deleteResults(earlier.get());
    }
  }

  private Optional<Path> setAsideEarlierResults() throws IOException {
    if (!Files.exists(folder)) {
      return Optional.empty();
    }
    Path earlier = work.path().resolveSibling(work.path().getFileName() + "-earlier");
    WorkFolder.move(folder, earlier);
    return Optional.of(earlier);
  }

  /** Deletes earlier results; what else has come among them meanwhile goes to the new ones. */
  private void deleteResults(Path earlier) throws IOException {
    for (Path file : OwnFiles.in(earlier)) {
      Files.delete(file);
    }
    try (Stream<Path> others = Files.list(earlier)) {
      for (Path other : others.toList()) {
        if (!Files.exists(folder.resolve(other.getFileName()))) {
          WorkFolder.move(other, folder.resolve(other.getFileName()));
        }
      }
    }
    WorkFolder.deleted(earlier);
  }

  /** Deletes what was written, unless it has been published. */
  @Override
  public void close() {
    work.close();
  }

  private static InvalidInputException failure(Path path, IOException e) {
    String reason = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
    boolean full =
        reason.toLowerCase(Locale.ROOT).contains("no space left")
            || reason.toLowerCase(Locale.ROOT).contains("quota exceeded");
    return new InvalidInputException(
        full
            ? InputProblem.ofFile(
                path.toString(),
                "no space left on the device",
                "room for the results",
                "Free some space, or name a folder on another device with --out. Nothing was"
                    + " written.")
            : InputProblem.ofFile(
                path.toString(),
                "a place that cannot be written ("
                    + e.getClass().getSimpleName()
                    + ": "
                    + reason
                    + ")",
                "a folder you may write in",
                "Check its permissions, or name another folder with --out. Nothing was written."));
  }
}
