package io.keruen.engine.flow;

import java.util.Arrays;
import java.util.List;

/**
 * Moves flow on all pairs of segments at once, by Newton's step towards equal costs on all of them:
 * the minimum of the Beckmann function's second-order approximation over what pairs can move. Pair
 * after pair, flow would come there in thousands of small steps wherever pairs share steep links
 * and differ on flat ones.
 *
 * <p>Source: the projected Newton method by conjugate gradients of Bertsekas and Gafni (1983),
 * Projected Newton methods and optimization of multicommodity flows, IEEE Transactions on Automatic
 * Control 28(12), 1090-1096, over pairs of segments instead of paths. Not thread-safe.
 */
final class JointShift {
  private static final int MOST_PRODUCTS = 1000; // in an iteration of the search
  private static final double SETTLED = 0.01; // of the gradient that may be left
  private static final double MUCH = 0.01; // of all that would move
  private static final int ROUNDS = 2; // of tighter bounds

  private final LiveCosts costs;
  private final SegmentShift shift;
  private final double[][] flow; // per commodity, per link
  private final double[] perLink;
  private int productsLeft;

  JointShift(LiveCosts costs, SegmentShift shift, CommodityFlows flows, int linkCount) {
    this.costs = costs;
    this.shift = shift;
    flow = flows.perCommodity();
    perLink = new double[linkCount];
  }

  /** Begins an iteration of the search: its moves share what may be computed. */
  void begin() {
    productsLeft = MOST_PRODUCTS;
  }

  /** True while an iteration has something left to compute with. */
  boolean mayMove() {
    return productsLeft > 0;
  }

  /**
   * Moves flow on all pairs whose ways have a slope. The Beckmann function nearly always falls, but
   * need not: times are no straight lines, and two pairs may each count on the same flow, which the
   * second then does not find.
   *
   * @param carefully so that pairs do not count on the same flow, which takes a few times as long
   */
  void move(List<Segments> all, boolean carefully) {
    Segments[] pairs = all.stream().filter(this::hasSlope).toArray(Segments[]::new);
    double[] difference = new double[pairs.length];
    double[] slope = new double[pairs.length];
    double[] low = new double[pairs.length];
    double[] high = new double[pairs.length];
    for (int number = 0; number < pairs.length; number++) {
      Segments pair = pairs[number];
      difference[number] = difference(pair);
      slope[number] = costs.slope(pair.one(), pair.other());
      low[number] = -pair.carried(pair.other(), flow);
      high[number] = pair.carried(pair.one(), flow);
    }
    double[] amount = solve(pairs, difference, slope, low, high);
    int rounds = carefully ? ROUNDS : 0;
    for (int round = 0; round < rounds && tighten(pairs, amount, low, high); round++) {
      amount = solve(pairs, difference, slope, low, high);
    }
    for (int number = 0; number < pairs.length; number++) {
      shift.moveBy(pairs[number], amount[number]);
    }
  }

  private double[] solve(
      Segments[] pairs, double[] difference, double[] slope, double[] low, double[] high) {
    BoundedQuadratic quadratic =
        new BoundedQuadratic(
            (x, product) -> differences(pairs, x, product), difference.clone(), slope, low, high);
    double[] amount = quadratic.minimise(productsLeft, SETTLED);
    productsLeft -= quadratic.products();
    return amount;
  }

  /**
   * Where pairs of one commodity would together take more from a link than it carries of it, bounds
   * each of them by its part of that.
   *
   * @return false if that is not much: what is not there will not be moved
   */
  private boolean tighten(Segments[] pairs, double[] amount, double[] low, double[] high) {
    double[][] taken = taken(pairs, amount);
    double all = 0;
    double cut = 0;
    for (int number = 0; number < pairs.length; number++) {
      double most = amount[number] * affordable(pairs[number], amount[number], taken);
      all += Math.abs(amount[number]);
      cut += Math.abs(amount[number] - most);
      if (most != amount[number]) {
        high[number] = amount[number] > 0 ? most : high[number];
        low[number] = amount[number] < 0 ? most : low[number];
      }
    }
    return cut > MUCH * all;
  }

  /** What all pairs would take of each commodity from each link; empty where they take none. */
  private double[][] taken(Segments[] pairs, double[] amount) {
    double[][] taken = new double[flow.length][];
    for (int number = 0; number < pairs.length; number++) {
      Segments pair = pairs[number];
      int[] from = amount[number] > 0 ? pair.one() : pair.other();
      double share = Math.abs(amount[number]) / pair.carried(from, flow);
      for (int rank = 0; rank < pair.memberCount() && share > 0; rank++) {
        int commodity = pair.member(rank);
        double part = share * Segments.carried(from, flow[commodity]);
        if (part > 0) {
          if (taken[commodity] == null) {
            taken[commodity] = new double[perLink.length];
          }
          for (int link : from) {
            taken[commodity][link] += part;
          }
        }
      }
    }
    return taken;
  }

  /** The part of an amount that a pair's members can give up if all take alike; 1 at most. */
  private double affordable(Segments pair, double amount, double[][] taken) {
    double part = 1;
    int[] from = amount > 0 ? pair.one() : pair.other();
    for (int rank = 0; rank < pair.memberCount() && amount != 0; rank++) {
      int commodity = pair.member(rank);
      if (taken[commodity] != null && Segments.carried(from, flow[commodity]) > 0) {
        for (int link : from) {
          part = Math.min(part, flow[commodity][link] / taken[commodity][link]);
        }
      }
    }
    return part;
  }

  private boolean hasSlope(Segments pair) {
    double slope = costs.slope(pair.one(), pair.other());
    return slope > 0 && slope < Double.POSITIVE_INFINITY;
  }

  private double difference(Segments pair) {
    return costs.difference(pair.flowClass(), pair.one(), pair.other());
  }

  /** By how much amounts moved on all pairs close each pair's difference in cost. */
  private void differences(Segments[] pairs, double[] amount, double[] closed) {
    Arrays.fill(perLink, 0);
    for (int number = 0; number < pairs.length; number++) {
      if (amount[number] != 0) {
        add(pairs[number].one(), -amount[number]);
        add(pairs[number].other(), amount[number]);
      }
    }
    costs.timesSlope(perLink);
    for (int number = 0; number < pairs.length; number++) {
      closed[number] = sum(pairs[number].other()) - sum(pairs[number].one());
    }
  }

  private void add(int[] way, double amount) {
    for (int link : way) {
      perLink[link] += amount;
    }
  }

  private double sum(int[] way) {
    double sum = 0;
    for (int link : way) {
      sum += perLink[link];
    }
    return sum;
  }
}
