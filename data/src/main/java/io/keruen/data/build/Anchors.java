package io.keruen.data.build;

import io.keruen.data.build.draft.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what is anchored where. */
final class Anchors {
  private Anchors() {}

  /** Nodes of each anchor, rising. */
  static Map<String, List<Integer>> byName(Draft draft) {
    Map<String, List<Integer>> nodes = new TreeMap<>();
    for (int i = 0; i < draft.nodes().size(); i++) {
      for (String anchor : draft.node(i).anchors()) {
        nodes.computeIfAbsent(anchor, k -> new ArrayList<>()).add(i);
      }
    }
    return nodes;
  }
}
