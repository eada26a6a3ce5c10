package io.keruen.data.build;

import io.keruen.data.build.draft.BorderCut;
import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.DraftLine;
import io.keruen.data.build.draft.DraftNode;
import io.keruen.data.build.draft.Point;
import io.keruen.data.build.draft.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns the places where lines were cut at a border into crossings: cuts between the same two homes
 * that lie close together become one; a known crossing nearby gives it name and figures.
 */
final class CrossingMaker {
  /** Cuts nearer than this to a crossing of the same two homes are the same crossing. */
  private static final double MERGE_KM = 15;

  /** Farthest a known crossing may lie from the cut it describes. */
  private static final double FACT_KM = 45;

  /**
   * Kept crossings, the draft with their anchors, and the known crossings no line was found for.
   */
  record Result(Draft draft, List<Crossing> crossings, List<CrossingFact> unmatched, int refused) {
    Result {
      crossings = List.copyOf(crossings);
      unmatched = List.copyOf(unmatched);
    }
  }

  private final String mode;
  private final List<CrossingFact> facts;
  private final ClosedBorders closedBorders;
  private final List<Place> places;

  private final List<Centre> centres = new ArrayList<>();
  private final Set<String> names;

  private record Centre(
      Point at, DraftNode a, DraftNode b, Optional<CrossingFact> fact, String name) {}

  /**
   * @param takenNames names already used by crossings of other modes
   */
  CrossingMaker(
      String mode,
      List<CrossingFact> facts,
      ClosedBorders closedBorders,
      List<Place> places,
      Set<String> takenNames) {
    this.mode = mode;
    this.facts = facts.stream().filter(f -> f.mode().equals(mode)).toList();
    this.closedBorders = closedBorders;
    this.places = List.copyOf(places);
    this.names = takenNames;
  }

  Result make(Draft draft, List<BorderCut.Border> borders) {
    List<BorderCut.Border> allowed = new ArrayList<>();
    int refused = 0;
    for (BorderCut.Border border : sorted(draft, borders)) {
      if (mayMeet(draft, border)) {
        allowed.add(border);
      } else {
        refused++;
      }
    }
    List<CrossingFact> unmatched = centreOnFacts(draft, allowed);
    int[] centreOf = new int[allowed.size()];
    Arrays.fill(centreOf, -1);
    for (int i = 0; i < allowed.size(); i++) {
      centreOf[i] = centreFor(draft, allowed.get(i));
    }
    return merge(draft, allowed, centreOf, unmatched, refused);
  }

  private List<BorderCut.Border> sorted(Draft draft, List<BorderCut.Border> borders) {
    List<BorderCut.Border> sorted = new ArrayList<>();
    for (BorderCut.Border border : borders) {
      boolean inOrder =
          draft.node(border.nodeA()).territory().compareTo(draft.node(border.nodeB()).territory())
              < 0;
      sorted.add(inOrder ? border : new BorderCut.Border(border.nodeB(), border.nodeA()));
    }
    sorted.sort(
        Comparator.comparing((BorderCut.Border b) -> draft.node(b.nodeA()).territory())
            .thenComparing(b -> draft.node(b.nodeB()).territory())
            .thenComparingDouble(b -> draft.at(b.nodeA()).lat())
            .thenComparingDouble(b -> draft.at(b.nodeA()).lon())
            .thenComparingInt(BorderCut.Border::nodeA));
    return sorted;
  }

  private boolean mayMeet(Draft draft, BorderCut.Border border) {
    DraftNode a = draft.node(border.nodeA());
    DraftNode b = draft.node(border.nodeB());
    if (a.layer().equals(b.layer())) {
      return true;
    }
    return facts.stream().anyMatch(f -> f.joins(a, b) && f.at().km(a.at()) < FACT_KM);
  }

  /** Every known crossing takes the nearest free cut. */
  private List<CrossingFact> centreOnFacts(Draft draft, List<BorderCut.Border> allowed) {
    record Match(int fact, int border, double km) {}
    List<Match> matches = new ArrayList<>();
    for (int f = 0; f < facts.size(); f++) {
      for (int i = 0; i < allowed.size(); i++) {
        DraftNode a = draft.node(allowed.get(i).nodeA());
        DraftNode b = draft.node(allowed.get(i).nodeB());
        if (facts.get(f).joins(a, b)) {
          double km = facts.get(f).at().km(a.at());
          if (km < FACT_KM) {
            matches.add(new Match(f, i, km));
          }
        }
      }
    }
    matches.sort(
        Comparator.comparingDouble(Match::km)
            .thenComparingInt(Match::fact)
            .thenComparingInt(Match::border));
    Set<Integer> done = new HashSet<>();
    for (Match match : matches) {
      BorderCut.Border border = allowed.get(match.border);
      boolean taken = nearestCentre(draft, border, MERGE_KM / 3).isPresent();
      if (!taken && done.add(match.fact)) {
        CrossingFact fact = facts.get(match.fact);
        centres.add(centre(draft, border, Optional.of(fact), uniqueName(fact.name())));
      }
    }
    List<CrossingFact> unmatched = new ArrayList<>();
    for (int f = 0; f < facts.size(); f++) {
      if (!done.contains(f)) {
        unmatched.add(facts.get(f));
      }
    }
    return unmatched;
  }

  private Centre centre(
      Draft draft, BorderCut.Border border, Optional<CrossingFact> fact, String name) {
    return new Centre(
        draft.at(border.nodeA()),
        draft.node(border.nodeA()),
        draft.node(border.nodeB()),
        fact,
        name);
  }

