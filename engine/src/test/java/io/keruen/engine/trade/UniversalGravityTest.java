package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The example of ge_gravity2 (Campos, Reggio, Timini 2025): NAFTA with a partial effect of 0.5 on
 * trade of 1990, theta 5.03, additive deficits. Its figures are percent of quantities: exports are
 * divided by the price of output, imports by the price index.
 */
class UniversalGravityTest {

  @ParameterizedTest(name = "{0} with supply elasticity {1}")
  @CsvSource({
    "CAN, 1.24, 38.0648, 42.0022, -5.4764,  2.5435,  4.6620",
    "MEX, 1.24, 37.5094, 48.7144, -3.6321,  1.6985,  3.1818",
    "USA, 1.24, 16.0740, 13.0646, -0.6435,  0.2865,  0.5162",
    "CHN, 1.24, -0.0395, -0.2499, -0.0073, -0.0095, -0.0458",
    "CAN, 0,    35.8055, 39.7402, -8.0893,  0,       2.1240",
    "MEX, 0,    36.0488, 46.9898, -5.3751,  0,       1.4412",
    "USA, 0,    15.3900, 12.4792, -0.9062,  0,       0.2262",
    "CHN, 0,    -0.0999, -0.2439,  0.0246,  0,      -0.0181"
  })
  void nafta(
      String country,
      double supplyElasticity,
      double exports,
      double imports,
      double domestic,
      double output,
      double welfare) {
    OneSectorEquilibrium solved = solve(supplyElasticity, Solver.NEWTON);
    int i = solved.flows().countries().indexOf(country);
    assertThat(deflated(solved.exportsPercent(i), solved.price(i)))
        .isCloseTo(exports, within(1e-3));
    assertThat(deflated(solved.importsPercent(i), solved.priceIndex(i)))
        .isCloseTo(imports, within(1e-3));
    double atHome = 100 * (solved.newFlow(i, i) / solved.flows().flow(i, i) - 1);
    assertThat(deflated(atHome, solved.priceIndex(i))).isCloseTo(domestic, within(1e-3));
    assertThat(100 * (solved.output(i) - 1)).isCloseTo(output, within(1e-3));
    assertThat(100 * (solved.welfare(i) - 1)).isCloseTo(welfare, within(1e-3));
  }

  @Test
  void both_solvers_find_the_same_prices() {
    OneSectorEquilibrium fast = solve(1.24, Solver.NEWTON);
    OneSectorEquilibrium plain = solve(1.24, Solver.PLAIN_ITERATION);
    for (int i = 0; i < fast.flows().size(); i++) {
      assertThat(fast.price(i)).isCloseTo(plain.price(i), within(1e-10));
      assertThat(fast.priceIndex(i)).isCloseTo(plain.priceIndex(i), within(1e-10));
    }
  }

  /** Without supply elasticity it is the model of ge_gravity, here in that program's own loop. */
  @Test
  void without_supply_elasticity_prices_are_those_of_ge_gravity() {
    OneSectorEquilibrium solved = solve(0, Solver.NEWTON);
    PlainGravity plain =
        PlainGravity.solve(solved.flows(), naftaEffect(solved.flows().countries()), 5.03);
    for (int i = 0; i < solved.flows().size(); i++) {
      String country = solved.flows().countries().get(i);
      assertThat(plain.wage(i)).as(country).isCloseTo(solved.price(i), within(1e-10));
      assertThat(plain.priceIndex(i)).as(country).isCloseTo(solved.priceIndex(i), within(1e-10));
      assertThat(plain.welfare(i)).as(country).isCloseTo(solved.welfare(i), within(1e-10));
    }
  }

  private static double deflated(double percent, double price) {
    return 100 * ((1 + percent / 100) / price - 1);
  }

  private static OneSectorEquilibrium solve(double supplyElasticity, Solver solver) {
    List<PublishedTrade.Row> rows =
        PublishedTrade.rows(
            "trade/ge_gravity2/ge_gravity2_example_data.csv",
            row -> row.text("year").equals("1990"));
    List<String> countries = PublishedTrade.names(rows, "iso_o");
    double[][] trade = PublishedTrade.matrix(rows, countries, "iso_o", "iso_d", "flow");
    return OneSectorEquilibrium.solve(
        TradeFlows.of(countries, trade),
        PartialEffects.of(naftaEffect(countries)),
        new GravityElasticities(5.03, supplyElasticity),
        Deficits.ADDITIVE,
        solver);
  }

  private static double[][] naftaEffect(List<String> countries) {
    List<String> nafta = List.of("CAN", "MEX", "USA");
    double[][] effect = new double[countries.size()][countries.size()];
    for (String from : nafta) {
      for (String to : nafta) {
        effect[countries.indexOf(from)][countries.indexOf(to)] = from.equals(to) ? 0 : 0.5;
      }
    }
    return effect;
  }
}
