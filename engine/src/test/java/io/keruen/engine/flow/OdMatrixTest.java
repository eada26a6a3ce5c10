package io.keruen.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OdMatrixTest {

  @Test
  void pairs_are_ordered_by_destination_and_what_is_added_twice_adds_up() {
    OdMatrix matrix =
        OdMatrix.builder(4).add(1, 3, 2).add(1, 0, 5).add(1, 3, 4).add(3, 1, 1).build();
    assertThat(matrix.pairCount()).isEqualTo(3);
    assertThat(matrix.destination(matrix.firstPair(1))).isZero();
    assertThat(matrix.destination(matrix.firstPair(1) + 1)).isEqualTo(3);
    assertThat(matrix.endPair(1) - matrix.firstPair(1)).isEqualTo(2);
    assertThat(matrix.volume(1, 3)).isEqualTo(6);
    assertThat(matrix.volume(1, 2)).isZero();
    assertThat(matrix.firstPair(2)).as("zone without demand").isEqualTo(matrix.endPair(2));
    assertThat(matrix.total()).isEqualTo(12);
  }

  @Test
  void demand_inside_a_zone_is_kept_apart_and_zero_demand_is_no_pair() {
    OdMatrix matrix = OdMatrix.builder(2).add(0, 0, 7).add(0, 1, 0).build();
    assertThat(matrix.insideZones()).isEqualTo(7);
    assertThat(matrix.pairCount()).isZero();
    assertThat(matrix.total()).isZero();
  }

  @Test
  void a_factor_scales_everything_and_zero_leaves_nothing() {
    OdMatrix matrix = OdMatrix.builder(2).add(0, 0, 7).add(0, 1, 3).build();
    assertThat(matrix.times(1000).volume(0, 1)).isEqualTo(3000);
    assertThat(matrix.times(1000).insideZones()).isEqualTo(7000);
    assertThat(matrix.times(0).pairCount()).isZero();
    assertThatThrownBy(() -> matrix.times(-1))
        .hasMessage("factor of demand is -1.0; it must be 0 or more and finite");
  }

  @Test
  void bad_demand_and_zones_that_are_not_there_are_refused() {
    OdMatrix.Builder builder = OdMatrix.builder(2);
    assertThatThrownBy(() -> builder.add(0, 1, -3))
        .hasMessage("demand from zone 0 to 1 is -3.0; it must be 0 or more and finite");
    assertThatThrownBy(() -> builder.add(0, 1, Double.NaN))
        .hasMessage("demand from zone 0 to 1 is NaN; it must be 0 or more and finite");
    assertThatThrownBy(() -> builder.add(0, 2, 1))
        .hasMessage("there is no zone 2; there are 2, numbered from 0");
    assertThatThrownBy(() -> builder.add(-1, 0, 1))
        .hasMessage("there is no zone -1; there are 2, numbered from 0");
  }

  @Test
  void a_builder_can_go_on_after_it_has_built() {
    OdMatrix.Builder builder = OdMatrix.builder(2).add(0, 1, 1);
    OdMatrix first = builder.build();
    assertThat(builder.add(0, 1, 1).build().total()).isEqualTo(2);
    assertThat(first.total()).isEqualTo(1);
  }
}
