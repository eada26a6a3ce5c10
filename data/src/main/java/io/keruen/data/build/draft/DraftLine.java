package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An undirected line between two nodes of a draft.
 *
 * @param a one end, index of a node
 * @param b the other end
 * @param km length, 0 or more
 * @param via points between the ends, from {@code a} to {@code b}
 */
public record DraftLine(int a, int b, double km, List<Point> via, Attributes attributes) {
  public DraftLine {
    if (!(km >= 0 && km < 50_000)) {
      throw new IllegalArgumentException("line " + a + "-" + b + " is " + km + " km long");
    }
    via = List.copyOf(via);
  }

  /** The end that is not {@code node}. */
  public int otherEnd(int node) {
    return node == a ? b : a;
  }

  /** The same line told from its end {@code node}. */
  public DraftLine from(int node) {
    if (node == a) {
      return this;
    }
    List<Point> back = new ArrayList<>(via);
    Collections.reverse(back);
    return new DraftLine(b, a, km, back, attributes);
  }

  public DraftLine withEnds(int newA, int newB) {
    return new DraftLine(newA, newB, km, via, attributes);
  }

  public DraftLine withKm(double other) {
    return new DraftLine(a, b, other, via, attributes);
  }

  public DraftLine withAttributes(Attributes other) {
    return new DraftLine(a, b, km, via, other);
  }
}
