package io.keruen.data.build;

import io.keruen.data.build.draft.Attributes;
import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.PathSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lays a second gauge beside the first where the facts say so: dual gauge or parallel tracks. */
final class SecondGauge {
  private SecondGauge() {}

  /** The draft with a copy of the lines of every area that adds a gauge. */
  static Draft add(Draft draft, List<GaugeArea> areas, Gazetteer.Index places) {
    Draft all = draft;
    for (GaugeArea area : areas) {
      if (area.adds()) {
        all = add(all, lines(all, area, places), area);
      }
    }
    return all;
  }

  private static SortedSet<Integer> lines(Draft draft, GaugeArea area, Gazetteer.Index places) {
    return area.box().isPresent() ? inBox(draft, area) : onStretch(draft, area, places);
  }

  private static SortedSet<Integer> inBox(Draft draft, GaugeArea area) {
    SortedSet<Integer> lines = new TreeSet<>();
    for (int i = 0; i < draft.lines().size(); i++) {
      DraftNode a = draft.node(draft.line(i).a());
      DraftNode b = draft.node(draft.line(i).b());
      boolean aIn = area.holds(a.territory(), a.at()) && !a.layer().equals(area.layer());
      boolean bIn = area.holds(b.territory(), b.at()) && !b.layer().equals(area.layer());
      boolean crosses = !a.territory().equals(b.territory());
      if ((aIn && bIn) || (crosses && (aIn || bIn))) {
        lines.add(i);
      }
    }
    return lines;
  }

  private static SortedSet<Integer> onStretch(Draft draft, GaugeArea area, Gazetteer.Index places) {
    Map<String, List<Integer>> anchored = Anchors.byName(draft);
    PathSearch search =
        new PathSearch(draft, i -> draft.node(draft.line(i).a()).territory().equals(area.iso3()));
    for (int from : nodes(anchored, places, area.from())) {
      for (int to : nodes(anchored, places, area.to())) {
        var path = search.path(from, to, 2000);
        if (path.isPresent()) {
          return new TreeSet<>(path.get());
        }
      }
    }
    return new TreeSet<>();
  }

  private static List<Integer> nodes(
      Map<String, List<Integer>> anchored, Gazetteer.Index places, String id) {
    return places
        .find(id)
        .map(place -> anchored.getOrDefault(place.name(), List.of()))
        .orElse(List.of());
  }

  private static Draft add(Draft draft, SortedSet<Integer> lines, GaugeArea area) {
    DraftBuilder builder = DraftBuilder.from(draft);
    Map<Integer, Integer> copyOf = new TreeMap<>();
    List<DraftLine> copies = new ArrayList<>();
    for (int i : lines) {
      DraftLine line = draft.line(i);
      Attributes attributes = line.attributes().alsoFrom(area.source());
      attributes =
          new Attributes(
              attributes.quality(),
              attributes.passage(),
              attributes.opened(),
              attributes.status(),
              attributes.source(),
              Confidence.MEDIUM);
      copies.add(
          line.withEnds(
                  copy(draft, builder, copyOf, line.a(), area),
                  copy(draft, builder, copyOf, line.b(), area))
              .withAttributes(attributes));
    }
    copies.forEach(builder::addLine);
    return builder.build();
  }

  /** Nodes of the area's territory are copied; those across the border stay what they are. */
  private static int copy(
      Draft draft, DraftBuilder builder, Map<Integer, Integer> copyOf, int node, GaugeArea area) {
    DraftNode original = draft.node(node);
    if (!original.territory().equals(area.iso3()) || original.layer().equals(area.layer())) {
      return node;
    }
    return copyOf.computeIfAbsent(
        node, n -> builder.addNode(original.withHome(area.layer(), original.territory())));
  }
}
