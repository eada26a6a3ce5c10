package io.keruen.data.dataset;

import java.util.List;

/** One row of places.csv. */
public record PlaceRow(
    int line,
    String place,
    List<String> aliases,
    String iso3,
    double lat,
    double lon,
    String kind,
    int population,
    boolean centroid,
    Evidence evidence) {
  public PlaceRow {
    aliases = List.copyOf(aliases);
  }
}
