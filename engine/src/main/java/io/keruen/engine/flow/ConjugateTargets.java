package io.keruen.engine.flow;

/**
 * Volumes to step towards such that the direction is conjugate to the last two, with respect to the
 * second derivative of the Beckmann function at the volumes of the moment: what they gained is kept
 * as far as the curves are straight. A target is a mean of loadings, so it carries the demand.
 *
 * <p>Source: Mitradjieva and Lindberg (2013), The stiff is moving: conjugate direction Frank-Wolfe
 * methods with applications to traffic assignment, Transportation Science 47(2), 280-293; equations
 * 9 and 10 of docs/methods/assignment.md, which tells how this differs. Not thread-safe.
 */
final class ConjugateTargets {
  private static final double MOST_SHARE = 0.99; // of targets before; more and y would be lost

  private final FlowNetwork network;
  private double[][] last = new double[0][]; // per class, per link; empty if there is none
  private double[][] beforeLast = new double[0][]; // as last
  private double lastShare; // of the way, that was gone towards the last target

  ConjugateTargets(FlowNetwork network) {
    this.network = network;
  }

  /** Forgets all targets; the next one is the nearest. */
  void forget() {
    last = new double[0][];
    beforeLast = last;
  }

  /** Takes note of a step. */
  void stepped(double[][] target, double share) {
    beforeLast = last;
    last = target;
    lastShare = share;
    if (share >= 1) { // the volumes are the target: no direction points there any more
      forget();
    }
  }

  /**
   * The volumes to step towards.
   *
   * @param nearest loading on the least-cost paths, per class, per link
   */
  double[][] next(LinkState state, double[][] nearest) {
    if (last.length == 0) {
      return nearest;
    }
    Products products = new Products(state, nearest);
    double single = products.singleWeight();
    if (beforeLast.length == 0) {
      return mean(nearest, single, 0);
    }
    double onBeforeLast = products.beforeLastWeight();
    double onLast = products.lastWeight(onBeforeLast);
    return onBeforeLast > 0 && onLast >= 0
        ? mean(nearest, onLast, onBeforeLast)
        : mean(nearest, single, 0);
  }

  /** Mean of the nearest target, of weight 1, with the two before. */
  private double[][] mean(double[][] nearest, double onLast, double onBeforeLast) {
    double both = onLast + onBeforeLast;
    if (!(both > 0)) {
      return nearest;
    }
    double share = Math.min(both / (1 + both), MOST_SHARE);
    double shareOfLast = share * (onLast / both);
    double shareBefore = share * (onBeforeLast / both);
    double[][] mean = new double[nearest.length][network.linkCount()];
    for (int number = 0; number < mean.length; number++) {
      for (int link = 0; link < mean[number].length; link++) {
        mean[number][link] = (1 - share) * nearest[number][link] + shareOfLast * last[number][link];
        if (shareBefore > 0) {
          mean[number][link] += shareBefore * beforeLast[number][link];
        }
      }
    }
    return mean;
  }

  /** Products of three directions with the slopes of all links between them. */
  private final class Products {
    private double lastNearest;
    private double lastLast;
    private double beforeNearest;
    private double beforeLastWithLast;
    private double beforeBefore;

    Products(LinkState state, double[][] nearest) {
      for (int link = 0; link < network.linkCount(); link++) {
        double volume = state.total(link);
        double slope = network.time(link).slope(volume);
        if (slope > 0 && slope < Double.POSITIVE_INFINITY) {
          double towardsLast = total(last, link) - volume;
          double before = beforeLast.length == 0 ? 0 : total(beforeLast, link) - volume;
          add(slope, total(nearest, link) - volume, towardsLast, before);
        }
      }
    }

    private void add(double slope, double towardsNearest, double towardsLast, double before) {
      double second = lastShare * towardsLast + (1 - lastShare) * before;
      lastNearest += slope * towardsLast * towardsNearest;
      lastLast += slope * towardsLast * towardsLast;
      beforeNearest += slope * second * towardsNearest;
      beforeLastWithLast += slope * second * towardsLast;
      beforeBefore += slope * second * second;
    }

    /** Weight of the last target where it is the only one; 0 or below if there is none to give. */
    double singleWeight() {
      return lastLast > 0 ? Math.max(0, -lastNearest / lastLast) : 0;
    }

    double beforeLastWeight() {
      return (1 - lastShare) * secondFactor();
    }

    double lastWeight(double beforeLastWeight) {
      double first = (-lastNearest - beforeLastWithLast * secondFactor()) / lastLast;
      return first + beforeLastWeight * lastShare / (1 - lastShare);
    }

    private double secondFactor() {
      double determinant = lastLast * beforeBefore - beforeLastWithLast * beforeLastWithLast;
      double factor = (beforeLastWithLast * lastNearest - lastLast * beforeNearest) / determinant;
      return determinant > 0 ? factor : 0;
    }
  }

  private static double total(double[][] volume, int link) {
    double sum = 0;
    for (double[] each : volume) {
      sum += each[link];
    }
    return sum;
  }
}
