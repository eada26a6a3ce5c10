package io.keruen.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CapacityTest {
  private static final Link.Crossing DOSTYK =
      new Link.Crossing("Dostyk", Mode.RAIL, 20, 100, 4, 10, 60, Status.OPEN);

  @Test
  void vehicles_a_day_make_teu_a_year() {
    assertThat(Capacity.ofVehiclesPerDay(24, 92)).isEqualTo(new Capacity(24 * 92 * 365, 92));
  }

  @Test
  void a_capacity_of_nothing_is_refused() {
    assertThatThrownBy(() -> new Capacity(0, 92))
        .hasMessage("capacity in TEU per year is 0.0; it must be above 0 and finite");
  }

  @Test
  void links_keep_their_capacity_through_other_changes() {
    Capacity capacity = new Capacity(100_000, 92);
    assertThat(DOSTYK.with(capacity).with(Status.CLOSED).withClearance(1, 2).capacity())
        .contains(capacity);
    assertThat(
            new Link.Transfer("Aktau", 24, 400, Status.OPEN)
                .with(capacity)
                .withHours(1)
                .withUsdPerTeu(2)
                .with(Status.CLOSED))
        .isEqualTo(new Link.Transfer("Aktau", 1, 2, Optional.of(capacity), Status.CLOSED));
  }

  @Test
  void a_wait_is_handling_and_a_shorter_one_comes_off_clearance_last() {
    assertThat(DOSTYK.plusHours(3).handlingHours()).isEqualTo(7);
    Link.Crossing shorter = DOSTYK.plusHours(-30);
    assertThat(shorter.handlingHours()).isZero();
    assertThat(shorter.gaugeChangeHours()).isZero();
    assertThat(shorter.clearanceHours()).isEqualTo(4);
    assertThat(DOSTYK.plusHours(-99).clearanceHours()).isZero();
    assertThat(DOSTYK.plusHours(0)).isEqualTo(DOSTYK);
  }
}
