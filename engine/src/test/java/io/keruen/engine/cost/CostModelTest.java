package io.keruen.engine.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.Sketch;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Status;
import io.keruen.engine.network.Unions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Costs by hand. Goods worth 24,000 USD per TEU at 1 % a day: 10 USD per hour. Carbon at 50 USD per
 * tonne.
 *
 * <pre>
 *   [Almaty] -5 km- a --100 km-- b =Dostyk= c --yard-- d     rail; c is rail-1435 in CHN, d road
 *   rail 0.5 USD, 50 km/h, 0.4 kg; road 1 USD, 60 km/h, 1 kg; drayage 2 USD + 30, 25 km/h + 3 h, 1 kg
 *   Dostyk: clearance 20 h and 100 USD, handling 4 h, gauge change 10 h and 60 USD
 * </pre>
 */
class CostModelTest {
  private static final Offset<Double> ROUNDING = within(1e-9);
  private static final CommodityClass GOODS =
      new CommodityClass("machinery", 24_000, 10, 1, 240, EnumSet.allOf(Mode.class));

  private final Sketch sketch =
      new Sketch()
          .node("a", "rail-1520", "KAZ")
          .node("b", "rail-1520", "KAZ")
          .node("c", "rail-1435", "CHN")
          .node("d", "road", "CHN")
          .line("a", "b", 100)
          .link("b", "c", new Link.Crossing("Dostyk", Mode.RAIL, 20, 100, 4, 10, 60, Status.OPEN))
          .terminal("yard", "c", "d", 6, 80)
          .place("Almaty", 5, "a");
  private final Network network = sketch.network();
  private final RateTable rates =
      new RateTable(
          List.of(
              row("rail", 0.5, 50, 0.4, 0, 0),
              row("road", 1, 60, 1, 0, 0),
              row(RateTable.DRAYAGE, 2, 25, 1, 30, 3)));
  private final CostModel model = new CostModel(rates, Unions.none(), 50);

  private static RateTable.Row row(
      String mode, double usd, double speed, double kg, double fixedUsd, double fixedHours) {
    return new RateTable.Row(
        mode,
        LinkClass.UNKNOWN,
        "",
        OptionalDouble.of(usd),
        OptionalDouble.empty(),
        OptionalDouble.of(speed),
        OptionalDouble.of(kg),
        OptionalDouble.of(fixedUsd),
        OptionalDouble.of(fixedHours));
  }

  private static Unions customsUnion(String... members) {
    return new Unions(
        List.of(
            new Unions.Union("union", Unions.Kind.CUSTOMS_UNION, new TreeSet<>(List.of(members)))));
  }

  private int crossing() {
    return sketch.link("b", "c");
  }

  @Test
  void a_line_costs_money_time_and_carbon_by_the_km() {
    LinkCosts costs = model.compute(network, GOODS);
    int line = sketch.link("a", "b");
    assertThat(costs.usd()[line]).isEqualTo(50);
    assertThat(costs.hours()[line]).isEqualTo(2);
    assertThat(costs.kgCo2e()[line]).isEqualTo(40);
    // 50 USD + 10 USD/h x 2 h + 0.05 USD/kg x 40 kg
    assertThat(costs.generalisedUsd()[line]).isCloseTo(72, ROUNDING);
  }

  @Test
  void a_speed_of_the_line_itself_goes_before_the_rates() {
    int line = sketch.link("a", "b");
    Network faster = network.with(Map.of(line, ((Link.Line) network.link(line)).withSpeedKmH(100)));
    assertThat(model.compute(faster, GOODS).hours()[line]).isEqualTo(1);
  }

  @Test
  void a_connector_costs_drayage_with_its_fixed_part() {
    LinkCosts costs = model.compute(network, GOODS);
    int connector = network.firstOut(sketch.requirePlace("Almaty").originNode());
    assertThat(costs.usd()[connector]).isEqualTo(40); // 30 + 2 x 5
    assertThat(costs.hours()[connector]).isCloseTo(3.2, ROUNDING); // 3 + 5 / 25
    assertThat(costs.kgCo2e()[connector]).isEqualTo(5);
  }

  @Test
  void a_connector_to_water_costs_the_passage_through_the_port() {
    Sketch quay = new Sketch().node("s", "sea", "").place("Aktau", 5, "s");
    CostModel withPorts =
        new CostModel(
            new RateTable(
                List.of(
                    row(RateTable.DRAYAGE, 2, 25, 1, 30, 3),
                    row(RateTable.PORT, 2, 25, 1, 230, 39))),
            Unions.none(),
            50);
    LinkCosts costs = withPorts.compute(quay.network(), GOODS);
    // 230 + 5 km x 2; 39 h + 5 km at 25 km/h
    assertThat(costs.usd()[0]).isEqualTo(240, ROUNDING);
    assertThat(costs.hours()[0]).isEqualTo(39.2, ROUNDING);
  }

  @Test
  void a_transfer_costs_what_the_terminal_states() {
    LinkCosts costs = model.compute(network, GOODS);
    int transfer = sketch.link("c", "d");
    assertThat(costs.usd()[transfer]).isEqualTo(80);
    assertThat(costs.hours()[transfer]).isEqualTo(6);
    assertThat(costs.generalisedUsd()[transfer]).isCloseTo(140, ROUNDING);
  }

