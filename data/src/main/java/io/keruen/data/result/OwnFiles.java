package io.keruen.data.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which files of a folder are Keruen's own: those that its manifest lists, and the manifest. */
final class OwnFiles {
  private static final JsonMapper MAPPER = new JsonMapper();

  private static final Comparator<Path> MANIFEST_LAST =
      Comparator.comparing((Path path) -> path.endsWith(OutputFolder.MANIFEST))
          .thenComparing(Comparator.naturalOrder());

  /** What an assignment wrote before its manifest listed the files. */
  private static final Set<String> OF_ASSIGNMENT = Set.of("flows.csv", "iterations.csv");

  private OwnFiles() {}

  /**
   * Deletes the files in a folder that are Keruen's own, the manifest last, so that the rest can
   * still be told if the program ends in between: never one elsewhere, whatever a manifest names.
   */
  static void deleteIn(Path folder) throws IOException {
    Set<String> listed = listed(folder);
    List<Path> own;
    try (Stream<Path> content = Files.list(folder)) {
      own = content.filter(path -> isOwn(path, listed)).sorted(MANIFEST_LAST).toList();
    }
    for (Path file : own) {
      Files.delete(file);
    }
  }

  /** Moves all of a folder into another, under free names. */
  static void moveOthers(Path from, Path into) throws IOException {
    List<Path> others;
    try (Stream<Path> content = Files.list(from)) {
      others = content.sorted().toList();
    }
    for (Path other : others) {
      WorkFolder.move(other, freeName(into, other.getFileName().toString()));
    }
  }

  private static Path freeName(Path folder, String name) {
    Path free = folder.resolve(name);
    for (int number = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); number++) {
      free = folder.resolve(name + "-" + number);
    }
    return free;
  }

  /** Names that a folder's manifest lists, with its own; none if there is no manifest of Keruen. */
  private static Set<String> listed(Path folder) throws IOException {
    Path manifest = folder.resolve(OutputFolder.MANIFEST);
    Set<String> own = new TreeSet<>();
    if (!Files.isRegularFile(manifest)) {
      return own;
    }
    JsonNode root = read(manifest);
    if (!isOfKeruen(root)) {
      return own;
    }
    own.add(OutputFolder.MANIFEST);
    root.path("files").fieldNames().forEachRemaining(own::add);
    if (root.has("flows")) {
      own.addAll(OF_ASSIGNMENT);
      root.path("routes").forEach(routes -> own.add(routes.path("file").asText()));
    }
    return own;
  }

  /** True if a file is a document that Keruen wrote beside results. */
  static boolean isDocument(Path file) throws IOException {
    return isOfKeruen(read(file));
  }

  private static boolean isOfKeruen(JsonNode document) {
    return document.path("software").path("name").asText().equals("keruen");
  }

  private static JsonNode read(Path manifest) throws IOException {
    try {
      return MAPPER.readTree(Files.readAllBytes(manifest));
    } catch (JsonProcessingException e) {
      return MAPPER.createObjectNode(); // somebody else's, whatever it is
    }
  }

  /** Something in a folder that is not Keruen's own; the first by name. */
  static Optional<String> foreign(Path folder) throws IOException {
    Set<String> listed = listed(folder);
    try (Stream<Path> content = Files.list(folder)) {
      return content
          .filter(path -> !isOwn(path, listed))
          .map(path -> path.getFileName().toString())
          .sorted()
          .findFirst();
    }
  }

  private static boolean isOwn(Path path, Set<String> listed) {
    return listed.contains(path.getFileName().toString())
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
