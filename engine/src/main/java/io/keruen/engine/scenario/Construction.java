package io.keruen.engine.scenario;

import io.keruen.engine.network.GreatCircle;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.NetworkBuilder;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Places;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.NetworkEdit.BuildLine;
import io.keruen.engine.scenario.NetworkEdit.BuildTerminal;
import io.keruen.engine.scenario.NetworkEdit.NewCrossing;
import io.keruen.engine.scenario.NetworkEdit.Point;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Adds every line and terminal that any scenario of a study builds to the shipped world, as planned
 * links, so that all worlds of the study share one topology. Not thread-safe.
 */
final class Construction {
  /** Drayage to a new node at a place, km. */
  static final double NEW_CONNECTOR_KM = 5;

  private record NodeAt(String place, Layer layer) {}

  private final World shipped;
  private final Problems problems;
  private final NetworkBuilder builder;
  private final PlaceNodes placeNodes;
  private final NamedLinks named;
  private final Map<NodeAt, Integer> nodeAt = new HashMap<>();
  private final Map<String, Place> connected = new HashMap<>(); // places that got ends
  private final Map<NetworkEdit, List<Link>> built = new LinkedHashMap<>();
  private final Map<NetworkEdit, String> notes = new HashMap<>();

  Construction(World shipped, Problems problems) {
    this.shipped = shipped;
    this.problems = problems;
    builder = shipped.network().toBuilder();
    placeNodes = new PlaceNodes(shipped.network());
    named = new NamedLinks(shipped.network());
  }

  /** Adds all builds, lines before terminals; equal builds are added once. */
  void add(Collection<WrittenEdit> edits) {
    Collection<WrittenEdit> distinct = new LinkedHashSet<>(edits);
    for (WrittenEdit written : distinct) {
      if (written.edit() instanceof BuildLine line && !built.containsKey(line)) {
        addLine(written, line);
      }
    }
    for (WrittenEdit written : distinct) {
      if (written.edit() instanceof BuildTerminal terminal && !built.containsKey(terminal)) {
        addTerminal(written, terminal);
      }
    }
  }

  /** The shipped world with what was added; itself if nothing was. */
  World world() {
    if (built.isEmpty()) {
      return shipped;
    }
    Places places =
        connected.isEmpty()
            ? shipped.places()
            : new Places(
                shipped.places().all().stream()
                    .map(place -> connected.getOrDefault(place.name(), place))
                    .toList());
    return new World(
        builder.freeze(),
        places,
        shipped.territories(),
        shipped.rates(),
        shipped.unions(),
        shipped.tariffs(),
        shipped.commodities(),
        shipped.trade());
  }

  /** Numbers of the links of each build, in the frozen network, rising. */
  Map<NetworkEdit, List<Integer>> numbers(Network network) {
    IdentityHashMap<Link, Integer> byIdentity = new IdentityHashMap<>();
    for (int number = 0; number < network.linkCount(); number++) {
      byIdentity.put(network.link(number), number);
    }
    Map<NetworkEdit, List<Integer>> numbers = new LinkedHashMap<>();
    built.forEach(
        (edit, links) -> numbers.put(edit, links.stream().map(byIdentity::get).sorted().toList()));
    return numbers;
  }

  /** Links that were not shipped, connectors included. */
  static BitSet added(Network network, int shippedNodes, Map<NetworkEdit, List<Integer>> numbers) {
    BitSet added = new BitSet();
    numbers.values().forEach(links -> links.forEach(added::set));
    for (int number = 0; number < network.linkCount(); number++) {
      if (network.fromNode(number) >= shippedNodes || network.toNode(number) >= shippedNodes) {
        added.set(number);
      }
    }
    return added;
  }

  String note(NetworkEdit edit) {
    return notes.getOrDefault(edit, "");
  }

  private void addLine(WrittenEdit written, BuildLine line) {
    int before = problems.count();
    List<Place> places = places(written, line);
    checkCrossings(written, line, places);
    if (problems.count() > before) {
      return;
    }
    double greatCircleKm = 0;
    for (int i = 1; i < places.size(); i++) {
      greatCircleKm += GreatCircle.km(places.get(i - 1), places.get(i));
    }
    checkLength(written, line, greatCircleKm);
    if (problems.count() > before) {
      return;
    }
    double detour =
        line.lengthKm().isPresent()
            ? line.lengthKm().getAsDouble() / greatCircleKm
            : detourFactor(line.layer());
    if (line.lengthKm().isEmpty()) {
      notes.put(
          line,
          "length %.0f km estimated: great circle x %.2f"
              .formatted(greatCircleKm * detour, detour));
    }
    List<Link> links = new ArrayList<>();
    built.put(line, links);
    Layer layer = line.layer();
    int crossing = 0;
    int from = nodeOf(places.get(0), layer);
    for (int i = 1; i < places.size(); i++) {
      Place a = places.get(i - 1);
      Place b = places.get(i);
      if (layer.mode().isLand() && !a.iso3().equals(b.iso3())) {
        NewCrossing border = line.crossings().get(crossing++);
        Layer beyond = border.gaugeMm().isPresent() ? gauge(border.gaugeMm()) : layer;
        from = addBorderLeg(line, border, from, a, b, layer, beyond, detour, links);
        layer = beyond;
      } else {
        int to = nodeOf(b, layer);
        addBoth(from, to, line(line, layer, GreatCircle.km(a, b) * detour), links);
        from = to;
      }
    }
  }

