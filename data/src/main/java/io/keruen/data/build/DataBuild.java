package io.keruen.data.build;

import io.keruen.data.build.StraightNetwork.Ground;
import io.keruen.data.build.draft.Anchoring;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.Simplification;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.References;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Builds the tables of a data set from the registry packages and the facts. The same input gives
 * the same bytes: every step keeps or sorts its order, none depends on threads or hashes.
 */
public final class DataBuild {
  private static final LandNetwork.Settings RAIL =
      new LandNetwork.Settings("rail", 1.0, 8, 20, 25, 16);
  private static final LandNetwork.Settings ROAD =
      new LandNetwork.Settings("road", 2.0, 12, 5, 60, 10);

  /** Farthest a place may lie from its line. */
  private static final double RAIL_REACH_KM = 25;

  private static final double ROAD_REACH_KM = 80;

  /** Cities of this size keep their shortest ways to all others. */
  private static final long HUB_POPULATION = 3_000_000;

  private final BuildInputs inputs;
  private final Path dataSet;
  private final Consumer<Step> progress;
  private final InputProblems problems = new InputProblems();
  private final Set<String> inNetwork = new TreeSet<>();
  private final Map<String, String> gaugeOf = new TreeMap<>();
  private final Gauges gauges;
  private final List<CrossingFact> crossingFacts;
  private final ClosedBorders closedBorders;
  private final Territories territories;
  private final List<Place> places;
  private final Gazetteer.Index placeIndex;
  private final LinkFacts links;
  private final List<PassengerLines.Way> freightWays;
  private final Terminals terminals;
  private final Set<String> hubs = new TreeSet<>();
  private final Set<String> crossingNames = new HashSet<>();

  private DataBuild(BuildInputs inputs, Path dataSet, Consumer<Step> progress) {
    this.inputs = inputs;
    this.dataSet = dataSet;
    this.progress = progress;
    CountryCodes codes = CountryCodes.read();
    References sources = sources();
    FactTable gaugeAreas = facts("gauges.csv", GaugeArea.COLUMNS);
    FactTable linkFacts = LinkFacts.check(facts("links.csv", LinkFacts.COLUMNS), sources);
    References known = readTerritories();
    gauges = new Gauges(gaugeOf, GaugeArea.of(gaugeAreas, known, sources));
    crossingFacts = CrossingFact.of(facts("crossings.csv", CrossingFact.COLUMNS), known, sources);
    closedBorders = new ClosedBorders(facts("closed_borders.csv", ClosedBorders.COLUMNS), known);
    List<PlaceFact> placeFacts =
        PlaceFact.of(facts("places.csv", PlaceFact.COLUMNS), known, sources);
    problems.throwIfAny(); // the other facts speak of places
    territories = new Territories(inputs.countries(), codes.iso3ByNumber());
    places =
        new Gazetteer(codes.iso3ByIso2(), inNetwork, territories, inputs.regions())
            .places(inputs.cities(), inputs.currentNames(), placeFacts, inputs.ports());
    placeIndex = new Gazetteer.Index(places);
    GaugeArea.checkEnds(gaugeAreas, placeIndex.names());
    links = new LinkFacts(linkFacts, placeIndex);
    freightWays =
        PassengerLines.ways(facts("freight_ways.csv", PassengerLines.COLUMNS), placeIndex);
    terminals =
        new Terminals(
            facts("terminals.csv", Terminals.COLUMNS),
            facts("terminal_defaults.csv", Terminals.DEFAULT_COLUMNS),
            placeIndex,
            sources);
    problems.throwIfAny();
    places.stream().filter(p -> p.population() >= HUB_POPULATION).forEach(p -> hubs.add(p.name()));
  }

  /** Names of the sources that facts are taken from. */
  private References sources() {
    return References.of(
        "sources.csv",
        FactTable.read(dataSet, "sources.csv", Columns.of("id"), problems)
            .requireUnique("id")
            .rows(row -> row.requiredText("id")));
  }

  /** Takes down the territories of the network; gives the names of all. */
  private References readTerritories() {
    FactTable table =
        FactTable.read(
            dataSet, "territories.csv", Columns.of("iso3", "in_network", "gauge_mm"), problems);
    List<String> names = new ArrayList<>();
    for (CsvRow row : table.requireUnique("iso3").rows()) {
      names.add(row.requiredText("iso3"));
      String gauge = FactColumns.gauge(row, "gauge_mm");
      if (row.yes("in_network")) {
        inNetwork.add(row.text("iso3"));
        gaugeOf.put(row.text("iso3"), gauge);
      }
    }
    if (inNetwork.isEmpty()) {
      table.tellMissing(
          "with 'yes' in the column in_network",
          "the territories of the network",
          "Write yes where roads and railways are wanted.");
    }
    return References.of("territories.csv", names);
  }

  /**
   * Writes the built tables.
   *
   * @param dataSet folder with the hand-kept tables and {@code facts/}
   * @param out existing folder for the built tables; may be {@code dataSet}
   * @param progress told every finished step
   * @throws InvalidInputException if the folder or a table is missing, or wrong
   * @throws java.io.UncheckedIOException if a table cannot be written
   */
  public static void run(BuildInputs inputs, Path dataSet, Path out, Consumer<Step> progress) {
    DataSetFiles.in(dataSet); // told once if there is no such folder, not for every table
    new DataBuild(inputs, dataSet, progress).build(out);
  }

  private FactTable facts(String name, Columns columns) {
    return FactTable.read(dataSet, "facts/" + name, columns, problems);
  }

