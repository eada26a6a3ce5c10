package io.keruen.data.dataset;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.References;
import io.keruen.engine.cost.RateTable;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Places;
import io.keruen.engine.network.Territory;
import io.keruen.engine.network.Unions;
import io.keruen.engine.scenario.Tariffs;
import io.keruen.engine.scenario.World;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one data set: first all tables, then the world they make. */
final class DataSetReader {
  private final DataSetFiles files;
  private final InputProblems problems = new InputProblems();
  private final Tables tables;

  DataSetReader(DataSetFiles files) {
    this.files = files;
    this.tables = new Tables(files, problems);
  }

  DataSet read() {
    DataSetTables rows = rows();
    int latest = rows.territories().stream().mapToInt(row -> row.year().orElse(0)).max().orElse(0);
    return assemble(rows, latest);
  }

  DataSet read(int baseYear) {
    return assemble(rows(), baseYear);
  }

  private DataSetTables rows() {
    FactTables facts = new FactTables(tables);
    List<Source> sources = facts.sources();
    References sourceIds = names("sources.csv", sources, Source::id);
    List<TerritoryRow> territories = facts.territories(sourceIds);
    References iso3 = names("territories.csv", territories, row -> row.territory().iso3());
    NetworkTables network = new NetworkTables(tables, iso3, sourceIds);
    List<PlaceRow> places = network.places();
    References placeNames = names("places.csv", places, PlaceRow::place);
    List<NodeRow> nodes = network.nodes();
    int nodeCount = problems.touch("nodes.csv") ? 0 : nodes.size(); // 0: any number goes
    TradeRows.FILES.forEach(tables::content); // they count for the version; read when asked for
    return new DataSetTables(
        sources,
        territories,
        facts.unions(iso3, sourceIds),
        facts.rates(iso3, sourceIds),
        facts.commodities(sourceIds),
        facts.projects(iso3, sourceIds),
        facts.observations(sourceIds),
        facts.distances(sourceIds),
        places,
        nodes,
        network.links(nodeCount),
        network.connectors(nodeCount, placeNames),
        network.terminals(nodeCount, placeNames),
        network.crossings(nodeCount));
  }

  /** Names that other tables may use; all, where rows with names could not be read. */
  private <T> References names(String table, Collection<T> rows, Function<T, String> name) {
    return problems.touch(table)
        ? References.of(table, List.of())
        : References.of(table, rows.stream().map(name).collect(Collectors.toSet()));
  }

  private DataSet assemble(DataSetTables rows, int year) {
    if (problems.touch("nodes.csv") || problems.touch("territories.csv")) {
      problems.throwIfAny(); // what refers to them would only repeat their problems
    }
    if (rows.nodes().isEmpty() || rows.territories().isEmpty()) {
      requireRows(rows); // likewise
    }
    NetworkAssembly assembly = new NetworkAssembly(rows.nodes(), problems);
    Defaults defaults =
        new Defaults(rows.crossings(), rows.terminals(), byIso3(rows.territories()), problems);
    assembly.addLinks(rows.links());
    assembly.addTerminals(rows.terminals(), defaults);
    assembly.addCrossings(rows.crossings(), defaults);
    Places places = assembly.addPlaces(rows.places(), rows.connectors());
    Unions unions = unions(rows.unions(), year);
    problems.throwIfAny();
    requireRows(rows);
    Network network = assembly.freeze();
    SortedMap<String, Territory> territories = new TreeMap<>();
    rows.territories().forEach(row -> territories.put(row.territory().iso3(), row.territory()));
    World world =
        new World(
            network,
            places,
            territories,
            new RateTable(rows.rates().stream().map(RateRow::rate).toList()),
            unions,
            Tariffs.of(territories.values()),
            rows.commodities().stream().map(CommodityRow::goods).toList(),
            Optional.empty());
    return new DataSet(files, year, world, rows, defaults.used(), tables.sha256());
  }

  /** A table may be empty; without these there is no world. */
  private void requireRows(DataSetTables rows) {
    Map<String, List<?>> needed = new LinkedHashMap<>();
    needed.put("territories.csv", rows.territories());
    needed.put("rates.csv", rows.rates());
    needed.put("commodities.csv", rows.commodities());
    needed.put("places.csv", rows.places());
    needed.put("nodes.csv", rows.nodes());
    needed.put("links.csv", rows.links());
    needed.forEach(
        (table, of) -> {
          if (of.isEmpty()) {
            problems.add(
                InputProblem.ofFile(
                    table, "no rows", "at least one", "Get the table whole, or write its rows."));
          }
        });
    problems.throwIfAny();
  }

  private static Map<String, TerritoryRow> byIso3(List<TerritoryRow> rows) {
    Map<String, TerritoryRow> byIso3 = new LinkedHashMap<>();
    rows.forEach(row -> byIso3.put(row.territory().iso3(), row));
    return byIso3;
  }

  /** Unions with the members of a year; one that has none then exists without members. */
  private Unions unions(List<UnionRow> rows, int year) {
    Map<String, UnionRow> first = new LinkedHashMap<>();
    SortedMap<String, SortedSet<String>> members = new TreeMap<>();
    for (UnionRow row : rows) {
      UnionRow other = first.computeIfAbsent(row.union(), name -> row);
      if (row.kind() != other.kind()) {
        problems.add(
            new InputProblem(
                "unions.csv",
                row.line(),
                "kind",
                UnionRow.name(row.kind()),
                "'" + UnionRow.name(other.kind()) + "' as in line " + other.line(),
                "A union is of one kind; name the deeper one differently."));
      }
      SortedSet<String> own = members.computeIfAbsent(row.union(), name -> new TreeSet<>());
      if (row.holdsIn(year)) {
        own.add(row.member());
      }
    }
    return new Unions(
        members.entrySet().stream()
            .map(e -> new Unions.Union(e.getKey(), first.get(e.getKey()).kind(), e.getValue()))
            .toList());
  }
}
