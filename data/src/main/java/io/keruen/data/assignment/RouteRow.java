package io.keruen.data.assignment;

import java.util.List;

/**
 * A route of a class between two zones, as a file lists it.
 *
 * @param line in the file
 * @param origin id of a zone
 * @param destination id of a zone
 * @param nodes ids, first to last
 * @param links of the network's file, first to last
 * @param share of the pair's trips, 0 to 1
 * @param volume 0 or more
 * @param cost generalised cost, in units of time
 */
public record RouteRow(
    int line,
    int flowClass,
    String origin,
    String destination,
    List<String> nodes,
    List<Integer> links,
    double share,
    double volume,
    double cost) {
  public RouteRow {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }
}
