package io.keruen.data.result;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;

/**
 * A hidden folder beside a goal, to write files in that are moved to their place when all are
 * complete. One run at a time has it. It is deleted when it is closed, or when the program ends
 * before that, with Ctrl-C, too; what a run leaves that was killed, the next one with the same goal
 * settles. Moving and deleting exclude each other, so that what is moved is moved whole.
 */
public final class WorkFolder implements AutoCloseable {
  private static final String NEW = "new";
  private static final String EARLIER = "earlier";

  /** Names of all that a run ever has in its hidden folder. */
  static final Set<String> CONTENT = Set.of(Claim.LOCK, NEW, EARLIER, Journal.NAME, Journal.PART);

  /** Files may be written while the program ends: deleting begins anew so many times. */
  private static final int ATTEMPTS = 50;

  private final Path goal;
  private final Path hidden;
  private final List<Path> parents; // made for it, deepest first
  private final Thread atExit = new Thread(this::discard);
  private Optional<Claim> claim = Optional.empty();
  private boolean gone;

  private WorkFolder(Path goal, List<Path> parents) {
    this.goal = goal;
    this.hidden = hidden(goal);
    this.parents = parents;
    try {
      Runtime.getRuntime().addShutdownHook(atExit);
    } catch (IllegalStateException e) {
      throw ending();
    }
  }

  /**
   * A work folder on the device of a file or folder that need not exist yet.
   *
   * @throws InvalidInputException if another run writes there
   */
  public static WorkFolder beside(Path goal) {
    Path absolute = goal.toAbsolutePath().normalize();
    requireOrdinary(goal, absolute);
    List<Path> missing = new ArrayList<>();
    for (Path at = absolute.getParent(); !Files.exists(at); at = at.getParent()) {
      missing.add(at);
    }
    WorkFolder folder = new WorkFolder(absolute, missing);
    try {
      folder.make();
      return folder;
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException(goal.toString(), e);
    } catch (InvalidInputException e) {
      folder.close();
      throw e;
    }
  }

