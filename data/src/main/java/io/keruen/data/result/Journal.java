package io.keruen.data.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a run is about to move where, written down before it moves the first file, so that whoever
 * comes next can tell how far it came.
 *
 * @param folder what tells the new folder from others, if it takes the place of the goal as a
 *     whole; empty if its files are moved one by one
 * @param intoGoal true if files go into the goal, false if they go beside it
 * @param files names of the new files, in the order in which they are moved
 */
record Journal(String folder, boolean intoGoal, List<String> files) {
  static final String NAME = "publishing";
  static final String PART = NAME + ".part";

  private static final JsonMapper MAPPER = new JsonMapper();

  Journal {
    folder = folder == null ? "" : folder;
    files = files == null ? List.of() : files.stream().filter(Objects::nonNull).toList();
  }

  /** Of a folder that takes the place of the goal. */
  static Journal ofFolder(Path written) throws IOException {
    return new Journal(identity(written), true, List.of());
  }

  /** Of files that go into the goal, or beside it. */
  static Journal ofFiles(boolean intoGoal, List<String> files) {
    return new Journal("", intoGoal, files);
  }

  /** Where the files go. */
  Path into(Path goal) {
    return intoGoal ? goal : goal.getParent();
  }

  /** True if all files stay where they are to go: none has a name that leads elsewhere. */
  boolean staysAt(Path goal) {
    return files.stream().allMatch(file -> isName(into(goal), file));
  }

  private static boolean isName(Path folder, String file) {
    try {
      Path name = Path.of(file).getFileName();
      return name != null
          && !file.equals("..")
          && !file.equals(".")
          && folder.resolve(file).equals(folder.resolve(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  boolean isOfFolder() {
    return !folder.isEmpty();
  }

  /** Which folder it is, whatever it is called: device and number on it. */
  static String identity(Path folder) throws IOException {
    return String.valueOf(Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
  }

  /** Writes it into a hidden folder, whole or not at all. */
  void write(Path hidden) throws IOException {
    Path part = hidden.resolve(PART);
    Files.write(part, MAPPER.writeValueAsBytes(this));
    WorkFolder.move(part, hidden.resolve(NAME));
  }

  /** The journal of a hidden folder; empty if nothing has been moved out of it. */
  static Optional<Journal> read(Path hidden) throws IOException {
    Path journal = hidden.resolve(NAME);
    if (!Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(MAPPER.readValue(Files.readAllBytes(journal), Journal.class));
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** What was written down is settled. */
  static void delete(Path hidden) {
    WorkFolder.deleted(hidden.resolve(NAME));
    WorkFolder.deleted(hidden.resolve(PART));
  }
}
