package io.keruen.data.build;

import io.keruen.data.build.draft.Anchoring;
import io.keruen.data.build.draft.Attributes;
import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.Point;
import io.keruen.data.build.draft.Simplification;
import io.keruen.data.build.draft.Status;
import io.keruen.data.build.packages.Cities;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Builds the tables of a data set from the registry packages and the facts. */
public final class DataBuild {
  private static final LandNetwork.Settings RAIL =
      new LandNetwork.Settings("rail", 1.0, 8, 20, 25, 16);
  private static final LandNetwork.Settings ROAD =
      new LandNetwork.Settings("road", 2.0, 12, 5, 60, 10);

  /** Farthest a place may lie from its line. */
  private static final double RAIL_REACH_KM = 25;

  private static final double ROAD_REACH_KM = 80;
  private static final double SEA_REACH_KM = 400;
  private static final long HUB_POPULATION = 3_000_000;

  private final BuildInputs inputs;
  private final Path dataSet;
  private final Consumer<Step> progress;
  private final Map<String, String> iso3ByIso2 = new TreeMap<>();
  private final Map<String, String> iso3ByNumber = new TreeMap<>();
  private final Map<String, String> gaugeOf = new TreeMap<>();
  private final Set<String> inNetwork = new TreeSet<>();
  private final List<GaugeArea> gaugeAreas;
  private final List<CrossingFact> crossingFacts;
  private Territories territories;
  private List<Place> places = List.of();
  private final Map<String, Place> placeById = new HashMap<>();

  private DataBuild(BuildInputs inputs, Path dataSet, Consumer<Step> progress) {
    this.inputs = inputs;
    this.dataSet = dataSet;
    this.progress = progress;
    this.gaugeAreas = GaugeArea.of(facts("gauges.csv"));
    this.crossingFacts = CrossingFact.of(facts("crossings.csv"));
  }

  /**
   * Writes the built tables.
   *
   * @param dataSet folder with the hand-kept tables and {@code facts/}
   * @param out existing folder for the built tables; may be {@code dataSet}
   */
  public static void run(BuildInputs inputs, Path dataSet, Path out, Consumer<Step> progress) {
    new DataBuild(inputs, dataSet, progress).build(out);
  }

  private List<FactTable.Row> facts(String name) {
    return FactTable.read(dataSet.resolve("facts").resolve(name));
  }

  private void build(Path out) {
    readCodes();
    for (FactTable.Row row : FactTable.read(dataSet.resolve("territories.csv"))) {
      if (row.text("in_network").equals("yes")) {
        inNetwork.add(row.text("iso3"));
        gaugeOf.put(row.text("iso3"), row.text("gauge_mm"));
      }
    }
    territories = new Territories(inputs.countries(), iso3ByNumber);
    namePlaces();
    Set<String> crossingNames = new HashSet<>();
    LandNetwork.Result rail = rail(crossingNames);
    LandNetwork.Result road = road(crossingNames);
    LandNetwork.Result water = straight("inland-waterway", "inland_waterway", crossingNames);
    LandNetwork.Result oil = straight("pipeline-oil", "pipeline", crossingNames);
    LandNetwork.Result gas = straight("pipeline-gas", "pipeline", crossingNames);
    Draft ferry = ferry();
    Draft sea = sea();
    DraftBuilder all = new DraftBuilder();
    List<Crossing> crossings = new ArrayList<>();
    for (LandNetwork.Result part : List.of(rail, road, water, oil, gas)) {
      append(all, part.draft());
      crossings.addAll(part.crossings());
    }
    append(all, ferry);
    append(all, sea);
    write(out, all.build(), crossings);
  }

  private void readCodes() {
    for (String line : resource("iso3166.csv").lines().toList()) {
      String[] cells = line.split(",", -1);
      iso3ByNumber.put(cells[1], cells[0]);
      iso3ByIso2.put(cells[2], cells[0]);
    }
    iso3ByNumber.remove("");
  }