  private static Layer gauge(OptionalInt gaugeMm) {
    return Layer.rail(gaugeMm.getAsInt());
  }

  /** Factor on the great circle for lines whose length is not known. */
  static double detourFactor(Layer layer) {
    return switch (layer.mode()) {
      case RAIL -> 1.18;
      case ROAD -> 1.20;
      case INLAND_WATERWAY -> 1.35;
      case PIPELINE -> 1.10;
      case SEA, FERRY -> 1.05;
      case AIR -> 1.0;
    };
  }

  private List<Place> places(WrittenEdit written, BuildLine line) {
    List<Place> places = new ArrayList<>();
    for (String name : line.places()) {
      Optional<Place> place = shipped.places().find(name);
      if (place.isEmpty()) {
        problems.addUnknown(written, "between", name, "a place", shipped.places().similarTo(name));
      } else {
        places.add(place.get());
      }
    }
    return places;
  }

  private void checkCrossings(WrittenEdit written, BuildLine line, List<Place> places) {
    if (places.size() < line.places().size()) {
      return;
    }
    List<String> borders = new ArrayList<>();
    for (int i = 1; i < places.size(); i++) {
      Place a = places.get(i - 1);
      Place b = places.get(i);
      if (a.equals(b)) {
        problems.add(
            written, "between", b.name(), "another place after it", "Name every place once.");
      }
      if (line.layer().mode().isLand() && !a.iso3().equals(b.iso3())) {
        borders.add(a.name() + " (" + a.iso3() + ") - " + b.name() + " (" + b.iso3() + ")");
      }
    }
    if (borders.size() != line.crossings().size()) {
      problems.add(
          written,
          "crossings",
          Integer.toString(line.crossings().size()),
          borders.isEmpty()
              ? "no crossings, for all places lie in one territory"
              : "one crossing for each border, in order: " + String.join("; ", borders),
          "Give each border of the line its crossing with a name and clearance_hours.");
    }
    for (NewCrossing crossing : line.crossings()) {
      if (named.hasCrossing(crossing.name())) {
        problems.add(
            written,
            "crossings",
            crossing.name(),
            "a new name",
            "There is a crossing of this name; give the new one a name of its own.");
      }
    }
  }

  private void checkLength(WrittenEdit written, BuildLine line, double greatCircleKm) {
    line.lengthKm()
        .ifPresent(
            km -> {
              if (km < 0.99 * greatCircleKm || km > 2 * greatCircleKm + StretchFinder.SLACK_KM) {
                problems.add(
                    written,
                    "length_km",
                    Numbers.text(km),
                    "at least the great circle through the places, %.0f km, and at most twice that"
                        .formatted(greatCircleKm),
                    "Check the unit and the places, or name places on the way in 'via'.");
              }
            });
  }

  private int addBorderLeg(
      BuildLine line,
      NewCrossing border,
      int from,
      Place a,
      Place b,
      Layer before,
      Layer beyond,
      double detour,
      List<Link> links) {
    Point at = border.at().orElse(new Point((a.lat() + b.lat()) / 2, (a.lon() + b.lon()) / 2));
    int near = builder.addNode(new Node.OfLayer(before, a.iso3(), at.lat(), at.lon()));
    int far = builder.addNode(new Node.OfLayer(beyond, b.iso3(), at.lat(), at.lon()));
    int to = nodeOf(b, beyond);
    double firstShare = share(a, b, at);
    double legKm = GreatCircle.km(a, b) * detour;
    addBoth(from, near, line(line, before, legKm * firstShare), links);
    addBoth(near, far, crossing(border, before), links);
    addBoth(far, to, line(line, beyond, legKm * (1 - firstShare)), links);
    return to;
  }

