package io.keruen.data.assignment;

import io.keruen.data.assignment.FlowsRecord.FlowClassSource;
import io.keruen.data.assignment.FlowsRecord.Source;
import io.keruen.data.input.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Names files as seen from the folder that a result is written into, and finds them again. */
public final class ResultFolder {
  private final Path folder;

  /**
   * @param folder need not exist yet
   */
  public ResultFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** A file or folder with the hashes of what it holds. */
  public Source source(Path of) {
    Path absolute = of.toAbsolutePath().normalize();
    boolean near = absolute.getRoot().equals(folder.getRoot());
    Path named = near ? folder.relativize(absolute) : absolute;
    return new Source(named.toString().replace('\\', '/'), hashes(absolute));
  }

  /** Where a source is. */
  public Path find(Source source) {
    return folder.resolve(source.file()).normalize();
  }

  /** True if a source holds what it held. */
  public boolean isUnchanged(Source source) {
    return hashes(find(source)).equals(source.sha256());
  }

  /** The sources of an input's classes. */
  public List<FlowClassSource> classes(AssignmentInput input) {
    return input.classes().stream()
        .map(
            each ->
                new FlowClassSource(source(each.trips()), each.tollFactor(), each.distanceFactor()))
        .toList();
  }

  private static SortedMap<String, String> hashes(Path of) {
    SortedMap<String, String> hashes = new TreeMap<>();
    if (!Files.isDirectory(of)) {
      hashes.put(of.getFileName().toString(), Sha256.of(of));
      return hashes;
    }
    try (Stream<Path> files = Files.list(of)) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .forEach(file -> hashes.put(file.getFileName().toString(), Sha256.of(file)));
      return hashes;
    } catch (IOException e) {
      throw new UncheckedIOException(of.toString(), e);
    }
  }
}
