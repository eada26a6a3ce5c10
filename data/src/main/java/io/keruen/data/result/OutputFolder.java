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
   * Prepares a folder of results, which no other run can write to until it is closed.
   *
   * @param folder does not exist, is empty, or holds nothing but results of an earlier run; a link
   *     stays one
   * @param inputs what the same command reads; need not exist
   * @throws InvalidInputException if something else is there, an input too, if another run writes
   *     there, or if it cannot be written
   */
  public static OutputFolder at(Path folder, Path... inputs) {
    try {
      Path real = real(folder);
      WorkFolder work = WorkFolder.beside(real);
      try {
        requireFree(folder, real, inputs); // once what a killed run left is settled
        return new OutputFolder(real, work);
      } catch (IOException | InvalidInputException e) {
        work.close();
        throw e;
      }
    } catch (IOException e) {
      throw failure(folder, e);
    } catch (UncheckedIOException e) {
      throw failure(folder, e.getCause());
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

  private static void requireFree(Path asGiven, Path folder, Path... inputs) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    if (Path.of("").toRealPath().startsWith(folder)) {
      throw occupied(asGiven, "the folder that you are in, or one above");
    }
    if (!Files.isDirectory(folder)) {
      throw occupied(asGiven, "a file");
    }
    if (!Files.getFileStore(folder)
        .equals(Files.getFileStore(folder.toAbsolutePath().getParent()))) {
      throw occupied(asGiven, "a folder on which a device is mounted");
    }
    Optional<String> foreign = OwnFiles.foreign(folder);
    if (foreign.isPresent()) {
      throw occupied(
          asGiven, "a folder with '" + foreign.get() + "', which is not of Keruen's results");
    }
    for (Path input : inputs) {
      if (Files.exists(input) && input.toRealPath().startsWith(folder)) {
        throw occupied(
            asGiven, "a folder with '" + input.getFileName() + "', an input of this command");
      }
    }
  }

  private static InvalidInputException occupied(Path folder, String found) {
    return new InvalidInputException(
        InputProblem.ofFile(
            folder.toString(),
            found,
            EXPECTED,
            "Name another folder with --out, or move what is there."));
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
      work.replaceGoal();
      return files();
    } catch (IOException e) {
      throw failure(folder, e);
    }
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
