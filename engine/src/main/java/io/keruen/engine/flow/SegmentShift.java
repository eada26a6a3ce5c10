package io.keruen.engine.flow;

import java.util.Arrays;

/**
 * Moves flow between the two ways of a pair, by Newton's step towards equal costs. Not thread-safe.
 */
final class SegmentShift {
  private static final double ROUNDING = 1e-15; // of the ways' costs; less is no difference
  private static final int HALVINGS = 60;
  private static final int[] NO_LINKS = {};

  private final LiveCosts costs;
  private final double[][] flow; // per commodity, per link
  private final FlowUnit[] units; // per commodity
  private double[] carried = new double[64]; // per member of the pair at hand

  SegmentShift(LiveCosts costs, CommodityFlows flows) {
    this.costs = costs;
    flow = flows.perCommodity();
    units = flows.units();
  }

  /** Moves flow of one commodity. */
  void move(Segments segments, int commodity) {
    double difference = difference(segments);
    int[] dear = difference > 0 ? segments.one() : segments.other();
    int[] cheap = difference > 0 ? segments.other() : segments.one();
    double most = Segments.carried(dear, flow[commodity]);
    double step = step(segments.flowClass(), dear, cheap, Math.abs(difference), most);
    double moved = inUnits(commodity, step, most);
    if (moved > 0) {
      move(flow[commodity], dear, cheap, moved);
      costs.move(dear, cheap, moved);
    }
  }

  /** A step of a commodity in whole units, at most {@code most}. */
  private double inUnits(int commodity, double step, double most) {
    return Math.min(most, units[commodity].nearest(step));
  }

  /**
   * Moves flow of all members, each in proportion to what it carries on the dearer way.
   *
   * @return excess cost there was: difference in cost times flow on the dearer way
   */
  double move(Segments segments) {
    double difference = difference(segments);
    int[] dear = difference > 0 ? segments.one() : segments.other();
    int[] cheap = difference > 0 ? segments.other() : segments.one();
    double size = Math.abs(difference);
    if (size <= ROUNDING * costs.cost(segments.flowClass(), cheap)) {
      return 0;
    }
    double most = carry(segments, dear);
    double step = step(segments.flowClass(), dear, cheap, size, most);
    return step > 0 && moveShare(segments, dear, cheap, step / most) > 0 ? size * most : 0;
  }

  /**
   * Moves an amount from one way to the other, or back if it is below 0, or all that is carried if
   * that is less; each member in proportion to what it carries.
   */
  void moveBy(Segments segments, double amount) {
    int[] from = amount > 0 ? segments.one() : segments.other();
    int[] to = amount > 0 ? segments.other() : segments.one();
    double most = carry(segments, from);
    if (most > 0) {
      moveShare(segments, from, to, Math.min(1, Math.abs(amount) / most));
    }
  }

  /** Difference in cost times flow on the dearer way. */
  double excess(Segments segments) {
    double difference = difference(segments);
    int[] dear = difference > 0 ? segments.one() : segments.other();
    return Math.abs(difference) * segments.carried(dear, flow);
  }

  /** Moves a share of what all members carry, as noted; returns how much that is. */
  private double moveShare(Segments segments, int[] from, int[] to, double share) {
    double moved = 0;
    for (int rank = 0; rank < segments.memberCount(); rank++) {
      int commodity = segments.member(rank);
      double part = inUnits(commodity, carried[rank] * share, carried[rank]);
      if (part > 0) {
        move(flow[commodity], from, to, part);
        moved += part;
      }
    }
    costs.move(from, to, moved);
    return moved;
  }

  /** Takes away the flow that goes round in a circle. */
  void leaveOut(int[] circle, int commodity) {
    double least = Segments.carried(circle, flow[commodity]);
    if (least > 0) {
      move(flow[commodity], circle, NO_LINKS, least);
      costs.move(circle, NO_LINKS, least);
    }
  }

  private double difference(Segments segments) {
    return costs.difference(segments.flowClass(), segments.one(), segments.other());
  }

  /** Notes what each member carries on a way, and returns the sum. */
  private double carry(Segments segments, int[] way) {
    if (carried.length < segments.memberCount()) {
      carried = Arrays.copyOf(carried, 2 * segments.memberCount());
    }
    double sum = 0;
    for (int rank = 0; rank < segments.memberCount(); rank++) {
      carried[rank] = Segments.carried(way, flow[segments.member(rank)]);
      sum += carried[rank];
    }
    return sum;
  }

  /** How much is to move, at most {@code most}. */
  private double step(int flowClass, int[] dear, int[] cheap, double difference, double most) {
    double slope = costs.slope(dear, cheap);
    return slope < Double.POSITIVE_INFINITY
        ? Math.min(most, difference / slope) // all of it where the slope is 0
        : halved(flowClass, dear, cheap, most);
  }

  /** As Newton's step, for curves that begin vertically: the difference's zero, by halving. */
  private double halved(int flowClass, int[] dear, int[] cheap, double most) {
    if (costs.differenceAfter(flowClass, dear, cheap, most) >= 0) {
      return most;
    }
    double enough = 0;
    double tooMuch = most;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (enough + tooMuch) / 2;
      if (costs.differenceAfter(flowClass, dear, cheap, middle) >= 0) {
        enough = middle;
      } else {
        tooMuch = middle;
      }
    }
    return enough;
  }

  private static void move(double[] flow, int[] from, int[] to, double moved) {
    for (int link : from) {
      flow[link] -= moved;
    }
    for (int link : to) {
      flow[link] += moved;
    }
  }
}
