package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** Shortest paths by length on a draft (Dijkstra); one at a time, working memory is kept. */
public final class PathSearch {
  private final Draft draft;
  private final IntPredicate lineCounts;
  private final double[] km;
  private final int[] lineInto;
  private final boolean[] settled;
  private final List<Integer> touched = new ArrayList<>();

  private record Label(int node, double km) implements Comparable<Label> {
    @Override
    public int compareTo(Label other) {
      int byKm = Double.compare(km, other.km);
      return byKm != 0 ? byKm : Integer.compare(node, other.node);
    }
  }

  public PathSearch(Draft draft, IntPredicate lineCounts) {
    this.draft = draft;
    this.lineCounts = lineCounts;
    int n = draft.nodes().size();
    km = new double[n];
    Arrays.fill(km, Double.POSITIVE_INFINITY);
    lineInto = new int[n];
    settled = new boolean[n];
  }

  /** Lines of the shortest path, in order, or empty if there is none of at most {@code maxKm}. */
  public Optional<List<Integer>> path(int from, int to, double maxKm) {
    grow(from, maxKm, node -> node == to);
    return settled[to] ? Optional.of(linesTo(from, to)) : Optional.empty();
  }

  /**
   * Grows the tree from a node until {@code maxKm} or until a settled node satisfies {@code stop}.
   */
  public void grow(int from, double maxKm, IntPredicate stop) {
    reset();
    PriorityQueue<Label> queue = new PriorityQueue<>();
    improve(queue, from, 0, -1);
    while (!queue.isEmpty()) {
      Label label = queue.poll();
      int node = label.node;
      if (settled[node] || label.km > km[node]) {
        continue;
      }
      settled[node] = true;
      if (stop.test(node)) {
        return;
      }
      for (int line : draft.incident(node)) {
        DraftLine step = draft.line(line);
        double through = km[node] + step.km();
        int other = step.otherEnd(node);
        if (through < km[other] && through <= maxKm && lineCounts.test(line)) {
          improve(queue, other, through, line);
        }
      }
    }
  }

  /** Km from the last origin, infinite when not reached. */
  public double km(int node) {
    return settled[node] ? km[node] : Double.POSITIVE_INFINITY;
  }

  /** Lines from the last origin to a node it reached. */
  public List<Integer> linesTo(int from, int to) {
    List<Integer> lines = new ArrayList<>();
    for (int node = to; node != from; node = draft.line(lineInto[node]).otherEnd(node)) {
      lines.add(lineInto[node]);
    }
    Collections.reverse(lines);
    return lines;
  }

  /** Marks the lines from the last origin to a node it reached. */
  public void markPath(int from, int to, boolean[] marked) {
    for (int node = to; node != from; node = draft.line(lineInto[node]).otherEnd(node)) {
      marked[lineInto[node]] = true;
    }
  }

  private void improve(PriorityQueue<Label> queue, int node, double through, int line) {
    if (km[node] == Double.POSITIVE_INFINITY) {
      touched.add(node);
    }
    km[node] = through;
    lineInto[node] = line;
    queue.add(new Label(node, through));
  }

  private void reset() {
    for (int node : touched) {
      km[node] = Double.POSITIVE_INFINITY;
      settled[node] = false;
    }
    touched.clear();
  }
}
