package io.keruen.data.assignment;

import io.keruen.data.assignment.ReadingRule.CapacityOf;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads a network in the form of the General Modeling Network Specification, and in the dialects of
 * DTALite, TAPLite and AequilibraE; times come out in minutes. See docs/formats/assignment.md.
 */
final class GmnsNetworkReader {
  private static final String ID = "link_id";
  private static final String FROM = "from_node_id";
  private static final String TO = "to_node_id";
  private static final String DIRECTED = "directed";
  private static final String LENGTH = "length";
  private static final String SPEED = "free_speed";
  private static final String CAPACITY = "capacity";
  private static final String LANES = "lanes";
  private static final List<String> TIMES = List.of("vdf_fftt", "VDF_fftt1");
  private static final List<String> BS = List.of("vdf_alpha", "VDF_alpha1");
  private static final List<String> POWERS = List.of("vdf_beta", "VDF_beta1");
  private static final List<String> TOLLS = List.of("toll", "vdf_toll");
  private static final List<String> READ =
      Stream.of(
              List.of(ID, FROM, TO, DIRECTED, LENGTH, SPEED, CAPACITY, LANES),
              TIMES,
              BS,
              POWERS,
              TOLLS)
          .flatMap(List::stream)
          .toList();

  /** The curve of the Bureau of Public Roads (1964), where a file has no other. */
  private static final double DEFAULT_B = 0.15;

  private static final double DEFAULT_POWER = 4;

  private final String file;
  private final ReadingRule rule;
  private final GmnsUnits units;
  private final GmnsNodes nodes;
  private final InputProblems problems;
  private final Map<String, List<Integer>> assumed = new TreeMap<>(); // lines, by what was assumed
  private final List<NetworkLink> links = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private List<String> carried = List.of();
  private boolean unitsMissed;

  private GmnsNetworkReader(
      String file, ReadingRule rule, GmnsUnits units, GmnsNodes nodes, InputProblems problems) {
    this.file = file;
    this.rule = rule;
    this.units = units;
    this.nodes = nodes;
    this.problems = problems;
  }

  /**
   * Reads a network. It is of use only if no problem was added.
   *
   * @param links file of the links; {@code node.csv} and others lie beside it
   */
  static AssignmentNetwork read(
      Path links, ReadingRule rule, InputProblems problems, InputProblems warnings) {
    Path folder = links.toAbsolutePath().normalize().getParent();
    String file = InputFile.name(links);
    GmnsUnits units = GmnsUnits.read(folder, rule, problems);
    GmnsNodes nodes = GmnsNodes.read(folder, problems);
    GmnsNetworkReader reader = new GmnsNetworkReader(file, rule, units, nodes, problems);
    reader.readLinks(links);
    reader.assumed.forEach((what, lines) -> warnings.add(reader.assumption(what, lines)));
    return new AssignmentNetwork(
        file, nodes.nodes(), nodes.zones(problems), reader.links, reader.carried);
  }

  private void readLinks(Path path) {
    Columns columns =
        new Columns(
            List.of(FROM, TO),
            READ.stream().filter(name -> !name.equals(FROM) && !name.equals(TO)).toList(),
            Columns.Others.READ);
    CsvTable table = CsvTable.read(path, columns, problems);
    carried = table.columns().stream().filter(name -> !READ.contains(name)).toList();
    boolean hasIds = table.has(ID);
    boolean hasDirections = table.has(DIRECTED);
    Map<List<String>, Integer> seen = new HashMap<>();
    for (CsvRow row : table.rows(row -> row)) {
      String id = hasIds ? row.requiredText(ID) : Integer.toString(row.line() - 1);
      if (!ids.add(id)) {
        row.problem(ID, "an id of its own", "Give each link another id.");
      }
      NetworkLink link = link(row, id);
      links.add(link);
      if (hasDirections && isTwoWay(row)) {
        links.add(reversed(link));
      }
      warnOfTwin(row, seen);
    }
    if (links.isEmpty() && !problems.touch(file)) {
      problems.add(
          InputProblem.ofFile(file, "no links", "a row for each link", "Check the folder."));
    }
  }

  private void warnOfTwin(CsvRow row, Map<List<String>, Integer> seen) {
    List<String> cells =
        Stream.concat(READ.stream().filter(name -> !name.equals(ID)), carried.stream())
            .map(row::text)
            .toList();
    if (seen.putIfAbsent(cells, row.line()) != null) {
      assume("rows that differ in nothing but link_id: each counts as a link", row);
    }
  }