  /** Neither the root, nor anything in what another run works in. */
  private static void requireOrdinary(Path goal, Path absolute) {
    boolean hidden = false;
    for (Path name : absolute) {
      hidden |= name.toString().matches("\\..+\\.keruen");
    }
    if (absolute.getFileName() == null || hidden) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              goal.toString(),
              hidden ? "a place inside what a run of Keruen works in" : "the root folder",
              "an ordinary place",
              "Name another place."));
    }
  }

  /** Not a temporary directory, which only its owner may read. */
  private static Path hidden(Path goal) {
    return goal.resolveSibling("." + goal.getFileName() + ".keruen");
  }

  /**
   * Settles what a killed run left beside a goal, if there is anything and no other run is at it.
   */
  public static void settle(Path goal) {
    Path absolute = goal.toAbsolutePath().normalize();
    if (absolute.getFileName() != null
        && Files.isDirectory(hidden(absolute), LinkOption.NOFOLLOW_LINKS)) {
      try {
        beside(absolute).close();
      } catch (InvalidInputException | UncheckedIOException e) {
        // another run is at it, or this one may not write here
      }
    }
  }

  private synchronized void make() throws IOException {
    requireThere();
    claim = Optional.of(Claim.on(hidden, goal));
    settle();
    Files.createDirectory(path());
  }

  /** The folder to write in. */
  public Path path() {
    return hidden.resolve(NEW);
  }

  /** Moves files to their place. */
  @FunctionalInterface
  private interface Moving {
    void run() throws IOException;
  }

  /**
   * Moves files to their place; the program does not end in between.
   *
   * @throws CancellationException if the program is ending already
   */
  private synchronized void publish(Journal journal, Moving moving) throws IOException {
    requireThere();
    force(path());
    journal.write(hidden);
    moving.run();
    settle();
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

  /**
   * Moves the files into a folder that may hold others, each in place of one of its name, where a
   * link leads.
   *
   * @param folder the goal, or the folder that it is in
   * @param files names of all files, in the order in which they are moved
   */
  public void moveFilesInto(Path folder, List<String> files) throws IOException {
    Path into = folder.toAbsolutePath().normalize();
    publish(Journal.ofFiles(into.equals(goal), files), () -> moveFiles(into, files));
  }

  /** Moves those files that have not been moved yet. */
  private void moveFiles(Path into, List<String> files) throws IOException {
    Files.createDirectories(into);
    for (String file : files) {
      if (Files.exists(path().resolve(file))) {
        Path place = into.resolve(file);
        Path real = Files.exists(place) ? place.toRealPath() : place;
        Protection.copy(real, path().resolve(file));
        move(path().resolve(file), real);
      }
    }
  }

  /**
   * Puts the folder in the place of the goal, in which Keruen's own files are deleted then; others
   * that came there meanwhile stay, in the new one.
   */
  void replaceGoal() throws IOException {
    publish(Journal.ofFolder(path()), () -> put(goal));
  }

  private void put(Path folder) throws IOException {
    Protection.copy(folder, path());
    try (Stream<Path> written = Files.list(path())) {
      for (Path file : written.toList()) {
        Protection.copy(folder.resolve(file.getFileName()), file);
      }
    }
    if (isFree(folder)) {
      try {
        move(path(), folder);
        return;
      } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
        // something came into it this very moment: it is kept like the rest
      }
    }
    if (!NameExchange.swap(path(), folder)) {
      move(folder, hidden.resolve(EARLIER));
      move(path(), folder);
    }
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  /**
   * Brings this folder to rest, wherever a run was that used it, this one or one that was killed:
   * what was begun to be moved is moved, what was not is deleted, and earlier results that have
   * been replaced are deleted too.
   */
  private void settle() throws IOException {
    Optional<Journal> begun = Journal.read(hidden).filter(journal -> journal.staysAt(goal));
    if (begun.isPresent()) {
      Path into = begun.get().into(goal);
      if (begun.get().isOfFolder()) {
        settleFolder(begun.get(), into);
      } else {
        settleFiles(begun.get(), into);
      }
    }
    deleteAll(path());
    Journal.delete(hidden);
  }

  private void settleFolder(Journal begun, Path folder) throws IOException {
    Path aside = hidden.resolve(EARLIER);
    if (Files.exists(aside) && !Files.exists(folder)) {
      move(aside, folder);
    }
    removeEarlier(aside, folder);
    if (Files.exists(path()) && !Journal.identity(path()).equals(begun.folder())) {
      removeEarlier(path(), folder);
    }
  }

  private static void removeEarlier(Path earlier, Path folder) throws IOException {
    if (Files.exists(earlier)) {
      OwnFiles.deleteIn(earlier);
      OwnFiles.moveOthers(earlier, folder);
      Files.delete(earlier);
    }
  }

  /** All files are moved, or none if none has been moved. */
  private void settleFiles(Journal begun, Path into) throws IOException {
    Set<String> left = new HashSet<>(begun.files());
    left.removeIf(file -> !Files.exists(path().resolve(file)));
    if (left.size() < begun.files().size()) {
      moveFiles(into, begun.files());
    }
  }

  /** Has all that is written reach the disk before names are moved. */
  private static void force(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
      }
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
    if (claim.isPresent()) {
      try {
        settle();
      } catch (IOException | UncheckedIOException e) {
        // what cannot be settled now, the next run with this goal will
      }
      claim.get().close();
      claim = Optional.empty();
    }
    for (Path parent : parents) {
      if (!deleted(parent)) {
        return;
      }
    }
  }

  /** Deletes a folder with all it holds, as far as possible. */
  private static void deleteAll(Path folder) {
    for (int attempt = 0; attempt < ATTEMPTS && Files.exists(folder); attempt++) {
      List<Path> deepestFirst = new ArrayList<>();
      try (Stream<Path> content = Files.walk(folder)) {
        content.sorted(Comparator.reverseOrder()).forEach(deepestFirst::add);
      } catch (NoSuchFileException e) {
        return;
      } catch (IOException | UncheckedIOException e) {
        continue; // changing just now
      }
      deepestFirst.forEach(WorkFolder::deleted);
    }
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
