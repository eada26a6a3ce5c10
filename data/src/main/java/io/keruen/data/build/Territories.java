package io.keruen.data.build;

import io.keruen.data.build.draft.Point;
import io.keruen.data.build.packages.CountryShapes.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Tells which territory a position lies in; positions at sea belong to the nearest one. */
public final class Territories {
  /**
   * Natural Earth draws some areas apart; here they count to the territory whose rules hold there.
   */
  private static final Map<String, String> BY_NAME =
      Map.of(
          "Kosovo", "XKX",
          "N. Cyprus", "XNC",
          "Somaliland", "XSL",
          "Baikonur", "KAZ",
          "Dhekelia", "CYP",
          "Akrotiri", "CYP",
          "Cyprus U.N. Buffer Zone", "CYP");

  private static final Map<String, String> PART_OF =
      Map.of(
          "VAT", "ITA", "SMR", "ITA", "MCO", "FRA", "ALA", "FIN", "IMN", "GBR", "JEY", "FRA", "GGY",
          "FRA");

  /** Internationally recognised as Ukraine's; Natural Earth draws it with Russia. */
  private static final Coordinate CRIMEA = new Coordinate(34.2, 45.2);

  private static final int COAST_PIECE = 16;

  private record Area(int order, String iso3, Envelope bounds, IndexedPointInAreaLocator locator) {}

  private record Coast(int order, String iso3, LineString line) {}

  private final GeometryFactory geometry = new GeometryFactory();
  private final STRtree areas = new STRtree();
  private final STRtree coasts = new STRtree();
  private int coastCount;

  /** From the polygons and the ISO codes, numeric to iso3. */
  public Territories(List<Shape> shapes, Map<String, String> iso3ByNumber) {
    int order = 0;
    for (Shape shape : shapes) {
      String code = BY_NAME.getOrDefault(shape.name(), iso3ByNumber.get(shape.numericCode()));
      if (code == null) {
        continue;
      }
      String iso3 = PART_OF.getOrDefault(code, code);
      Polygon polygon = shape.polygon();
      if (iso3.equals("RUS")
          && new IndexedPointInAreaLocator(polygon).locate(CRIMEA) == Location.INTERIOR) {
        iso3 = "UKR";
      }
      Envelope bounds = polygon.getEnvelopeInternal();
      areas.insert(bounds, new Area(order++, iso3, bounds, new IndexedPointInAreaLocator(polygon)));
      addCoast(polygon.getExteriorRing().getCoordinates(), iso3);
    }
    areas.build();
    coasts.build();
  }

  private void addCoast(Coordinate[] ring, String iso3) {
    for (int start = 0; start < ring.length - 1; start += COAST_PIECE) {
      int end = Math.min(ring.length - 1, start + COAST_PIECE);
      LineString piece =
          geometry.createLineString(java.util.Arrays.copyOfRange(ring, start, end + 1));
      coasts.insert(piece.getEnvelopeInternal(), new Coast(coastCount++, iso3, piece));
    }
  }

  /** iso3 of the territory at a position, or of the nearest one for a position at sea. */
  public String at(Point position) {
    String inside = inside(position);
    return inside.isEmpty() ? nearest(position) : inside;
  }

  /** iso3 of the territory at a position, or empty at sea. */
  public String inside(Point position) {
    Coordinate c = new Coordinate(position.lon(), position.lat());
    List<Area> candidates = new ArrayList<>();
    for (Object found : areas.query(new Envelope(c))) {
      candidates.add((Area) found);
    }
    candidates.sort(
        Comparator.comparingDouble((Area a) -> a.bounds().getArea()).thenComparingInt(Area::order));
    for (Area area : candidates) {
      if (area.locator().locate(c) != Location.EXTERIOR) {
        return area.iso3();
      }
    }
    return "";
  }

  private String nearest(Point position) {
    Coordinate c = new Coordinate(position.lon(), position.lat());
    org.locationtech.jts.geom.Point point = geometry.createPoint(c);
    for (double reach = 0.25; reach < 180; reach *= 2) {
      Envelope window = new Envelope(c);
      window.expandBy(reach);
      Coast best = null;
      double bestDistance = reach;
      for (Object found : coasts.query(window)) {
        Coast coast = (Coast) found;
        double distance = coast.line().distance(point);
        boolean nearer = distance < bestDistance;
        boolean tie = best != null && distance == bestDistance && coast.order() < best.order();
        if (nearer || tie) {
          best = coast;
          bestDistance = distance;
        }
      }
      if (best != null) {
        return best.iso3();
      }
    }
    throw new IllegalStateException("no land near " + position);
  }
}
