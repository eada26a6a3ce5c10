package io.keruen.data.build.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Readers of the GeoJSON files of {@code searoute}. */
public final class SeaLanes {
  /**
   * One lane; lanes meet where they share a vertex.
   *
   * @param passage name of the strait or canal it runs through, or empty
   * @param line x is longitude within [-180, 180], y latitude
   */
  public record Lane(String passage, List<Coordinate> line) {}

  /**
   * A seaport.
   *
   * @param locode UN/LOCODE, country code first
   * @param main whether the package counts it as a port of call of container services
   */
  public record Port(String locode, String name, boolean main, double lat, double lon) {}

  private SeaLanes() {}

  public static List<Lane> parseLanes(byte[] geoJson) {
    List<Lane> lanes = new ArrayList<>();
    for (JsonNode feature : features(geoJson)) {
      String passage = feature.path("properties").path("passage").asText("");
      JsonNode coordinates = feature.path("geometry").path("coordinates");
      if (feature.path("geometry").path("type").asText().equals("LineString")) {
        lanes.add(new Lane(passage, line(coordinates)));
      } else {
        coordinates.forEach(part -> lanes.add(new Lane(passage, line(part))));
      }
    }
    return lanes;
  }

  public static List<Port> parsePorts(byte[] geoJson) {
    List<Port> ports = new ArrayList<>();
    for (JsonNode feature : features(geoJson)) {
      JsonNode properties = feature.path("properties");
      JsonNode position = feature.path("geometry").path("coordinates");
      ports.add(
          new Port(
              properties.path("port").asText(""),
              properties.path("name").asText(""),
              properties.path("t").asDouble(0) > 0,
              position.get(1).asDouble(),
              position.get(0).asDouble()));
    }
    return ports;
  }

  private static List<Coordinate> line(JsonNode coordinates) {
    List<Coordinate> line = new ArrayList<>();
    for (JsonNode c : coordinates) {
      double lon = c.get(0).asDouble();
      line.add(new Coordinate(lon > 180 ? lon - 360 : lon, c.get(1).asDouble()));
    }
    return line;
  }

  private static JsonNode features(byte[] geoJson) {
    try {
      return new ObjectMapper().readTree(geoJson).path("features");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sea lanes", e);
    }
  }
}
