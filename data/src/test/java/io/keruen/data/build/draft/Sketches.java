package io.keruen.data.build.draft;

import java.util.List;

/** Small drafts for tests: nodes near the equator, where 0.01 degrees are 1.11 km. */
final class Sketches {
  static final Attributes KNOWN = Attributes.ofSource("test", Confidence.HIGH);

  private Sketches() {}

  static DraftNode node(String territory, double lat, double lon, String... anchors) {
    return new DraftNode("rail-1520", territory, new Point(lat, lon), List.of(anchors));
  }

  static DraftLine line(int a, int b, double km) {
    return new DraftLine(a, b, km, List.of(), KNOWN);
  }

  static Draft draft(List<DraftNode> nodes, DraftLine... lines) {
    return new Draft(nodes, List.of(lines));
  }
}
