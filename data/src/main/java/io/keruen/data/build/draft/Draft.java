package io.keruen.data.build.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Nodes and undirected lines between them; immutable. */
public final class Draft {
  private final List<DraftNode> nodes;
  private final List<DraftLine> lines;
  private int[][] incident;

  public Draft(List<DraftNode> nodes, List<DraftLine> lines) {
    this.nodes = List.copyOf(nodes);
    this.lines = List.copyOf(lines);
  }

  public List<DraftNode> nodes() {
    return nodes;
  }

  public List<DraftLine> lines() {
    return lines;
  }

  public DraftNode node(int node) {
    return nodes.get(node);
  }

  public DraftLine line(int line) {
    return lines.get(line);
  }

  public Point at(int node) {
    return nodes.get(node).at();
  }

  public double totalKm() {
    return lines.stream().mapToDouble(DraftLine::km).sum();
  }

  /** Lines at each node, rising; a loop counts twice. */
  public int[] incident(int node) {
    return incidence()[node];
  }

  private synchronized int[][] incidence() {
    if (incident == null) {
      int[] degree = new int[nodes.size()];
      for (DraftLine line : lines) {
        degree[line.a()]++;
        degree[line.b()]++;
      }
      incident = new int[nodes.size()][];
      Arrays.setAll(incident, i -> new int[degree[i]]);
      int[] filled = new int[nodes.size()];
      for (int i = 0; i < lines.size(); i++) {
        DraftLine line = lines.get(i);
        incident[line.a()][filled[line.a()]++] = i;
        incident[line.b()][filled[line.b()]++] = i;
      }
    }
    return incident;
  }

  /** Course of a line with its ends. */
  public List<Point> course(DraftLine line) {
    List<Point> course = new ArrayList<>(line.via().size() + 2);
    course.add(at(line.a()));
    course.addAll(line.via());
    course.add(at(line.b()));
    return course;
  }

  /** Lengths of the connected parts that satisfy a predicate on lines, per node: km, 0 for none. */
  public Parts parts(IntPredicate lineCounts) {
    return new Parts(this, lineCounts);
  }

  /** Which connected part a node belongs to, numbered by lowest node, and how long each part is. */
  public static final class Parts {
    private final int[] partOf;
    private final List<Double> km = new ArrayList<>();

    private Parts(Draft draft, IntPredicate lineCounts) {
      partOf = new int[draft.nodes.size()];
      Arrays.fill(partOf, -1);
      int[] stack = new int[draft.nodes.size()];
      for (int start = 0; start < partOf.length; start++) {
        if (partOf[start] >= 0) {
          continue;
        }
        int part = km.size();
        double twice = 0;
        int height = 0;
        stack[height++] = start;
        partOf[start] = part;
        while (height > 0) {
          int node = stack[--height];
          for (int line : draft.incident(node)) {
            if (!lineCounts.test(line)) {
              continue;
            }
            twice += draft.line(line).km();
            int other = draft.line(line).otherEnd(node);
            if (partOf[other] < 0) {
              partOf[other] = part;
              stack[height++] = other;
            }
          }
        }
        km.add(twice / 2);
      }
    }

    public int of(int node) {
      return partOf[node];
    }

    public int count() {
      return km.size();
    }

    public double km(int part) {
      return km.get(part);
    }

    public double kmAround(int node) {
      return km.get(partOf[node]);
    }
  }
}
