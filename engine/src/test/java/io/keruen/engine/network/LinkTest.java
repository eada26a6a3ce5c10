package io.keruen.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LinkTest {
  private static Link.Line line(double lengthKm, OptionalDouble speedKmH) {
    return new Link.Line(
        Layer.of("road"), lengthKm, LinkClass.UNKNOWN, speedKmH, "", Status.OPEN, 7);
  }

  @Test
  void a_line_needs_a_length() {
    for (double km : new double[] {0, -3, Double.NaN, 50_000}) {
      assertThatThrownBy(() -> line(km, OptionalDouble.empty()))
          .hasMessage("length is " + km + " km; it must be above 0 and below 50,000");
    }
  }

  @Test
  void a_line_that_states_a_speed_moves() {
    assertThatThrownBy(() -> line(1, OptionalDouble.of(0)))
        .hasMessage("speed is 0.0 km/h; it must be above 0 and below 1,000");
  }

  @Test
  void a_line_changes_one_thing_at_a_time() {
    Link.Line line = line(10, OptionalDouble.empty());
    assertThat(line.with(Status.CLOSED).with(Status.OPEN)).isEqualTo(line);
    assertThat(line.with(LinkClass.DIVIDED).linkClass()).isEqualTo(LinkClass.DIVIDED);
    assertThat(line.withSpeedKmH(80).speedKmH()).hasValue(80);
    assertThat(line.withSpeedKmH(80).dataSetLink()).isEqualTo(7);
  }

  @Test
  void a_connector_may_have_no_length_but_stays_open() {
    Link.Connector connector = new Link.Connector(0);
    assertThat(connector.with(Status.OPEN)).isEqualTo(connector);
    assertThatThrownBy(() -> connector.with(Status.CLOSED))
        .hasMessage("a connector cannot be closed; close its lines instead");
    assertThatThrownBy(() -> new Link.Connector(-1))
        .hasMessage("connector is -1.0 km long; it must be 0 or more and below 2,000");
  }

  @Test
  void hours_and_prices_of_transfers_and_crossings_are_not_negative() {
    assertThatThrownBy(() -> new Link.Transfer("Aktau", -1, 0, Status.OPEN))
        .hasMessage("hours is -1.0; it must be 0 or more");
    assertThatThrownBy(() -> new Link.Transfer("Aktau", 0, Double.NaN, Status.OPEN))
        .hasMessage("USD per TEU is NaN; it must be 0 or more");
    assertThatThrownBy(
            () ->
                new Link.Crossing(
                    "Khorgos", Mode.ROAD, Double.POSITIVE_INFINITY, 0, 0, 0, 0, Status.OPEN))
        .hasMessage("clearance hours is Infinity; it must be 0 or more");
    assertThatThrownBy(() -> new Link.Crossing("Khorgos", Mode.ROAD, 0, -5, 0, 0, 0, Status.OPEN))
        .hasMessage("clearance USD per TEU is -5.0; it must be 0 or more");
    assertThatThrownBy(() -> new Link.Crossing("Khorgos", Mode.ROAD, 0, 0, -1, 0, 0, Status.OPEN))
        .hasMessage("handling hours is -1.0; it must be 0 or more");
    assertThatThrownBy(() -> new Link.Crossing("Khorgos", Mode.ROAD, 0, 0, 0, -1, 0, Status.OPEN))
        .hasMessage("gauge change hours is -1.0; it must be 0 or more");
    assertThatThrownBy(() -> new Link.Crossing("Khorgos", Mode.ROAD, 0, 0, 0, 0, -1, Status.OPEN))
        .hasMessage("gauge change USD per TEU is -1.0; it must be 0 or more");
  }

  @Test
  void a_crossing_takes_another_clearance_and_keeps_its_handling_and_gauge_change() {
    Link.Crossing crossing =
        new Link.Crossing("Dostyk", Mode.RAIL, 20, 100, 4, 10, 60, Status.OPEN);
    assertThat(crossing.withClearance(10, 50))
        .isEqualTo(new Link.Crossing("Dostyk", Mode.RAIL, 10, 50, 4, 10, 60, Status.OPEN));
    assertThat(crossing.with(Status.CLOSED).status()).isEqualTo(Status.CLOSED);
  }
}
