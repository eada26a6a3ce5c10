package io.keruen.engine.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.Sketch;
import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Layer;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Three ways from Xian to Duisburg:
 *
 * <pre>
 *   x --2000-- c =Dostyk=[1435/1520] k --2700-- m =Petropavl= r --2000-- b =Brest=[1520/1435] p --1200-- d
 *   x --2000-- c2 =Manzhouli=[1435/1520] z --6500-- r      (joins the first way in Russia)
 *   x --1400-- (port of Shanghai) s ~~suez 19000~~ h (port of Hamburg) g --350-- d
 * </pre>
 */
class RoutesTest {
  private static final Link DOSTYK =
      new Link.Crossing("Dostyk/Alashankou", Mode.RAIL, 20, 100, 4, 10, 60, Status.OPEN);
  private static final Link MANZHOULI =
      new Link.Crossing("Manzhouli/Zabaikalsk", Mode.RAIL, 20, 100, 4, 10, 60, Status.OPEN);
  private static final Link BREST =
      new Link.Crossing("Brest/Terespol", Mode.RAIL, 12, 50, 4, 10, 60, Status.OPEN);

  private final Sketch sketch =
      new Sketch()
          .node("x", "rail-1435", "CHN", 34, 109)
          .node("c", "rail-1435", "CHN", 45.17, 82.57)
          .node("c2", "rail-1435", "CHN", 49.6, 117.4)
          .node("k", "rail-1520", "KAZ", 45.25, 82.48)
          .node("m", "rail-1520", "KAZ", 54.9, 69.2)
          .node("r", "rail-1520", "RUS", 55.0, 69.0)
          .node("z", "rail-1520", "RUS", 49.7, 117.3)
          .node("b", "rail-1520", "BLR", 52.1, 23.7)
          .node("p", "rail-1435", "POL", 52.1, 23.5)
          .node("q", "rail-1435", "CHN", 31, 121)
          .node("s", "sea", "", 31, 122)
          .node("h", "sea", "", 54, 8)
          .node("g", "rail-1435", "DEU", 53.5, 10)
          .node("e", "rail-1435", "POL", 52, 15)
          .node("d", "rail-1435", "DEU", 51.4, 6.8)
          .line("x", "c", 2000)
          .line("x", "c2", 2000)
          .line("x", "q", 1400)
          .link("c", "k", DOSTYK)
          .link("c2", "z", MANZHOULI)
          .line("k", "m", 2700)
          .crossing("Petropavl", "m", "r", 6, 30)
          .line("z", "r", 6500)
          .crossing("Smolensk", "r", "b", 0, 0)
          .link("b", "p", BREST)
          .line("p", "e", 700)
          .crossing("Frankfurt/Oder", "e", "g", 0, 0)
          .line("g", "d", 350)
          .terminal("port of Shanghai", "q", "s", 24, 150)
          .passage("suez", "s", "h", 19000)
          .terminal("port of Hamburg", "h", "g", 24, 150)
          .node("alone", "road", "JPN", 35, 139)
          .place("Xian", 10, "x")
          .place("Alashankou", "c")
          .place("Dostyk", "k")
          .place("Zabaikalsk", "z")
          .place("Shanghai", "q", "s")
          .place("Duisburg", 5, "d")
          .place("Piraeus", "h")
          .place("Tokyo", "alone")
          .place("Atlantis");
  private final Network network = sketch.network();
  private final Routes routes = new Routes(network, sketch.places(), costs());

  /** By land 1 USD, 1/50 h and 1 kg per km; by sea 0.2 USD, 1/60 h, 0.1 kg; time at 10 USD/h. */
  private LinkCosts costs() {
    int count = network.linkCount();
    double[] usd = new double[count];
    double[] hours = new double[count];
    double[] kg = new double[count];
    double[] generalised = new double[count];
    for (int number = 0; number < count; number++) {
      Link link = network.link(number);
      double km = link.lengthKm();
      boolean sea = link instanceof Link.Line line && line.layer().mode() == Mode.SEA;
      usd[number] = sea ? 0.2 * km : km;
      hours[number] = km / (sea ? 60 : 50);
      kg[number] = sea ? 0.1 * km : km;
      if (link instanceof Link.Transfer transfer) {
        usd[number] = transfer.usdPerTeu();
        hours[number] = transfer.hours();
      } else if (link instanceof Link.Crossing crossing) {
        usd[number] = crossing.clearanceUsdPerTeu() + crossing.gaugeChangeUsdPerTeu();
        hours[number] =
            crossing.clearanceHours() + crossing.handlingHours() + crossing.gaugeChangeHours();
      }
      generalised[number] = usd[number] + 10 * hours[number];
    }
    return new LinkCosts(generalised, usd, hours, kg);
  }

  private Place place(String name) {
    return sketch.requirePlace(name);
  }

  private Route best(String from, String to, String... via) {
    List<Place> between = List.of(via).stream().map(this::place).toList();
    return routes.find(place(from), between, place(to)).orElseThrow();
  }

