package io.keruen.data.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.dataset.Corridor;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.validate.Validation.ComparedDistance;
import io.keruen.data.validate.Validation.DistanceComparison;
import io.keruen.data.validate.Validation.LeftOut;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Published distances against the small corridor; {@link Corridor} has the drawing. */
class DistanceCheckTest {
  @TempDir Path folder;

  @Test
  void published_distances_are_compared_worst_first() {
    DistanceComparison rail = rail(new Corridor());
    // Almaty - Aktau: 3,200 km for 3,000; Urumqi - Aktau: 460 + 880 + 3,200 = 4,540 km for 4,600.
    assertThat(rail.rows())
        .containsExactly(
            new ComparedDistance(
                "Almaty", "Aktau", List.of(), 3000, 3200, 200.0 / 3000, "high", List.of("KAZ")),
            new ComparedDistance(
                "Urumqi",
                "Aktau",
                List.of("Dostyk"),
                4600,
                4540,
                -60.0 / 4600,
                "high",
                List.of("CHN", "KAZ")));
    assertThat(rail.medianError()).isCloseTo((200.0 / 3000 + 60.0 / 4600) / 2, within(1e-12));
    assertThat(rail.medianAim()).isEqualTo(0.03);
    assertThat(rail.met()).isFalse(); // the median is 4 %
  }

  @Test
  void aims_are_met_by_good_distances() {
    assertThat(rail(new Corridor().with("distances.csv", ",3000,", ",3190,")).met()).isTrue();
  }

  @Test
  void without_any_comparison_no_aim_is_met() {
    DistanceComparison sea =
        new Validator(new Corridor().readIn(folder)).validate(Optional.empty()).distances().get(1);
    assertThat(sea.mode()).isEqualTo("sea");
    assertThat(sea.medianError()).isNaN();
    assertThat(sea.met()).isFalse();
  }

  @Test
  void rows_that_cannot_be_compared_are_left_out_with_a_reason() {
    DistanceComparison rail =
        rail(
            new Corridor()
                .with("distances.csv", "rail,Almaty,Aktau", "rail,Almaty,Baku")
                .with("distances.csv", "rail,Urumqi,Aktau,Dostyk", "rail,Urumqi,Samarkand,"));
    assertThat(rail.published()).isEqualTo(2);
    assertThat(rail.compared()).isZero();
    assertThat(rail.leftOut())
        .containsExactly(
            new LeftOut("no path by rail alone", 1, List.of("Almaty - Baku")),
            new LeftOut(
                "a place is not in places.csv", 1, List.of("Urumqi - Samarkand (Samarkand)")));
  }

  @Test
  void train_routes_of_conventional_trains_are_compared_and_the_others_counted() throws Exception {
    Path routes =
        Files.writeString(
            folder.resolve("routes.csv"),
            """
            from,to,category,distance_km,countries_iso
            Almaty (Almaty-2),Aktau,night,3205,KZ
            Ürümqi,Almaty,classic,1370,CN|KZ
            Almaty,Dostyk,high-speed,880,KZ
            Almaty,Almaty,classic,300,KZ
            Paris,Lyon,classic,430,FR
            Almaty,Astana,night,1300,KZ
            Almaty,Dostyk,classic,90,KZ
            Almaty,Aktau,classic,1500,KZ
            """);
    DistanceComparison trains =
        new Validator(new Corridor().readIn(folder))
            .validate(Optional.of(routes))
            .distances()
            .get(2);
    assertThat(trains.against()).isEqualTo("routes.csv");
    assertThat(trains.published()).isEqualTo(8);
    assertThat(trains.rows())
        .extracting(ComparedDistance::from)
        .containsExactly("Ürümqi", "Almaty");
    assertThat(trains.leftOut())
        .extracting(LeftOut::reason)
        .containsExactly(
            "high-speed: lines of their own, which carry no freight",
            "round trip",
            "outside the data set's territories",
            "a place is not in places.csv, or lies in another country",
            "below 100 km: the position of stations within cities decides",
            "published distance shorter than the great circle");
  }

  @Test
  void a_table_of_train_routes_without_its_columns_is_refused() throws Exception {
    Path routes = Files.writeString(folder.resolve("routes.csv"), "from,to\nA,B\n");
    Validator validator = new Validator(new Corridor().readIn(folder));
    assertThatThrownBy(() -> validator.validate(Optional.of(routes)))
        .hasMessageContaining("routes.csv:1: found no column 'category'");
  }

  @Test
  void quantiles_interpolate_between_neighbours() {
    double[] sorted = {1, 2, 4, 8};
    assertThat(DistanceCheck.quantile(sorted, 0.5)).isEqualTo(3);
    assertThat(DistanceCheck.quantile(sorted, 0.9)).isCloseTo(6.8, within(1e-12));
    assertThat(DistanceCheck.quantile(new double[] {5}, 0.9)).isEqualTo(5);
    assertThat(DistanceCheck.quantile(new double[0], 0.5)).isNaN();
  }

  private DistanceComparison rail(Corridor corridor) {
    DataSet data = corridor.readIn(folder);
    return new Validator(data).validate(Optional.empty()).distances().get(0);
  }
}
