package io.keruen.data.result;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The right of one run, among all on this machine and those that share its disk, to write at a
 * place: a lock on a file in a hidden folder beside it. The system gives the lock back when the run
 * ends, however it ends.
 */
final class Claim implements AutoCloseable {
  static final String LOCK = "lock";

  private static final int ATTEMPTS = 100;
  private static final int MOST_RACES = 50; // in which what was made just now is gone
  private static final int LONGEST_OWNER = 200;

  /** What a run writes into its lock. */
  private static final String TOKEN = "process \\d{10} [0-9a-f-]{36}";

  /** Places claimed by this process: to close a file gives back all its locks on it. */
  private static final Set<Path> CLAIMED = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;
  private final FileChannel seen; // open as long as the lock is to hold

  private Claim(Path folder, FileChannel lock, FileChannel seen) {
    this.folder = folder;
    this.lock = lock;
    this.seen = seen;
  }

  /**
   * Claims a place.
   *
   * @param folder hidden folder beside the place; made if it is not there, with its parents
   * @param place as a message names it
   * @throws InvalidInputException if another run has it
   */
  static Claim on(Path folder, Path place) throws IOException {
    if (!CLAIMED.add(folder)) {
      throw taken(place, owner(ProcessHandle.current().pid()));
    }
    Optional<Claim> claim = Optional.empty();
    try {
      for (int attempt = 0; attempt < ATTEMPTS && claim.isEmpty(); attempt++) {
        claim = attempt(folder, place, attempt);
      }
      return claim.orElseThrow(() -> taken(place, "others"));
    } finally {
      if (claim.isEmpty()) {
        CLAIMED.remove(folder);
      }
    }
  }

  /** Empty if another run gave the place back at the same time, and deleted what was opened. */
  private static Optional<Claim> attempt(Path folder, Path place, int attempt) throws IOException {
    FileChannel lock;
    try {
      make(folder, place);
      lock =
          FileChannel.open(
              folder.resolve(LOCK),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      if (!Files.isDirectory(folder.getParent()) || attempt > MOST_RACES) {
        throw e; // no folder can be made there
      }
      return Optional.empty();
    }
    if (lock.tryLock() == null) {
      String owner = read(lock);
      lock.close();
      throw taken(place, owner);
    }
    Optional<Claim> claim = Optional.empty();
    try {
      claim = confirmed(folder, lock);
      return claim;
    } catch (NoSuchFileException e) {
      return Optional.empty(); // deleted by the run that had it
    } catch (IOException e) {
      WorkFolder.deleted(folder.resolve(LOCK)); // on a full disk, for instance
      WorkFolder.deleted(folder);
      throw e;
    } finally {
      if (claim.isEmpty()) {
        lock.close();
      }
    }
  }

  /** The claim, if what is locked is what others find under the name. */
  private static Optional<Claim> confirmed(Path folder, FileChannel lock) throws IOException {
    // All tokens have one length, so that whoever reads meanwhile reads one.
    String token = "process %010d %s".formatted(ProcessHandle.current().pid(), UUID.randomUUID());
    lock.write(ByteBuffer.wrap(token.getBytes(StandardCharsets.UTF_8)), 0);
    FileChannel seen =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    if (read(seen).equals(token)) {
      return Optional.of(new Claim(folder, lock, seen));
    }
    seen.close();
    return Optional.empty();
  }

  private static void make(Path folder, Path place) throws IOException {
    Files.createDirectories(folder.getParent());
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      if (!isOwn(folder)) {
        throw new InvalidInputException(
            InputProblem.ofFile(
                place.toString(),
                "'"
                    + folder.getFileName()
                    + "' beside it, which is not what a run of Keruen leaves",
                "no such name there, or what a run left",
                "Move it, or name another place. Nothing was written."));
      }
    }
  }

  /** True if it can be of a run: it holds a lock, and nothing but what a run puts there. */
  private static boolean isOwn(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      Set<String> names =
          content.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
      return names.isEmpty() || (WorkFolder.CONTENT.containsAll(names) && isLocked(folder, names));
    }
  }

  /** A run has written its token before it puts anything else there. */
  private static boolean isLocked(Path folder, Set<String> names) throws IOException {
    Path lock = folder.resolve(LOCK);
    if (!Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS) || Files.size(lock) > LONGEST_OWNER) {
      return false;
    }
    String text = new String(Files.readAllBytes(lock), StandardCharsets.ISO_8859_1);
    return text.matches(TOKEN) || (text.isEmpty() && names.size() == 1);
  }

  private static String owner(long process) {
    return "process " + process;
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST_OWNER);
    channel.read(bytes, 0);
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
  }

  private static InvalidInputException taken(Path place, String owner) {
    String process = owner.replaceFirst("^process 0*(\\d+).*", "process $1");
    return new InvalidInputException(
        InputProblem.ofFile(
            place.toString(),
            "a place that another run of Keruen is writing to" + inBrackets(process),
            "a place of its own for each run at a time",
            "Wait until that run has ended, or name another place. Nothing was written."));
  }

  private static String inBrackets(String owner) {
    return owner.isBlank() ? "" : " (" + owner + ")";
  }

  /** Gives the place back; the hidden folder goes, unless it holds something. */
  @Override
  public void close() {
    WorkFolder.deleted(folder.resolve(LOCK));
    try {
      seen.close();
      lock.close();
    } catch (IOException e) {
      // the system gives the lock back when the program ends
    }
    WorkFolder.deleted(folder);
    CLAIMED.remove(folder);
  }
}
