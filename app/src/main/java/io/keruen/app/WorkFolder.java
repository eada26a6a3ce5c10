package io.keruen.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hidden folder to write files in that are moved to their place when all are complete; deleted
 * when the program ends before that.
 */
final class WorkFolder implements AutoCloseable {
  private final Path path;
  private final Thread atExit;

  private WorkFolder(Path path) {
    this.path = path;
    atExit = new Thread(() -> delete(path));
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** A work folder on the device of a file or folder that need not exist yet. */
  static WorkFolder beside(Path goal) {
    Path absolute = goal.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute.getParent());
      return new WorkFolder(
          Files.createTempDirectory(absolute.getParent(), "." + absolute.getFileName() + "-"));
    } catch (IOException e) {
      throw new UncheckedIOException(goal.toString(), e);
    }
  }

  Path path() {
    return path;
  }

  /** Moves the files into a folder that may hold others, each in place of one of its name. */
  void moveFilesInto(Path folder) {
    try (Stream<Path> written = Files.list(path)) {
      Files.createDirectories(folder);
      for (Path file : written.toList()) {
        Files.move(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  @Override
  public void close() {
    delete(path);
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }
}
