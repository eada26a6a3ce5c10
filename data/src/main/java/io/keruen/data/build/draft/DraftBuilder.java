package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects nodes and lines for a {@link Draft}. */
public final class DraftBuilder {
  private final List<DraftNode> nodes = new ArrayList<>();
  private final List<DraftLine> lines = new ArrayList<>();

  public static DraftBuilder from(Draft draft) {
    DraftBuilder builder = new DraftBuilder();
    builder.nodes.addAll(draft.nodes());
    builder.lines.addAll(draft.lines());
    return builder;
  }

  public int addNode(DraftNode node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  public int addLine(DraftLine line) {
    lines.add(line);
    return lines.size() - 1;
  }

  public void setLine(int index, DraftLine line) {
    lines.set(index, line);
  }

  public void setNode(int index, DraftNode node) {
    nodes.set(index, node);
  }

  public DraftLine line(int index) {
    return lines.get(index);
  }

  public DraftNode node(int index) {
    return nodes.get(index);
  }

  public int nodeCount() {
    return nodes.size();
  }

  public int lineCount() {
    return lines.size();
  }

  public Draft build() {
    return new Draft(nodes, lines);
  }

  /**
   * A draft without the dropped lines, and without nodes that then have no line and are not kept.
   */
  public static Renumbered keep(Draft draft, boolean[] keepLine, boolean[] keepNode) {
    boolean[] used = keepNode.clone();
    for (int i = 0; i < keepLine.length; i++) {
      if (keepLine[i]) {
        used[draft.line(i).a()] = true;
        used[draft.line(i).b()] = true;
      }
    }
    DraftBuilder builder = new DraftBuilder();
    int[] newId = new int[used.length];
    Arrays.fill(newId, -1);
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        newId[i] = builder.addNode(draft.node(i));
      }
    }
    for (int i = 0; i < keepLine.length; i++) {
      if (keepLine[i]) {
        DraftLine line = draft.line(i);
        builder.addLine(line.withEnds(newId[line.a()], newId[line.b()]));
      }
    }
    return new Renumbered(builder.build(), newId);
  }

  /** A draft and where the nodes of the one before it went: new index, or -1. */
  public static final class Renumbered {
    private final Draft draft;
    private final int[] newId;

    public Renumbered(Draft draft, int[] newId) {
      this.draft = draft;
      this.newId = newId.clone();
    }

    public Draft draft() {
      return draft;
    }

    public int newId(int node) {
      return newId[node];
    }
  }
}
