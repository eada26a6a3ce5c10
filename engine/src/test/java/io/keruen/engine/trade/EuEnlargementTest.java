package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The published example of ge_gravity (Baier, Yotov, Zylkin 2019), additive deficits. */
class EuEnlargementTest {

  /** The ten rows that the vignette prints, with their seven digits behind the point. */
  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "DEU, SVK, 2723.95149, 3269.19970, 1.0007249, 1.0007204, 1.0002367, 0.9995167",
    "FIN, CZE,  217.43389,  264.63294, 1.0004615, 1.0004125, 1.0008138, 1.0004012",
    "LTU, POL,  169.35396,  207.88813, 1.0065244, 1.0064727, 0.9993151, 0.9928884",
    "GRC, FRA,  271.52443,  271.85529, 1.0002792, 1.0002622, 0.9998333, 0.9995712",
    "JPN, HUN,  890.71506,  862.04180, 0.9999971, 0.9999982, 0.9999063, 0.9999082",
    "GBR, SVN,  283.02320,  333.17404, 1.0001393, 1.0001392, 1.0001324, 0.9999932",
    "IDN, TUR,  206.00501,  205.85536, 0.9999865, 0.9999931, 0.9998933, 0.9999002",
    "CAN, GRC,  207.26002,  206.92770, 0.9999912, 0.9999941, 0.9999349, 0.9999408",
    "NOR, MEX,   96.39469,   96.31901, 1.0002589, 1.0002422, 1.0001253, 0.9998831",
    "PRT, DEU, 3186.03737, 3182.00629, 1.0000813, 1.0000725, 0.9998933, 0.9998208"
  })
  void the_ten_printed_rows(
      String exporter,
      String importer,
      double trade,
      double newTrade,
      double welfare,
      double realWage,
      double nominalWage,
      double priceIndex) {
    OneSectorEquilibrium solved = solve(Deficits.ADDITIVE, Solver.NEWTON);
    List<String> countries = solved.flows().countries();
    int i = countries.indexOf(exporter);
    int j = countries.indexOf(importer);
    assertThat(solved.flows().flow(i, j)).isCloseTo(trade, within(6e-6));
    // ge_gravity stops at changes of log flows of 1e-8; its last digits are not those of the limit.
    assertThat(solved.newFlow(i, j)).isCloseTo(newTrade, within(1e-7 * newTrade));
    assertThat(solved.welfare(i)).isCloseTo(welfare, within(1e-7));
    assertThat(solved.realWage(i)).isCloseTo(realWage, within(1e-7));
    assertThat(solved.nominalWage(i)).isCloseTo(nominalWage, within(1e-7));
    assertThat(solved.priceIndex(i)).isCloseTo(priceIndex, within(1e-7));
  }

  /**
   * Arkolakis, Costinot, Rodriguez-Clare (2012): real wage = (new / old domestic share)^(-1/theta).
   */
  @ParameterizedTest
  @EnumSource(Deficits.class)
  void real_wages_follow_from_domestic_shares_alone(Deficits deficits) {
    OneSectorEquilibrium solved = solve(deficits, Solver.NEWTON);
    for (int i = 0; i < 44; i++) {
      double change = solved.domesticShare(i) / solved.flows().domesticShare(i);
      assertThat(solved.realWage(i)).isCloseTo(Math.pow(change, -0.25), within(1e-12));
    }
  }

  @ParameterizedTest
  @EnumSource(Deficits.class)
  void the_plain_iteration_of_ge_gravity_finds_the_same_prices(Deficits deficits) {
    OneSectorEquilibrium fast = solve(deficits, Solver.NEWTON);
    OneSectorEquilibrium plain = solve(deficits, Solver.PLAIN_ITERATION);
    for (int i = 0; i < 44; i++) {
      assertThat(fast.price(i)).isCloseTo(plain.price(i), within(1e-11));
      assertThat(fast.priceIndex(i)).isCloseTo(plain.priceIndex(i), within(1e-11));
      assertThat(fast.welfare(i)).isCloseTo(plain.welfare(i), within(1e-11));
    }
    assertThat(fast.iterations()).isLessThan(10);
    assertThat(plain.iterations()).isGreaterThan(50);
    assertThat(fast.residual()).isLessThan(1e-13);
  }

  /** Bulgaria gains 0.46 % with the one, 0.28 % with the other. */
  @Test
  void the_closure_of_deficits_decides_how_much_bulgaria_gains() {
    OneSectorEquilibrium additive = solve(Deficits.ADDITIVE, Solver.NEWTON);
    OneSectorEquilibrium multiplicative = solve(Deficits.MULTIPLICATIVE, Solver.NEWTON);
    int bulgaria = additive.flows().countries().indexOf("BGR");
    assertThat(100 * (additive.welfare(bulgaria) - 1)).isCloseTo(0.46, within(0.005));
    assertThat(100 * (multiplicative.welfare(bulgaria) - 1)).isCloseTo(0.28, within(0.005));
  }

  private static OneSectorEquilibrium solve(Deficits deficits, Solver solver) {
    EuEnlargement example = EuEnlargement.read();
    return OneSectorEquilibrium.solve(
        example.flows(), example.shock(), EuEnlargement.ELASTICITIES, deficits, solver);
  }
}
