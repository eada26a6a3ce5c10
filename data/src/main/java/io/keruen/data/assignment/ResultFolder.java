package io.keruen.data.assignment;

import io.keruen.data.assignment.FlowsRecord.FlowClassSource;
import io.keruen.data.assignment.FlowsRecord.Source;
import io.keruen.data.input.Sha256;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names files as seen from the folder that a result is written into, and finds them again. */
public final class ResultFolder {
  private final Path folder;

  /**
   * @param folder need not exist yet
   */
  public ResultFolder(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** A network as it was named, with the hashes of the files that are read. */
  public Source network(Path of) {
    return source(of, AssignmentInput.filesOfNetwork(of));
  }

  private Source source(Path of, List<Path> files) {
    Path absolute = of.toAbsolutePath().normalize();
    boolean near = absolute.getRoot().equals(folder.getRoot());
    Path named = near ? folder.relativize(absolute) : absolute;
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach(file -> hashes.put(file.getFileName().toString(), Sha256.of(file)));
    return new Source(slashes(named), hashes);
  }

  /** With slashes on every system; a backslash in a name stays what it is where that is allowed. */
  private static String slashes(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** Where a source is. */
  public Path find(Source source) {
    return folder.resolve(source.file()).normalize();
  }

  /** True if all files that were read of a source hold what they held. */
  public boolean isUnchanged(Source source) {
    Path of = find(source);
    Path inside = Files.isDirectory(of) ? of : of.getParent();
    return source.sha256().entrySet().stream()
        .allMatch(
            read -> {
              Path file = inside.resolve(read.getKey());
              return Files.isRegularFile(file) && Sha256.of(file).equals(read.getValue());
            });
  }

  /** The sources of an input's classes. */
  public List<FlowClassSource> classes(AssignmentInput input) {
    return input.classes().stream()
        .map(
            each ->
                new FlowClassSource(
                    source(each.trips(), AssignmentInput.filesOfTrips(each.trips())),
                    each.tollFactor(),
                    each.distanceFactor()))
        .toList();
  }
}
