package io.keruen.data.build;

import io.keruen.data.build.draft.Anchoring;
import io.keruen.data.build.draft.Attributes;
import io.keruen.data.build.draft.BorderCut;
import io.keruen.data.build.draft.Clustering;
import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.GapClosing;
import io.keruen.data.build.draft.LineIndex;
import io.keruen.data.build.draft.Pockets;
import io.keruen.data.build.draft.Point;
import io.keruen.data.build.draft.Simplification;
import io.keruen.data.build.packages.RawGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The steps from a raw graph of railways or roads to the layers of one mode. */
final class LandNetwork {
  /** Lengths of closing and joining links by their straight distance. */
  private static final double DETOUR = 1.15;

  /**
   * Farthest a known crossing reaches for a line on either side when no line crosses the border
   * there.
   */
  private static final double JOIN_KM = 40;

  /**
   * Numbers that differ between railways and roads.
   *
   * @param ballKm radius within which nodes are merged
   * @param pocketKm longest stretch across a border that counts as noise
   * @param gapKm farthest dead ends that are joined
   * @param islandKm shortest part that is kept without a place
   * @param neighbours paths to this many nearest places and crossings are kept
   */
  record Settings(
      String mode, double ballKm, double pocketKm, double gapKm, double islandKm, int neighbours) {}

  /** The network of one mode and its crossings. */
  record Result(Draft draft, List<Crossing> crossings) {
    Result {
      crossings = List.copyOf(crossings);
    }
  }

  private final Settings settings;
  private final Territories territories;
  private final Consumer<Step> progress;

  LandNetwork(Settings settings, Territories territories, Consumer<Step> progress) {
    this.settings = settings;
    this.territories = territories;
    this.progress = progress;
  }

  private static final Attributes OSM = Attributes.ofSource("scgraph-data", Confidence.HIGH);
  private static final Attributes CLOSED_GAP = Attributes.ofSource("derived", Confidence.LOW);

  /**
   * @param layerAt layer of a line at a position in a territory, empty for none
   */
  Draft clustered(RawGraph raw, BiFunction<String, Point, String> layerAt) {
    List<DraftNode> homes = new ArrayList<>(raw.nodeCount());
    int kept = 0;
    for (int i = 0; i < raw.nodeCount(); i++) {
      Point at = new Point(raw.lat(i), raw.lon(i));
      String territory = territories.at(at);
      String layer = layerAt.apply(territory, at);
      homes.add(layer.isEmpty() ? null : DraftNode.of(layer, territory, at));
      kept += layer.isEmpty() ? 0 : 1;
    }
    report("clip to the territories of the network", raw.nodeCount() + " nodes", kept + " nodes");
    Draft clustered = Clustering.cluster(raw, homes, settings.ballKm(), OSM);
    report("merge what lies within " + settings.ballKm() + " km", kept + " nodes", size(clustered));
    Draft clean =
        step("absorb border noise", clustered, d -> Pockets.absorb(d, settings.pocketKm()));
    return step("split at borders", clean, d -> BorderCut.split(d, territories::at));
  }

  Draft withoutGaps(Draft draft) {
    Draft islands =
        step(
            "drop islands below " + settings.islandKm() + " km",
            draft,
            d -> Simplification.dropIslands(d, settings.islandKm()));
    GapClosing.Result closed =
        GapClosing.close(islands, settings.gapKm(), settings.islandKm(), CLOSED_GAP);
    for (GapClosing.Gap gap : closed.gaps()) {
      report(
          "close gap",
          String.format(
              Locale.ROOT,
              "%s %s %.2f %.2f",
              gap.territory(),
              gap.layer(),
              gap.from().lat(),
              gap.from().lon()),
          String.format(Locale.ROOT, "%.1f km", gap.km()));
    }
    report("close gaps up to " + settings.gapKm() + " km", size(islands), size(closed.draft()));
    return closed.draft();
  }

  Draft anchored(Draft draft, List<Anchoring.Request> requests) {
    return step("hang " + requests.size() + " places", draft, d -> Anchoring.anchor(d, requests));
  }

