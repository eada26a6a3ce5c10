package io.keruen.data.build;

import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftLine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Which nodes hang together by links, crossings and terminals. */
final class Reach {
  private final int[] root;
  private final int greatest;

  Reach(
      Draft network,
      List<Crossing> crossings,
      Map<String, List<Integer>> anchored,
      List<Terminals.Terminal> terminals) {
    root = new int[network.nodes().size()];
    Arrays.setAll(root, i -> i);
    for (DraftLine line : network.lines()) {
      join(line.a(), line.b());
    }
    for (Crossing crossing : crossings) {
      for (int a : anchored.getOrDefault(crossing.anchorA(), List.of())) {
        anchored.getOrDefault(crossing.anchorB(), List.of()).forEach(b -> join(a, b));
      }
    }
    terminals.forEach(terminal -> join(terminal.nodeA(), terminal.nodeB()));
    greatest = greatest();
  }

  /** Whether one of some nodes belongs to the part of most nodes. */
  boolean isInGreatestPart(List<Integer> nodes) {
    return nodes.stream().anyMatch(node -> rootOf(node) == greatest);
  }

  private int greatest() {
    int[] size = new int[root.length];
    int most = 0;
    for (int i = 0; i < root.length; i++) {
      int r = rootOf(i);
      size[r]++;
      most = size[r] > size[most] ? r : most;
    }
    return most;
  }

  private void join(int a, int b) {
    int ra = rootOf(a);
    int rb = rootOf(b);
    root[Math.max(ra, rb)] = Math.min(ra, rb);
  }

  private int rootOf(int node) {
    int r = node;
    while (root[r] != r) {
      root[r] = root[root[r]];
      r = root[r];
    }
    return r;
  }
}
