package io.keruen.engine.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All pairs of alternative segments in use, found by the links that they end with. Not thread-safe;
 * several threads may search it while nobody changes it.
 */
final class SegmentSet {
  private static final double WORTH_IN_COST = 0.5; // Bar-Gera (2010), mu
  private static final double WORTH_IN_FLOW = 0.25; // Bar-Gera (2010), nu

  private final List<List<Segments>> endingWith = new ArrayList<>(); // per link
  private List<Segments> all = new ArrayList<>();

  SegmentSet(int linkCount) {
    for (int link = 0; link < linkCount; link++) {
      endingWith.add(new ArrayList<>(0));
    }
  }

  List<Segments> all() {
    return all;
  }

  /** The pair of two ways, made if there is none. */
  Segments pair(int flowClass, int[] one, int[] other) {
    for (Segments segments : endingWith.get(Segments.last(one))) {
      if (segments.isPairOf(flowClass, one, other)) {
        return segments;
      }
    }
    Segments made = new Segments(flowClass, one, other);
    all.add(made);
    addToEnds(made);
    return made;
  }

  private void addToEnds(Segments segments) {
    endingWith.get(Segments.last(segments.one())).add(segments);
    endingWith.get(Segments.last(segments.other())).add(segments);
  }

  /**
   * A pair that would move flow of a commodity off a link: one way ends with that link, the other
   * with the tree's link into the same node, and the move is worth it.
   *
   * @param reducedCost what a path gains at most by not ending with the link
   * @param flow of the commodity, per link
   */
  Optional<Segments> find(
      int flowClass, int link, int treeLink, double reducedCost, LiveCosts costs, double[] flow) {
    for (Segments segments : endingWith.get(link)) {
      boolean oneEnds = Segments.last(segments.one()) == link;
      int[] dear = oneEnds ? segments.one() : segments.other();
      int[] cheap = oneEnds ? segments.other() : segments.one();
      if (segments.flowClass() == flowClass
          && Segments.last(cheap) == treeLink
          && costs.difference(flowClass, dear, cheap) >= WORTH_IN_COST * reducedCost
          && Segments.carried(dear, flow) >= WORTH_IN_FLOW * flow[link]) {
        return Optional.of(segments);
      }
    }
    return Optional.empty();
  }

  /** Drops members without flow, and pairs that have no flow left on their dearer way. */
  void dropIdle(LiveCosts costs, double[][] flow) {
    List<Segments> kept = new ArrayList<>();
    for (Segments segments : all) {
      segments.dropIdle(flow);
      int[] dear =
          costs.difference(segments.flowClass(), segments.one(), segments.other()) > 0
              ? segments.one()
              : segments.other();
      if (segments.carried(dear, flow) > 0) {
        kept.add(segments);
      }
    }
    all = kept;
    endingWith.forEach(List::clear);
    all.forEach(this::addToEnds);
  }
}
