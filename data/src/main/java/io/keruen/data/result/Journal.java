package io.keruen.data.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;

/**
 * What a run is about to move where, written down before it moves the first file, so that whoever
 * comes next can tell how far it came.
 *
 * @param into the folder, seen from the one that holds the hidden folder
 * @param folder what tells the new folder from others, if it takes the place of {@code into} as a
 *     whole; empty if its files go into it one by one
 * @param files names of the new files, in the order in which they are moved
 */
record Journal(String into, String folder, List<String> files) {
  private static final String NAME = "publishing";
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Of a folder that takes the place of another. */
  static Journal ofFolder(Path into, Path written) throws IOException {
    return new Journal(into.getFileName().toString(), identity(written), List.of());
  }

  /** Of files that go into a folder. */
  static Journal ofFiles(Path into, Path beside, List<String> files) {
    return new Journal(beside.relativize(into).toString(), "", files);
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
    Path part = hidden.resolve(NAME + ".part");
    Files.write(part, MAPPER.writeValueAsBytes(this));
    WorkFolder.move(part, hidden.resolve(NAME));
  }

  /** The journal of a hidden folder; empty if nothing has been moved out of it. */
  static Optional<Journal> read(Path hidden) throws IOException {
    try {
      return Optional.of(MAPPER.readValue(Files.readAllBytes(hidden.resolve(NAME)), Journal.class));
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** What was written down is settled. */
  static void delete(Path hidden) {
    WorkFolder.deleted(hidden.resolve(NAME));
    WorkFolder.deleted(hidden.resolve(NAME + ".part"));
  }
}
