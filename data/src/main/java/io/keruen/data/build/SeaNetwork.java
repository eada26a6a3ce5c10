package io.keruen.data.build;

import io.keruen.data.build.draft.Attributes;
import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.Point;
import io.keruen.data.build.draft.Status;
import io.keruen.data.build.packages.SeaLanes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Sea lanes as a draft of one layer on the high seas; lanes meet where they share a vertex. */
final class SeaNetwork {
  /**
   * Ice closes these lanes to ordinary ships; they carry a status so that a scenario can open them.
   */
  private static final List<String> ICE_BOUND = List.of("northwest", "bering");

  /**
   * The package runs a lane up the Don and down the Volga. Sea ships cannot take it: the canal
   * between the rivers belongs to the inland waterways.
   */
  private static final Envelope VOLGA_DON = new Envelope(39.5, 46.8, 46.2, 49.5); // lon, lat

  private SeaNetwork() {}

  static Draft of(List<SeaLanes.Lane> lanes) {
    DraftBuilder builder = new DraftBuilder();
    Map<Point, Integer> nodes = new HashMap<>();
    for (SeaLanes.Lane lane : lanes) {
      List<Coordinate> line = lane.line();
      for (int i = 1; i < line.size(); i++) {
        if (VOLGA_DON.contains(line.get(i - 1)) || VOLGA_DON.contains(line.get(i))) {
          continue;
        }
        int a = node(builder, nodes, line.get(i - 1));
        int b = node(builder, nodes, line.get(i));
        if (a != b) {
          double km = builder.node(a).at().km(builder.node(b).at());
          builder.addLine(new DraftLine(a, b, km, List.of(), attributes(lane.passage())));
        }
      }
    }
    return builder.build();
  }

  private static int node(DraftBuilder builder, Map<Point, Integer> nodes, Coordinate c) {
    double lon = c.x == -180 ? 180 : c.x;
    Point at = new Point(Math.round(c.y * 1e5) / 1e5, Math.round(lon * 1e5) / 1e5);
    return nodes.computeIfAbsent(at, p -> builder.addNode(DraftNode.of("sea", "", p)));
  }

  private static Attributes attributes(String passage) {
    Status status = ICE_BOUND.contains(passage) ? Status.CLOSED : Status.OPEN;
    return new Attributes("", passage, "", status, "searoute", Confidence.MEDIUM);
  }
}
