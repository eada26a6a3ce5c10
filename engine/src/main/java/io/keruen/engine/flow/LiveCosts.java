package io.keruen.engine.flow;

import java.util.List;

/** Volumes of links, with their times and slopes kept in step. Not thread-safe for changes. */
final class LiveCosts {
  private final FlowNetwork network;
  private final double[] volume; // per link
  private final double[] time; // per link
  private final double[] slope; // per link
  private final double[][] fixed; // per class, per link

  LiveCosts(FlowProblem problem) {
    network = problem.network();
    int links = network.linkCount();
    volume = new double[links];
    time = new double[links];
    slope = new double[links];
    List<FlowClass> classes = problem.classes();
    fixed = new double[classes.size()][links];
    for (int link = 0; link < links; link++) {
      set(link, 0);
      for (int number = 0; number < fixed.length; number++) {
        fixed[number][link] = classes.get(number).fixedCost(link);
      }
    }
  }

  void set(int link, double newVolume) {
    volume[link] = newVolume;
    network.time(link).evaluate(newVolume, link, time, slope);
  }

  /** Moves volume from a way to another; a volume never falls below 0. */
  void move(int[] from, int[] to, double moved) {
    for (int link : from) {
      set(link, Math.max(0, volume[link] - moved));
    }
    for (int link : to) {
      set(link, volume[link] + moved);
    }
  }

  /** What one way costs a class more than another; negative if it costs less. */
  double difference(int flowClass, int[] dear, int[] cheap) {
    return cost(flowClass, dear) - cost(flowClass, cheap);
  }

  double cost(int flowClass, int[] way) {
    double[] fixedCost = fixed[flowClass];
    double sum = 0;
    for (int link : way) {
      sum += time[link] + fixedCost[link];
    }
    return sum;
  }

  /** How fast the difference between two ways closes when flow moves from one to the other. */
  double slope(int[] dear, int[] cheap) {
    double sum = 0;
    for (int link : dear) {
      sum += slope[link];
    }
    for (int link : cheap) {
      sum += slope[link];
    }
    return sum;
  }

  /** Multiplies a value of each link by the slope of the link's time. */
  void timesSlope(double[] perLink) {
    for (int link = 0; link < perLink.length; link++) {
      if (perLink[link] != 0) {
        perLink[link] *= slope[link];
      }
    }
  }

  /** As {@link #difference} once some flow has moved from the dearer to the cheaper way. */
  double differenceAfter(int flowClass, int[] dear, int[] cheap, double moved) {
    double sum = 0;
    for (int link : dear) {
      double left = Math.max(0, volume[link] - moved);
      sum += network.time(link).time(left) + fixed[flowClass][link];
    }
    for (int link : cheap) {
      sum -= network.time(link).time(volume[link] + moved) + fixed[flowClass][link];
    }
    return sum;
  }

  /** Generalised costs of all links, per class. */
  double[][] ofAllLinks() {
    double[][] cost = new double[fixed.length][time.length];
    for (int number = 0; number < fixed.length; number++) {
      for (int link = 0; link < time.length; link++) {
        cost[number][link] = time[link] + fixed[number][link];
      }
    }
    return cost;
  }
}