  private static String resource(String name) {
    try (InputStream in = DataBuild.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  private void namePlaces() {
    Map<String, String> regions = new HashMap<>();
    for (Cities.Region region : inputs.regionNames()) {
      regions.put(region.code(), region.name());
    }
    places =
        new Gazetteer(iso3ByIso2, inNetwork, territories, regions)
            .places(inputs.cities(), inputs.currentNames(), facts("places.csv"), inputs.ports());
    Map<String, Place> byAlias = new HashMap<>();
    for (Place place : places) {
      place.aliases().forEach(alias -> byAlias.putIfAbsent(alias, place));
    }
    for (FactTable.Row row : facts("places.csv")) {
      placeById.put(
          row.text("id"),
          places.stream()
              .filter(p -> p.aliases().contains(row.text("id")) || p.name().equals(row.text("id")))
              .findFirst()
              .orElseThrow());
    }
    long centroids = places.stream().filter(Place::centroid).count();
    progress.accept(
        new Step(
            "places: choose and name",
            inputs.cities().size() + " cities, " + inputs.ports().size() + " ports",
            places.size() + " places, " + centroids + " of them centroids"));
  }

  private LandNetwork.Result rail(Set<String> crossingNames) {
    LandNetwork land = new LandNetwork(RAIL, territories, progress);
    Draft clustered = land.withoutGaps(land.clustered(inputs.railways(), this::railLayer));
    Set<String> onRail = railPlaceNames();
    List<Anchoring.Request> requests = new ArrayList<>();
    for (Place place : places) {
      if (place.centroid()
          || onRail.contains(place.name())
          || (place.kind() == Place.Kind.PORT && inNetwork.contains(place.iso3()))) {
        for (String layer : railLayers(place.iso3())) {
          requests.add(request(place, layer, RAIL_REACH_KM));
        }
      }
    }
    Draft anchored = land.anchored(clustered, requests);
    Draft known =
        land.withFacts(anchored, new FactLinks(p -> railLayer(p.iso3(), p.at())), railLinks());
    Draft dual = SecondGauge.add(known, gaugeAreas, placeById);
    progress.accept(
        new Step("rail: add second gauges", LandNetwork.size(known), LandNetwork.size(dual)));
    LandNetwork.Result cut = land.cutAtBorders(dual, maker("rail", crossingNames));
    return new LandNetwork.Result(land.simplified(cut.draft(), this::isHub), cut.crossings());
  }

  private LandNetwork.Result road(Set<String> crossingNames) {
    LandNetwork land = new LandNetwork(ROAD, territories, progress);
    Draft clustered =
        land.withoutGaps(
            land.clustered(inputs.highways(), (t, at) -> inNetwork.contains(t) ? "road" : ""));
    List<Anchoring.Request> requests = new ArrayList<>();
    for (Place place : places) {
      if (inNetwork.contains(place.iso3())) {
        requests.add(request(place, "road", ROAD_REACH_KM));
      }
    }
    Draft anchored = land.anchored(clustered, requests);
    Draft known = land.withFacts(anchored, new FactLinks(p -> "road"), links("road", r -> "road"));
    LandNetwork.Result cut = land.cutAtBorders(known, maker("road", crossingNames));
    return new LandNetwork.Result(land.simplified(cut.draft(), this::isHub), cut.crossings());
  }

  private boolean isHub(DraftNode node) {
    return node.anchors().stream().anyMatch(anchor -> hubNames().contains(anchor));
  }

  private Set<String> hubs;

  private Set<String> hubNames() {
    if (hubs == null) {
      hubs = new TreeSet<>();
      places.stream()
          .filter(p -> p.population() >= HUB_POPULATION)
          .forEach(p -> hubs.add(p.name()));
    }
    return hubs;
  }

  /** Layer of the railways at a position: the area's gauge, or the territory's. */
  private String railLayer(String territory, Point at) {
    if (!inNetwork.contains(territory) || gaugeOf.get(territory).isEmpty()) {
      return "";
    }
    for (GaugeArea area : gaugeAreas) {
      if (!area.adds() && area.holds(territory, at)) {
        return area.layer();
      }
    }
    return "rail-" + gaugeOf.get(territory);
  }

  private Set<String> railLayers(String territory) {
    Set<String> layers = new TreeSet<>();
    gaugeAreas.stream().filter(a -> a.iso3().equals(territory)).forEach(a -> layers.add(a.layer()));
    String gauge = gaugeOf.getOrDefault(territory, "");
    if (!gauge.isEmpty()) {
      layers.add("rail-" + gauge);
    }
    return layers;
  }

  private Set<String> railPlaceNames() {
    Set<String> names = new TreeSet<>();
    for (FactTable.Row row : facts("links.csv")) {
      if (row.text("mode").equals("rail")) {
        names.add(placeById.get(row.text("from_id")).name());
        names.add(placeById.get(row.text("to_id")).name());
      }
    }
    places.stream()
        .filter(p -> p.kind() == Place.Kind.STATION || p.kind() == Place.Kind.DRY_PORT)
        .forEach(p -> names.add(p.name()));
    return names;
  }

  private static Anchoring.Request request(Place place, String layer, double reachKm) {
    return new Anchoring.Request(
        place.name(),
        place.at(),
        reachKm,
        node -> node.layer().equals(layer) && node.territory().equals(place.iso3()));
  }

  private CrossingMaker maker(String mode, Set<String> names) {
    List<FactTable.Row> closed = facts("closed_borders.csv");
    CrossingMaker.Rules rules = (m, a, b, crossing) -> closedBecause(closed, m, a, b, crossing);
    return new CrossingMaker(mode, crossingFacts, rules, places, names);
  }

  private static String closedBecause(
      List<FactTable.Row> closed, String mode, String a, String b, String crossing) {
    for (FactTable.Row row : closed) {
      Set<String> pair = Set.of(row.text("territory_a"), row.text("territory_b"));
      boolean applies = row.text("mode").equals("all") || row.text("mode").equals(mode);
      boolean still = row.text("to_year").isEmpty();
      boolean excepted = List.of(row.text("except").split("\\|", -1)).contains(crossing);
      if (pair.equals(Set.of(a, b)) && applies && still && !excepted) {
        return row.text("reason");
      }
    }
    return "";
  }

  private List<FactLinks.FactLink> railLinks() {
    return links(
        "rail",
        row -> {
          String gauge = row.text("gauge_mm");
          return gauge.matches("[0-9]{4}") ? "rail-" + gauge : "";
        });
  }

  private List<FactLinks.FactLink> links(
      String mode, java.util.function.Function<FactTable.Row, String> layer) {
    List<FactLinks.FactLink> links = new ArrayList<>();
    for (FactTable.Row row : facts("links.csv")) {
      if (row.text("mode").equals(mode)) {
        Place from = placeById.get(row.text("from_id"));
        Place to = placeById.get(row.text("to_id"));
        double straight = from.at().km(to.at());
        boolean sourced =
            !row.text("source").startsWith("est") && !row.text("note").startsWith("estimate");
        if (from.name().equals(to.name())) {
          continue;
        }
        links.add(
            new FactLinks.FactLink(
                from,
                to,
                layer.apply(row),
                Math.max(straight, row.number("length_km").orElse(straight * 1.2)),
                sourced,
                new Attributes(
                    quality(row),
                    "",
                    row.text("year_opened"),
                    row.text("status").equals("existing") ? Status.OPEN : Status.PLANNED,
                    row.text("source"),
                    Confidence.of(row.text("confidence")))));
      }
    }
    return links;
  }

  private static String quality(FactTable.Row row) {
    return switch (row.text("tracks") + row.text("electrified")) {
      case "1N" -> "single";
      case "2N" -> "double";
      case "1Y" -> "electrified";
      case "2Y" -> "double-electrified";
      default -> "";
    };
  }

  /** Links that only the facts know, drawn straight and cut at borders. */
  private LandNetwork.Result straight(String layer, String mode, Set<String> crossingNames) {
    DraftBuilder builder = new DraftBuilder();
    Map<String, Integer> nodes = new LinkedHashMap<>();
    List<FactTable.Row> rows = facts("links.csv");
    List<FactLinks.FactLink> links = links(mode, r -> layer);
    int k = 0;
    for (FactTable.Row row : rows) {
      if (!row.text("mode").equals(mode)) {
        continue;
      }
      FactLinks.FactLink link = links.get(k++);
      boolean wanted =
          !mode.equals("pipeline")
              || row.text("corridors").startsWith(layer.equals("pipeline-oil") ? "OIL" : "GAS");
      if (wanted) {
        int a =
            nodes.computeIfAbsent(
                link.from().name(),
                n ->
                    builder.addNode(
                        DraftNode.of(layer, link.from().iso3(), link.from().at()).withAnchor(n)));
        int b =
            nodes.computeIfAbsent(
                link.to().name(),
                n ->
                    builder.addNode(
                        DraftNode.of(layer, link.to().iso3(), link.to().at()).withAnchor(n)));
        builder.addLine(
            new io.keruen.data.build.draft.DraftLine(
                a, b, link.km(), List.of(), link.attributes()));
      }
    }
    LandNetwork land =
        new LandNetwork(new LandNetwork.Settings(layer, 0, 0, 0, 0, 0), territories, progress);
    LandNetwork.Result cut =
        land.cutAtBorders(
            builder.build(),
            maker(layer.startsWith("pipeline") ? "pipeline" : layer, crossingNames));
    return cut;
  }

  private Draft ferry() {
    DraftBuilder builder = new DraftBuilder();
    Map<String, Integer> nodes = new LinkedHashMap<>();
    for (FactLinks.FactLink link : links("ferry", r -> "ferry")) {
      int a =
          nodes.computeIfAbsent(
              link.from().name(),
              n -> builder.addNode(DraftNode.of("ferry", "", link.from().at()).withAnchor(n)));
      int b =
          nodes.computeIfAbsent(
              link.to().name(),
              n -> builder.addNode(DraftNode.of("ferry", "", link.to().at()).withAnchor(n)));
      builder.addLine(
          new io.keruen.data.build.draft.DraftLine(a, b, link.km(), List.of(), link.attributes()));
    }
    return builder.build();
  }

  private Draft sea() {
    Draft lanes = SeaNetwork.of(inputs.lanes());
    Attributes approach = Attributes.ofSource("searoute", Confidence.MEDIUM);
    List<Anchoring.Request> requests = new ArrayList<>();
    for (Place place : places) {
      if (place.kind() == Place.Kind.PORT) {
        requests.add(
            new Anchoring.Request("approach " + place.name(), place.at(), SEA_REACH_KM, n -> true));
      }
    }
    Draft split = Anchoring.anchor(lanes, requests);
    Map<String, List<Integer>> anchored = Anchors.byName(split);
    DraftBuilder ports = DraftBuilder.from(split);
    for (Place place : places) {
      List<Integer> lane = anchored.getOrDefault("approach " + place.name(), List.of());
      if (!lane.isEmpty()) {
        int node = ports.addNode(DraftNode.of("sea", "", place.at()).withAnchor(place.name()));
        double km = Math.max(0.5, place.at().km(split.at(lane.get(0))));
        ports.addLine(
            new io.keruen.data.build.draft.DraftLine(node, lane.get(0), km, List.of(), approach));
      }
    }
    Draft all = unanchored(ports.build());
    Draft simple = Simplification.simplify(all);
    progress.accept(
        new Step("sea: lanes and ports", LandNetwork.size(lanes), LandNetwork.size(simple)));
    return simple;
  }

  /** Takes the approach anchors away again. */
  private static Draft unanchored(Draft draft) {
    DraftBuilder builder = DraftBuilder.from(draft);
    for (int i = 0; i < draft.nodes().size(); i++) {
      DraftNode node = draft.node(i);
      List<String> kept = node.anchors().stream().filter(a -> !a.startsWith("approach ")).toList();
      builder.setNode(i, new DraftNode(node.layer(), node.territory(), node.at(), kept));
    }
    return builder.build();
  }

  private static void append(DraftBuilder all, Draft part) {
    int shift = all.nodeCount();
    part.nodes().forEach(all::addNode);
    part.lines().forEach(l -> all.addLine(l.withEnds(l.a() + shift, l.b() + shift)));
  }

  private void write(Path out, Draft network, List<Crossing> crossings) {
    Map<String, List<Integer>> anchored = Anchors.byName(network);
    Tables tables = new Tables(out, network);
    List<Place> reached = places.stream().filter(p -> anchored.containsKey(p.name())).toList();
    tables.writePlaces(reached);
    tables.writeNodes();
    tables.writeLinks();
    tables.writeConnectors(reached, anchored);
    tables.writeCrossings(crossings, anchored);
    Terminals terminals =
        new Terminals(facts("terminals.csv"), facts("terminal_defaults.csv"), placeById);
    List<Terminals.Terminal> all = new ArrayList<>();
    for (Place place : reached) {
      Map<Integer, DraftNode> nodes = new TreeMap<>();
      anchored.get(place.name()).forEach(n -> nodes.put(n, network.node(n)));
      all.addAll(terminals.at(place, nodes));
    }
    tables.writeTerminals(all);
    progress.accept(
        new Step(
            "write",
            LandNetwork.size(network),
            reached.size()
                + " places, "
                + crossings.size()
                + " crossings, "
                + all.size()
                + " terminals"));
  }
}
