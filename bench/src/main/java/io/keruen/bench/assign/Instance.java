package io.keruen.bench.assign;

import io.keruen.data.assignment.AssignmentInput;
import io.keruen.data.assignment.ClassTrips;
import io.keruen.data.assignment.EngineInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A network and its trips, with the factors that their read-me gives.
 *
 * @param tollFactor time for a unit of money
 * @param distanceFactor time for a unit of length
 */
record Instance(String name, Path network, Path trips, double tollFactor, double distanceFactor) {
  /** Those of the collection that have their trips with them, where a folder of it has them. */
  static List<Instance> in(Path collection) {
    return List.of(
            of(collection, "SiouxFalls", "SiouxFalls", 0, 0),
            of(collection, "Anaheim", "Anaheim", 0, 0),
            of(collection, "Barcelona", "Barcelona", 0, 0),
            of(collection, "Winnipeg", "Winnipeg", 0, 0),
            of(collection, "Chicago-Sketch", "ChicagoSketch", 0.02, 0.04),
            of(collection, "Berlin-Center", "berlin-center", 0, 0),
            of(collection, "Munich", "munich", 0, 0),
            of(collection, "Terrassa-Asymmetric", "Terrassa-Asym", 0, 0),
            of(collection, "Hessen-Asymmetric", "Hessen-Asym", 0, 0))
        .stream()
        .filter(instance -> Files.exists(instance.network()) && Files.exists(instance.trips()))
        .toList();
  }

  private static Instance of(
      Path collection, String folder, String stem, double tollFactor, double distanceFactor) {
    Path files = collection.resolve(folder);
    return new Instance(
        folder,
        files.resolve(stem + "_net.tntp"),
        files.resolve(stem + "_trips.tntp"),
        tollFactor,
        distanceFactor);
  }

  EngineInput read() {
    ClassTrips all = new ClassTrips(trips, tollFactor, distanceFactor);
    return EngineInput.of(AssignmentInput.read(network, List.of(all)));
  }
}
