package io.keruen.engine.scenario;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.RateTable;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Places;
import io.keruen.engine.network.Territory;
import io.keruen.engine.network.Unions;
import io.keruen.engine.trade.SectorAccounts;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.ToDoubleBiFunction;

/**
 * Everything a scenario can change, and what it is changed against: the network, prices, unions and
 * tariffs of one data set in one state. A value; edits make a new one.
 *
 * @param territories by ISO 3166-1 alpha-3
 * @param trade what economies sell each other, if trade models are to be asked
 */
public record World(
    Network network,
    Places places,
    SortedMap<String, Territory> territories,
    RateTable rates,
    Unions unions,
    Tariffs tariffs,
    List<CommodityClass> commodities,
    Optional<SectorAccounts> trade) {
  /** Import tariffs, percent of value, from and to a territory. */
  public ToDoubleBiFunction<String, String> tariffPercent() {
    return (from, to) -> tariffs.percent(from, to, unions);
  }

  /** This world with what its economies sell each other. */
  public World with(SectorAccounts accounts) {
    return new World(
        network, places, territories, rates, unions, tariffs, commodities, Optional.of(accounts));
  }

  /** This world on another network of the same topology. */
  public World with(Network other) {
    return new World(other, places, territories, rates, unions, tariffs, commodities, trade);
  }
}
