package io.keruen.data.build;

import io.keruen.data.build.draft.Attributes;
import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.PathSearch;
import io.keruen.data.build.draft.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Brings the links of the facts into a draft. Where the draft already has a path of about that
 * length between the two places, the path takes over what the facts know (class, year, and the
 * length where a document states it); where not, the link is added.
 */
final class FactLinks {
  /** A path longer than this many times the stated or straight length is another line. */
  private static final double SAME_LINE = 1.35;

  /** Estimates and existing lines give way to any path up to this many times as long. */
  private static final double NO_GAP = 2.5;

  /** A stated length within these factors of the measured one replaces it. */
  private static final double MOST_SCALING = 1.12;

  /**
   * A link between two places.
   *
   * @param km length; sourced if {@code sourced}, else estimated
   * @param layer wanted layer, empty for the layers of the places' territories
   */
  record FactLink(
      Place from, Place to, String layer, double km, boolean sourced, Attributes attributes) {}

  /** The draft with the links and what became of each. */
  record Result(Draft draft, List<String> added, int matched, List<String> disagreeing) {
    Result {
      added = List.copyOf(added);
      disagreeing = List.copyOf(disagreeing);
    }
  }

  private final Function<Place, String> homeLayer;
  private DraftBuilder builder;
  private final List<String> added = new ArrayList<>();
  private final List<String> disagreeing = new ArrayList<>();
  private int matched;

  /**
   * @param homeLayer layer of the place's territory
   */
  FactLinks(Function<Place, String> homeLayer) {
    this.homeLayer = homeLayer;
  }

  Result apply(Draft draft, List<FactLink> links) {
    builder = DraftBuilder.from(draft);
    Map<String, List<Integer>> anchored = Anchors.byName(draft);
    PathSearch search = new PathSearch(draft, i -> true);
    for (FactLink link : links) {
      Optional<List<Integer>> path = existing(draft, search, anchored, link);
      if (path.isEmpty()) {
        add(link, anchored);
      } else if (link.attributes().status() == Status.OPEN) {
        matched++;
        transfer(draft, link, path.get());
      }
    }
    return new Result(builder.build(), added, matched, disagreeing);
  }

  private Optional<List<Integer>> existing(
      Draft draft, PathSearch search, Map<String, List<Integer>> anchored, FactLink link) {
    boolean fillsGap = !link.sourced() && link.attributes().status() == Status.OPEN;
    double limit =
        (fillsGap ? NO_GAP : SAME_LINE) * Math.max(link.km(), link.from().at().km(link.to().at()))
            + 5;
    for (int from : nodes(draft, anchored, link.from(), link.layer())) {
      for (int to : nodes(draft, anchored, link.to(), link.layer())) {
        Optional<List<Integer>> path = search.path(from, to, limit);
        if (path.isPresent() && staysOn(draft, path.get(), link.layer())) {
          return path;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean staysOn(Draft draft, List<Integer> path, String layer) {
    return layer.isEmpty()
        || path.stream()
            .map(draft::line)
            .allMatch(
                l ->
                    draft.node(l.a()).layer().equals(layer)
                        && draft.node(l.b()).layer().equals(layer));
  }

  private static List<Integer> nodes(
      Draft draft, Map<String, List<Integer>> anchored, Place place, String layer) {
    return anchored.getOrDefault(place.name(), List.of()).stream()
        .filter(n -> n < draft.nodes().size())
        .filter(n -> layer.isEmpty() || draft.node(n).layer().equals(layer))
        .toList();
  }

  private void transfer(Draft draft, FactLink link, List<Integer> path) {
    double km = path.stream().mapToDouble(i -> draft.line(i).km()).sum();
    if (km > SAME_LINE * Math.max(link.km(), link.from().at().km(link.to().at())) + 5) {
      return;
    }
    double factor = km > 0 ? link.km() / km : 1;
    boolean agrees = factor < MOST_SCALING && factor > 1 / MOST_SCALING;
    if (link.sourced() && !agrees) {
      disagreeing.add(
          String.format(
              java.util.Locale.ROOT,
              "%s - %s: %.0f km stated, %.0f km measured",
              link.from().name(),
              link.to().name(),
              link.km(),
              km));
    }
    for (int i : path) {
      DraftLine line = builder.line(i);
      Attributes known = line.attributes();
      Attributes taken =
          new Attributes(
              link.attributes().quality().isEmpty() ? known.quality() : link.attributes().quality(),
              known.passage(),
              link.attributes().opened().isEmpty() ? known.opened() : link.attributes().opened(),
              known.status(),
              known.source(),
              known.confidence());
      for (String source : link.attributes().source().split("\\|", -1)) {
        taken = source.startsWith("est-") ? taken : taken.alsoFrom(source);
      }
      double lineKm = link.sourced() && agrees ? line.km() * factor : line.km();
      builder.setLine(i, line.withKm(lineKm).withAttributes(taken));
    }
  }

  private void add(FactLink link, Map<String, List<Integer>> anchored) {
    int from = nodeFor(link.from(), link.layer(), anchored);
    int to = nodeFor(link.to(), link.layer(), anchored);
    double straight = builder.node(from).at().km(builder.node(to).at());
    builder.addLine(
        new DraftLine(from, to, Math.max(link.km(), straight), List.of(), link.attributes()));
    added.add(
        link.from().name()
            + " - "
            + link.to().name()
            + " ("
            + link.attributes().status().word()
            + ")");
  }

  private int nodeFor(Place place, String layer, Map<String, List<Integer>> anchored) {
    String wanted = layer.isEmpty() ? homeLayer.apply(place) : layer;
    for (int node : anchored.getOrDefault(place.name(), List.of())) {
      if (builder.node(node).layer().equals(wanted)) {
        return node;
      }
    }
    int node =
        builder.addNode(DraftNode.of(wanted, place.iso3(), place.at()).withAnchor(place.name()));
    anchored.computeIfAbsent(place.name(), k -> new ArrayList<>()).add(node);
    return node;
  }

  static Confidence weaker(Confidence a, Confidence b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