  @Test
  void a_crossing_costs_clearance_handling_and_change_of_gauge() {
    LinkCosts costs = model.compute(network, GOODS);
    assertThat(costs.hours()[crossing()]).isEqualTo(34); // 20 + 4 + 10
    assertThat(costs.usd()[crossing()]).isEqualTo(160); // 100 + 60
    assertThat(costs.generalisedUsd()[crossing()]).isCloseTo(500, ROUNDING);
  }

  @Test
  void a_customs_union_removes_clearance_but_neither_handling_nor_the_change_of_gauge() {
    LinkCosts costs = new CostModel(rates, customsUnion("KAZ", "CHN"), 50).compute(network, GOODS);
    assertThat(costs.hours()[crossing()]).isEqualTo(14); // 4 + 10
    assertThat(costs.usd()[crossing()]).isEqualTo(60);
  }

  @Test
  void a_customs_union_with_others_changes_nothing() {
    LinkCosts costs = new CostModel(rates, customsUnion("KAZ", "RUS"), 50).compute(network, GOODS);
    assertThat(costs.hours()[crossing()]).isEqualTo(34);
  }

  @Test
  void a_link_that_is_closed_or_only_planned_costs_infinitely_much() {
    for (Status status : List.of(Status.CLOSED, Status.PLANNED)) {
      Network shut = network.with(Map.of(crossing(), network.link(crossing()).with(status)));
      LinkCosts costs = model.compute(shut, GOODS);
      assertThat(costs.generalisedUsd()[crossing()]).isInfinite();
      assertThat(costs.generalisedUsd()[sketch.link("a", "b")]).isFinite();
    }
  }

  @Test
  void goods_kept_to_rail_cannot_use_road_nor_the_way_to_it() {
    LinkCosts costs = model.compute(network, GOODS.limitedTo(Set.of(Mode.RAIL)));
    assertThat(costs.generalisedUsd()[sketch.link("a", "b")]).isFinite();
    assertThat(costs.generalisedUsd()[crossing()]).isFinite();
    assertThat(costs.generalisedUsd()[sketch.link("c", "d")]).isInfinite();
    int connector = network.firstOut(sketch.requirePlace("Almaty").originNode());
    assertThat(costs.generalisedUsd()[connector]).isFinite();
  }

  @Test
  void goods_kept_to_modes_they_cannot_use_go_nowhere() {
    CommodityClass oil =
        new CommodityClass("oil", 10_000, 18, 0.1, 10, Set.of(Mode.PIPELINE, Mode.SEA));
    CommodityClass nowhere = oil.limitedTo(Set.of(Mode.ROAD));
    assertThat(nowhere.modes()).isEmpty();
    assertThat(model.compute(network, nowhere).generalisedUsd())
        .containsOnly(Double.POSITIVE_INFINITY);
  }

  @Test
  void twice_the_value_of_goods_is_twice_the_value_of_time() {
    CommodityClass dear = new CommodityClass("electronics", 48_000, 10, 1, 240, GOODS.modes());
    assertThat(GOODS.valueOfTimeUsdPerTeuHour()).isCloseTo(10, ROUNDING);
    assertThat(dear.valueOfTimeUsdPerTeuHour()).isCloseTo(20, ROUNDING);
  }

  @Test
  void the_choice_of_route_has_a_value_of_time_of_its_own() {
    CommodityClass patient = new CommodityClass("patient", 24_000, 10, 1, 0, GOODS.modes());
    LinkCosts costs = model.compute(network, patient);
    int line = sketch.link("a", "b");
    assertThat(costs.generalisedUsd()[line])
        .isCloseTo(
            model.compute(network, GOODS).generalisedUsd()[line] - 10 * costs.hours()[line],
            ROUNDING);
  }

  @Test
  void without_a_carbon_price_emissions_are_counted_but_cost_nothing() {
    LinkCosts costs = new CostModel(rates, Unions.none(), 0).compute(network, GOODS);
    int line = sketch.link("a", "b");
    assertThat(costs.kgCo2e()[line]).isEqualTo(40);
    assertThat(costs.generalisedUsd()[line]).isCloseTo(70, ROUNDING);
  }

  @Test
  void a_carbon_price_below_0_is_refused() {
    assertThatThrownBy(() -> new CostModel(rates, Unions.none(), -1))
        .hasMessage("carbon price is -1.0 USD per tonne; it must be 0 or more");
  }

  @Test
  void goods_without_value_are_refused() {
    assertThatThrownBy(() -> new CommodityClass("air", 0, 10, 1, 10, Set.of()))
        .hasMessage("value in USD per TEU of 'air' is 0.0; it must be above 0");
  }

  @Test
  void cost_arrays_of_different_lengths_are_refused() {
    assertThatThrownBy(
            () -> new LinkCosts(new double[3], new double[3], new double[2], new double[3]))
        .hasMessage("link costs have 3, 3, 2 and 3 entries; they must have one per link");
  }
}
