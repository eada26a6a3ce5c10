package io.keruen.data.build;

import io.keruen.data.build.draft.Point;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Encodes courses as Google polylines, latitude first, to 1e-4 degrees. */
final class Polyline {
  private static final double PRECISION = 1e4;

  private Polyline() {}

  static String encode(List<Point> course) {
    StringBuilder text = new StringBuilder();
    long lat = 0;
    long lon = 0;
    for (Point point : course) {
      long nextLat = Math.round(point.lat() * PRECISION);
      long nextLon = Math.round(point.lon() * PRECISION);
      append(text, nextLat - lat);
      append(text, nextLon - lon);
      lat = nextLat;
      lon = nextLon;
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long delta) {
    long value = delta < 0 ? ~(delta << 1) : delta << 1;
    while (value >= 0x20) {
      text.append((char) ((0x20 | (value & 0x1f)) + 63));
      value >>= 5;
    }
    text.append((char) (value + 63));
  }

  /**
   * The course without points that lie within a tolerance in degrees of the rest (Douglas-Peucker).
   */
  static List<Point> thin(List<Point> course, double degrees) {
    if (course.size() < 3) {
      return course;
    }
    Coordinate[] line =
        course.stream().map(p -> new Coordinate(p.lon(), p.lat())).toArray(Coordinate[]::new);
    Coordinate[] thin =
        DouglasPeuckerSimplifier.simplify(new GeometryFactory().createLineString(line), degrees)
            .getCoordinates();
    List<Point> points = new ArrayList<>();
    for (Coordinate c : thin) {
      points.add(new Point(c.y, c.x));
    }
    return points.size() < 2 ? List.of(course.get(0), course.get(course.size() - 1)) : points;
  }
}
