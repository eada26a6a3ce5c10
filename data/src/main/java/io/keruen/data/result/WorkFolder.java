package io.keruen.data.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * A hidden folder to write files in that are moved to their place when all are complete. It is
 * deleted when it is closed, or when the program ends before that: with Ctrl-C, too. Moving and
 * deleting exclude each other, so that what is moved is moved whole.
 */
public final class WorkFolder implements AutoCloseable {
  /** Files may be written while the program ends: deleting begins anew so many times. */
  private static final int ATTEMPTS = 50;

  private final Path path;
  private final List<Path> parents; // made for it, deepest first
  private final Thread atExit = new Thread(this::discard);
  private boolean gone;

  private WorkFolder(Path path, List<Path> parents) {
    this.path = path;
    this.parents = parents;
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      throw ending();
    }
  }

  /** A work folder on the device of a file or folder that need not exist yet. */
  public static WorkFolder beside(Path goal) {
    Path absolute = goal.toAbsolutePath().normalize();
    List<Path> missing = new ArrayList<>();
    for (Path at = absolute.getParent(); !Files.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    // Not a temporary directory, which only its owner may read.
    String name = "." + absolute.getFileName() + "-" + UUID.randomUUID();
    WorkFolder folder = new WorkFolder(absolute.resolveSibling(name), missing);
    try {
      folder.make();
      return folder;
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException(goal.toString(), e);
    }
  }

  private synchronized void make() throws IOException {
    requireThere();
    Files.createDirectories(path.getParent());
    Files.createDirectory(path);
  }

  public Path path() {
    return path;
  }

  /** Moves files to their place. */
  @FunctionalInterface
  public interface Moving {
    void run() throws IOException;
  }

  /**
   * Moves files to their place; the program does not end in between.
   *
   * @throws CancellationException if the program is ending already
   */
  public synchronized void publish(Moving moving) throws IOException {
    requireThere();
    moving.run();
  }

  /**
   * Does nothing as long as files can be written.
   *
   * @throws CancellationException if the folder is gone because the program is ending
   */
  public synchronized void requireThere() {
    if (gone) {
      throw ending();
    }
  }

  private static CancellationException ending() {
    return new CancellationException("the program is ending");
  }

  /** Moves the files into a folder that may hold others, each in place of one of its name. */
  public void moveFilesInto(Path folder) {
    try {
      publish(
          () -> {
            try (Stream<Path> written = Files.list(path)) {
              Files.createDirectories(folder);
              for (Path file : written.sorted().toList()) {
                move(file, folder.resolve(file.getFileName()));
              }
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /**
   * Moves a file or folder at once: at every instant the old or the new one is whole at its name.
   * Java's plain move deletes what it replaces before it moves.
   */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes what is left here, and the parents that were made for it if they stayed empty. */
  @Override
  public void close() {
    discard();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      return; // the program is ending: the hook does the same
    }
  }

  synchronized void discard() {
    gone = true;
    for (int attempt = 0; attempt < ATTEMPTS && Files.exists(path); attempt++) {
      deleteQuietly(path);
    }
    for (Path parent : parents) {
      if (!deleted(parent)) {
        return;
      }
    }
  }

  /** Deletes a folder with all it holds, as far as possible. */
  static void deleteQuietly(Path folder) {
    List<Path> deepestFirst = new ArrayList<>();
    try (Stream<Path> content = Files.walk(folder)) {
      content.sorted(Comparator.reverseOrder()).forEach(deepestFirst::add);
    } catch (IOException | UncheckedIOException e) {
      return; // gone, or changing just now
    }
    deepestFirst.forEach(WorkFolder::deleted);
  }

  /** Deletes a file or an empty folder, if that is possible. */
  static boolean deleted(Path path) {
    try {
      return Files.deleteIfExists(path);
    } catch (IOException e) {
      return false; // not empty, or not ours to delete
    }
  }
}
