package io.keruen.engine.study;

/**
 * The least of the Beckmann function over the weights of route patterns: again and again weight
 * moves from the dearest pattern in use to the cheapest, as far as makes both cost the same or
 * leaves the dearer one without any; equation 7 of docs/methods/congestion.md.
 */
final class WeightShifts {
  private static final int MOST_SHIFTS = 5_000;
  private static final double EQUAL = 1e-12; // relative difference of two costs
  private static final int HALVINGS = 60;

  private final FacilityDelays delays;
  private final double usdPerTeuHour;
  private final double[] fixed; // USD per year if all follow the pattern, delays apart
  private final double[][] volume; // TEU per year if all follow the pattern, per facility

  WeightShifts(FacilityDelays delays, double usdPerTeuHour, double[] fixed, double[][] volume) {
    this.delays = delays;
    this.usdPerTeuHour = usdPerTeuHour;
    this.fixed = fixed;
    this.volume = volume;
  }

  /**
   * @param weight per pattern, 0 or more, summing to 1; becomes the result
   */
  double[] from(double[] weight) {
    for (int shift = 0; shift < MOST_SHIFTS; shift++) {
      double[] cost = costs(weight);
      int cheap = 0;
      int dear = -1;
      for (int each = 0; each < cost.length; each++) {
        cheap = cost[each] < cost[cheap] ? each : cheap;
        dear = weight[each] > 0 && (dear < 0 || cost[each] > cost[dear]) ? each : dear;
      }
      if (!(cost[dear] - cost[cheap] > EQUAL * Math.abs(cost[dear]))) {
        break;
      }
      shift(weight, dear, cheap);
    }
    return weight;
  }

  private void shift(double[] weight, int dear, int cheap) {
    double[] now = sum(weight);
    double least = 0;
    double most = weight[dear];
    if (saving(now, dear, cheap, most) >= 0) {
      weight[cheap] += most;
      weight[dear] = 0;
      return;
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (least + most) / 2;
      if (saving(now, dear, cheap, middle) >= 0) {
        least = middle;
      } else {
        most = middle;
      }
    }
    weight[cheap] += least;
    weight[dear] -= least;
  }

  /** What the dearer pattern costs more once some weight has moved; falls with the weight. */
  private double saving(double[] now, int dear, int cheap, double moved) {
    double saving = fixed[dear] - fixed[cheap];
    for (int facility = 0; facility < now.length; facility++) {
      double more = volume[cheap][facility] - volume[dear][facility];
      saving -= usdPerTeuHour * more * delays.hours(facility, now[facility] + moved * more);
    }
    return saving;
  }

  private double[] costs(double[] weight) {
    double[] hours = delays.hours(sum(weight));
    double[] cost = fixed.clone();
    for (int each = 0; each < cost.length; each++) {
      for (int facility = 0; facility < hours.length; facility++) {
        cost[each] += usdPerTeuHour * volume[each][facility] * hours[facility];
      }
    }
    return cost;
  }

  private double[] sum(double[] weight) {
    double[] sum = new double[delays.count()];
    for (int each = 0; each < weight.length; each++) {
      for (int facility = 0; facility < sum.length; facility++) {
        sum[facility] += weight[each] * volume[each][facility];
      }
    }
    return sum;
  }
}
