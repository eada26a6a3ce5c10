package io.keruen.app.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTest {
  private record Leg(String fromPlace, double usdPerTeu, double kgCo2e, List<Double> parts) {}

  @Test
  void names_carry_underscores_and_missing_numbers_are_null() {
    Leg leg = new Leg("Almaty", 1234567.123456, Double.NaN, List.of(1e20, 0.1 + 0.2, 0.0));

    assertThat(Json.compact(leg))
        .isEqualTo(
            "{\"from_place\":\"Almaty\",\"usd_per_teu\":1234567.12,\"kg_co2e\":null,"
                + "\"parts\":[100000000000000000000,0.3,0]}");
  }
}
