package io.keruen.data.build;

import io.keruen.data.build.draft.Draft;
import io.keruen.data.build.draft.DraftBuilder;
import io.keruen.data.build.draft.PathSearch;
import io.keruen.data.build.draft.Simplification;
import io.keruen.data.build.draft.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Keeps of a dense network the lines that a strategic route can use: those on a shortest path
 * between an anchored node and its nearest anchored nodes, those on a shortest path between hubs
 * and all anchored nodes, and lines that are not open.
 */
final class Thinning {
  private Thinning() {}

  /**
   * @param neighbours how many of the nearest anchored nodes each anchored node keeps its paths to
   * @param isHub hubs keep their paths to all anchored nodes
   */
  static Draft thin(Draft draft, int neighbours, IntPredicate isHub) {
    boolean[] keep = new boolean[draft.lines().size()];
    List<Integer> anchored = new ArrayList<>();
    for (int i = 0; i < draft.nodes().size(); i++) {
      if (draft.node(i).isAnchored()) {
        anchored.add(i);
      }
    }
    for (int i = 0; i < keep.length; i++) {
      keep[i] = draft.line(i).attributes().status() != Status.OPEN;
    }
    PathSearch search = new PathSearch(draft, i -> true);
    for (int origin : anchored) {
      List<Integer> found = new ArrayList<>();
      int wanted = isHub.test(origin) ? Integer.MAX_VALUE : neighbours;
      search.grow(
          origin,
          Double.POSITIVE_INFINITY,
          node -> {
            if (draft.node(node).isAnchored() && node != origin) {
              found.add(node);
            }
            return found.size() >= wanted;
          });
      found.forEach(node -> search.markPath(origin, node, keep));
    }
    return Simplification.simplify(DraftBuilder.keep(draft, keep, anchoredNodes(draft)).draft());
  }

  private static boolean[] anchoredNodes(Draft draft) {
    boolean[] anchored = new boolean[draft.nodes().size()];
    for (int i = 0; i < anchored.length; i++) {
      anchored[i] = draft.node(i).isAnchored();
    }
    return anchored;
  }
}
