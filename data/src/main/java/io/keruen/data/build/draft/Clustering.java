package io.keruen.data.build.draft;

import io.keruen.data.build.packages.RawGraph;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Merges parallel tracks, station throats and carriageways. Around the nodes with most neighbours
 * balls are drawn that hold what can be reached along the graph within a radius and lies in the
 * same home (layer and territory); a ball becomes one node at its centre. Lines between two balls
 * become one line, the shortest. Moving an end of a line changes its length by the change of the
 * straight distance, so that lengths along a straight run of balls add up to the original.
 */
public final class Clustering {
  private record Reached(int node, double km) {}

  private final RawGraph raw;
  private final List<DraftNode> homes;
  private final double radiusKm;
  private final int[] firstEdge;
  private final int[] edgeAt;
  private final int[] centre;

  private Clustering(RawGraph raw, List<DraftNode> homes, double radiusKm) {
    this.raw = raw;
    this.homes = homes;
    this.radiusKm = radiusKm;
    this.firstEdge = new int[raw.nodeCount() + 1];
    this.edgeAt = new int[2 * raw.edgeCount()];
    this.centre = new int[raw.nodeCount()];
    Arrays.fill(centre, -1);
    indexEdges();
  }

  /**
   * Draft of the clustered graph.
   *
   * @param homes per raw node its layer, territory and position; null drops the node
   * @param radiusKm above 0
   */
  public static Draft cluster(
      RawGraph raw, List<DraftNode> homes, double radiusKm, Attributes attributes) {
    Clustering clustering = new Clustering(raw, homes, radiusKm);
    clustering.drawBalls();
    return clustering.draft(attributes);
  }

  private void indexEdges() {
    for (int e = 0; e < raw.edgeCount(); e++) {
      firstEdge[raw.from(e) + 1]++;
      firstEdge[raw.to(e) + 1]++;
    }
    Arrays.parallelPrefix(firstEdge, Integer::sum);
    int[] next = firstEdge.clone();
    for (int e = 0; e < raw.edgeCount(); e++) {
      edgeAt[next[raw.from(e)]++] = e;
      edgeAt[next[raw.to(e)]++] = e;
    }
  }

  private int degree(int node) {
    return firstEdge[node + 1] - firstEdge[node];
  }

  private void drawBalls() {
    IntStream.range(0, raw.nodeCount())
        .filter(i -> homes.get(i) != null)
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> -degree(i)).thenComparingInt(i -> i))
        .filter(i -> centre[i] < 0)
        .forEachOrdered(this::drawBall);
  }

  private void drawBall(int middle) {
    if (centre[middle] >= 0) {
      return;
    }
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Reached::km).thenComparingInt(Reached::node));
    queue.add(new Reached(middle, 0));
    while (!queue.isEmpty()) {
      Reached nearest = queue.poll();
      if (centre[nearest.node] >= 0) {
        continue;
      }
      centre[nearest.node] = middle;
      for (int k = firstEdge[nearest.node]; k < firstEdge[nearest.node + 1]; k++) {
        int e = edgeAt[k];
        int other = raw.from(e) == nearest.node ? raw.to(e) : raw.from(e);
        double km = nearest.km + raw.km(e);
        if (km <= radiusKm && centre[other] < 0 && sameHome(middle, other)) {
          queue.add(new Reached(other, km));
        }
      }
    }
  }

  private boolean sameHome(int a, int b) {
    DraftNode other = homes.get(b);
    return other != null
        && homes.get(a).layer().equals(other.layer())
        && homes.get(a).territory().equals(other.territory());
  }

  private Draft draft(Attributes attributes) {
    DraftBuilder builder = new DraftBuilder();
    int[] newId = new int[raw.nodeCount()];
    for (int i = 0; i < newId.length; i++) {
      newId[i] = centre[i] == i ? builder.addNode(homes.get(i)) : -1;
    }
    Map<Long, Integer> lineBetween = new LinkedHashMap<>();
    for (int e = 0; e < raw.edgeCount(); e++) {
      int a = centre[raw.from(e)];
      int b = centre[raw.to(e)];
      if (a < 0 || b < 0 || a == b) {
        continue;
      }
      int low = Math.min(newId[a], newId[b]);
      int high = Math.max(newId[a], newId[b]);
      DraftLine line = new DraftLine(low, high, movedKm(e, a, b), List.of(), attributes);
      Integer known = lineBetween.putIfAbsent(((long) low << 32) | high, builder.lineCount());
      if (known == null) {
        builder.addLine(line);
      } else if (line.km() < builder.line(known).km()) {
        builder.setLine(known, line);
      }
    }
    return builder.build();
  }

  private double movedKm(int e, int a, int b) {
    double straight = straightKm(a, b);
    return Math.max(straight, raw.km(e) + straight - straightKm(raw.from(e), raw.to(e)));
  }

  private double straightKm(int a, int b) {
    return Point.km(raw.lat(a), raw.lon(a), raw.lat(b), raw.lon(b));
  }
}
