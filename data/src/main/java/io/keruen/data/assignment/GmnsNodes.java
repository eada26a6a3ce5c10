package io.keruen.data.assignment;

import io.keruen.data.assignment.NetworkNode.Passage;
import io.keruen.data.assignment.NetworkNode.Position;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Nodes and zones of a network in GMNS form. */
final class GmnsNodes {
  private static final String CENTROID = "centroid";
  private static final String ZONE = "zone_id";
  private static final String TYPE = "node_type";

  private final List<NetworkNode> nodes = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>(); // by id
  private final Map<String, Integer> lines = new HashMap<>(); // by id
  private final List<Zone> centroids = new ArrayList<>();
  private final List<Zone> zoned = new ArrayList<>();

  private GmnsNodes() {}

  /**
   * Reads {@code node.csv}, and {@code zone.csv} if it is there. Zones are the nodes of type
   * centroid; without any, the nodes with a zone; without these, trips tell.
   */
  static GmnsNodes read(Path folder, InputProblems problems) {
    GmnsNodes nodes = new GmnsNodes();
    Path zones = folder.resolve("zone.csv");
    References known = References.of("zone.csv", List.of());
    if (Files.exists(zones)) {
      CsvTable table = CsvTable.read(zones, Columns.of(ZONE).withOthers(), problems);
      known = References.of("zone.csv", table.rows(row -> row.text(ZONE)));
    }
    for (CsvRow row :
        CsvTable.read(
                folder.resolve("node.csv"),
                Columns.of("node_id").withOptional("x_coord", "y_coord", ZONE, TYPE).withOthers(),
                problems)
            .rows(row -> row)) {
      nodes.add(row, known);
    }
    return nodes;
  }

  private void add(CsvRow row, References known) {
    String id = row.requiredText("node_id");
    Integer before = lines.putIfAbsent(id, row.line());
    if (before != null) {
      row.problem("node_id", "another id than in line " + before, "Delete one of the two nodes.");
      return;
    }
    boolean isCentroid = row.text(TYPE).equalsIgnoreCase(CENTROID);
    String zone = zone(row, known);
    int number = nodes.size();
    numbers.put(id, number);
    nodes.add(new NetworkNode(id, isCentroid ? Passage.CLOSED : Passage.OPEN, position(row)));
    if (isCentroid) {
      centroids.add(new Zone(zone, number));
    } else if (!zone.isEmpty()) {
      zoned.add(new Zone(zone, number));
    }
  }

  /** Some programs write 0 or -1 for no zone. */
  private static String zone(CsvRow row, References known) {
    String zone = GmnsCell.text(row, ZONE);
    return zone.isEmpty() || zone.equals("0") || zone.equals("-1")
        ? ""
        : row.optionalReference(ZONE, known);
  }

  private static Optional<Position> position(CsvRow row) {
    OptionalDouble x = GmnsCell.number(row, "x_coord", Range.ANY);
    OptionalDouble y = GmnsCell.number(row, "y_coord", Range.ANY);
    return x.isPresent() && y.isPresent()
        ? Optional.of(new Position(x.getAsDouble(), y.getAsDouble()))
        : Optional.empty();
  }

  List<NetworkNode> nodes() {
    return nodes;
  }

  /** Number of a node; one that is not there is a problem and reads as 0. */
  int number(CsvRow row, String column) {
    Integer number = numbers.get(row.text(column));
    if (number != null) {
      return number;
    }
    row.problem(
        column, "a node of node.csv", "Add a row for it to node.csv, or correct the number.");
    return 0;
  }

  /** Zones, if the files tell them; two nodes of one zone are a problem. */
  Optional<List<Zone>> zones(InputProblems problems) {
    List<Zone> zones = centroids.isEmpty() ? zoned : named(centroids);
    Map<String, Integer> nodeOf = new HashMap<>();
    for (Zone zone : zones) {
      Integer other = nodeOf.putIfAbsent(zone.id(), zone.node());
      if (other != null) {
        problems.add(twoNodes(zone, nodes.get(other).id()));
        return Optional.empty();
      }
    }
    return zones.isEmpty() ? Optional.empty() : Optional.of(zones);
  }

  /**
   * A centroid goes by its zone; by its own id if it has none, or if that is the id of another
   * centroid.
   */
  private List<Zone> named(List<Zone> written) {
    Set<String> ids =
        written.stream().map(zone -> nodes.get(zone.node()).id()).collect(Collectors.toSet());
    return written.stream()
        .map(
            zone ->
                zone.id().isEmpty() || ids.contains(zone.id())
                    ? new Zone(nodes.get(zone.node()).id(), zone.node())
                    : zone)
        .toList();
  }

  private InputProblem twoNodes(Zone zone, String other) {
    String id = nodes.get(zone.node()).id();
    return new InputProblem(
        "node.csv",
        lines.get(id),
        ZONE,
        zone.id(),
        "a zone that no other node has; node " + other + " has it too",
        "Mark the one node of each zone at which trips start and end: node_type 'centroid'.");
  }
}
