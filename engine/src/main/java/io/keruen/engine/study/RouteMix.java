package io.keruen.engine.study;

import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.Shipment;
import io.keruen.engine.cost.CommodityClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Route patterns and what share of the demand follows each: a user equilibrium by simplicial
 * decomposition. Source: von Hohenbalken (1977), Mathematical Programming 13; Lawphongpanich and
 * Hearn (1984), Transportation Research B 18(2); section 4 of docs/methods/congestion.md. One
 * thread: the same bits everywhere.
 */
final class RouteMix {
  private final FacilityDelays delays;
  private final CommodityClass goods;
  private final double usdPerTeuHour;
  private final List<RoutePattern> patterns = new ArrayList<>();
  private double[] weight = {1}; // per pattern; they sum to 1

  /** All demand follows one pattern. */
  RouteMix(FacilityDelays delays, CommodityClass goods, RoutePattern first) {
    this.delays = delays;
    this.goods = goods;
    usdPerTeuHour = goods.routeValueOfTimeUsdPerTeuHour();
    patterns.add(first);
  }

  /** TEU per year that pass the facilities. */
  double[] volumes(double[] demand) {
    double[] volume = new double[delays.count()];
    for (int pattern = 0; pattern < weight.length; pattern++) {
      patterns.get(pattern).addVolumes(demand, weight[pattern], volume);
    }
    return volume;
  }

  /** Patterns in use. */
  int patterns() {
    return patterns.size();
  }

  /**
   * Relative gap, (TSTT - SPTT) / TSTT, over the country pairs of which a part passes a facility by
   * these routes or by the cheapest; what others pay is the same in both sums.
   *
   * @param cheapest routes at the delays that the volumes cause
   */
  double gap(double[] demand, RoutePattern cheapest) {
    BitSet users = users();
    cheapest.noteUsers(users);
    double[] fixed = fixedCosts();
    double[] volume = volumes(demand);
    double total = 0;
    double least = 0;
    for (int pair = users.nextSetBit(0); pair >= 0; pair = users.nextSetBit(pair + 1)) {
      total += demand[pair] * fixed[pair];
      least += demand[pair] * cheapest.cost(pair);
    }
    for (int facility = 0; facility < volume.length; facility++) {
      total += usdPerTeuHour * volume[facility] * delays.hours(facility, volume[facility]);
    }
    return total > 0 ? (total - least) / total : 0;
  }

  private BitSet users() {
    BitSet users = new BitSet();
    patterns.forEach(pattern -> pattern.noteUsers(users));
    return users;
  }

  private double[] fixedCosts() {
    double[][] costs = patterns.stream().map(RoutePattern::fixedCosts).toArray(double[][]::new);
    double[] mean = new double[costs[0].length];
    for (int pattern = 0; pattern < costs.length; pattern++) {
      for (int pair = 0; pair < mean.length; pair++) {
        mean[pair] += weight[pattern] * costs[pattern][pair];
      }
    }
    return mean;
  }

  /**
   * What shipping between countries takes at other delays: the mean over the routes in use, by
   * exporter, then importer.
   */
  List<PairChange> changes(double[] delayHours) {
    Map<Bound, double[][]> longer = new EnumMap<>(Bound.class);
    for (Bound bound : Bound.values()) {
      longer.put(
          bound,
          patterns.stream()
              .map(pattern -> pattern.longer(bound, delayHours))
              .toArray(double[][]::new));
    }
    List<PairChange> changes = new ArrayList<>();
    for (PairChange change : patterns.get(0).changes()) {
      int at = changes.size();
      changes.add(
          change.with(
              mean(at, Bound.KEEPING_MODE, longer.get(Bound.KEEPING_MODE)),
              mean(at, Bound.FREE_TO_SWITCH, longer.get(Bound.FREE_TO_SWITCH))));
    }
    return changes;
  }

  private PairChange.Side mean(int at, Bound bound, double[][] longer) {
    Shipment mean = Shipment.NOTHING;
    double tariffPercent = 0;
    for (int pattern = 0; pattern < weight.length; pattern++) {
      RoutePattern routes = patterns.get(pattern);
      PairChange.Side side = routes.changes().get(at).after(bound);
      double hours = longer[pattern][routes.pair(at)];
      mean = mean.plus(side.shipment().plusHours(hours).times(weight[pattern]));
      tariffPercent = side.tradeCost().tariffPercent(); // that of all patterns
    }
    return new PairChange.Side(mean, mean.tradeCost(goods, tariffPercent));
  }

  /** Takes another pattern in; nobody follows it before the demand is shared out anew. */
  void add(RoutePattern pattern) {
    patterns.add(pattern);
    weight = Arrays.copyOf(weight, patterns.size());
  }

  /**
   * Shares the demand out anew, so that all patterns in use cost the same and none is dearer than
   * one that is not. Patterns that nobody follows are forgotten.
   */
  void share(double[] demand) {
    BitSet users = users();
    double[][] volume = new double[patterns.size()][delays.count()];
    double[] fixed = new double[volume.length];
    for (int each = 0; each < volume.length; each++) {
      patterns.get(each).addVolumes(demand, 1, volume[each]);
      double[] costs = patterns.get(each).fixedCosts();
      fixed[each] = users.stream().mapToDouble(pair -> demand[pair] * costs[pair]).sum();
    }
    double[] shares = new WeightShifts(delays, usdPerTeuHour, fixed, volume).from(weight.clone());
    for (int each = shares.length - 1; each >= 0; each--) {
      if (!(shares[each] > 0)) {
        patterns.remove(each);
      }
    }
    weight = Arrays.stream(shares).filter(share -> share > 0).toArray();
  }
}
