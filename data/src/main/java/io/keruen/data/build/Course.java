package io.keruen.data.build;

import io.keruen.data.build.draft.Point;
import io.keruen.data.dataset.Polyline;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Drawn courses of links: thinned and encoded. */
final class Course {
  private Course() {}

  /** The course as an encoded polyline. */
  static String encode(List<Point> course) {
    return Polyline.encode(course.stream().map(p -> new double[] {p.lat(), p.lon()}).toList());
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
