package io.keruen.data.assignment;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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

  /**
   * Reads all files.
   *
   * @param network a TNTP network file
   * @param classes at least one; all classes share the links' times
   * @throws InvalidInputException with all problems of all files
   */
  public static AssignmentInput read(Path network, List<ClassTrips> classes) {
    InputProblems problems = new InputProblems();
    InputProblems warnings = new InputProblems();
    AssignmentNetwork links = TntpNetworkReader.read(network, problems, warnings);
    List<TripTable> tables = new ArrayList<>();
    for (ClassTrips each : classes) {
      tables.add(TntpTripsReader.read(each.trips(), problems));
    }
    problems.throwIfAny();
    AssignmentNetwork zoned = new ZoneMatch(links, problems, warnings).match(tables);
    problems.throwIfAny();
    return new AssignmentInput(zoned, classes, tables, warnings.all());
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
