package io.keruen.data.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which files of a folder are Keruen's own: those that its manifest lists, and the manifest. */
final class OwnFiles {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** What an assignment wrote before its manifest listed the files. */
  private static final Set<String> OF_ASSIGNMENT = Set.of("flows.csv", "iterations.csv");

  private OwnFiles() {}

  /**
   * The files in a folder that are Keruen's own: never one elsewhere, whatever a manifest names.
   */
  static List<Path> in(Path folder) throws IOException {
    Set<String> listed = listed(folder);
    try (Stream<Path> content = Files.list(folder)) {
      return content.filter(path -> isOwn(path, listed)).toList();
    }
  }

  /** Names that a folder's manifest lists, with its own; none if there is no manifest of Keruen. */
  private static Set<String> listed(Path folder) throws IOException {
    Path manifest = folder.resolve(OutputFolder.MANIFEST);
    Set<String> own = new TreeSet<>();
    if (!Files.isRegularFile(manifest)) {
      return own;
    }
    JsonNode root = read(manifest);
    if (!root.path("software").path("name").asText().equals("keruen")) {
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
    return listed.contains(path.getFileName().toString()) && Files.isRegularFile(path);
  }
}
