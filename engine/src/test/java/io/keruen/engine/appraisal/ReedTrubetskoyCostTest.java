package io.keruen.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.Sketch;
import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.cost.CostModel;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.cost.RateTable;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Unions;
import io.keruen.engine.path.PathTree;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/**
 * Costs of Reed and Trubetskoy (2019), WPS 8815, found by a search: standard rail 0.47 and
 * undivided highway 0.85 USD per TEU-km, Kazakhstan's export fee 470 USD, a change of mode 25 USD,
 * goods worth 50,000 USD per TEU.
 *
 * <pre>
 *   a --1,000 km rail-- b =border, 470 USD= c =switch, 25 USD= d --200 km road-- e
 *   a --3,000 km rail-- b                                                         (dearer)
 * </pre>
 */
class ReedTrubetskoyCostTest {
  private static final CommodityClass GOODS =
      new CommodityClass("containers", 50_000, 10, 0, 0, EnumSet.allOf(Mode.class));

  // 1,000 x 0.47 + 470 + 25 + 200 x 0.85 = 470 + 470 + 25 + 170 = 1,135 USD = 0.0227 of the value
  @Test
  void a_thousand_km_of_rail_a_border_a_switch_and_two_hundred_km_of_road_cost_1135_usd() {
    Sketch sketch =
        new Sketch()
            .node("a", "rail-1520", "KAZ")
            .node("b", "rail-1520", "KAZ")
            .node("c", "rail-1520", "CHN")
            .node("d", "road", "CHN")
            .node("e", "road", "CHN")
            .line("a", "b", 1000)
            .line("a", "b", 3000)
            .crossing("border", "b", "c", 105, 470)
            .terminal("switch", "c", "d", 5, 25)
            .line("d", "e", 200);
    Network network = sketch.network();
    RateTable rates = new RateTable(List.of(rate("rail", 0.47), rate("road", 0.85)));
    LinkCosts costs = new CostModel(rates, Unions.none(), 0).compute(network, GOODS);

    PathTree tree = new PathTree(network);
    tree.grow(sketch.node("a"), costs.generalisedUsd());

    assertThat(tree.cost(sketch.node("e"))).isCloseTo(1135, within(1e-9));
    TradeCost cost = new Shipment(0, tree.cost(sketch.node("e")), 470, 0, 0).tradeCost(GOODS, 0);
    assertThat(cost.totalPercent()).isCloseTo(2.27, within(1e-9));
  }

  private static RateTable.Row rate(String mode, double usd) {
    return new RateTable.Row(
        mode,
        LinkClass.UNKNOWN,
        "",
        OptionalDouble.of(usd),
        OptionalDouble.empty(),
        OptionalDouble.of(50),
        OptionalDouble.of(0.2),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }
}
