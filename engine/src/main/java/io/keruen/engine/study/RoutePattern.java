package io.keruen.engine.study;

import io.keruen.engine.appraisal.Bound;
import io.keruen.engine.appraisal.Economies;
import io.keruen.engine.appraisal.PairChange;
import io.keruen.engine.appraisal.Shipments;
import io.keruen.engine.path.Tasks;
import io.keruen.engine.study.Facilities.Passages;
import java.util.BitSet;
import java.util.List;

/**
 * Least-cost routes of all country pairs at one state of the delays: what shipping takes, and how
 * much of it passes each facility, and how often. A pair is the mean of its city pairs that have a
 * route before and after, weighted by both cities' shares in their countries. Pairs are numbered as
 * in {@link TradeVolumes}. Immutable.
 */
final class RoutePattern {
  private final int countries;
  private final double[] delayHours; // per facility
  private final double usdPerTeuHour;
  private final double[] cost; // per pair: USD per TEU, delays included; NaN without a route
  private final FacilityShares free; // of what takes the pattern's routes
  private final FacilityShares following; // of what keeps its mode and takes them all the same
  private final FacilityShares staying; // of what keeps its mode on its route of the baseline
  private final List<PairChange> changes;

  private RoutePattern(
      int countries,
      double[] delayHours,
      double usdPerTeuHour,
      Collection collection,
      List<PairChange> changes) {
    this.countries = countries;
    this.delayHours = delayHours.clone();
    this.usdPerTeuHour = usdPerTeuHour;
    cost = collection.costs();
    free = collection.free.over(collection.weight);
    following = collection.following.over(collection.weight);
    staying = collection.staying.over(collection.weight);
    this.changes = List.copyOf(changes);
  }

  /**
   * @param shipments in the baseline and at the delays, their skims with passages of facilities
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
    return new RoutePattern(
        economies.countries().size(), delayHours, usdPerTeuHour, collection, changes);
  }

  /** Sums over city pairs. */
  private static final class Collection {
    private final Economies economies;
    private final Shipments shipments;
    private final Passages before;
    private final Passages after;
    private final int facilityCount;
    private final double[] weight; // per pair
    private final double[] cost; // per pair: weighted sum
    private final FacilityShares.Sum free;
    private final FacilityShares.Sum following;
    private final FacilityShares.Sum staying;

    Collection(Economies economies, Facilities facilities, Shipments shipments) {
      this.economies = economies;
      this.shipments = shipments;
      before = facilities.passages(shipments.baseline());
      after = facilities.passages(shipments.scenario());
      facilityCount = facilities.count();
      int countries = economies.countries().size();
      weight = new double[countries * countries];
      cost = new double[weight.length];
      free = new FacilityShares.Sum(weight.length, facilities.count());
      following = new FacilityShares.Sum(weight.length, facilities.count());
      staying = new FacilityShares.Sum(weight.length, facilities.count());
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
      add(free, after, i, j, pair, share);
      if (shipments.keepsRoute(i, j)) {
        add(staying, before, i, j, pair, share);
      } else {
        add(following, after, i, j, pair, share);
      }
    }

    private void add(
        FacilityShares.Sum use, Passages passages, int i, int j, int pair, double share) {
      for (int facility = 0; facility < facilityCount; facility++) {
        double passed = passages.count(facility, i, j);
        if (passed > 0) {
          use.add(pair, facility, share * passed);
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
    double[] hours = free.hours(delayHours, cost.length);
    double[] fixed = cost.clone();
    for (int pair = 0; pair < fixed.length; pair++) {
      fixed[pair] -= usdPerTeuHour * hours[pair];
    }
    return fixed;
  }

  /** What a part of the demand, in TEU per year, per pair, adds to the volumes per facility. */
  void addVolumes(double[] demand, double part, double[] volume) {
    free.addVolumes(demand, part, volume);
  }

  /** Notes the pairs of which a part passes a facility. */
  void noteUsers(BitSet users) {
    free.noteUsers(users);
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

  /**
   * How much longer a pair's shipments take by these routes at other delays: hours, per pair. The
   * routes' own hours hold the delays of the pattern; those of the baseline, on which cargo may
   * stay that keeps its mode, hold none.
   */
  double[] longer(Bound bound, double[] otherDelayHours) {
    double[] more = new double[delayHours.length];
    for (int facility = 0; facility < more.length; facility++) {
      more[facility] = otherDelayHours[facility] - delayHours[facility];
    }
    if (bound == Bound.FREE_TO_SWITCH) {
      return free.hours(more, cost.length);
    }
    double[] hours = following.hours(more, cost.length);
    double[] onBaseline = staying.hours(otherDelayHours, cost.length);
    for (int pair = 0; pair < hours.length; pair++) {
      hours[pair] += onBaseline[pair];
    }
    return hours;
  }
}