  private Routes.Choice choice(AlternativeRule rule) {
    return routes
        .findWithAlternatives(place("Xian"), List.of(), place("Duisburg"), rule)
        .orElseThrow();
  }

  @Test
  void the_best_way_is_by_rail_through_dostyk_and_brest() {
    Route route = best("Xian", "Duisburg");
    assertThat(route.borders())
        .extracting(Route.Border::crossing)
        .containsExactly(
            "Dostyk/Alashankou", "Petropavl", "Smolensk", "Brest/Terespol", "Frankfurt/Oder");
    assertThat(route.territories()).containsExactly("CHN", "KAZ", "POL", "DEU");
    // 10 + 2000 + 2700 + 700 + 350 + 5
    assertThat(route.km()).isEqualTo(5765);
    // km / 50, and 34 h at Dostyk, 6 at Petropavl, 26 at Brest
    assertThat(route.hours()).isCloseTo(5765 / 50.0 + 34 + 6 + 26, within(1e-9));
  }

  @Test
  void legs_run_from_name_to_name_and_split_where_the_gauge_changes() {
    Route route = best("Xian", "Duisburg");
    assertThat(route.legs())
        .extracting(leg -> leg.mode() + " " + leg.from() + " - " + leg.to())
        .containsExactly(
            "drayage Xian - Xian",
            "rail Xian - Alashankou",
            "rail Dostyk - Brest/Terespol",
            "rail Brest/Terespol - Duisburg",
            "drayage Duisburg - Duisburg");
    assertThat(route.legs().get(2).layer()).contains(Layer.of("rail-1520"));
    assertThat(route.legs().get(3).stretches())
        .containsExactly(new Route.Stretch("POL", 700, 14), new Route.Stretch("DEU", 350, 7));
  }

  @Test
  void gauge_changes_are_listed_with_their_own_hours_and_price() {
    assertThat(best("Xian", "Duisburg").gaugeChanges())
        .containsExactly(
            new Route.GaugeChange("Dostyk/Alashankou", 1435, 1520, 10, 60),
            new Route.GaugeChange("Brest/Terespol", 1520, 1435, 10, 60));
  }

  @Test
  void a_transfer_between_two_gauges_is_a_gauge_change_too() {
    Route.Transshipment yard =
        new Route.Transshipment("Altynkol", Layer.rail(1435), Layer.rail(1520), 8, 70);
    assertThat(yard.gaugeChange()).contains(new Route.GaugeChange("Altynkol", 1435, 1520, 8, 70));
    assertThat(
            new Route.Transshipment("Aktau", Layer.of("road"), Layer.of("sea"), 8, 70)
                .gaugeChange())
        .isEmpty();
  }

  @Test
  void steps_add_up_to_the_totals() {
    for (Alternative alternative : choice(AlternativeRule.upTo(5)).alternatives()) {
      Route route = alternative.route();
      assertThat(route.steps().stream().mapToDouble(Route.Step::hours).sum())
          .isCloseTo(route.hours(), within(1e-9));
      assertThat(route.steps().stream().mapToDouble(Route.Step::usdPerTeu).sum())
          .isCloseTo(route.usdPerTeu(), within(1e-9));
      assertThat(route.legs().stream().mapToDouble(Route.Leg::km).sum())
          .isCloseTo(route.km(), within(1e-9));
      assertThat(route.legs().stream().mapToDouble(Route.Leg::kgCo2e).sum())
          .isCloseTo(route.kgCo2e(), within(1e-9));
    }
  }

  @Test
  void a_place_on_the_way_is_touched_without_drayage_to_it() {
    Route route = best("Xian", "Duisburg", "Shanghai");
    assertThat(route.passages()).containsExactly("suez");
    assertThat(route.transshipments())
        .extracting(Route.Transshipment::terminal)
        .containsExactly("port of Shanghai", "port of Hamburg");
    assertThat(route.legs())
        .extracting(Route.Leg::mode)
        .containsExactly("drayage", "rail", "sea", "rail", "drayage");
    assertThat(route.legs().get(1).to()).isEqualTo("port of Shanghai");
    assertThat(route.legs().get(2).to()).isEqualTo("port of Hamburg");
    assertThat(route.legs().get(2).territories()).isEmpty();
    assertThat(route.via()).containsExactly("Shanghai");
  }

  @Test
  void a_place_on_the_best_way_changes_nothing_but_the_list_of_places() {
    Route free = best("Xian", "Duisburg");
    Route forced = best("Xian", "Duisburg", "Dostyk");
    assertThat(forced.links()).isEqualTo(free.links());
    assertThat(forced.generalisedUsd()).isEqualTo(free.generalisedUsd());
  }

