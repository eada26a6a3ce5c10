package io.keruen.engine.scenario;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.RateTable;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Places;
import io.keruen.engine.network.Territory;
import io.keruen.engine.network.Unions;
import java.util.List;
import java.util.SortedMap;
import java.util.function.ToDoubleBiFunction;

/**
 * Everything a scenario can change, and what it is changed against: the network, prices, unions and
 * tariffs of one data set in one state. A value; edits make a new one.
 *
 * @param territories by ISO 3166-1 alpha-3
 */
public record World(
    Network network,
    Places places,
    SortedMap<String, Territory> territories,
    RateTable rates,
    Unions unions,
    Tariffs tariffs,
    List<CommodityClass> commodities) {
  /** Import tariffs, percent of value, from and to a territory. */
  public ToDoubleBiFunction<String, String> tariffPercent() {
    return (from, to) -> tariffs.percent(from, to, unions);
  }
}