  private void build(Path out) {
    progress.accept(
        new Step(
            "places: choose and name",
            inputs.cities().size() + " cities, " + inputs.ports().size() + " ports",
            places.size()
                + " places, "
                + places.stream().filter(Place::centroid).count()
                + " of them centroids"));
    List<LandNetwork.Result> parts =
        List.of(
            rail(),
            road(),
            known("inland-waterway", links.of("inland_waterway", "inland-waterway")),
            known("pipeline", links.pipelines("OIL", "pipeline-oil")),
            known("pipeline", links.pipelines("GAS", "pipeline-gas")));
    DraftBuilder all = new DraftBuilder();
    List<Crossing> crossings = new ArrayList<>();
    for (LandNetwork.Result part : parts) {
      append(all, part.draft());
      crossings.addAll(part.crossings());
    }
    append(all, StraightNetwork.of(links.of("ferry", "ferry"), Ground.HIGH_SEAS));
    append(all, sea());
    write(out, all.build(), crossings);
  }

  private LandNetwork.Result rail() {
    LandNetwork land = new LandNetwork(RAIL, territories, progress);
    Draft lines = land.withoutGaps(land.clustered(inputs.railways(), gauges::layerAt));
    Set<String> onRail = links.placesOf("rail");
    List<Anchoring.Request> requests = new ArrayList<>();
    for (Place place : places) {
      if (place.centroid() || place.mayHaveRail() || onRail.contains(place.name())) {
        for (String layer : gauges.layers(place.iso3())) {
          requests.add(request(place, layer, RAIL_REACH_KM));
        }
      }
    }
    Draft known =
        land.withFacts(
            land.anchored(lines, requests),
            new FactLinks(p -> gauges.layerAt(p.iso3(), p.at())),
            links.rail());
    PassengerLines.Result freight = PassengerLines.close(known, freightWays);
    freight.told().forEach(progress);
    Draft dual = SecondGauge.add(freight.draft(), gauges.areas(), placeIndex);
    progress.accept(
        new Step("rail: add second gauges", LandNetwork.size(known), LandNetwork.size(dual)));
    LandNetwork.Result cut = land.cutAtBorders(dual, maker("rail"));
    return new LandNetwork.Result(land.simplified(cut.draft(), this::isHub), cut.crossings());
  }

  private LandNetwork.Result road() {
    LandNetwork land = new LandNetwork(ROAD, territories, progress);
    Draft lines =
        land.withoutGaps(
            land.clustered(inputs.highways(), (t, at) -> inNetwork.contains(t) ? "road" : ""));
    List<Anchoring.Request> requests = new ArrayList<>();
    for (Place place : places) {
      if (inNetwork.contains(place.iso3())) {
        requests.add(request(place, "road", ROAD_REACH_KM));
      }
    }
    Draft known =
        land.withFacts(
            land.anchored(lines, requests), new FactLinks(p -> "road"), links.of("road", "road"));
    LandNetwork.Result cut = land.cutAtBorders(known, maker("road"));
    return new LandNetwork.Result(land.simplified(cut.draft(), this::isHub), cut.crossings());
  }

  private LandNetwork.Result known(String mode, List<FactLinks.FactLink> known) {
    LandNetwork land =
        new LandNetwork(new LandNetwork.Settings(mode, 0, 0, 0, 0, 0), territories, progress);
    return land.cutAtBorders(StraightNetwork.of(known, Ground.TERRITORIES), maker(mode));
  }

  private Draft sea() {
    Draft sea = new SeaNetwork(at -> territories.inside(at).isEmpty()).of(inputs.lanes(), places);
    Draft simple = Simplification.simplify(sea);
    progress.accept(
        new Step("sea: lanes and ports", LandNetwork.size(sea), LandNetwork.size(simple)));
    return simple;
  }

  private boolean isHub(DraftNode node) {
    return node.anchors().stream().anyMatch(hubs::contains);
  }

  private static Anchoring.Request request(Place place, String layer, double reachKm) {
    return new Anchoring.Request(
        place.name(),
        place.at(),
        reachKm,
        node -> node.layer().equals(layer) && node.territory().equals(place.iso3()));
  }

  private CrossingMaker maker(String mode) {
    return new CrossingMaker(mode, crossingFacts, closedBorders, places, crossingNames);
  }

  private static void append(DraftBuilder all, Draft part) {
    int shift = all.nodeCount();
    part.nodes().forEach(all::addNode);
    part.lines().forEach(l -> all.addLine(l.withEnds(l.a() + shift, l.b() + shift)));
  }

  private void write(Path out, Draft network, List<Crossing> crossings) {
    Map<String, List<Integer>> anchored = Anchors.byName(network);
    List<Place> reached = places.stream().filter(p -> anchored.containsKey(p.name())).toList();
    List<Terminals.Terminal> transfers = new ArrayList<>();
    for (Place place : reached) {
      Map<Integer, DraftNode> nodes = new TreeMap<>();
      anchored.get(place.name()).forEach(n -> nodes.put(n, network.node(n)));
      transfers.addAll(terminals.at(place, nodes));
    }
    Reach reach = new Reach(network, crossings, anchored, transfers);
    List<Place> told = new ArrayList<>();
    for (Place place : reached) {
      boolean leads = reach.isInGreatestPart(anchored.get(place.name()));
      if (place.centroid() && !leads) {
        progress.accept(new Step("places: no way leads on, no centroid", place.name(), ""));
      }
      told.add(leads ? place : place.withoutDemand());
    }
    Tables tables = new Tables(out, network);
    tables.writePlaces(told);
    tables.writeNodes();
    tables.writeLinks();
    tables.writeConnectors(reached, anchored);
    tables.writeCrossings(crossings, anchored);
    tables.writeTerminals(transfers);
    progress.accept(
        new Step(
            "write the tables",
            LandNetwork.size(network),
            "%d places, %d crossings, %d transfers between layers"
                .formatted(reached.size(), crossings.size(), transfers.size())));
  }
}
