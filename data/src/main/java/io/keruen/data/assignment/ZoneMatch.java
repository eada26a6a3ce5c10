package io.keruen.data.assignment;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Brings the zones that trips name together with those of a network. */
final class ZoneMatch {
  private static final String REMEDY =
      "Use the trips file that belongs to this network, or correct the number.";

  private final AssignmentNetwork network;
  private final Map<String, Integer> nodes = new HashMap<>(); // by the id of zone or node
  private final InputProblems problems;
  private final InputProblems warnings;

  ZoneMatch(AssignmentNetwork network, InputProblems problems, InputProblems warnings) {
    this.network = network;
    this.problems = problems;
    this.warnings = warnings;
    if (network.zones().isPresent()) {
      network.zones().get().forEach(zone -> nodes.put(zone.id(), zone.node()));
    } else {
      for (int node = 0; node < network.nodes().size(); node++) {
        nodes.put(network.nodes().get(node).id(), node);
      }
    }
  }

  /** Finds problems in the tables, and tells the network's zones if its file does not. */
  AssignmentNetwork match(List<TripTable> tables) {
    tables.forEach(this::check);
    tables.forEach(this::warnOfTwins);
    if (network.zones().isPresent()) {
      return network;
    }
    TreeSet<Integer> zones = new TreeSet<>();
    for (TripTable table : tables) {
      table.zones().stream().map(nodes::get).filter(node -> node != null).forEach(zones::add);
    }
    tables.forEach(table -> warnOfCount(table, zones.size()));
    return network.withZones(
        zones.stream().map(node -> new Zone(network.nodes().get(node).id(), node)).toList());
  }

  private void check(TripTable table) {
    int zones = network.zones().map(List::size).orElse(0);
    if (zones > 0 && table.declaredZones().orElse(zones) != zones) {
      problems.add(countProblem(table, zones, "the zones of " + network.file(), REMEDY));
      return;
    }
    List<String> unknown = table.zones().stream().filter(zone -> !nodes.containsKey(zone)).toList();
    if (!unknown.isEmpty()) {
      problems.add(
          new InputProblem(
              table.file(),
              table.firstLine(unknown.get(0)),
              "",
              "zone '"
                  + unknown.get(0)
                  + "'"
                  + (unknown.size() > 1 ? " and " + (unknown.size() - 1) + " more" : ""),
              (zones > 0 ? "one of the " + zones + " zones" : "a node") + " of " + network.file(),
              REMEDY));
    }
  }

  /** Where numbers are names, a zone without trips may be in no file. */
  private void warnOfCount(TripTable table, int zones) {
    if (table.declaredZones().orElse(zones) != zones) {
      warnings.add(
          countProblem(
              table, zones, "the zones that trips name", "Correct the count, if it is wrong."));
    }
  }

  private static InputProblem countProblem(
      TripTable table, int zones, String meaning, String remedy) {
    return new InputProblem(
        table.file(),
        table.declaredZonesLine(),
        "",
        "<" + TntpText.ZONES + "> " + table.declaredZones().orElseThrow(),
        zones + ", " + meaning,
        remedy);
  }

  /** Pairs that stand twice in one file add up. */
  private void warnOfTwins(TripTable table) {
    List<BitSet> seen = table.zones().stream().map(zone -> new BitSet()).toList();
    int first = -1;
    int twins = 0;
    for (int entry = 0; entry < table.size(); entry++) {
      BitSet destinations = seen.get(table.origin(entry));
      if (destinations.get(table.destination(entry))) {
        first = twins == 0 ? entry : first;
        twins++;
      }
      destinations.set(table.destination(entry));
    }
    if (twins > 0) {
      String pair =
          "'%s' to '%s' a second time"
              .formatted(
                  table.zones().get(table.origin(first)),
                  table.zones().get(table.destination(first)));
      warnings.add(
          new InputProblem(
              table.file(),
              table.line(first),
              "",
              pair + (twins > 1 ? " and " + (twins - 1) + " more such pairs" : ""),
              "each pair once",
              "The trips add up. Delete what is there twice by mistake."));
    }
  }
}
