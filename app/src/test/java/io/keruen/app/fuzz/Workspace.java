package io.keruen.app.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folder of one thread's trials: what they read, and where they may write. */
final class Workspace {
  private final Path root;
  private Inputs held = Inputs.none();
  private boolean trusted = true;

  Workspace(Path root) throws IOException {
    this.root = Files.createDirectories(root);
    Files.createDirectories(in());
    Files.createDirectories(out());
  }

  Path root() {
    return root;
  }

  /** Inputs of the trial. */
  Path in() {
    return root.resolve("in");
  }

  /** Place for results. */
  Path out() {
    return root.resolve("out");
  }

  /** Says that a trial may have left anything anywhere; the next one begins anew. */
  void mistrust() {
    trusted = false;
  }

  /** Makes the folder of inputs hold these and nothing else. */
  void bring(Inputs inputs) throws IOException {
    if (!trusted) {
      clear();
    }
    inputs.replace(held, in());
    held = inputs;
  }

  /** Removes what a trial wrote. */
  void clearResults() throws IOException {
    for (Path path : below(out())) {
      Files.delete(path);
    }
  }

  private void clear() throws IOException {
    for (Path path : below(root)) {
      Files.delete(path);
    }
    held = Inputs.none();
    Files.createDirectories(in());
    Files.createDirectories(out());
    trusted = true;
  }

  /** All files and folders below a folder, the deepest first. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(path -> !path.equals(folder)).sorted(Comparator.reverseOrder()).toList();
    }
  }
}
