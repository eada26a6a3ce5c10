package io.keruen.engine.path;

import io.keruen.engine.network.Network;
import java.util.Arrays;

/**
 * What paths of a network owe to its topology alone: an order of its nodes and, after contracting
 * them in this order, all shortcuts that any costs could need. Made once per topology; {@link
 * #customise} then takes milliseconds for any costs. Immutable, thread-safe.
 *
 * <p>A node's place in the order is its <em>rank</em>. An <em>arc</em> joins two ranks, from its
 * tail to a higher head, and stands for both directions; direction {@code 2 * arc} goes up, {@code
 * 2 * arc + 1} down. Nodes that paths only start or end at, such as places, have no rank: their
 * links are added to the first and the last step.
 *
 * <p>Source: Dibbelt, Strasser and Wagner (2016), Customizable Contraction Hierarchies, ACM Journal
 * of Experimental Algorithmics 21, article 1.5. See docs/methods/paths.md, section 5.
 */
public final class Hierarchy {
  static final int NONE = -1;

  private final Network network;
  private final int[] rankOf; // per node; NONE if no path runs through it
  private final int[] nodeAt; // per rank
  private final int[] firstUp; // per rank and one more: its arcs, by rising head
  private final int[] head; // per arc
  private final int[] tail; // per arc
  private final int[] firstDown; // per rank and one more
  private final int[] downArc; // arcs by head, then by rising tail
  private final int[] directionOf; // per link: direction of an arc; NONE
  private final int[] firstLink; // per direction and one more
  private final int[] linkAlong; // links by direction, rising
  private final int[] firstInto; // per node and one more
  private final int[] linkInto; // links by the node they enter, rising
  private final int[] firstTriangle; // per rank and one more
  private final int[] closing; // per lower triangle: the arc that closes it

  private Hierarchy(Network network, int[] rankOf, int[] nodeAt, int[][] up) {
    this.network = network;
    this.rankOf = rankOf;
    this.nodeAt = nodeAt;
    int n = nodeAt.length;
    firstUp = new int[n + 1];
    for (int rank = 0; rank < n; rank++) {
      firstUp[rank + 1] = Math.addExact(firstUp[rank], up[rank].length);
    }
    head = new int[firstUp[n]];
    tail = new int[firstUp[n]];
    for (int rank = 0; rank < n; rank++) {
      System.arraycopy(up[rank], 0, head, firstUp[rank], up[rank].length);
      Arrays.fill(tail, firstUp[rank], firstUp[rank + 1], rank);
    }
    firstDown = new int[n + 1];
    downArc = grouped(head, firstDown);
    directionOf = new int[network.linkCount()];
    firstLink = new int[2 * head.length + 1];
    linkAlong = placeLinks();
    int[] entered = new int[network.linkCount()];
    Arrays.setAll(entered, network::toNode);
    firstInto = new int[network.nodeCount() + 1];
    linkInto = grouped(entered, firstInto);
    firstTriangle = new int[n + 1];
    closing = closeTriangles();
  }

  /** Orders and contracts a network. Effort grows little faster than the network. */
  public static Hierarchy of(Network network) {
    Skeleton skeleton = Skeleton.of(network);
    int[] order = NestedDissection.order(skeleton);
    int[] rankOfVertex = new int[order.length];
    int[] nodeAt = new int[order.length];
    int[] rankOf = new int[network.nodeCount()];
    Arrays.fill(rankOf, NONE);
    for (int rank = 0; rank < order.length; rank++) {
      rankOfVertex[order[rank]] = rank;
      nodeAt[rank] = skeleton.node(order[rank]);
      rankOf[nodeAt[rank]] = rank;
    }
    return new Hierarchy(network, rankOf, nodeAt, contract(skeleton, order, rankOfVertex));
  }

  /** Per rank: the higher ranks it is joined to once all lower ones are contracted, rising. */
  private static int[][] contract(Skeleton skeleton, int[] order, int[] rankOfVertex) {
    int n = order.length;
    int[][] up = new int[n][];
    int[] lastChild = new int[n]; // children of a rank in the elimination tree, as linked lists
    int[] sibling = new int[n];
    Arrays.fill(lastChild, NONE);
    int[] seenAt = new int[n];
    Arrays.fill(seenAt, NONE);
    int[] found = new int[n];
    for (int rank = 0; rank < n; rank++) {
      int count = 0;
      seenAt[rank] = rank;
      int vertex = order[rank];
      for (int e = skeleton.firstNeighbour(vertex); e < skeleton.endNeighbour(vertex); e++) {
        int other = rankOfVertex[skeleton.neighbour(e)];
        if (other > rank && seenAt[other] != rank) {
          seenAt[other] = rank;
          found[count++] = other;
        }
      }
      for (int child = lastChild[rank]; child != NONE; child = sibling[child]) {
        for (int other : up[child]) {
          if (seenAt[other] != rank) {
            seenAt[other] = rank;
            found[count++] = other;
          }
        }
      }
      up[rank] = Arrays.copyOf(found, count);
      Arrays.sort(up[rank]);
      if (count > 0) {
        sibling[rank] = lastChild[up[rank][0]];
        lastChild[up[rank][0]] = rank;
      }
    }
    return up;
  }

