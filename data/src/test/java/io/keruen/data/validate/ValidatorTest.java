package io.keruen.data.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.dataset.Corridor;
import io.keruen.data.dataset.Fallback;
import io.keruen.data.validate.Validation.CrossingCount;
import io.keruen.data.validate.Validation.CutOffCity;
import io.keruen.data.validate.Validation.EvidenceCount;
import io.keruen.data.validate.Validation.LayerConnectivity;
import io.keruen.data.validate.Validation.RateCoverage;
import io.keruen.data.validate.Validation.Suspicion;
import io.keruen.data.validate.Validation.SuspicionGroup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What validation finds in the small corridor; {@link Corridor} has the drawing. */
class ValidatorTest {
  @TempDir Path folder;

  @Test
  void the_corridor_is_of_one_piece() {
    Validation found = validate(new Corridor());
    assertThat(found.layers())
        .containsExactly(
            new LayerConnectivity("ferry", 2, 475, 1, 1),
            new LayerConnectivity("rail-1435", 2, 460, 1, 1),
            new LayerConnectivity("rail-1520", 4, 4080, 2, 0.75), // Baku lies beyond the sea
            new LayerConnectivity("all", 8, 5015, 1, 1));
    assertThat(found.reachability().reachableShare()).isEqualTo(1);
    assertThat(found.reachability().cutOff()).isEmpty();
    assertThat(found.size().cities()).isEqualTo(4);
    assertThat(found.size().territoriesWithCities()).isEqualTo(3);
  }

  @Test
  void closing_the_ferry_cuts_off_baku_by_name_and_is_a_problem() {
    Validation found =
        validate(new Corridor().with("links.csv", "475,,,caspian,,open", "475,,,caspian,,closed"));
    assertThat(found.reachability().cutOff()).containsExactly(new CutOffCity("Baku", "AZE", 0, 0));
    assertThat(found.reachability().reachableShare()).isEqualTo(0.5); // 6 of 12 ordered pairs
    assertThat(found.problems())
        .contains(
            "1 of 4 cities cannot exchange containers with most others; connect them, or set"
                + " centroid to no");
  }

  @Test
  void a_one_way_ferry_leaves_one_direction() {
    Validation found = validate(new Corridor().with("links.csv", "3,5,6,both", "3,5,6,forward"));
    assertThat(found.reachability().cutOff()).containsExactly(new CutOffCity("Baku", "AZE", 0, 3));
  }

  @Test
  void a_link_shorter_than_the_great_circle_is_told_with_the_places_near_it() {
    Validation found = validate(new Corridor().with("links.csv", ",460,", ",300,"));
    SuspicionGroup shorter = group(found, "shorter than the great circle");
    assertThat(shorter.count()).isEqualTo(1);
    Suspicion worst = shorter.worst().get(0);
    assertThat(worst.row()).isEqualTo("links.csv:2");
    assertThat(worst.what()).isEqualTo("rail-1435 in CHN, near Urumqi to near Alashankou");
    assertThat(worst.value()).isEqualTo(300);
    assertThat(worst.comparedWith()).isCloseTo(427, within(5.0));
  }

  @Test
  void detours_long_links_and_odd_speeds_are_told() {
    Validation found =
        validate(
            new Corridor()
                .with("links.csv", ",475,,,caspian", ",1475,,2,caspian")
                .with("links.csv", "880,single,45", "880,single,300"));
    assertThat(group(found, "detour").worst())
        .extracting(Suspicion::row)
        .containsExactly("links.csv:5");
    assertThat(group(found, "very long").worst())
        .extracting(Suspicion::row)
        .containsExactly("links.csv:4"); // 3,200 km on land
    assertThat(group(found, "slow").worst()).extracting(Suspicion::value).containsExactly(2.0);
    assertThat(group(found, "fast").worst()).extracting(Suspicion::value).containsExactly(300.0);
  }

  @Test
  void a_long_connector_is_told() {
    Validation found =
        validate(new Corridor().with("connectors.csv", "Almaty,3,9", "Almaty,3,150"));
    assertThat(group(found, "far from the network").worst())
        .extracting(Suspicion::what)
        .containsExactly("Almaty to rail-1520 in KAZ");
  }

  @Test
  void rows_are_counted_by_confidence_and_missing_sources_are_a_problem() {
    Validation found = validate(new Corridor());
    assertThat(found.evidence())
        .contains(new EvidenceCount("links.csv", 4, 1, 1, 1, 1, 1))
        .contains(new EvidenceCount("crossings.csv", 2, 2, 0, 0, 0, 0));
    assertThat(found.problems()).containsExactly("links.csv: 1 of 4 rows name no source");
    assertThat(found.unusedSources()).containsExactly("spare");
  }

  @Test
  void crossings_are_counted_with_those_measured() {
    assertThat(validate(new Corridor()).crossings())
        .containsExactly(new CrossingCount("rail", 1, 2, 1, 2, List.of()));
    assertThat(
            validate(
                    new Corridor()
                        .with(
                            "crossings.csv",
                            "Dostyk/Alashankou,rail,2,1,KAZ,CHN",
                            "Druzhba,rail,2,1,KAZ,CHN"))
                .crossings()
                .get(0)
                .oneWay())
        .containsExactly("Dostyk/Alashankou", "Druzhba");
  }

  @Test
  void fallbacks_of_values_and_rates_are_counted() {
    Validation found = validate(new Corridor());
    assertThat(found.fallbacks())
        .contains(
            new Fallback(
                "crossings.csv", "clearance_hours", "sum of the defaults of both territories", 1));
    // Price: 4,080 km in Kazakhstan by territory, 460 km in China by mode.
    RateCoverage price = found.rates().get(0);
    assertThat(price.mode() + " " + price.measure()).isEqualTo("rail usd_per_teu_km");
    assertThat(price.lengthKm()).isEqualTo(4540);
    assertThat(price.byTerritory()).isCloseTo(4080.0 / 4540, within(1e-12));
    // Speed: 460 km in China by class (double-electrified), the rest by mode.
    assertThat(found.rates().get(1).byClass()).isCloseTo(460.0 / 4540, within(1e-12));
    assertThat(found.rates().get(1).byMode()).isCloseTo(4080.0 / 4540, within(1e-12));
  }

  private Validation validate(Corridor corridor) {
    return new Validator(corridor.readIn(folder)).validate(Optional.empty());
  }

  private static SuspicionGroup group(Validation validation, String check) {
    return validation.suspicions().stream()
        .filter(group -> group.check().equals(check))
        .findFirst()
        .orElseThrow();
  }
}
