package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Closes gaps that the package left in lines. Two dead ends of the same home are linked when they
 * lie within a given distance, a dead end and a node of another line when they lie within a quarter
 * of it, and two parts of the network that are not linked at all where they come within a fifth of
 * it; but never two nodes that a short way along the lines joins already. The shortest gaps close
 * first, and a dead end is linked once.
 */
public final class GapClosing {
  private static final double DEGREE_KM = 111.195;

  /** Length of a closing link by its straight distance. */
  private static final double DETOUR = 1.1;

  /** Long straight lines get nodes this often, so that a gap can close at their middle. */
  private static final double NODE_SPACING_KM = 4;

  private static final double TO_LINE_SHARE = 0.25;
  private static final double BETWEEN_PARTS_SHARE = 0.2;

  /** A way is short up to this many km and this many times the gap. */
  private static final double SHORT_WAY_KM = 30;

  private static final double SHORT_WAY_GAPS = 5;

  /** A gap that was closed. */
  public record Gap(Point from, Point to, String territory, String layer, double km) {}

  /** The draft after closing and what was closed, shortest first. */
  public record Result(Draft draft, List<Gap> gaps) {
    public Result {
      gaps = List.copyOf(gaps);
    }
  }

  private record Candidate(int end, int other, double km) {}

  private record Label(int node, double km) {}

  private final Draft draft;
  private final Draft.Parts parts;
  private final double maxKm;
  private final double minPartKm;
  private final STRtree tree = new STRtree();
  private final int[] group;
  private final boolean[] linked;
  private final Map<Integer, List<Candidate>> closed = new HashMap<>();

  private GapClosing(Draft draft, double maxKm, double minPartKm) {
    this.draft = draft;
    this.parts = draft.parts(i -> true);
    this.maxKm = maxKm;
    this.minPartKm = minPartKm;
    this.group = new int[parts.count()];
    java.util.Arrays.setAll(group, i -> i);
    this.linked = new boolean[draft.nodes().size()];
    for (int i = 0; i < draft.nodes().size(); i++) {
      if (parts.kmAround(i) >= minPartKm) {
        Point at = draft.at(i);
        tree.insert(new Envelope(at.lon(), at.lon(), at.lat(), at.lat()), i);
      }
    }
  }

  /**
   * Closes gaps.
   *
   * @param maxKm between dead ends
   * @param minPartKm parts shorter than this are left alone
   */
  public static Result close(Draft draft, double maxKm, double minPartKm, Attributes attributes) {
    return new GapClosing(withNodesEvery(draft, NODE_SPACING_KM), maxKm, minPartKm)
        .close(attributes);
  }

  private Result close(Attributes attributes) {
    DraftBuilder builder = DraftBuilder.from(draft);
    List<Gap> gaps = new ArrayList<>();
    for (Candidate c : candidates()) {
      if (!isOpen(c)) {
        continue;
      }
      link(c);
      builder.addLine(new DraftLine(c.end, c.other, c.km * DETOUR, List.of(), attributes));
      DraftNode home = draft.node(c.end);
      gaps.add(new Gap(home.at(), draft.at(c.other), home.territory(), home.layer(), c.km));
    }
    return new Result(builder.build(), gaps);
  }

  private boolean isOpen(Candidate c) {
    if (root(parts.of(c.end)) != root(parts.of(c.other))) {
      return true;
    }
    return isDeadEnd(c.end)
        && !linked[c.end]
        && !(isDeadEnd(c.other) && linked[c.other])
        && !reaches(c.end, c.other, SHORT_WAY_KM + SHORT_WAY_GAPS * c.km);
  }

  private void link(Candidate c) {
    int a = root(parts.of(c.end));
    int b = root(parts.of(c.other));
    group[Math.max(a, b)] = Math.min(a, b);
    linked[c.end] = true;
    linked[c.other] = true;
    closed.computeIfAbsent(c.end, k -> new ArrayList<>()).add(c);
    closed.computeIfAbsent(c.other, k -> new ArrayList<>()).add(c);
  }

  private boolean isDeadEnd(int node) {
    return draft.incident(node).length == 1;
  }