  /** Indices grouped by their key, rising within a group; {@code first} is filled. */
  private static int[] grouped(int[] key, int[] first) {
    for (int k : key) {
      if (k != NONE) {
        first[k + 1]++;
      }
    }
    Arrays.parallelPrefix(first, Integer::sum);
    int[] next = first.clone();
    int[] index = new int[first[first.length - 1]];
    for (int i = 0; i < key.length; i++) {
      if (key[i] != NONE) {
        index[next[key[i]]++] = i;
      }
    }
    return index;
  }

  private int[] placeLinks() {
    for (int link = 0; link < directionOf.length; link++) {
      int from = rankOf[network.fromNode(link)];
      int to = rankOf[network.toNode(link)];
      if (from == NONE || to == NONE || from == to) {
        directionOf[link] = NONE;
      } else {
        directionOf[link] = from < to ? 2 * arcBetween(from, to) : 2 * arcBetween(to, from) + 1;
      }
    }
    return grouped(directionOf, firstLink);
  }

  private int[] closeTriangles() {
    long count = 0;
    for (int rank = 0; rank < nodeAt.length; rank++) {
      int degree = firstUp[rank + 1] - firstUp[rank];
      firstTriangle[rank] = Math.toIntExact(count);
      count += (long) degree * (degree - 1) / 2;
    }
    firstTriangle[nodeAt.length] = Math.toIntExact(count);
    int[] arcs = new int[firstTriangle[nodeAt.length]];
    for (int rank = 0; rank < nodeAt.length; rank++) {
      int at = firstTriangle[rank];
      for (int a = firstUp[rank]; a < firstUp[rank + 1]; a++) {
        int arc = firstUp[head[a]];
        for (int b = a + 1; b < firstUp[rank + 1]; b++) {
          while (head[arc] != head[b]) {
            arc++;
          }
          arcs[at++] = arc;
        }
      }
    }
    return arcs;
  }

  public Network network() {
    return network;
  }

  /**
   * Brings costs in.
   *
   * @param linkCost one per link: 0 or more; infinite for links that cannot be used
   * @throws IllegalArgumentException if a cost is negative or not a number
   */
  public CustomHierarchy customise(double[] linkCost) {
    PathTree.requireCosts(network, linkCost);
    return CustomHierarchy.of(this, linkCost);
  }

  /** Nodes with a rank. */
  int rankCount() {
    return nodeAt.length;
  }

  /** Number of arcs; each has two directions. */
  public int arcCount() {
    return head.length;
  }

  /** Rank of a node, or {@link #NONE}. */
  int rankOf(int node) {
    return rankOf[node];
  }

  int firstUp(int rank) {
    return firstUp[rank];
  }

  int endUp(int rank) {
    return firstUp[rank + 1];
  }

  int head(int arc) {
    return head[arc];
  }

  int tail(int arc) {
    return tail[arc];
  }

  int firstDown(int rank) {
    return firstDown[rank];
  }

  int endDown(int rank) {
    return firstDown[rank + 1];
  }

  /** Arc that comes from below, by position between {@link #firstDown} and {@link #endDown}. */
  int downArc(int position) {
    return downArc[position];
  }

  /** Next rank above that shares all higher neighbours of a rank; NONE at a root. */
  int parent(int rank) {
    return firstUp[rank] < firstUp[rank + 1] ? head[firstUp[rank]] : NONE;
  }

  /** Direction of an arc that a link lies on, or NONE. */
  int directionOf(int link) {
    return directionOf[link];
  }

  int firstLink(int direction) {
    return firstLink[direction];
  }

  int endLink(int direction) {
    return firstLink[direction + 1];
  }

  int linkAlong(int position) {
    return linkAlong[position];
  }

  int firstInto(int node) {
    return firstInto[node];
  }

  int endInto(int node) {
    return firstInto[node + 1];
  }

  /** Link that enters a node, by position between {@link #firstInto} and {@link #endInto}. */
  int linkInto(int position) {
    return linkInto[position];
  }

  /** First of the triangles whose lowest corner is a rank. */
  int firstTriangle(int rank) {
    return firstTriangle[rank];
  }

  /** Arc between the two higher corners of a triangle. */
  int closing(int triangle) {
    return closing[triangle];
  }

  /** Triangle of two arcs of one tail, the first with the lower head. */
  int triangle(int lower, int higher) {
    int rank = tail[lower];
    int i = lower - firstUp[rank];
    int degree = firstUp[rank + 1] - firstUp[rank];
    return firstTriangle[rank] + i * degree - i * (i + 1) / 2 + (higher - lower - 1);
  }

  /** Arc between two ranks that are joined. */
  int arcBetween(int lower, int higher) {
    return Arrays.binarySearch(head, firstUp[lower], firstUp[lower + 1], higher);
  }

  /** Rank where a direction starts. */
  int from(int direction) {
    return (direction & 1) == 0 ? tail[direction >> 1] : head[direction >> 1];
  }

  /** Rank where a direction ends. */
  int to(int direction) {
    return (direction & 1) == 0 ? head[direction >> 1] : tail[direction >> 1];
  }
}
