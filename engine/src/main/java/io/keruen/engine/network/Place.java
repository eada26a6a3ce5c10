package io.keruen.engine.network;

import java.util.List;

/**
 * A named point where cargo starts or ends.
 *
 * @param name unique name
 * @param aliases other names, local and former ones included
 * @param iso3 territory, ISO 3166-1 alpha-3
 * @param population inhabitants; 0 if unknown
 * @param centroid true if the place is an origin and destination of the skims
 * @param originNode node number where its cargo enters; -1 if the place hangs on no layer
 * @param destinationNode node number where cargo for it leaves; -1 likewise
 */
public record Place(
    String name,
    List<String> aliases,
    String iso3,
    double lat,
    double lon,
    String kind,
    long population,
    boolean centroid,
    int originNode,
    int destinationNode) {
  public Place {
    aliases = List.copyOf(aliases);
  }

  public boolean isConnected() {
    return originNode >= 0;
  }
}
