package io.keruen.data.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.keruen.data.build.draft.Confidence;
import io.keruen.data.build.draft.Point;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static Place city(String name, String iso3, double lat, long population) {
    return new Place(
        name,
        new TreeSet<>(),
        iso3,
        new Point(lat, 0),
        Place.Kind.CITY,
        population,
        true,
        "test",
        Confidence.HIGH,
        "");
  }

  @Test
  void the_most_important_place_keeps_the_name_and_the_others_get_their_region() {
    List<Place> named =
        Names.unique(
            List.of(city("Suzhou", "CHN", 1, 5_000_000), city("Suzhou", "CHN", 2, 600_000)),
            p -> p.at().lat() == 1 ? "Jiangsu" : "Anhui");

    assertThat(named).extracting(Place::name).containsExactly("Suzhou", "Suzhou, Anhui");
    assertThat(named.get(1).aliases()).contains("Suzhou");
  }

  @Test
  void without_a_region_the_country_tells_places_apart_and_then_a_number() {
    List<Place> named =
        Names.unique(
            List.of(
                city("Brest", "BLR", 1, 300_000),
                city("Brest", "FRA", 2, 140_000),
                city("Brest", "FRA", 3, 10_000)),
            p -> "");

    assertThat(named)
        .extracting(Place::name)
        .containsExactly("Brest", "Brest, FRA", "Brest, FRA 2");
  }

  @Test
  void accents_and_apostrophes_do_not_tell_names_apart() {
    assertThat(Names.key("Ürümqi")).isEqualTo(Names.key("Urumqi"));
    assertThat(Names.ascii("Xi’an")).isEqualTo("Xi'an");
    assertThat(Names.ascii("Łódź")).isEqualTo("Lodz");
  }

  @Test
  void the_base_of_a_name_leaves_out_terminals_and_remarks() {
    assertThat(Gazetteer.baseName("Chongqing (Tuanjiecun)")).isEqualTo("Chongqing");
    assertThat(Gazetteer.baseName("Aktau port")).isEqualTo("Aktau");
    assertThat(Gazetteer.baseName("Khorgos Gateway dry port")).isEqualTo("Khorgos Gateway");
    assertThat(Gazetteer.baseName("Odesa / Chornomorsk")).isEqualTo("Odesa");
  }
}
