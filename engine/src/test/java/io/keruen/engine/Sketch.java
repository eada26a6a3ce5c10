package io.keruen.engine;

import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.NetworkBuilder;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Places;
import io.keruen.engine.network.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A small network for tests, its nodes named. */
public final class Sketch {
  private final NetworkBuilder builder = new NetworkBuilder();
  private final Map<String, Integer> nodes = new LinkedHashMap<>();
  private final Map<String, Node.OfLayer> layered = new LinkedHashMap<>();
  private final List<Place> places = new ArrayList<>();

  /** A node at 0 N 0 E. */
  public Sketch node(String name, String layer, String territory) {
    return node(name, layer, territory, 0, 0);
  }

  public Sketch node(String name, String layer, String territory, double lat, double lon) {
    Node.OfLayer node = new Node.OfLayer(Layer.of(layer), territory, lat, lon);
    nodes.put(name, builder.addNode(node));
    layered.put(name, node);
    return this;
  }

  /** A line in both directions. */
  public Sketch line(String from, String to, double lengthKm) {
    return oneWay(from, to, lengthKm).oneWay(to, from, lengthKm);
  }

  public Sketch oneWay(String from, String to, double lengthKm) {
    return line(from, to, lengthKm, LinkClass.UNKNOWN, "", Status.OPEN);
  }

  /** A line in one direction. */
  public Sketch line(
      String from, String to, double lengthKm, LinkClass linkClass, String passage, Status status) {
    Layer layer = layered.get(from).layer();
    return link(
        from,
        to,
        new Link.Line(layer, lengthKm, linkClass, OptionalDouble.empty(), passage, status, -1));
  }

  /** A sea lane through a passage, in both directions. */
  public Sketch passage(String name, String from, String to, double lengthKm) {
    return line(from, to, lengthKm, LinkClass.UNKNOWN, name, Status.OPEN)
        .line(to, from, lengthKm, LinkClass.UNKNOWN, name, Status.OPEN);
  }

  /** A transfer in both directions. */
  public Sketch terminal(String name, String a, String b, double hours, double usdPerTeu) {
    return link(a, b, new Link.Transfer(name, hours, usdPerTeu, Status.OPEN))
        .link(b, a, new Link.Transfer(name, hours, usdPerTeu, Status.OPEN));
  }

  /** A crossing in both directions without handling or gauge change. */
  public Sketch crossing(String name, String a, String b, double hours, double usdPerTeu) {
    Mode mode = layered.get(a).layer().mode();
    Link crossing = new Link.Crossing(name, mode, hours, usdPerTeu, 0, 0, 0, Status.OPEN);
    return link(a, b, crossing).link(b, a, crossing);
  }

  public Sketch link(String from, String to, Link link) {
    builder.addLink(nodes.get(from), nodes.get(to), link);
    return this;
  }

  /** A place joined to each of the nodes by a connector of 0 km, where the first of them lies. */
  public Sketch place(String name, String... joined) {
    return place(name, 0, joined);
  }

  /** A place joined to each of the nodes by a connector; without nodes, a place on its own. */
  public Sketch place(String name, double connectorKm, String... joined) {
    Node.OfLayer at =
        joined.length == 0 ? new Node.OfLayer(Layer.of("road"), "", 0, 0) : layered.get(joined[0]);
    int origin = -1;
    int destination = -1;
    if (joined.length > 0) {
      origin = builder.addNode(new Node.OfPlace(name, Node.End.ORIGIN, at.lat(), at.lon()));
      destination =
          builder.addNode(new Node.OfPlace(name, Node.End.DESTINATION, at.lat(), at.lon()));
    }
    for (String node : joined) {
      builder.addLink(origin, nodes.get(node), new Link.Connector(connectorKm));
      builder.addLink(nodes.get(node), destination, new Link.Connector(connectorKm));
    }
    places.add(
        new Place(
            name,
            List.of(),
            at.territory(),
            at.lat(),
            at.lon(),
            "city",
            0,
            true,
            origin,
            destination));
    return this;
  }

  public Network network() {
    return builder.freeze();
  }

  public Places places() {
    return new Places(places);
  }

  public Place requirePlace(String name) {
    return places().find(name).orElseThrow();
  }

  public int node(String name) {
    return nodes.get(name);
  }

  /** The first link between two nodes in the frozen network. */
  public int link(String from, String to) {
    Network network = network();
    return IntStream.range(network.firstOut(node(from)), network.endOut(node(from)))
        .filter(link -> network.toNode(link) == node(to))
        .findFirst()
        .orElseThrow();
  }
}
