package io.keruen.engine.flow;

import java.util.Arrays;

/**
 * Moves flow between the routes of a pair until their shares fit their costs, and keeps the costs
 * of links in step. Each route in turn is balanced with the most used of the others, which is a
 * step down along one coordinate of a strictly convex function. Holds working memory; not
 * thread-safe.
 */
final class LogitShift {
  private static final double MOST_LOG_ODDS = 600; // a share of 1e-260 instead of none
  private static final double ROUNDING = 1e-15; // of what log odds are made of; less is nothing
  private static final int NEWTON_STEPS = 60;
  private static final int MOVES = 30;

  private final LiveCosts costs;
  private final double scale;
  private final int[] mark; // per link: the last round in which it was on the other route
  private int round;

  LogitShift(LiveCosts costs, double scale, int linkCount) {
    this.costs = costs;
    this.scale = scale;
    mark = new int[linkCount];
  }

  void balance(RouteChoice choice) {
    if (choice.routeCount() > 1) {
      for (int number = 0; number < choice.routeCount(); number++) {
        new Two(choice, number, choice.mostUsedBut(number)).balance();
      }
      choice.absorbRounding();
    }
  }

  /** Links of a route that are not on another. */
  private int[] without(int[] route, int[] other) {
    round++;
    for (int link : other) {
      mark[link] = round;
    }
    int[] rest = new int[route.length];
    int length = 0;
    for (int link : route) {
      if (mark[link] != round) {
        rest[length++] = link;
      }
    }
    return Arrays.copyOf(rest, length);
  }

  /** Two routes of a pair, in log odds of the first: there the balance has no sharp bend. */
  private final class Two {
    private final RouteChoice choice;
    private final int number;
    private final int reference;
    private final int[] route; // links of it alone
    private final int[] other; // links of the reference alone
    private final double both; // flow
    private final double advantage; // in path size
    private double flow; // on the route
    private double odds; // logarithm
    private double low = Double.NEGATIVE_INFINITY; // odds known to be too low
    private double high = Double.POSITIVE_INFINITY; // odds known to be too high

    Two(RouteChoice choice, int number, int reference) {
      this.choice = choice;
      this.number = number;
      this.reference = reference;
      route = without(choice.route(number), choice.route(reference));
      other = without(choice.route(reference), choice.route(number));
      flow = choice.flow(number);
      both = flow + choice.flow(reference);
      advantage = choice.logSize(number) - choice.logSize(reference);
      double logarithm = Math.log(flow / choice.flow(reference)); // infinite where one has no flow
      odds = Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, logarithm));
    }

    /** Moves until the excess is half of what it was; the next visit does the rest. */
    void balance() {
      double before = excess();
      double enough = Math.max(Math.abs(before) / 2, rounding());
      double excess = before;
      for (int moves = 0; moves < MOVES && (moves == 0 || Math.abs(excess) > enough); moves++) {
        if (excess > 0) {
          high = odds;
        } else {
          low = odds;
        }
        double next = newton();
        if (next <= low || next >= high) {
          next = (low + high) / 2;
        }
        if (Double.isInfinite(next) || next == odds) {
          return; // no better number
        }
        moveTo(next);
        excess = excess();
      }
    }

    /** Log odds less what path sizes and costs make of them; rises with the odds. */
    private double excess() {
      return odds - advantage + scale * difference();
    }

    private double difference() {
      return costs.difference(choice.flowClass(), route, other);
    }

    private double rounding() {
      return ROUNDING * (1 + Math.abs(odds) + scale * costs.cost(choice.flowClass(), other));
    }

    private void moveTo(double newOdds) {
      double newFlow = both / (1 + Math.exp(-newOdds));
      if (newFlow > flow) {
        costs.move(other, route, newFlow - flow);
      } else {
        costs.move(route, other, flow - newFlow);
      }
      odds = newOdds;
      flow = newFlow;
      choice.setFlow(number, flow);
      choice.setFlow(reference, both / (1 + Math.exp(odds)));
    }

    /** Log odds without excess if times were straight lines in volume: Newton's method. */
    private double newton() {
      double difference = difference();
      double slope = slope(difference);
      double tooLow = -MOST_LOG_ODDS;
      double tooHigh = MOST_LOG_ODDS;
      double at = odds;
      for (int step = 0; step < NEWTON_STEPS; step++) {
        double share = 1 / (1 + Math.exp(-at));
        double value = at - advantage + scale * (difference + slope * (both * share - flow));
        if (value > 0) {
          tooHigh = at;
        } else {
          tooLow = at;
        }
        double next = at - value / (1 + scale * slope * both * share * (1 - share));
        if (Math.abs(next - at) <= ROUNDING * (1 + Math.abs(at))) {
          return next;
        }
        at = next > tooLow && next < tooHigh ? next : (tooLow + tooHigh) / 2;
      }
      return at;
    }

    /** How fast the difference in cost grows with flow; of the chord where a curve is vertical. */
    private double slope(double difference) {
      double slope = costs.slope(route, other);
      double most = both - flow;
      if (slope < Double.POSITIVE_INFINITY || !(most > 0)) {
        return slope < Double.POSITIVE_INFINITY ? slope : 0;
      }
      double after = costs.differenceAfter(choice.flowClass(), other, route, most);
      return (-after - difference) / most;
    }
  }
}