  private int centreFor(Draft draft, BorderCut.Border border) {
    Optional<Integer> known = nearestCentre(draft, border, MERGE_KM);
    if (known.isPresent()) {
      return known.get();
    }
    centres.add(centre(draft, border, Optional.empty(), uniqueName(nameFrom(draft, border))));
    return centres.size() - 1;
  }

  private Optional<Integer> nearestCentre(Draft draft, BorderCut.Border border, double maxKm) {
    int best = -1;
    double nearest = maxKm;
    DraftNode a = draft.node(border.nodeA());
    DraftNode b = draft.node(border.nodeB());
    for (int i = 0; i < centres.size(); i++) {
      Centre c = centres.get(i);
      boolean sameHomes =
          c.a.territory().equals(a.territory())
              && c.b.territory().equals(b.territory())
              && c.a.layer().equals(a.layer())
              && c.b.layer().equals(b.layer());
      double km = c.at.km(a.at());
      if (sameHomes && km < nearest) {
        best = i;
        nearest = km;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(best);
  }

  private String nameFrom(Draft draft, BorderCut.Border border) {
    DraftNode a = draft.node(border.nodeA());
    DraftNode b = draft.node(border.nodeB());
    return nearestPlace(a.territory(), a.at()) + "/" + nearestPlace(b.territory(), b.at());
  }

  private String nearestPlace(String territory, Point at) {
    return places.stream()
        .filter(p -> p.iso3().equals(territory))
        .min(Comparator.comparingDouble((Place p) -> p.at().km(at)).thenComparing(Place::name))
        .map(p -> p.name().replaceAll(",.*", ""))
        .orElse(territory);
  }

  private String uniqueName(String wanted) {
    String base = names.contains(wanted) && !mode.equals("rail") ? wanted + " " + mode : wanted;
    String name = base;
    for (int k = 2; !names.add(name); k++) {
      name = base + " " + k;
    }
    return name;
  }

  private Result merge(
      Draft draft,
      List<BorderCut.Border> allowed,
      int[] centreOf,
      List<CrossingFact> unmatched,
      int refused) {
    DraftBuilder builder = DraftBuilder.from(draft);
    Map<Integer, SortedSet<Integer>> endsOf = new TreeMap<>();
    int[][] ends = new int[centres.size()][];
    List<Crossing> crossings = new ArrayList<>();
    for (int i = 0; i < centres.size(); i++) {
      Centre c = centres.get(i);
      String anchor = "crossing " + c.name + " ";
      ends[i] =
          new int[] {
            builder.addNode(
                DraftNode.of(c.a.layer(), c.a.territory(), c.at)
                    .withAnchor(anchor + c.a.territory())),
            builder.addNode(
                DraftNode.of(c.b.layer(), c.b.territory(), c.at)
                    .withAnchor(anchor + c.b.territory()))
          };
      crossings.add(crossing(c, anchor));
    }
    for (int i = 0; i < allowed.size(); i++) {
      int[] end = ends[centreOf[i]];
      endsOf.computeIfAbsent(allowed.get(i).nodeA(), k -> new TreeSet<>()).add(end[0]);
      endsOf.computeIfAbsent(allowed.get(i).nodeB(), k -> new TreeSet<>()).add(end[1]);
    }
    endsOf.forEach((node, moved) -> attach(draft, builder, node, moved));
    return new Result(builder.build(), crossings, unmatched, refused);
  }

  /**
   * Moves the line at a cut to the crossing; its length changes as the straight distance does. A
   * cut where several lines, several crossings or a place stand stays and is linked.
   */
  private static void attach(
      Draft draft, DraftBuilder builder, int node, SortedSet<Integer> crossingEnds) {
    int[] lines = draft.incident(node);
    if (lines.length == 0) {
      return;
    }
    DraftLine line = builder.line(lines[0]);
    if (lines.length > 1 || crossingEnds.size() > 1 || draft.node(node).isAnchored()) {
      for (int end : crossingEnds) {
        double km = draft.at(node).km(builder.node(end).at());
        builder.addLine(new DraftLine(node, end, km, List.of(), line.attributes()));
      }
      return;
    }
    int end = crossingEnds.first();
    boolean atA = line.a() == node;
    Point other = builder.node(line.otherEnd(node)).at();
    double straight = other.km(builder.node(end).at());
    double km = Math.max(straight, line.km() + straight - other.km(draft.at(node)));
    builder.setLine(
        lines[0], (atA ? line.withEnds(end, line.b()) : line.withEnds(line.a(), end)).withKm(km));
  }

  /** A crossing that no line makes by itself. */
  Crossing crossing(CrossingFact fact, String anchor) {
    String closed = closedBorders.reason(mode, fact.from(), fact.to(), fact.name());
    Status status = closed.isEmpty() ? fact.status() : Status.CLOSED;
    return new Crossing(
        uniqueName(fact.name()),
        mode,
        fact.from(),
        fact.to(),
        fact.layerFrom(),
        fact.layerTo(),
        anchor + fact.from(),
        anchor + fact.to(),
        status,
        closed,
        Optional.of(fact));
  }

  private Crossing crossing(Centre c, String anchor) {
    String closed = closedBorders.reason(mode, c.a.territory(), c.b.territory(), c.name);
    Status status =
        closed.isEmpty() ? c.fact.map(CrossingFact::status).orElse(Status.OPEN) : Status.CLOSED;
    return new Crossing(
        c.name,
        mode,
        c.a.territory(),
        c.b.territory(),
        c.a.layer(),
        c.b.layer(),
        anchor + c.a.territory(),
        anchor + c.b.territory(),
        status,
        closed,
        c.fact);
  }
}
