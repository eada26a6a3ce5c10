package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Joins parts of a network that the package left apart: a dead end and the nearest node of another
 * part in the same home are linked when they lie within a given distance. The shortest gaps close
 * first; a gap between parts that are joined by then stays open.
 */
public final class GapClosing {
  private static final double DEGREE_KM = 111.195;

  /** Length of a closing link by its straight distance. */
  private static final double DETOUR = 1.1;

  /** Long straight lines get nodes this often, so that a gap can close at their middle. */
  private static final double NODE_SPACING_KM = 4;

  /** A gap that was closed. */
  public record Gap(Point from, Point to, String territory, String layer, double km) {}

  /** The draft after closing and what was closed, shortest first. */
  public record Result(Draft draft, List<Gap> gaps) {
    public Result {
      gaps = List.copyOf(gaps);
    }
  }

  private record Candidate(int deadEnd, int other, double km) {}

  private GapClosing() {}

  /**
   * Closes gaps up to {@code maxKm}.
   *
   * @param minPartKm parts shorter than this are left alone
   */
  public static Result close(Draft sparse, double maxKm, double minPartKm, Attributes attributes) {
    Draft draft = withNodesEvery(sparse, NODE_SPACING_KM);
    Draft.Parts parts = draft.parts(i -> true);
    List<Candidate> candidates = candidates(draft, parts, maxKm, minPartKm);
    int[] group = new int[parts.count()];
    java.util.Arrays.setAll(group, i -> i);
    DraftBuilder builder = DraftBuilder.from(draft);
    List<Gap> gaps = new ArrayList<>();
    for (Candidate c : candidates) {
      int a = root(group, parts.of(c.deadEnd));
      int b = root(group, parts.of(c.other));
      if (a == b) {
        continue;
      }
      group[Math.max(a, b)] = Math.min(a, b);
      builder.addLine(new DraftLine(c.deadEnd, c.other, c.km * DETOUR, List.of(), attributes));
      DraftNode home = draft.node(c.deadEnd);
      gaps.add(new Gap(home.at(), draft.at(c.other), home.territory(), home.layer(), c.km));
    }
    return new Result(builder.build(), gaps);
  }

  private static Draft withNodesEvery(Draft draft, double spacingKm) {
    DraftBuilder builder = new DraftBuilder();
    draft.nodes().forEach(builder::addNode);
    for (DraftLine line : draft.lines()) {
      int pieces = line.via().isEmpty() ? (int) Math.ceil(line.km() / spacingKm) : 1;
      DraftNode home = draft.node(line.a());
      boolean oneHome = sameHome(draft, line.a(), line.b());
      int from = line.a();
      for (int k = 1; k < pieces && oneHome; k++) {
        Point at = home.at().towards(draft.at(line.b()), (double) k / pieces);
        int next = builder.addNode(DraftNode.of(home.layer(), home.territory(), at));
        builder.addLine(line.withEnds(from, next).withKm(line.km() / pieces));
        from = next;
      }
      builder.addLine(
          line.withEnds(from, line.b())
              .withKm(oneHome ? line.km() / Math.max(1, pieces) : line.km()));
    }
    return builder.build();
  }

  private static List<Candidate> candidates(
      Draft draft, Draft.Parts parts, double maxKm, double minPartKm) {
    STRtree tree = new STRtree();
    for (int i = 0; i < draft.nodes().size(); i++) {
      if (parts.kmAround(i) >= minPartKm) {
        tree.insert(
            new Envelope(
                draft.at(i).lon(), draft.at(i).lon(), draft.at(i).lat(), draft.at(i).lat()),
            i);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < draft.nodes().size(); i++) {
      if (draft.incident(i).length != 1 || parts.kmAround(i) < minPartKm) {
        continue;
      }
      Point at = draft.at(i);
      double dLat = maxKm / DEGREE_KM;
      double dLon = dLat / Math.max(0.05, Math.cos(Math.toRadians(at.lat())));
      Envelope window =
          new Envelope(at.lon() - dLon, at.lon() + dLon, at.lat() - dLat, at.lat() + dLat);
      for (Object found : tree.query(window)) {
        int other = (Integer) found;
        double km = at.km(draft.at(other));
        if (parts.of(other) != parts.of(i) && km <= maxKm && sameHome(draft, i, other)) {
          candidates.add(new Candidate(i, other, km));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::km)
            .thenComparingInt(Candidate::deadEnd)
            .thenComparingInt(Candidate::other));
    return candidates;
  }

  private static boolean sameHome(Draft draft, int a, int b) {
    return draft.node(a).layer().equals(draft.node(b).layer())
        && draft.node(a).territory().equals(draft.node(b).territory());
  }

  private static int root(int[] group, int i) {
    int r = i;
    while (group[r] != r) {
      r = group[r];
    }
    return r;
  }
}
