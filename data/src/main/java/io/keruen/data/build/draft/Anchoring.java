package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Hangs anchors (places) on a draft: each goes to the nearest end of a line if that is close, else
 * to the nearest point of a line, which is split there. Lines of short islands are second choice.
 */
public final class Anchoring {
  /** Anchors this near to a node take it rather than split the line. */
  private static final double SAME_NODE_KM = 1.0;

  /** Parts this many times shorter than another one in reach are second choice. */
  private static final double MINOR_PART = 3;

  /** How much farther the line of the greater part may be. */
  private static final double MINOR_PART_DETOUR_KM = 15;

  /**
   * What wants to hang on the draft.
   *
   * @param maxKm farthest it may hang
   * @param home which nodes it may hang on
   */
  public record Request(String anchor, Point at, double maxKm, Predicate<DraftNode> home) {}

  private Anchoring() {}

  /** The draft with an anchor for every request that found a line. */
  public static Draft anchor(Draft draft, List<Request> requests) {
    LineIndex index = new LineIndex(draft);
    Draft.Parts parts = draft.parts(i -> true);
    DraftBuilder builder = DraftBuilder.from(draft);
    Map<Integer, List<Cut>> cuts = new TreeMap<>();
    for (Request request : requests) {
      best(draft, index, parts, request)
          .ifPresent(hit -> place(draft, builder, cuts, request, hit));
    }
    cuts.forEach((line, at) -> split(draft, builder, line, at));
    return builder.build();
  }

  private record Cut(double position, Request request) {}

  private static Optional<LineIndex.Hit> best(
      Draft draft, LineIndex index, Draft.Parts parts, Request request) {
    List<LineIndex.Hit> hits =
        index.near(
            request.at(),
            request.maxKm(),
            i ->
                request.home().test(draft.node(draft.line(i).a()))
                    && request.home().test(draft.node(draft.line(i).b())));
    double greatest =
        hits.stream().mapToDouble(h -> partKm(draft, parts, h)).max().orElse(0) / MINOR_PART;
    return hits.stream()
        .min(
            Comparator.comparingDouble(
                    (LineIndex.Hit h) ->
                        h.km() + (partKm(draft, parts, h) < greatest ? MINOR_PART_DETOUR_KM : 0))
                .thenComparingInt(LineIndex.Hit::line));
  }

  private static double partKm(Draft draft, Draft.Parts parts, LineIndex.Hit hit) {
    return parts.kmAround(draft.line(hit.line()).a());
  }

  private static void place(
      Draft draft,
      DraftBuilder builder,
      Map<Integer, List<Cut>> cuts,
      Request request,
      LineIndex.Hit hit) {
    DraftLine line = draft.line(hit.line());
    List<Point> course = draft.course(line);
    Point on = course.get(hit.segment()).towards(course.get(hit.segment() + 1), hit.share());
    int nearerEnd = draft.at(line.a()).km(on) <= draft.at(line.b()).km(on) ? line.a() : line.b();
    if (draft.at(nearerEnd).km(on) <= SAME_NODE_KM) {
      builder.setNode(nearerEnd, builder.node(nearerEnd).withAnchor(request.anchor()));
    } else {
      cuts.computeIfAbsent(hit.line(), k -> new ArrayList<>())
          .add(new Cut(hit.segment() + hit.share(), request));
    }
  }

  private static void split(Draft draft, DraftBuilder builder, int index, List<Cut> cuts) {
    cuts.sort(
        Comparator.comparingDouble(Cut::position).thenComparing(cut -> cut.request().anchor()));
    DraftLine rest = draft.line(index);
    List<Point> course = draft.course(rest);
    double[] along = new double[course.size()];
    for (int i = 1; i < along.length; i++) {
      along[i] = along[i - 1] + course.get(i - 1).km(course.get(i));
    }
    double straight = along[along.length - 1];
    double factor = straight > 0 ? rest.km() / straight : 0;
    int from = rest.a();
    double fromKm = 0;
    int nextPoint = 1;
    int piece = index;
    int lastCut = -1;
    double lastKm = Double.NEGATIVE_INFINITY;
    for (Cut cut : cuts) {
      int segment = (int) Math.min(Math.floor(cut.position()), course.size() - 2.0);
      double share = cut.position() - segment;
      double km = along[segment] + share * (along[segment + 1] - along[segment]);
      if (lastCut >= 0 && km - lastKm <= SAME_NODE_KM) {
        builder.setNode(lastCut, builder.node(lastCut).withAnchor(cut.request().anchor()));
        continue;
      }
      List<Point> via =
          new ArrayList<>(course.subList(nextPoint, Math.max(nextPoint, segment + 1)));
      nextPoint = Math.max(nextPoint, segment + 1);
      Point at = course.get(segment).towards(course.get(segment + 1), share);
      DraftNode home = draft.node(rest.a());
      int node =
          builder.addNode(
              DraftNode.of(home.layer(), home.territory(), at).withAnchor(cut.request().anchor()));
      DraftLine part = new DraftLine(from, node, (km - fromKm) * factor, via, rest.attributes());
      if (piece >= 0) {
        builder.setLine(piece, part);
        piece = -1;
      } else {
        builder.addLine(part);
      }
      from = node;
      fromKm = km;
      lastCut = node;
      lastKm = km;
    }
    List<Point> via = new ArrayList<>(course.subList(nextPoint, course.size() - 1));
    builder.addLine(
        new DraftLine(from, rest.b(), (straight - fromKm) * factor, via, rest.attributes()));
  }
}
