package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The example of gegravity 0.3 (Herman 2021): an agreement of Canada and Japan among 30 countries
 * in 2006, sigma 5, reference Germany. What that package calls full equilibrium is the conditional
 * one with one round of prices on top: p' = Pi / Pi'. The table is reproduced here on that
 * definition; {@link GravityWorld#fullEndowment} solves the full one.
 */
class CanadaJapanTest {
  private static final double CONSTANT = 16.32434;
  private static final double[] COEFFICIENTS = {
    -0.3898623, 0.891577, 0.0326249, 0.4711383, -3.412584
  };
  private static final List<String> COVARIATES =
      List.of("lndist", "contiguity", "common_language", "pta", "international");

  private static List<String> countries;
  private static GravityWorld world;
  private static TradeFreeness before;
  private static TradeFreeness after;

  @BeforeAll
  static void read() {
    List<PublishedTrade.Row> rows = PublishedTrade.rows("gravity/sample_data_set.dlm", row -> true);
    countries = PublishedTrade.names(rows, "exporter");
    double[] output = new double[countries.size()];
    double[] expenditure = new double[countries.size()];
    double[][] old = new double[countries.size()][countries.size()];
    for (PublishedTrade.Row row : rows) {
      int i = countries.indexOf(row.text("exporter"));
      int j = countries.indexOf(row.text("importer"));
      output[i] = row.number("Y");
      expenditure[j] = row.number("E");
      old[i][j] = CONSTANT;
      for (int c = 0; c < COEFFICIENTS.length; c++) {
        old[i][j] += COEFFICIENTS[c] * row.number(COVARIATES.get(c));
      }
    }
    double[][] agreed = new double[countries.size()][];
    for (int i = 0; i < agreed.length; i++) {
      agreed[i] = old[i].clone();
    }
    int canada = countries.indexOf("CAN");
    int japan = countries.indexOf("JPN");
    agreed[canada][japan] += COEFFICIENTS[3];
    agreed[japan][canada] += COEFFICIENTS[3];
    world = GravityWorld.of(countries, output, expenditure, 5, "DEU");
    before = TradeFreeness.ofLogarithms(old);
    after = TradeFreeness.ofLogarithms(agreed);
  }

  @Test
  void baseline_resistances_of_all_countries() {
    Resistances resistances = world.resistances(before);
    for (PublishedTrade.Row row :
        PublishedTrade.rows("gravity/gegravity-baseline-mr.csv", row -> true)) {
      String country = row.text("country");
      assertThat(resistances.outward(country))
          .as("outward resistance of %s", country)
          .isCloseTo(row.number("baseline omr"), within(1e-6));
      assertThat(resistances.inward(country))
          .as("inward resistance of %s", country)
          .isCloseTo(row.number("baseline imr"), within(1e-6));
    }
  }

  @Test
  void its_table_on_its_own_definition() {
    List<CountryEffect> effects = world.conditional(before, after);
    for (PublishedTrade.Row row :
        PublishedTrade.rows("gravity/gegravity-can-jpn-pta-country-results.csv", row -> true)) {
      CountryEffect effect = effects.get(countries.indexOf(row.text("country")));
      assertThat(effect.outwardPercent())
          .isCloseTo(row.number("omr change (percent)"), within(1e-6));
      assertThat(effect.inwardPercent())
          .isCloseTo(row.number("imr change (percent)"), within(1e-6));
      double price = 1 / (1 + effect.outwardPercent() / 100);
      assertThat(100 * (price - 1))
          .isCloseTo(row.number("factory gate price change (percent)"), within(1e-6));
      double realGdp = price / (1 + effect.inwardPercent() / 100);
      assertThat(100 * (realGdp - 1)).isCloseTo(row.number("GDP change (percent)"), within(1e-6));
    }
  }

  /** Real GDP of the full equilibrium, from an independent solver of the same data. */
  @ParameterizedTest
  @CsvSource({"CAN, 0.428227", "JPN, 0.050413", "USA, -0.006606"})
  void full_endowment(String country, double realGdp) {
    CountryEffect effect = world.fullEndowment(before, after).get(countries.indexOf(country));
    assertThat(effect.realGdpPercent()).isCloseTo(realGdp, within(1e-5));
  }
}