  @Test
  void alternatives_are_other_corridors_cheapest_first_and_say_what_differs() {
    List<Alternative> alternatives = choice(new AlternativeRule(5, 3, 0.7, 0.1)).alternatives();
    assertThat(alternatives).hasSize(2);
    Alternative sea = alternatives.get(0);
    assertThat(sea.onlyHere()).containsExactly("port of Shanghai", "port of Hamburg", "suez");
    assertThat(sea.onlyInBest())
        .containsExactly(
            "Dostyk/Alashankou", "Petropavl", "Smolensk", "Brest/Terespol", "Frankfurt/Oder");
    // 1400 + 19000 + 350 against 2000 + 2700 + 700 + 350
    assertThat(sea.extraKm()).isCloseTo(15_000, within(1e-9));
    Alternative siberia = alternatives.get(1);
    assertThat(siberia.onlyHere()).containsExactly("Manzhouli/Zabaikalsk");
    assertThat(siberia.onlyInBest()).containsExactly("Dostyk/Alashankou", "Petropavl");
    assertThat(siberia.through()).contains("Zabaikalsk");
    assertThat(siberia.shareInCommon()).isBetween(0.05, 0.7);
  }

  @Test
  void a_tight_stretch_or_share_leaves_no_alternatives() {
    assertThat(choice(new AlternativeRule(5, 1, 0.7, 0.1)).alternatives()).isEmpty();
    assertThat(choice(new AlternativeRule(5, 3, 0, 0.1)).alternatives()).isEmpty();
  }

  @Test
  void alternatives_through_a_place_touch_it_too() {
    Routes.Choice choice =
        routes
            .findWithAlternatives(
                place("Xian"),
                List.of(place("Zabaikalsk")),
                place("Duisburg"),
                new AlternativeRule(5, 9, 1, 0))
            .orElseThrow();
    assertThat(choice.alternatives())
        .isNotEmpty()
        .allSatisfy(
            alternative ->
                assertThat(alternative.route().links())
                    .extracting(network::toNode)
                    .contains(sketch.node("z")));
  }

  @Test
  void a_ship_leaves_from_the_place_that_hangs_on_the_sea() {
    Route route =
        routes.find(place("Shanghai"), List.of(place("Piraeus")), place("Duisburg")).orElseThrow();
    assertThat(route.legs().get(1).mode()).isEqualTo("sea");
    assertThat(route.legs().get(1).from()).isEqualTo("Shanghai");
  }

  @Test
  void no_way_is_empty() {
    Place xian = place("Xian");
    assertThat(routes.find(xian, List.of(), place("Tokyo"))).isEqualTo(Optional.empty());
    assertThat(routes.find(xian, List.of(), place("Atlantis"))).isEmpty();
    assertThat(routes.find(xian, List.of(place("Atlantis")), place("Duisburg"))).isEmpty();
    assertThat(routes.find(xian, List.of(place("Tokyo")), place("Duisburg"))).isEmpty();
  }

  @Test
  void a_route_to_where_it_starts_is_refused() {
    assertThatThrownBy(() -> best("Xian", "Xian"))
        .hasMessage("the route starts and ends in Xian; name two places");
  }

  @Test
  void rules_out_of_range_are_refused() {
    assertThatThrownBy(() -> AlternativeRule.upTo(-1))
        .hasMessage("alternatives is -1; it must be 0 or more");
    assertThatThrownBy(() -> new AlternativeRule(1, 0.9, 0.7, 0.1))
        .hasMessage("stretch is 0.9; it must be 1 or more");
    assertThatThrownBy(() -> new AlternativeRule(1, 1.5, 70, 0.1))
        .hasMessage("share in common is 70.0; it must be between 0 and 1");
    assertThatThrownBy(() -> new AlternativeRule(1, 1.5, 0.7, Double.NaN))
        .hasMessage("plateau is NaN; it must be between 0 and 1");
  }

  @Test
  void of_three_ways_the_slow_cheap_one_and_the_fast_dear_one_are_pareto_routes() {
    ParetoChoice choice =
        routes.findPareto(place("Xian"), place("Duisburg"), ParetoRule.upTo(6, 0)).orElseThrow();

    // By Manzhouli it is dearer and slower than by Dostyk, and emits more.
    assertThat(choice.count()).isEqualTo(2);
    assertThat(choice.routes())
        .extracting(ParetoChoice.Member::bestIn)
        .containsExactly(Set.of(Criterion.TIME), Set.of(Criterion.MONEY, Criterion.CARBON));
    Route fast = choice.routes().get(0).route();
    assertThat(fast.borders()).extracting(Route.Border::crossing).contains("Dostyk/Alashankou");
    assertThat(fast.links()).isEqualTo(best("Xian", "Duisburg", "Dostyk").links());
    assertThat(choice.routes().get(1).route().passages()).containsExactly("suez");
  }

  @Test
  void there_are_no_pareto_routes_to_where_no_way_leads() {
    ParetoRule rule = ParetoRule.upTo(6, 0);

    assertThat(routes.findPareto(place("Xian"), place("Tokyo"), rule)).isEmpty();
    assertThat(routes.findPareto(place("Xian"), place("Atlantis"), rule)).isEmpty();
    assertThatThrownBy(() -> routes.findPareto(place("Xian"), place("Xian"), rule))
        .hasMessage("the route starts and ends in Xian; name two places");
  }
}
