package io.keruen.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static Place place(String name, long population, String... aliases) {
    return new Place(
        name, List.of(aliases), "KAZ", 0, 0, "city", population, true, (int) population, 1);
  }

  private final Places places =
      new Places(
          List.of(
              place("Almaty", 2_000_000, "Alma-Ata", "Алматы"),
              place("Małaszewicze", 4_000),
              place("Tromsø", 70_000),
              place("Rostov-on-Don", 1_100_000, "Rostov"),
              place("Rostov Veliky", 30_000, "Rostov"),
              place("Xi'an", 9_000_000),
              place("Chongqing", 15_000_000, "chongqing", "Chóngqìng"),
              new Place("Aksu", List.of(), "CHN", 0, 0, "city", 5, true, -1, -1),
              new Place("Dostyk", List.of(), "KAZ", 0, 0, "border", 5, false, 3, 4)));

  private String found(String name) {
    return places.find(name).map(Place::name).orElse("");
  }

  @Test
  void a_place_is_found_by_name_or_alias_whatever_the_case() {
    assertThat(found("almaty")).isEqualTo("Almaty");
    assertThat(found(" ALMA-ATA ")).isEqualTo("Almaty");
    assertThat(found("алматы")).isEqualTo("Almaty");
  }

  @Test
  void accents_strokes_apostrophes_hyphens_and_spaces_do_not_matter() {
    assertThat(found("Malaszewicze")).isEqualTo("Małaszewicze");
    assertThat(found("Tromso")).isEqualTo("Tromsø");
    assertThat(found("Rostov on Don")).isEqualTo("Rostov-on-Don");
    assertThat(found("xian")).isEqualTo("Xi'an");
    assertThat(found("Xi’an")).isEqualTo("Xi'an");
  }

  @Test
  void the_more_populous_of_two_places_has_the_shared_alias() {
    assertThat(found("Rostov")).isEqualTo("Rostov-on-Don");
  }

  @Test
  void a_misspelt_name_is_not_found_but_similar_names_are() {
    assertThat(places.find("Chonquing")).isEmpty();
    assertThat(places.similarTo("Chonquing")).containsExactly("Chongqing");
    assertThat(places.similarTo("Zanzibar")).isEmpty();
  }

  @Test
  void centroids_hang_on_the_network() {
    assertThat(places.centroids())
        .extracting(Place::name)
        .doesNotContain("Aksu", "Dostyk")
        .hasSize(7);
    assertThat(places.find("Aksu").orElseThrow().isConnected()).isFalse();
  }
}
