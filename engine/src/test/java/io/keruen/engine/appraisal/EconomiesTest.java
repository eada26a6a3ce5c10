package io.keruen.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keruen.engine.Corridor;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Territory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EconomiesTest {
  private static Place city(String name, String iso3, long population, boolean centroid) {
    return new Place(name, List.of(), iso3, 0, 0, "city", population, centroid, 0, 1);
  }

  @Test
  void a_country_is_shared_out_to_its_cities_by_population() {
    Economies economies =
        Economies.of(
            List.of(
                city("Almaty", "KAZ", 3_000_000, true),
                city("Baku", "AZE", 2_000_000, true),
                city("Astana", "KAZ", 1_000_000, true),
                city("Dostyk", "KAZ", 5_000, false)),
            Corridor.territories(),
            Weighting.TRADE);
    assertThat(economies.share(0)).isEqualTo(0.75);
    assertThat(economies.gdpUsdBn(2)).isEqualTo(70); // a quarter of 280
    assertThat(economies.share(3)).isZero(); // a border station stands for nobody
    assertThat(economies.countries().get(economies.countryOf(0)).iso3()).isEqualTo("KAZ");
    // Kazakhstan exports 90, Azerbaijan imports 20
    assertThat(economies.weight(economies.countryOf(0), economies.countryOf(1))).isEqualTo(1800);
  }

  @Test
  void cities_of_unknown_population_have_equal_shares() {
    Economies economies =
        Economies.of(
            List.of(city("A", "KAZ", 0, true), city("B", "KAZ", 0, true)),
            Corridor.territories(),
            Weighting.GDP);
    assertThat(economies.share(1)).isEqualTo(0.5);
    assertThat(economies.weight(0, 0)).isEqualTo(280 * 280);
  }

  @Test
  void missing_figures_are_named_and_never_replaced() {
    SortedMap<String, Territory> territories = new TreeMap<>(Corridor.territories());
    OptionalDouble none = OptionalDouble.empty();
    territories.put("PRK", new Territory("PRK", "", false, false, none, none, none, none, none));
    Economies economies =
        Economies.of(
            List.of(city("Pyongyang", "PRK", 3_000_000, true)), territories, Weighting.TRADE);
    assertThat(economies.gdpUsdBn(0)).isNaN();
    assertThat(economies.unweighted()).containsExactly("PRK");
    assertThat(economies.withoutGdp()).containsExactly("PRK");
  }

  @Test
  void a_city_in_no_known_territory_is_refused() {
    List<Place> cities = List.of(city("Atlantis", "ATL", 1, true));
    assertThatThrownBy(() -> Economies.of(cities, Corridor.territories(), Weighting.GDP))
        .hasMessage("no territory 'ATL'");
  }
}