  /** Whether a way of at most {@code limitKm} joins two nodes, closed gaps included. */
  private boolean reaches(int from, int to, double limitKm) {
    Map<Integer, Double> best = new HashMap<>();
    PriorityQueue<Label> queue =
        new PriorityQueue<>(Comparator.comparingDouble(Label::km).thenComparingInt(Label::node));
    queue.add(new Label(from, 0));
    while (!queue.isEmpty()) {
      Label label = queue.poll();
      if (label.node == to) {
        return true;
      }
      for (int line : draft.incident(label.node)) {
        improve(
            best,
            queue,
            draft.line(line).otherEnd(label.node),
            label.km + draft.line(line).km(),
            limitKm);
      }
      for (Candidate gap : closed.getOrDefault(label.node, List.of())) {
        int other = gap.end == label.node ? gap.other : gap.end;
        improve(best, queue, other, label.km + gap.km, limitKm);
      }
    }
    return false;
  }

  private static void improve(
      Map<Integer, Double> best, PriorityQueue<Label> queue, int node, double km, double limitKm) {
    if (km <= limitKm && km < best.getOrDefault(node, Double.POSITIVE_INFINITY)) {
      best.put(node, km);
      queue.add(new Label(node, km));
    }
  }

  private List<Candidate> candidates() {
    int greatest = greatestPart();
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < draft.nodes().size(); i++) {
      if (parts.kmAround(i) < minPartKm) {
        continue;
      }
      if (isDeadEnd(i)) {
        addNear(i, maxKm, candidates);
      } else if (parts.of(i) != greatest) {
        addNear(i, maxKm * BETWEEN_PARTS_SHARE, candidates);
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::km)
            .thenComparingInt(Candidate::end)
            .thenComparingInt(Candidate::other));
    return candidates;
  }

  private void addNear(int end, double reachKm, List<Candidate> into) {
    Point at = draft.at(end);
    double dLat = reachKm / DEGREE_KM;
    double dLon = dLat / Math.max(0.05, Math.cos(Math.toRadians(at.lat())));
    Envelope window =
        new Envelope(at.lon() - dLon, at.lon() + dLon, at.lat() - dLat, at.lat() + dLat);
    for (Object found : tree.query(window)) {
      int other = (Integer) found;
      double km = at.km(draft.at(other));
      if (other != end && km <= reach(end, other, reachKm) && sameHome(draft, end, other)) {
        into.add(new Candidate(end, other, km));
      }
    }
  }

  private double reach(int end, int other, double reachKm) {
    if (isDeadEnd(end) && isDeadEnd(other)) {
      return reachKm;
    }
    boolean apart = parts.of(end) != parts.of(other);
    return Math.min(
        reachKm,
        maxKm
            * (isDeadEnd(end) && apart ? 1 : isDeadEnd(end) ? TO_LINE_SHARE : BETWEEN_PARTS_SHARE));
  }

  private int greatestPart() {
    int greatest = 0;
    for (int part = 1; part < parts.count(); part++) {
      greatest = parts.km(part) > parts.km(greatest) ? part : greatest;
    }
    return greatest;
  }

  private static Draft withNodesEvery(Draft draft, double spacingKm) {
    DraftBuilder builder = new DraftBuilder();
    draft.nodes().forEach(builder::addNode);
    for (DraftLine line : draft.lines()) {
      boolean dividable = line.via().isEmpty() && sameHome(draft, line.a(), line.b());
      int pieces = dividable ? Math.max(1, (int) Math.ceil(line.km() / spacingKm)) : 1;
      DraftNode home = draft.node(line.a());
      int from = line.a();
      for (int k = 1; k < pieces; k++) {
        Point at = home.at().towards(draft.at(line.b()), (double) k / pieces);
        int next = builder.addNode(DraftNode.of(home.layer(), home.territory(), at));
        builder.addLine(line.withEnds(from, next).withKm(line.km() / pieces));
        from = next;
      }
      builder.addLine(line.withEnds(from, line.b()).withKm(line.km() / pieces));
    }
    return builder.build();
  }

  private static boolean sameHome(Draft draft, int a, int b) {
    return draft.node(a).layer().equals(draft.node(b).layer())
        && draft.node(a).territory().equals(draft.node(b).territory());
  }

  private int root(int i) {
    int r = i;
    while (group[r] != r) {
      r = group[r];
    }
    return r;
  }
}
