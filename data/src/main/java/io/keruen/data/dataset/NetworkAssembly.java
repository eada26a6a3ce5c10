package io.keruen.data.dataset;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.NetworkBuilder;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts a network together from the rows of its tables. A row that breaks the layering (lines within
 * one layer and territory, layers meeting at terminals only, territories at crossings only) is a
 * problem; so is a centroid that hangs on nothing.
 */
final class NetworkAssembly {
  private final NetworkBuilder builder = new NetworkBuilder();
  private final List<NodeRow> nodes;
  private final InputProblems problems;

  NetworkAssembly(List<NodeRow> nodes, InputProblems problems) {
    this.nodes = nodes;
    this.problems = problems;
    nodes.forEach(row -> builder.addNode(row.node()));
  }

  Network freeze() {
    return builder.freeze();
  }

  void addLinks(List<LinkRow> links) {
    for (LinkRow row : links) {
      if (problems.touch("links.csv", row.line())) {
        continue;
      }
      Link.Line line =
          new Link.Line(
              nodes.get(row.fromNode()).node().layer(),
              row.lengthKm(),
              row.linkClass(),
              row.speedKmH(),
              row.passage(),
              row.status(),
              row.link());
      if (add(
              row.fromNode(),
              row.toNode(),
              line,
              new Row(
                  "links.csv",
                  row.line(),
                  "a node of the same layer and territory as from_node",
                  "Cut the link at the border and join it by a row of crossings.csv; join two"
                      + " layers by a row of terminals.csv."))
          && row.direction() == LinkRow.Direction.BOTH) {
        builder.addLink(row.toNode(), row.fromNode(), line);
      }
    }
  }

  void addTerminals(List<TerminalRow> terminals, Defaults defaults) {
    for (TerminalRow row : terminals) {
      if (problems.touch("terminals.csv", row.line())) {
        continue;
      }
      add(
          row.fromNode(),
          row.toNode(),
          new Link.Transfer(
              row.terminal(),
              defaults.hours(row),
              defaults.usdPerTeu(row),
              row.capacity(),
              row.status()),
          new Row(
              "terminals.csv",
              row.line(),
              "a node of another layer than from_node",
              "A terminal joins two layers; within one layer use a row of links.csv."));
    }
  }

  void addCrossings(List<CrossingRow> crossings, Defaults defaults) {
    for (CrossingRow row : crossings) {
      if (problems.touch("crossings.csv", row.line())) {
        continue;
      }
      Node.OfLayer from = nodes.get(row.fromNode()).node();
      Node.OfLayer to = nodes.get(row.toNode()).node();
      checkTerritory(row.line(), "from_territory", row.fromTerritory(), from);
      checkTerritory(row.line(), "to_territory", row.toTerritory(), to);
      checkMode(row, from);
      boolean oneGauge = from.layer().equals(to.layer());
      add(
          row.fromNode(),
          row.toNode(),
          new Link.Crossing(
              row.crossing(),
              row.mode(),
              defaults.clearanceHours(row),
              defaults.clearanceUsdPerTeu(row),
              defaults.handlingHours(row),
              oneGauge ? 0 : defaults.gaugeChangeHours(row),
              oneGauge ? 0 : defaults.gaugeChangeUsdPerTeu(row),
              row.capacity(),
              row.status()),
          new Row(
              "crossings.csv",
              row.line(),
              "a node of the same mode as from_node in another territory",
              "A crossing joins two territories in one mode."));
    }
  }

  private void checkTerritory(int line, String column, String stated, Node.OfLayer node) {
    if (!stated.equals(node.territory())) {
      problems.add(
          new InputProblem(
              "crossings.csv",
              line,
              column,
              stated,
              "'" + node.territory() + "', the territory of its node",
              "Correct the territory or the node."));
    }
  }

  private void checkMode(CrossingRow row, Node.OfLayer from) {
    Mode ofNode = from.layer().mode();
    if (row.mode() != ofNode) {
      problems.add(
          new InputProblem(
              "crossings.csv",
              row.line(),
              "mode",
              row.mode().id(),
              "'" + ofNode.id() + "', the mode of its from_node",
              "Correct the mode or the node."));
    }
  }

  /** Adds the places, each with an origin and a destination node if it hangs on a layer. */
  Places addPlaces(List<PlaceRow> places, List<ConnectorRow> connectors) {
    Map<String, List<ConnectorRow>> byPlace = new HashMap<>();
    connectors.stream()
        .filter(row -> !problems.touch("connectors.csv", row.line()))
        .forEach(row -> byPlace.computeIfAbsent(row.place(), p -> new ArrayList<>()).add(row));
    List<Place> added = new ArrayList<>();
    for (PlaceRow row : places) {
      List<ConnectorRow> own = byPlace.getOrDefault(row.place(), List.of());
      if (own.isEmpty() && row.centroid() && !problems.touch("connectors.csv")) {
        problems.add(
            new InputProblem(
                "places.csv",
                row.line(),
                "centroid",
                "yes",
                "no, for '" + row.place() + "' has no row in connectors.csv",
                "Connect the place to a node of the network, or write no: a place without"
                    + " connection cannot be an origin or destination."));
      }
      added.add(place(row, own));
    }
    return new Places(added);
  }

  private Place place(PlaceRow row, List<ConnectorRow> connectors) {
    int origin = -1;
    int destination = -1;
    if (!connectors.isEmpty()) {
      origin = builder.addNode(end(row, Node.End.ORIGIN));
      destination = builder.addNode(end(row, Node.End.DESTINATION));
      for (ConnectorRow connector : connectors) {
        Link.Connector link = new Link.Connector(connector.lengthKm());
        builder.addLink(origin, connector.node(), link);
        builder.addLink(connector.node(), destination, link);
      }
    }
    return new Place(
        row.place(),
        row.aliases(),
        row.iso3(),
        row.lat(),
        row.lon(),
        row.kind(),
        row.population(),
        row.centroid(),
        origin,
        destination);
  }

  private static Node.OfPlace end(PlaceRow row, Node.End end) {
    return new Node.OfPlace(row.place(), end, row.lat(), row.lon());
  }

  private record Row(String file, int line, String expected, String remedy) {}

  /** Adds a link if the layering allows it; else reports the row. */
  private boolean add(int from, int to, Link link, Row row) {
    try {
      builder.addLink(from, to, link);
      return true;
    } catch (IllegalArgumentException e) {
      problems.add(
          new InputProblem(
              row.file(),
              row.line(),
              "to_node",
              Integer.toString(to),
              "%s %d (%s); %d is %s"
                  .formatted(row.expected(), from, describe(from), to, describe(to)),
              row.remedy()));
      return false;
    }
  }

  private String describe(int node) {
    Node.OfLayer layered = nodes.get(node).node();
    return layered.layer().id()
        + (layered.territory().isEmpty() ? " on the high seas" : " in " + layered.territory());
  }
}
