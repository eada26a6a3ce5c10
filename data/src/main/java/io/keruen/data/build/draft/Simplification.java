package io.keruen.data.build.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Drops what a strategic network does not need. Anchored nodes always stay. */
public final class Simplification {
  private Simplification() {}

  /**
   * Drops connected parts shorter than {@code minKm} in all, unless something is anchored to them.
   */
  public static Draft dropIslands(Draft draft, double minKm) {
    Draft.Parts parts = draft.parts(i -> true);
    boolean[] anchored = new boolean[parts.count()];
    for (int i = 0; i < draft.nodes().size(); i++) {
      anchored[parts.of(i)] |= draft.node(i).isAnchored();
    }
    boolean[] keep = new boolean[draft.lines().size()];
    for (int i = 0; i < keep.length; i++) {
      int part = parts.of(draft.line(i).a());
      keep[i] = parts.km(part) >= minKm || anchored[part];
    }
    return DraftBuilder.keep(draft, keep, anchoredNodes(draft)).draft();
  }

  /** Drops branches that lead to nothing anchored, branch by branch from the tip. */
  public static Draft dropDeadEnds(Draft draft) {
    boolean[] keep = new boolean[draft.lines().size()];
    Arrays.fill(keep, true);
    int[] degree = new int[draft.nodes().size()];
    Deque<Integer> tips = new ArrayDeque<>();
    for (int i = 0; i < degree.length; i++) {
      degree[i] = draft.incident(i).length;
      if (degree[i] == 1 && !draft.node(i).isAnchored()) {
        tips.add(i);
      }
    }
    while (!tips.isEmpty()) {
      int tip = tips.poll();
      for (int line : draft.incident(tip)) {
        if (!keep[line]) {
          continue;
        }
        keep[line] = false;
        int other = draft.line(line).otherEnd(tip);
        if (--degree[other] == 1 && !draft.node(other).isAnchored()) {
          tips.add(other);
        }
      }
    }
    return DraftBuilder.keep(draft, keep, anchoredNodes(draft)).draft();
  }

  /** Of lines of one kind between the same two nodes keeps the shortest; drops loops. */
  public static Draft dropParallels(Draft draft) {
    record Pair(int a, int b, Status status) {}
    Map<Pair, Integer> shortest = new LinkedHashMap<>();
    for (int i = 0; i < draft.lines().size(); i++) {
      DraftLine line = draft.line(i);
      if (line.a() == line.b()) {
        continue;
      }
      Pair pair =
          new Pair(
              Math.min(line.a(), line.b()),
              Math.max(line.a(), line.b()),
              line.attributes().status());
      Integer known = shortest.get(pair);
      if (known == null || line.km() < draft.line(known).km()) {
        shortest.put(pair, i);
      }
    }
    boolean[] keep = new boolean[draft.lines().size()];
    shortest.values().forEach(i -> keep[i] = true);
    return DraftBuilder.keep(draft, keep, anchoredNodes(draft)).draft();
  }

  /** Joins the two lines at every unanchored node that has just two of the same kind. */
  public static Draft contractChains(Draft draft) {
    boolean[] inside = new boolean[draft.nodes().size()];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = isInsideChain(draft, i);
    }
    boolean[] done = new boolean[draft.lines().size()];
    List<DraftLine> chains = new ArrayList<>();
    for (int i = 0; i < done.length; i++) {
      DraftLine line = draft.line(i);
      boolean startsAtA = !inside[line.a()];
      if (!done[i] && (startsAtA || !inside[line.b()])) {
        chains.add(chain(draft, inside, done, i, startsAtA ? line.a() : line.b()));
      }
    }
    DraftBuilder builder = new DraftBuilder();
    int[] newId = new int[inside.length];
    for (int i = 0; i < inside.length; i++) {
      boolean used = !inside[i] && (draft.incident(i).length > 0 || draft.node(i).isAnchored());
      newId[i] = used ? builder.addNode(draft.node(i)) : -1;
    }
    chains.forEach(c -> builder.addLine(c.withEnds(newId[c.a()], newId[c.b()])));
    return builder.build();
  }

  private static boolean isInsideChain(Draft draft, int node) {
    int[] at = draft.incident(node);
    if (at.length != 2 || at[0] == at[1] || draft.node(node).isAnchored()) {
      return false;
    }
    return draft.line(at[0]).attributes().sameKind(draft.line(at[1]).attributes());
  }

  private static DraftLine chain(
      Draft draft, boolean[] inside, boolean[] done, int first, int start) {
    List<Point> via = new ArrayList<>();
    DraftLine step = draft.line(first).from(start);
    Attributes attributes = step.attributes();
    double km = 0;
    int line = first;
    while (true) {
      done[line] = true;
      km += step.km();
      via.addAll(step.via());
      int node = step.b();
      if (!inside[node]) {
        return new DraftLine(start, node, km, via, attributes);
      }
      via.add(draft.at(node));
      int[] at = draft.incident(node);
      line = at[0] == line ? at[1] : at[0];
      step = draft.line(line).from(node);
      attributes = merged(attributes, step.attributes());
    }
  }

  private static Attributes merged(Attributes a, Attributes b) {
    Attributes sum = a;
    for (String source : b.source().split("\\|", -1)) {
      sum = sum.alsoFrom(source);
    }
    Confidence lower =
        a.confidence().compareTo(b.confidence()) >= 0 ? a.confidence() : b.confidence();
    return new Attributes(
        sum.quality(), sum.passage(), sum.opened(), sum.status(), sum.source(), lower);
  }

  /**
   * Repeats {@link #dropDeadEnds}, {@link #contractChains} and {@link #dropParallels} until nothing
   * changes.
   */
  public static Draft simplify(Draft draft) {
    Draft before = draft;
    while (true) {
      Draft after = dropParallels(contractChains(dropDeadEnds(before)));
      if (after.lines().size() == before.lines().size()) {
        return after;
      }
      before = after;
    }
  }

  static boolean[] anchoredNodes(Draft draft) {
    boolean[] anchored = new boolean[draft.nodes().size()];
    for (int i = 0; i < anchored.length; i++) {
      anchored[i] = draft.node(i).isAnchored();
    }
    return anchored;
  }
}