  private NetworkLink link(CsvRow row, String id) {
    return new NetworkLink(
        row.line(),
        id,
        nodes.number(row, FROM),
        nodes.number(row, TO),
        capacity(row),
        GmnsCell.number(row, LENGTH, Range.ZERO_OR_MORE).orElse(0),
        minutes(row),
        curve(row, BS, DEFAULT_B),
        curve(row, POWERS, DEFAULT_POWER),
        first(row, TOLLS).orElse(0),
        carried.stream().map(row::text).toList());
  }

  private static NetworkLink reversed(NetworkLink link) {
    return new NetworkLink(
        link.line(),
        link.id() + "_reverse",
        link.to(),
        link.from(),
        link.capacity(),
        link.length(),
        link.freeFlowTime(),
        link.b(),
        link.power(),
        link.toll(),
        link.cells());
  }

  private boolean isTwoWay(CsvRow row) {
    String directed = GmnsCell.text(row, DIRECTED).toLowerCase(Locale.ROOT);
    if (directed.isEmpty()) {
      assume("no value of 'directed': counts as true, one direction", row);
    } else if (!List.of("true", "t", "1", "yes", "false", "f", "0", "no").contains(directed)) {
      row.problem(DIRECTED, "true or false", "Write one of them.");
    }
    return List.of("false", "f", "0", "no").contains(directed);
  }

  /** Capacity of the whole link; without one there is no limit. */
  private double capacity(CsvRow row) {
    OptionalDouble capacity = GmnsCell.number(row, CAPACITY, Range.ZERO_OR_MORE);
    if (capacity.isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    if (rule.capacity().equals(Optional.of(CapacityOf.LINK))) {
      return capacity.getAsDouble();
    }
    OptionalDouble lanes = GmnsCell.number(row, LANES, Range.ZERO_OR_MORE);
    if (lanes.isEmpty()) {
      assume("no value of 'lanes': counts as 1", row);
    }
    double ofAll = capacity.getAsDouble() * lanes.orElse(1);
    if (ofAll == Double.POSITIVE_INFINITY) {
      row.problem(CAPACITY, "a finite capacity of all lanes together", "Correct the number.");
    }
    return ofAll;
  }

  private double minutes(CsvRow row) {
    OptionalDouble minutes = first(row, TIMES);
    if (minutes.isPresent()) {
      return minutes.getAsDouble();
    }
    if (!units.areKnown()) {
      if (!unitsMissed) {
        problems.add(units.missing(file));
        unitsMissed = true;
      }
      return 0;
    }
    double length = GmnsCell.number(row, LENGTH, Range.ZERO_OR_MORE).orElse(-1);
    double speed = GmnsCell.number(row, SPEED, Range.ABOVE_ZERO).orElse(-1);
    if (length == 0) {
      return 0;
    }
    if (length < 0 || speed < 0) {
      String column = length < 0 ? LENGTH : SPEED;
      if (GmnsCell.text(row, column).isEmpty()) {
        row.problem(column, "a number", "Fill in the cell, or give the time in minutes: vdf_fftt.");
      }
      return 0;
    }
    double computed = units.minutes(length, speed);
    if (computed == Double.POSITIVE_INFINITY) {
      row.problem(SPEED, "a speed at which the link takes a finite time", "Correct the number.");
      return 0;
    }
    return computed;
  }

  private double curve(CsvRow row, List<String> columns, double standard) {
    OptionalDouble value = first(row, columns);
    if (value.isEmpty()) {
      assume("no value of '" + columns.get(0) + "': counts as " + standard, row);
    }
    return value.orElse(standard);
  }

  /** The first column that has a number. */
  private static OptionalDouble first(CsvRow row, List<String> columns) {
    for (String column : columns) {
      OptionalDouble value = GmnsCell.number(row, column, Range.ZERO_OR_MORE);
      if (value.isPresent()) {
        return value;
      }
    }
    return OptionalDouble.empty();
  }

  private void assume(String what, CsvRow row) {
    assumed.computeIfAbsent(what, key -> new ArrayList<>()).add(row.line());
  }

  private InputProblem assumption(String what, List<Integer> lines) {
    int more = lines.size() - 1;
    return new InputProblem(
        file,
        lines.get(0),
        "",
        what + (more == 0 ? "" : ", as in " + more + (more == 1 ? " more row" : " more rows")),
        "",
        "Fill in the column if that is not what is meant.");
  }
}
