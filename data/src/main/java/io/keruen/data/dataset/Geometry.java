package io.keruen.data.dataset;

import io.keruen.data.dataset.Tables.UniqueKey;
import io.keruen.data.input.Columns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Courses of links for drawing, by number of the data set's links; never needed to compute. */
public final class Geometry {
  /** How finely a course is drawn. */
  public enum Detail {
    FINE,
    COARSE
  }

  private record Row(int line, int link, String fine, String coarse) {}

  private final Map<Integer, Row> byLink = new HashMap<>();

  private Geometry() {}

  /** Reads geometry.csv of a data set with so many links. */
  static Geometry of(Tables tables, int links) {
    Geometry geometry = new Geometry();
    tables
        .rows(
            "geometry.csv",
            Columns.of("link", "fine", "coarse"),
            UniqueKey.of("link", Row::link),
            row -> {
              checkPolyline(row.text("fine"), row, "fine");
              checkPolyline(row.text("coarse"), row, "coarse");
              return new Row(
                  row.line(),
                  row.integer("link", 0, links - 1),
                  row.text("fine"),
                  row.text("coarse"));
            })
        .forEach(row -> geometry.byLink.put(row.link(), row));
    return geometry;
  }

  private static void checkPolyline(String text, io.keruen.data.input.CsvRow row, String column) {
    try {
      Polyline.decode(text);
    } catch (IllegalArgumentException e) {
      row.problem(column, "an encoded polyline; " + e.getMessage(), "Build the data set again.");
    }
  }

  /**
   * Points {@code {lat, lon}} of a link from its from_node to its to_node; empty if the link is
   * drawn straight.
   */
  public Optional<List<double[]>> course(int dataSetLink, Detail detail) {
    return encoded(dataSetLink, detail).map(Polyline::decode);
  }

  /** The same as an encoded polyline. */
  public Optional<String> encoded(int dataSetLink, Detail detail) {
    return Optional.ofNullable(byLink.get(dataSetLink))
        .map(row -> detail == Detail.FINE ? row.fine() : row.coarse())
        .filter(text -> !text.isEmpty());
  }
}
