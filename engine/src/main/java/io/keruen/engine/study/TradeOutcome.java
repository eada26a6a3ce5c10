package io.keruen.engine.study;

import io.keruen.engine.appraisal.Bound;
import java.util.List;

/**
 * What a scenario's trade costs do to trade and income, by one closure of the model and one bound
 * of the costs.
 *
 * @param reading {@link CostReading#PRICES} unless other studies are to be understood
 * @param countries by code
 * @param groups world and programme economies; see {@link Groups}
 * @param sectors by country, then sector; empty for models of one sector
 * @param iterations that the model took
 * @param residual greatest part of an economy's output that is paid too much or too little
 */
public record TradeOutcome(
    TradeClosure closure,
    CostReading reading,
    Bound bound,
    List<TradeEffect> countries,
    List<TradeEffect> groups,
    List<TradeSectorEffect> sectors,
    int iterations,
    double residual) {
  public TradeOutcome {
    countries = List.copyOf(countries);
    groups = List.copyOf(groups);
    sectors = List.copyOf(sectors);
  }

  /**
   * A group's effect.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public TradeEffect group(String name) {
    return groups.stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no group '" + name + "'"));
  }
}
