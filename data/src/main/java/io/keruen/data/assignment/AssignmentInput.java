package io.keruen.data.assignment;

import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A network, and the trips of each class of its users: all that an assignment needs, as the files
 * have it. Immutable.
 */
public final class AssignmentInput {
  private final AssignmentNetwork network;
  private final List<ClassTrips> classes;
  private final List<TripTable> tables;
  private final List<InputProblem> warnings;

  private AssignmentInput(
      AssignmentNetwork network,
      List<ClassTrips> classes,
      List<TripTable> tables,
      List<InputProblem> warnings) {
    this.network = network;
    this.classes = List.copyOf(classes);
    this.tables = List.copyOf(tables);
    this.warnings = List.copyOf(warnings);
  }

  /** As {@link #read(Path, List, ReadingRule)}, of files that leave nothing open. */
  public static AssignmentInput read(Path network, List<ClassTrips> classes) {
    return read(network, classes, ReadingRule.asFilesSay());
  }

  /**
   * Reads all files.
   *
   * @param network a TNTP network file, a folder in GMNS form or its {@code link.csv}
   * @param classes at least one; all classes share the links' times
   * @throws InvalidInputException with all problems of all files
   */
  public static AssignmentInput read(Path network, List<ClassTrips> classes, ReadingRule rule) {
    InputProblems problems = new InputProblems();
    InputProblems warnings = new InputProblems();
    AssignmentNetwork links = readNetwork(network, rule, problems, warnings);
    List<TripTable> tables = new ArrayList<>();
    for (ClassTrips each : classes) {
      tables.add(readTrips(each.trips(), problems));
    }
    problems.throwIfAny();
    AssignmentNetwork zoned = new ZoneMatch(links, problems, warnings).match(tables);
    Magnitudes.check(zoned, classes, tables, problems);
    problems.throwIfAny();
    warnOfClosed(zoned, warnings);
    return new AssignmentInput(
        rule.centroids().map(zoned::withCentroids).orElse(zoned), classes, tables, warnings.all());
  }

  private static AssignmentNetwork readNetwork(
      Path path, ReadingRule rule, InputProblems problems, InputProblems warnings) {
    Path file = Files.isDirectory(path) ? path.resolve("link.csv") : path;
    return isCsv(file)
        ? GmnsNetworkReader.read(file, rule, problems, warnings)
        : TntpNetworkReader.read(file, rule, problems, warnings);
  }

  private static TripTable readTrips(Path path, InputProblems problems) {
    Path file = Files.isDirectory(path) ? path.resolve("demand.csv") : path;
    return isCsv(file) ? CsvTripsReader.read(file, problems) : TntpTripsReader.read(file, problems);
  }

  /** The files that reading a network reads, as far as they are there. */
  public static List<Path> filesOfNetwork(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("link.csv") : path;
    return isCsv(file)
        ? Stream.of("link.csv", "node.csv", "zone.csv", "config.csv")
            .map(name -> name.equals("link.csv") ? file : file.resolveSibling(name))
            .filter(Files::exists)
            .toList()
        : List.of(file);
  }

  /** The file that reading trips reads. */
  public static List<Path> filesOfTrips(Path path) {
    return List.of(Files.isDirectory(path) ? path.resolve("demand.csv") : path);
  }

  private static boolean isCsv(Path file) {
    return file.toString().endsWith(".csv");
  }

  /**
   * This input with the positions of a TNTP node file; nodes that it does not name keep theirs.
   *
   * @throws InvalidInputException with all problems of the file
   */
  public AssignmentInput withPositions(Path file) {
    InputProblems problems = new InputProblems();
    Map<String, NetworkNode.Position> positions = TntpNodeReader.read(file, problems);
    problems.throwIfAny();
    return new AssignmentInput(network.withPositions(positions), classes, tables, warnings);
  }

  private static void warnOfClosed(AssignmentNetwork network, InputProblems warnings) {
    List<NetworkLink> closed = network.links().stream().filter(NetworkLink::isClosed).toList();
    if (!closed.isEmpty()) {
      int more = closed.size() - 1;
      warnings.add(
          new InputProblem(
              network.file(),
              closed.get(0).line(),
              "",
              "a capacity of 0"
                  + (more == 0 ? "" : ", as in " + more + (more == 1 ? " more row" : " more rows")),
              "a number above 0",
              "The link carries nothing. Delete the row if it is closed, or correct the capacity."));
    }
  }

  /**
   * Reads volumes of this input's links and classes.
   *
   * @param file CSV if its name ends in .csv, else TNTP, which has volumes of one class only
   * @throws InvalidInputException with all problems of the file
   */
  public LinkVolumes readVolumes(Path file) {
    InputProblems problems = new InputProblems();
    LinkVolumes volumes;
    if (isCsv(file)) {
      volumes = FlowsFile.read(file, network, classes.size(), problems);
    } else {
      volumes = TntpFlowReader.read(file, network, problems);
      if (classes.size() > 1) {
        problems.add(
            InputProblem.ofFile(
                InputFile.name(file),
                "volumes of one class",
                "volumes of " + classes.size() + " classes",
                "Give the volumes as 'keruen assign' writes them, or a single trips file."));
      }
    }
    problems.throwIfAny();
    return volumes;
  }

  /**
   * Reads routes of this input's links and classes.
   *
   * @throws InvalidInputException with all problems of the file
   */
  public List<RouteRow> readRoutes(Path file) {
    InputProblems problems = new InputProblems();
    List<RouteRow> rows = RoutesFile.read(file, network, classes.size(), problems);
    problems.throwIfAny();
    return rows;
  }

  /** The network; its zones are known. */
  public AssignmentNetwork network() {
    return network;
  }

  /** Where trips start and end. */
  public List<Zone> zones() {
    return network.zones().orElseThrow();
  }

  public List<ClassTrips> classes() {
    return classes;
  }

  /** Trips of a class. */
  public TripTable trips(int flowClass) {
    return tables.get(flowClass);
  }

  /** What is legal and looks like a mistake. */
  public List<InputProblem> warnings() {
    return warnings;
  }
}
