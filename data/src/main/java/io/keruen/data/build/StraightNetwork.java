package io.keruen.data.build;

import io.keruen.data.build.FactLinks.FactLink;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.DraftNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Layers that only the facts know (ferries, waterways, pipelines): links drawn straight. */
final class StraightNetwork {
  /** Whether the nodes belong to the territories of their places. */
  enum Ground {
    TERRITORIES,
    HIGH_SEAS
  }

  private StraightNetwork() {}

  static Draft of(List<FactLink> links, Ground ground) {
    DraftBuilder builder = new DraftBuilder();
    Map<String, Integer> nodes = new LinkedHashMap<>();
    for (FactLink link : links) {
      int a = node(builder, nodes, link.from(), link.layer(), ground);
      int b = node(builder, nodes, link.to(), link.layer(), ground);
      builder.addLine(new DraftLine(a, b, link.km(), List.of(), link.attributes()));
    }
    return builder.build();
  }

  private static int node(
      DraftBuilder builder, Map<String, Integer> nodes, Place place, String layer, Ground ground) {
    String territory = ground == Ground.TERRITORIES ? place.iso3() : "";
    return nodes.computeIfAbsent(
        place.name(),
        name -> builder.addNode(DraftNode.of(layer, territory, place.at()).withAnchor(name)));
  }
}
