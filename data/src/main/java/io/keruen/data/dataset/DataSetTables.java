package io.keruen.data.dataset;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** All rows of a data set, apart from drawn geometry. */
record DataSetTables(
    List<Source> sources,
    List<TerritoryRow> territories,
    List<UnionRow> unions,
    List<RateRow> rates,
    List<CommodityRow> commodities,
    List<ProjectRow> projects,
    List<Observation> observations,
    List<PublishedDistance> distances,
    List<PlaceRow> places,
    List<NodeRow> nodes,
    List<LinkRow> links,
    List<ConnectorRow> connectors,
    List<TerminalRow> terminals,
    List<CrossingRow> crossings) {
  SortedMap<String, List<Evidence>> evidence() {
    SortedMap<String, List<Evidence>> byTable = new TreeMap<>();
    byTable.put("territories.csv", of(territories, TerritoryRow::evidence));
    byTable.put("unions.csv", of(unions, UnionRow::evidence));
    byTable.put("rates.csv", of(rates, RateRow::evidence));
    byTable.put("commodities.csv", of(commodities, CommodityRow::evidence));
    byTable.put("projects.csv", of(projects, ProjectRow::evidence));
    byTable.put("observed.csv", of(observations, Observation::evidence));
    byTable.put("distances.csv", of(distances, PublishedDistance::evidence));
    byTable.put("places.csv", of(places, PlaceRow::evidence));
    byTable.put("links.csv", of(links, LinkRow::evidence));
    byTable.put("terminals.csv", of(terminals, TerminalRow::evidence));
    byTable.put("crossings.csv", of(crossings, CrossingRow::evidence));
    return byTable;
  }

  private static <T> List<Evidence> of(List<T> rows, Function<T, Evidence> evidence) {
    return rows.stream().map(evidence).toList();
  }
}
