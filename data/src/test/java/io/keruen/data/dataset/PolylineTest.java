package io.keruen.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PolylineTest {
  /** The example of Google's description, whose precision is 1e-5: the same integers at 1e-4. */
  @Test
  void the_published_example_encodes_to_the_published_text() {
    List<double[]> points =
        List.of(
            new double[] {385, -1202},
            new double[] {407, -1209.5},
            new double[] {432.52, -1264.53});
    assertThat(Polyline.encode(points)).isEqualTo("_p~iF~ps|U_ulLnnqC_mqNvxq`@");
    assertThat(Polyline.decode("_p~iF~ps|U_ulLnnqC_mqNvxq`@").get(2))
        .containsExactly(new double[] {432.52, -1264.53}, within(1e-9));
  }

  @Property(tries = 200, seed = "42")
  void what_is_encoded_comes_back_within_half_a_step(
      @ForAll @Size(max = 20) List<@DoubleRange(min = -90, max = 90) Double> latitudes) {
    List<double[]> points = new ArrayList<>();
    latitudes.forEach(lat -> points.add(new double[] {lat, -2 * lat}));
    List<double[]> back = Polyline.decode(Polyline.encode(points));
    assertThat(back).hasSameSizeAs(points);
    IntStream.range(0, points.size())
        .forEach(i -> assertThat(back.get(i)).containsExactly(points.get(i), within(0.50001e-4)));
  }

  @Test
  void a_text_cut_short_is_refused() {
    assertThatThrownBy(() -> Polyline.decode("_p~iF~ps|"))
        .hasMessage("the polyline ends within a number");
  }

  @Test
  void a_course_costs_few_characters() {
    List<double[]> points =
        IntStream.range(0, 100)
            .mapToObj(i -> new double[] {43 + i * 0.01, 76 - i * 0.01})
            .collect(Collectors.toList());
    assertThat(Polyline.encode(points).length()).isLessThan(420);
  }
}
