package io.keruen.data.build.draft;

import java.util.List;
import java.util.TreeSet;

/**
 * A node of the draft.
 *
 * @param layer {@code rail-1520}, {@code road}, ...
 * @param territory iso3, empty on the high seas
 * @param anchors what stands on it (places, crossings); a node with anchors is never merged away
 */
public record DraftNode(String layer, String territory, Point at, List<String> anchors) {
  public DraftNode {
    anchors = List.copyOf(anchors);
  }

  public static DraftNode of(String layer, String territory, Point at) {
    return new DraftNode(layer, territory, at, List.of());
  }

  public boolean isAnchored() {
    return !anchors.isEmpty();
  }

  public DraftNode withAnchor(String anchor) {
    TreeSet<String> all = new TreeSet<>(anchors);
    all.add(anchor);
    return new DraftNode(layer, territory, at, List.copyOf(all));
  }

  public DraftNode withHome(String otherLayer, String otherTerritory) {
    return new DraftNode(otherLayer, otherTerritory, at, anchors);
  }
}
