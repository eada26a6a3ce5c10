package io.keruen.data.assignment;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The networks of the TNTP collection that lie beside the project; not part of it. */
enum Benchmarks {
  SIOUX_FALLS("SiouxFalls", "SiouxFalls", 0, 0),
  ANAHEIM("Anaheim", "Anaheim", 0, 0),
  WINNIPEG("Winnipeg", "Winnipeg", 0, 0),
  CHICAGO_SKETCH("Chicago-Sketch", "ChicagoSketch", 0.02, 0.04);

  private static final Path FOLDER = Path.of("..", "..", "shared", "data", "tap-benchmarks");

  private final String folder;
  private final String name;
  private final double tollFactor;
  private final double distanceFactor;

  Benchmarks(String folder, String name, double tollFactor, double distanceFactor) {
    this.folder = folder;
    this.name = name;
    this.tollFactor = tollFactor;
    this.distanceFactor = distanceFactor;
  }

  /** A file of the network, by the end of its name; the test is skipped where it is absent. */
  Path file(String ending) {
    Path file = FOLDER.resolve(folder).resolve(name + "_" + ending + ".tntp");
    assumeTrue(Files.exists(file), "the published networks are not beside the project");
    return file;
  }

  ClassTrips classTrips() {
    return new ClassTrips(file("trips"), tollFactor, distanceFactor);
  }

  AssignmentInput read() {
    return AssignmentInput.read(file("net"), List.of(classTrips()));
  }
}