  Draft withFacts(Draft draft, FactLinks facts, List<FactLinks.FactLink> links) {
    FactLinks.Result result = facts.apply(draft, links);
    report(
        "bring in " + links.size() + " known links",
        size(draft),
        size(result.draft())
            + ", "
            + result.matched()
            + " found, "
            + result.added().size()
            + " added");
    result.added().forEach(a -> report("add known link", a, ""));
    result.disagreeing().forEach(d -> report("lengths disagree", d, ""));
    return result.draft();
  }

  Result cutAtBorders(Draft draft, CrossingMaker maker) {
    BorderCut.Result cut = BorderCut.cut(draft, territories::at);
    CrossingMaker.Result made = maker.make(cut.draft(), cut.borders());
    report(
        "cut at borders",
        cut.borders().size() + " lines cross",
        made.crossings().size() + " crossings, " + made.refused() + " gauge breaks without one");
    List<Crossing> crossings = new ArrayList<>(made.crossings());
    Draft joined = made.draft();
    for (CrossingFact fact : made.unmatched()) {
      Optional<Joined> join = join(joined, fact);
      report("join known crossing", fact.name(), join.isPresent() ? "joined" : "no line near");
      if (join.isPresent()) {
        joined = join.get().draft;
        crossings.add(maker.crossing(fact, join.get().anchor));
      }
    }
    return new Result(joined, crossings);
  }

  private record Joined(Draft draft, String anchor) {}

  /** Joins the nearest lines on both sides of a border that no line crosses. */
  private static Optional<Joined> join(Draft draft, CrossingFact fact) {
    LineIndex index = new LineIndex(draft);
    Optional<Integer> from = nearestNode(draft, index, fact.at(), fact.from(), fact.layerFrom());
    Optional<Integer> to = nearestNode(draft, index, fact.at(), fact.to(), fact.layerTo());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    DraftBuilder builder = DraftBuilder.from(draft);
    String anchor = "crossing " + fact.name() + " ";
    int a =
        builder.addNode(
            DraftNode.of(fact.layerFrom(), fact.from(), fact.at())
                .withAnchor(anchor + fact.from()));
    int b =
        builder.addNode(
            DraftNode.of(fact.layerTo(), fact.to(), fact.at()).withAnchor(anchor + fact.to()));
    Attributes attributes = CLOSED_GAP.withStatus(fact.status()).alsoFrom("gk");
    builder.addLine(link(draft, from.get(), a, fact.at(), attributes));
    builder.addLine(link(draft, to.get(), b, fact.at(), attributes));
    return Optional.of(new Joined(builder.build(), anchor));
  }

  private static DraftLine link(Draft draft, int node, int end, Point at, Attributes attributes) {
    return new DraftLine(node, end, draft.at(node).km(at) * DETOUR, List.of(), attributes);
  }

  private static Optional<Integer> nearestNode(
      Draft draft, LineIndex index, Point at, String territory, String layer) {
    return index
        .nearest(
            at,
            JOIN_KM,
            i -> {
              DraftNode a = draft.node(draft.line(i).a());
              return a.territory().equals(territory) && a.layer().equals(layer);
            })
        .map(hit -> draft.line(hit.line()))
        .map(line -> draft.at(line.a()).km(at) <= draft.at(line.b()).km(at) ? line.a() : line.b());
  }

  Draft simplified(Draft draft, java.util.function.Predicate<DraftNode> isHub) {
    Draft simple =
        step("drop dead ends, join chains, drop parallels", draft, Simplification::simplify);
    Draft large =
        step(
            "drop what is left of islands",
            simple,
            d -> Simplification.dropIslands(d, settings.islandKm()));
    return step(
        "keep paths to the " + settings.neighbours() + " nearest places and crossings",
        large,
        d -> Thinning.thin(d, settings.neighbours(), i -> isHub.test(d.node(i))));
  }

  private Draft step(String name, Draft before, UnaryOperator<Draft> change) {
    Draft after = change.apply(before);
    report(name, size(before), size(after));
    return after;
  }

  private void report(String name, String before, String after) {
    progress.accept(new Step(settings.mode() + ": " + name, before, after));
  }

  static String size(Draft draft) {
    return String.format(
        Locale.ROOT,
        "%d nodes, %d lines, %.0f km",
        draft.nodes().size(),
        draft.lines().size(),
        draft.totalKm());
  }
}
