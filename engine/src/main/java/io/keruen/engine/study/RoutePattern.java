package io.keruen.engine.study;

import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.Economies;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.Shipments;
import io.keruen.engine.path.Skims;
import io.keruen.engine.path.Tasks;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Least-cost routes of all country pairs at one state of the delays: what shipping takes, and how
 * much of it passes each facility. A pair is the mean of its city pairs that have a route before
 * and after, weighted by both cities' shares in their countries. Pairs are numbered as in {@link
 * TradeVolumes}. Immutable.
 */
final class RoutePattern {
  private final int countries;
  private final double[] delayHours; // per facility
  private final double usdPerTeuHour;
  private final double[] cost; // per pair: USD per TEU, delays included; NaN without a route
  private final Map<Bound, FacilityShares> shares;
  private final List<PairChange> changes;

  private RoutePattern(
      int countries,
      double[] delayHours,
      double usdPerTeuHour,
      double[] cost,
      Map<Bound, FacilityShares> shares,
      List<PairChange> changes) {
    this.countries = countries;
    this.delayHours = delayHours.clone();
    this.usdPerTeuHour = usdPerTeuHour;
    this.cost = cost;
    this.shares = shares;
    this.changes = List.copyOf(changes);
  }

  /**
   * @param shipments in the baseline and at the delays, their skims with the facilities' marks
   * @param changes between all countries, of these shipments
   * @param delayHours per facility
   * @param usdPerTeuHour what an hour weighs in the choice of routes
   */
  static RoutePattern of(
      Economies economies,
      Facilities facilities,
      Shipments shipments,
      List<PairChange> changes,
      double[] delayHours,
      double usdPerTeuHour) {
    Collection collection = new Collection(economies, facilities, shipments);
    for (int city = 0; city < economies.cities().size(); city++) {
      Tasks.stopIfInterrupted();
      collection.addFrom(city);
    }
    Map<Bound, FacilityShares> shares = new EnumMap<>(Bound.class);
    collection.use.forEach((bound, use) -> shares.put(bound, use.over(collection.weight)));
    return new RoutePattern(
        economies.countries().size(),
        delayHours,
        usdPerTeuHour,
        collection.costs(),
        shares,
        changes);
  }

  /** Sums over city pairs. */
  private static final class Collection {
    private final Economies economies;
    private final Shipments shipments;
    private final int[] marksBefore; // per facility
    private final int[] marksAfter; // per facility
    private final double[] weight; // per pair
    private final double[] cost; // per pair: weighted sum
    private final Map<Bound, FacilityShares.Sum> use = new EnumMap<>(Bound.class);

    Collection(Economies economies, Facilities facilities, Shipments shipments) {
      this.economies = economies;
      this.shipments = shipments;
      marksBefore = facilities.marks(shipments.baseline());
      marksAfter = facilities.marks(shipments.scenario());
      int countries = economies.countries().size();
      weight = new double[countries * countries];
      cost = new double[weight.length];
      for (Bound bound : Bound.values()) {
        use.put(bound, new FacilityShares.Sum(weight.length, facilities.count()));
      }
    }

    void addFrom(int i) {
      int from = economies.countryOf(i) * economies.countries().size();
      for (int j = 0; j < economies.cities().size(); j++) {
        double share = economies.share(i) * economies.share(j);
        if (share > 0
            && economies.countryOf(i) != economies.countryOf(j)
            && shipments.isComparable(i, j)) {
          add(i, j, from + economies.countryOf(j), share);
        }
      }
    }

    private void add(int i, int j, int pair, double share) {
      weight[pair] += share;
      cost[pair] += share * shipments.scenario().generalisedUsd(i, j);
      add(Bound.FREE_TO_SWITCH, shipments.scenario(), marksAfter, i, j, pair, share);
      boolean stays = shipments.keepsRoute(i, j);
      add(
          Bound.KEEPING_MODE,
          stays ? shipments.baseline() : shipments.scenario(),
          stays ? marksBefore : marksAfter,
          i,
          j,
          pair,
          share);
    }

    private void add(Bound bound, Skims skims, int[] marks, int i, int j, int pair, double share) {
      for (int facility = 0; facility < marks.length; facility++) {
        if (skims.uses(marks[facility], i, j)) {
          use.get(bound).add(pair, facility, share);
        }
      }
    }

    double[] costs() {
      double[] mean = new double[cost.length];
      for (int pair = 0; pair < mean.length; pair++) {
        mean[pair] = cost[pair] / weight[pair];
      }
      return mean;
    }
  }

  /** USD per TEU of a pair at the delays of the pattern; NaN without a route. */
  double cost(int pair) {
    return cost[pair];
  }

  /**
   * USD per TEU of the same routes without any delay, per pair; NaN without a route.
   *
   * @return an array to write to
   */
  double[] fixedCosts() {
    double[] hours = shares.get(Bound.FREE_TO_SWITCH).hours(delayHours, cost.length);
    double[] fixed = cost.clone();
    for (int pair = 0; pair < fixed.length; pair++) {
      fixed[pair] -= usdPerTeuHour * hours[pair];
    }
    return fixed;
  }

  /** What a part of the demand, in TEU per year, per pair, adds to the volumes per facility. */
  void addVolumes(double[] demand, double part, double[] volume) {
    shares.get(Bound.FREE_TO_SWITCH).addVolumes(demand, part, volume);
  }

  /** Notes the pairs of which a part passes a facility. */
  void noteUsers(BitSet users) {
    shares.get(Bound.FREE_TO_SWITCH).noteUsers(users);
  }

  /** What shipping takes by these routes at the delays of the pattern, between all countries. */
  List<PairChange> changes() {
    return changes;
  }

  /** Number of the pair of a change: changes leave out what stays in its country. */
  int pair(int change) {
    int others = countries - 1;
    int from = change / others;
    int to = change % others;
    return from * countries + (to < from ? to : to + 1);
  }

  /** How much longer a pair's shipments take by these routes at other delays: hours, per pair. */
  double[] longer(Bound bound, double[] otherDelayHours) {
    double[] more = new double[delayHours.length];
    for (int facility = 0; facility < more.length; facility++) {
      more[facility] = otherDelayHours[facility] - delayHours[facility];
    }
    return shares.get(bound).hours(more, cost.length);
  }
}
