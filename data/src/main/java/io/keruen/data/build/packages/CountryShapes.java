package io.keruen.data.build.packages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Country polygons of {@code world-atlas}: quantised TopoJSON of Natural Earth 1:10m. */
public final class CountryShapes {
  /**
   * One polygon of a country; x is longitude and y latitude in degrees.
   *
   * @param numericCode ISO 3166-1 numeric code, three digits; empty where Natural Earth gives none
   */
  public record Shape(String numericCode, String name, Polygon polygon) {}

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  private final JsonNode topology;
  private final List<Coordinate[]> arcs = new ArrayList<>();

  private CountryShapes(JsonNode topology, double toleranceDegrees) {
    this.topology = topology;
    for (JsonNode arc : topology.path("arcs")) {
      LineString line = GEOMETRY.createLineString(decode(arc));
      arcs.add(DouglasPeuckerSimplifier.simplify(line, toleranceDegrees).getCoordinates());
    }
  }

  /** Polygons in the order of the file. */
  public static List<Shape> parse(byte[] topoJson) {
    return parse(topoJson, 0);
  }

  /**
   * Polygons in the order of the file, without detail below a tolerance. Neighbours keep one
   * border, because they share its arcs.
   */
  public static List<Shape> parse(byte[] topoJson, double toleranceDegrees) {
    try {
      return new CountryShapes(new ObjectMapper().readTree(topoJson), toleranceDegrees).shapes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the country polygons", e);
    }
  }

  private List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (JsonNode country : topology.path("objects").path("countries").path("geometries")) {
      String code = country.path("id").asText("");
      String name = country.path("properties").path("name").asText();
      JsonNode rings = country.path("arcs");
      if (country.path("type").asText().equals("Polygon")) {
        shapes.add(new Shape(code, name, polygon(rings)));
      } else {
        rings.forEach(polygon -> shapes.add(new Shape(code, name, polygon(polygon))));
      }
    }
    shapes.removeIf(shape -> shape.polygon().isEmpty());
    return shapes;
  }

  /** Arc positions are deltas on an integer grid: degrees = delta sum x scale + translate. */
  private Coordinate[] decode(JsonNode arc) {
    JsonNode scale = topology.path("transform").path("scale");
    JsonNode translate = topology.path("transform").path("translate");
    Coordinate[] line = new Coordinate[arc.size()];
    long x = 0;
    long y = 0;
    for (int i = 0; i < line.length; i++) {
      x += arc.get(i).get(0).asLong();
      y += arc.get(i).get(1).asLong();
      line[i] =
          new Coordinate(
              x * scale.get(0).asDouble() + translate.get(0).asDouble(),
              y * scale.get(1).asDouble() + translate.get(1).asDouble());
    }
    return line;
  }

  /** Islands and holes that the quantisation shrank below three points come out empty. */
  private Polygon polygon(JsonNode rings) {
    List<LinearRing> lines = new ArrayList<>();
    rings.forEach(ring -> lines.add(ring(ring)));
    LinearRing shell = lines.remove(0);
    lines.removeIf(LinearRing::isEmpty);
    return shell.isEmpty()
        ? GEOMETRY.createPolygon()
        : GEOMETRY.createPolygon(shell, lines.toArray(new LinearRing[0]));
  }

  /** A ring is a chain of arcs; index ~i means arc i backwards; joints are given twice. */
  private LinearRing ring(JsonNode arcIndices) {
    List<Coordinate> line = new ArrayList<>();
    for (JsonNode index : arcIndices) {
      int i = index.asInt();
      Coordinate[] arc = arcs.get(i < 0 ? ~i : i);
      for (int k = 0; k < arc.length; k++) {
        Coordinate next = arc[i < 0 ? arc.length - 1 - k : k];
        if (line.isEmpty() || !line.get(line.size() - 1).equals2D(next)) {
          line.add(next);
        }
      }
    }
    return line.size() < 4
        ? GEOMETRY.createLinearRing()
        : GEOMETRY.createLinearRing(line.toArray(new Coordinate[0]));
  }
}
