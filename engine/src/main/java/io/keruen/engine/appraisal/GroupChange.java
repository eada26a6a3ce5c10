package io.keruen.engine.appraisal;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Weighted mean over a group of pairs. Percentages are means of the pairs' percentages, so that no
 * pair counts more for being long; levels are means of levels. Equations 3 to 5 of
 * docs/methods/appraisal.md.
 *
 * @param name of the group
 * @param pairs that count
 * @param missing pairs that do not, for want of a route in both worlds or of a weight
 * @param before mean shipment of the baseline
 * @param keepingMode mean shipment of the scenario, mode kept
 * @param after mean shipment of the scenario, free to switch
 */
public record GroupChange(
    String name,
    int pairs,
    int missing,
    PairChange.Side before,
    PairChange.Side keepingMode,
    PairChange.Side after,
    Percent keepingModePercent,
    Percent afterPercent) {

  /**
   * Changes in percent.
   *
   * @param tradeCost of the trade cost itself
   * @param iceberg of 1 + trade cost
   */
  public record Percent(
      double hours, double usd, double kgCo2e, double tradeCost, double iceberg) {}

  public Percent percent(Bound bound) {
    return bound == Bound.KEEPING_MODE ? keepingModePercent : afterPercent;
  }

  /**
   * Averages pairs. Pairs without a weight do not count, unless none has one: then all weigh the
   * same.
   *
   * @return all means are NaN if no pair counts
   */
  public static GroupChange of(String name, List<PairChange> pairs) {
    List<PairChange> comparable = pairs.stream().filter(PairChange::isComparable).toList();
    boolean weightless = comparable.stream().noneMatch(pair -> pair.weight() > 0);
    List<PairChange> counted =
        comparable.stream().filter(pair -> weightless || pair.weight() > 0).toList();
    Averager mean = new Averager(counted, weightless);
    return new GroupChange(
        name,
        counted.size(),
        pairs.size() - counted.size(),
        mean.side(PairChange::before),
        mean.side(PairChange::keepingMode),
        mean.side(PairChange::after),
        mean.percent(Bound.KEEPING_MODE),
        mean.percent(Bound.FREE_TO_SWITCH));
  }

  private record Averager(List<PairChange> pairs, boolean weightless) {
    private double of(ToDoubleFunction<PairChange> value) {
      double sum = 0;
      double weights = 0;
      for (PairChange pair : pairs) {
        double weight = weightless ? 1 : pair.weight();
        sum += weight * value.applyAsDouble(pair);
        weights += weight;
      }
      return sum / weights;
    }

    PairChange.Side side(java.util.function.Function<PairChange, PairChange.Side> which) {
      return new PairChange.Side(
          new Shipment(
              of(pair -> which.apply(pair).shipment().hours()),
              of(pair -> which.apply(pair).shipment().usd()),
              of(pair -> which.apply(pair).shipment().borderUsd()),
              of(pair -> which.apply(pair).shipment().kgCo2e()),
              of(pair -> which.apply(pair).shipment().km())),
          new TradeCost(
              of(pair -> which.apply(pair).tradeCost().freightPercent()),
              of(pair -> which.apply(pair).tradeCost().borderPercent()),
              of(pair -> which.apply(pair).tradeCost().timePercent()),
              of(pair -> which.apply(pair).tradeCost().tariffPercent())));
    }

    Percent percent(Bound bound) {
      return new Percent(
          change(bound, side -> side.shipment().hours()),
          change(bound, side -> side.shipment().usd()),
          change(bound, side -> side.shipment().kgCo2e()),
          of(
              pair ->
                  TradeCost.changePercent(
                      pair.before().tradeCost(), pair.after(bound).tradeCost())),
          of(
              pair ->
                  TradeCost.icebergChangePercent(
                      pair.before().tradeCost(), pair.after(bound).tradeCost())));
    }

    private double change(Bound bound, ToDoubleFunction<PairChange.Side> value) {
      return of(
          pair ->
              100
                  * (value.applyAsDouble(pair.after(bound)) / value.applyAsDouble(pair.before())
                      - 1));
    }
  }
}
