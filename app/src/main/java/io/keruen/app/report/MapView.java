package io.keruen.app.report;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;

/**
 * The map of the page.
 *
 * @param outlines GeoJSON of countries with {@code iso3} and {@code name}
 * @param precision degrees per unit of the encoded polylines
 * @param credit whom the map data are from
 */
record MapView(
    @JsonRawValue String outlines,
    double precision,
    String credit,
    List<Layer> background,
    List<Group> groups,
    List<ProjectLines> programme) {

  /** Lines of the network as it is, drawn alike; encoded polylines. */
  record Layer(String name, String colour, double width, double opacity, List<String> lines) {}

  /** Projects drawn alike. */
  record Group(String name, String colour, double width, boolean dashed) {}

  /**
   * What a project changes.
   *
   * @param group name of the {@link Group}
   * @param about kind, status, length and cost in words
   * @param lines encoded polylines
   * @param points {@code [lon, lat]} of crossings and terminals that it changes
   */
  record ProjectLines(
      String name, String group, String about, List<String> lines, List<List<Double>> points) {}
}
