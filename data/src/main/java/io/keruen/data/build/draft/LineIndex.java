package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the line nearest to a position. */
public final class LineIndex {
  /** Km of a degree of latitude. */
  private static final double DEGREE_KM = 111.195;

  /**
   * Where a line comes nearest to a position.
   *
   * @param segment of the line's course, 0 for the first
   * @param share along that segment, [0, 1]
   */
  public record Hit(int line, int segment, double share, double km) {}

  private record Segment(int line, int index, Point from, Point to) {}

  private final Draft draft;
  private final STRtree tree = new STRtree();

  public LineIndex(Draft draft) {
    this.draft = draft;
    for (int i = 0; i < draft.lines().size(); i++) {
      List<Point> course = draft.course(draft.line(i));
      for (int k = 0; k + 1 < course.size(); k++) {
        Point a = course.get(k);
        Point b = course.get(k + 1);
        if (Math.abs(a.lon() - b.lon()) < 180) {
          tree.insert(new Envelope(a.lon(), b.lon(), a.lat(), b.lat()), new Segment(i, k, a, b));
        }
      }
    }
    tree.build();
  }

  /** Hits within {@code maxKm}, one per line, nearest first. */
  public List<Hit> near(Point position, double maxKm, IntPredicate lineCounts) {
    double dLat = maxKm / DEGREE_KM;
    double dLon = dLat / Math.max(0.05, Math.cos(Math.toRadians(position.lat())));
    Envelope window =
        new Envelope(
            position.lon() - dLon,
            position.lon() + dLon,
            position.lat() - dLat,
            position.lat() + dLat);
    List<Hit> hits = new ArrayList<>();
    for (Object found : tree.query(window)) {
      Segment segment = (Segment) found;
      if (lineCounts.test(segment.line())) {
        double share = position.nearestShare(segment.from(), segment.to());
        double km = position.km(segment.from().towards(segment.to(), share));
        if (km <= maxKm) {
          hits.add(new Hit(segment.line(), segment.index(), share, km));
        }
      }
    }
    hits.sort(
        Comparator.comparingDouble(Hit::km)
            .thenComparingInt(Hit::line)
            .thenComparingInt(Hit::segment));
    boolean[] seen = new boolean[draft.lines().size()];
    hits.removeIf(
        hit -> {
          boolean again = seen[hit.line()];
          seen[hit.line()] = true;
          return again;
        });
    return hits;
  }

  /** The nearest hit within {@code maxKm}. */
  public Optional<Hit> nearest(Point position, double maxKm, IntPredicate lineCounts) {
    return near(position, maxKm, lineCounts).stream().findFirst();
  }
}