  private static double share(Place a, Place b, Point at) {
    double first = GreatCircle.km(a.lat(), a.lon(), at.lat(), at.lon());
    double second = GreatCircle.km(at.lat(), at.lon(), b.lat(), b.lon());
    return Math.min(0.99, Math.max(0.01, first / (first + second)));
  }

  private static Link.Line line(BuildLine line, Layer layer, double km) {
    return new Link.Line(
        layer,
        km,
        line.quality().applyTo(LinkClass.UNKNOWN),
        line.quality().speedKmH(),
        "",
        Status.PLANNED,
        -1);
  }

  private static Link.Crossing crossing(NewCrossing border, Layer layer) {
    return new Link.Crossing(
        border.name(),
        layer.mode(),
        border.clearanceHours(),
        border.clearanceUsdPerTeu(),
        border.handlingHours(),
        border.gaugeChangeHours(),
        border.gaugeChangeUsdPerTeu(),
        Status.PLANNED);
  }

  private void addBoth(int a, int b, Link link, List<Link> links) {
    // Two records, not one twice: numbers() tells links apart by identity.
    Link there = link.with(Status.PLANNED);
    Link back = link.with(Status.PLANNED);
    builder.addLink(a, b, there);
    builder.addLink(b, a, back);
    links.add(there);
    links.add(back);
  }

  /** The node of a layer that a new line joins at a place: an old one, or a new one. */
  private int nodeOf(Place place, Layer layer) {
    return findNode(place, layer).orElseGet(() -> addNodeAt(place, layer));
  }

  private OptionalInt findNode(Place place, Layer layer) {
    Integer added = nodeAt.get(new NodeAt(place.name(), layer));
    if (added != null) {
      return OptionalInt.of(added);
    }
    return placeNodes.find(place, layer::equals).stream()
        .filter(node -> !layer.mode().isLand() || isIn(place.iso3(), node))
        .mapToInt(node -> node)
        .findFirst();
  }

  private boolean isIn(String territory, int shippedNode) {
    return ((Node.OfLayer) shipped.network().node(shippedNode)).territory().equals(territory);
  }

  private int addNodeAt(Place place, Layer layer) {
    int node = builder.addNode(new Node.OfLayer(layer, place.iso3(), place.lat(), place.lon()));
    nodeAt.put(new NodeAt(place.name(), layer), node);
    Place ends = connected.getOrDefault(place.name(), place);
    if (!ends.isConnected()) {
      ends = withEnds(place);
      connected.put(place.name(), ends);
    }
    builder.addLink(ends.originNode(), node, new Link.Connector(NEW_CONNECTOR_KM));
    builder.addLink(node, ends.destinationNode(), new Link.Connector(NEW_CONNECTOR_KM));
    return node;
  }

  private Place withEnds(Place place) {
    return new Place(
        place.name(),
        place.aliases(),
        place.iso3(),
        place.lat(),
        place.lon(),
        place.kind(),
        place.population(),
        place.centroid(),
        builder.addNode(new Node.OfPlace(place.name(), Node.End.ORIGIN, place.lat(), place.lon())),
        builder.addNode(
            new Node.OfPlace(place.name(), Node.End.DESTINATION, place.lat(), place.lon())));
  }

  private void addTerminal(WrittenEdit written, BuildTerminal terminal) {
    int before = problems.count();
    Optional<Place> place = shipped.places().find(terminal.place());
    if (place.isEmpty()) {
      problems.addUnknown(
          written, "at", terminal.place(), "a place", shipped.places().similarTo(terminal.place()));
      return;
    }
    if (!named.terminal(terminal.name()).isEmpty()) {
      problems.add(
          written,
          "name",
          terminal.name(),
          "a new name",
          "There is a terminal of this name: change it with 'terminal' or open it with 'open'.");
    }
    List<Integer> nodes = new ArrayList<>();
    for (Layer layer : terminal.layers()) {
      OptionalInt node = findNode(place.get(), layer);
      if (node.isEmpty()) {
        problems.add(
            written,
            "layers",
            layer.id(),
            "a layer within %.0f km of %s".formatted(PlaceNodes.REACH_KM, place.get().name()),
            "Build a line of this layer that ends at the place first, or leave the layer out.");
      } else {
        nodes.add(node.getAsInt());
      }
    }
    if (problems.count() == before) {
      join(terminal, nodes);
    }
  }

  private void join(BuildTerminal terminal, List<Integer> nodes) {
    List<Link> links = new ArrayList<>();
    built.put(terminal, links);
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = i + 1; j < nodes.size(); j++) {
        addBoth(
            nodes.get(i),
            nodes.get(j),
            new Link.Transfer(
                terminal.name(), terminal.hours(), terminal.usdPerTeu(), Status.PLANNED),
            links);
      }
    }
  }
}
