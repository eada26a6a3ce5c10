package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The tariff cuts of the North American Free Trade Agreement in the world of 1993, as published by
 * Caliendo and Parro (2015): imports from partners grow by 118, 11 and 41 %, welfare by 1.31, -0.06
 * and 0.08 % in Mexico, Canada and the United States.
 */
class NaftaTest {
  /** Real wage and exact real income of all countries, percent, as computed independently. */
  private static final String ALL =
      """
      ARG 0.0013/0.0019, AUS 0.0007/0.0005, AUT -0.0021/-0.0038, BRA -0.0019/-0.0017,
      CAN 0.3228/-0.1101, CHL 0.0130/0.0132, CHN -0.0078/-0.0277, DNK -0.0007/-0.0015,
      FIN 0.0005/-0.0002, FRA -0.0025/-0.0035, DEU -0.0034/-0.0046, GRC 0.0009/0.0005,
      HUN -0.0017/-0.0031, IND -0.0029/-0.0048, IDN 0.0006/-0.0008, IRL -0.0119/-0.0169,
      ITA -0.0026/-0.0034, JPN -0.0051/-0.0063, KOR -0.0194/-0.0282, MEX 1.7153/0.0073,
      NLD -0.0031/-0.0050, NZL 0.0028/0.0022, NOR 0.0043/0.0037, PRT -0.0017/-0.0025,
      ZAF 0.0023/0.0035, ESP -0.0066/-0.0077, SWE -0.0064/-0.0083, TUR -0.0007/-0.0012,
      GBR -0.0030/-0.0044, USA 0.1124/0.0741, ROW -0.0011/-0.0029""";

  private static SectorEconomy economy;
  private static SectorCounterfactual nafta;

  @BeforeAll
  static void solve() {
    economy = CaliendoParro.economy();
    nafta =
        SectorCounterfactual.solve(
            economy, CaliendoParro.nafta(economy), SectorDeficits.ELIMINATED);
  }

  @Test
  void the_data_need_the_adjustments_that_are_known() {
    assertThat(economy.adjustments().finalSharesSetToZero()).isEqualTo(185);
    assertThat(economy.adjustments().outputsRaised()).isEqualTo(26);
  }

  @Test
  void imports_from_partners_grow_as_published() {
    assertThat(importsFromPartnersPercent("MEX")).isCloseTo(118.28, within(0.05));
    assertThat(importsFromPartnersPercent("CAN")).isCloseTo(11.11, within(0.05));
    assertThat(importsFromPartnersPercent("USA")).isCloseTo(40.52, within(0.05));
  }

  private static double importsFromPartnersPercent(String importer) {
    int to = CaliendoParro.country(importer);
    double before = 0;
    double after = 0;
    for (int from : CaliendoParro.members()) {
      for (int sector = 0; sector < CaliendoParro.TRADED && from != to; sector++) {
        before += nafta.shocked().before().trade(sector, from, to);
        after += nafta.shocked().after().trade(sector, from, to);
      }
    }
    return 100 * (after / before - 1);
  }

  @Test
  void welfare_to_the_first_order_and_its_parts_are_as_published() {
    assertParts("MEX", -0.422, 1.724, 1.301);
    assertParts("CAN", -0.108, 0.044, -0.064);
    assertParts("USA", 0.044, 0.041, 0.085);
  }

  private static void assertParts(String country, double terms, double volume, double sum) {
    SectorEffect effect = nafta.effect(CaliendoParro.country(country));
    assertThat(effect.termsOfTradePercent()).isCloseTo(terms, within(0.005));
    assertThat(effect.volumeOfTradePercent()).isCloseTo(volume, within(0.005));
    assertThat(effect.firstOrderWelfarePercent()).isCloseTo(sum, within(0.005));
  }

  @Test
  void real_wages_and_exact_real_incomes_of_all_countries_agree_to_all_digits() {
    SoftAssertions all = new SoftAssertions();
    for (String cell : ALL.split(",\\s", -1)) {
      String[] parts = cell.strip().split("[ /]", -1);
      SectorEffect effect = nafta.effect(CaliendoParro.country(parts[0]));
      all.assertThat(100 * (effect.realWage() - 1))
          .as("real wage of %s", parts[0])
          .isCloseTo(Double.parseDouble(parts[1]), within(0.00006));
      all.assertThat(100 * (effect.realIncome() - 1))
          .as("real income of %s", parts[0])
          .isCloseTo(Double.parseDouble(parts[2]), within(0.00006));
    }
    all.assertAll();
  }

  @Test
  void mexico_gains_little_because_its_tariffs_brought_in_two_percent_of_its_income() {
    SectorEffect mexico = nafta.effect(CaliendoParro.country("MEX"));
    assertThat(mexico.tariffRevenueBeforePercent()).isCloseTo(2.04, within(0.005));
    assertThat(mexico.tariffRevenueAfterPercent()).isCloseTo(0.37, within(0.005));
  }

  @Test
  void deficits_held_are_still_there_afterwards() {
    SectorCounterfactual held =
        SectorCounterfactual.solve(economy, CaliendoParro.nafta(economy), SectorDeficits.HELD);
    SectorEconomy after = held.shocked().after();
    for (int country = 0; country < CaliendoParro.COUNTRIES.size(); country++) {
      assertThat(after.exports(country) - after.imports(country))
          .as(CaliendoParro.COUNTRIES.get(country))
          .isCloseTo(economy.surplus(country), within(1e-9 * economy.income(country)));
    }
  }
}
