package io.keruen.engine.path;

import java.util.Arrays;

/**
 * Labels of a {@link ParetoSearch}, numbered from 0. A label stands for partial paths from the
 * origin into one node. Its <i>bound</i> is the least sum among them of each criterion, its
 * <i>path</i> is one of them, kept as the link into the node and the label that the path came from.
 *
 * <p>A new label is drafted first, under the number {@link #count}, so that it can be compared with
 * the others; it stays only if it is kept.
 */
final class Labels {
  static final int NONE = -1;
  private static final int CRITERIA = Criterion.COUNT;

  private int[] node = new int[1024];
  private int[] from = new int[1024]; // label that the path came from
  private int[] link = new int[1024]; // into the node
  private int[] next = new int[1024]; // label at the same node
  private boolean[] settled = new boolean[1024];
  private double[] bound = new double[1024 * CRITERIA];
  private double[] sum = new double[1024 * CRITERIA]; // of the path
  private final int[] firstAt; // per network node
  private int count;

  Labels(int nodeCount) {
    firstAt = new int[nodeCount];
    Arrays.fill(firstAt, NONE);
  }

  int count() {
    return count;
  }

  int capacity() {
    return node.length;
  }

  int node(int label) {
    return node[label];
  }

  int from(int label) {
    return from[label];
  }

  int link(int label) {
    return link[label];
  }

  double bound(int label, int criterion) {
    return bound[CRITERIA * label + criterion];
  }

  double sum(int label, int criterion) {
    return sum[CRITERIA * label + criterion];
  }

  boolean isSettled(int label) {
    return settled[label];
  }

  void settle(int label) {
    settled[label] = true;
  }

  /** First of the labels at a node; {@link #NONE} if there is none. */
  int firstAt(int networkNode) {
    return firstAt[networkNode];
  }

  /** Next label at the same node; {@link #NONE} after the last. */
  int next(int label) {
    return next[label];
  }

  /** Drafts the label of the empty path. */
  void draftAt(int origin) {
    node[count] = origin;
    from[count] = NONE;
    link[count] = PathTree.NO_LINK;
    Arrays.fill(bound, CRITERIA * count, CRITERIA * (count + 1), 0);
    Arrays.fill(sum, CRITERIA * count, CRITERIA * (count + 1), 0);
  }

  /** Drafts the label that leads another one on by a link. */
  void draft(int label, int by, int to, double[][] linkCost) {
    node[count] = to;
    from[count] = label;
    link[count] = by;
    for (int c = 0; c < CRITERIA; c++) {
      bound[CRITERIA * count + c] = bound[CRITERIA * label + c] + linkCost[c][by];
      sum[CRITERIA * count + c] = sum[CRITERIA * label + c] + linkCost[c][by];
    }
  }

  /** Keeps the draft and returns its number. */
  int keep() {
    int kept = count++;
    settled[kept] = false;
    next[kept] = firstAt[node[kept]];
    firstAt[node[kept]] = kept;
    if (count == node.length) {
      grow(2 * count);
    }
    return kept;
  }

  private void grow(int size) {
    node = Arrays.copyOf(node, size);
    from = Arrays.copyOf(from, size);
    link = Arrays.copyOf(link, size);
    next = Arrays.copyOf(next, size);
    settled = Arrays.copyOf(settled, size);
    bound = Arrays.copyOf(bound, CRITERIA * size);
    sum = Arrays.copyOf(sum, CRITERIA * size);
  }

  /** True if the bound of a label is as good as another's in every criterion. */
  boolean covers(int label, int other) {
    int mine = CRITERIA * label;
    int its = CRITERIA * other;
    return bound[mine] <= bound[its]
        && bound[mine + 1] <= bound[its + 1]
        && bound[mine + 2] <= bound[its + 2];
  }

  /** Lowers a label's bound to that of the draft where the draft's is lower. */
  void lowerBound(int label) {
    for (int c = 0; c < CRITERIA; c++) {
      bound[CRITERIA * label + c] =
          Math.min(bound[CRITERIA * label + c], bound[CRITERIA * count + c]);
    }
  }

  /** Gives a label the draft's path. */
  void takePath(int label) {
    from[label] = from[count];
    link[label] = link[count];
    System.arraycopy(sum, CRITERIA * count, sum, CRITERIA * label, CRITERIA);
  }
}
