package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the accounts of many sectors must be, and what is made of them. */
class SectorEconomyBuilderTest {
  private static SectorEconomyBuilder accounts() {
    return new SectorEconomyBuilder(
            List.of("KAZ", "CHN"), List.of("ore", "cars"), new double[] {8, 4})
        .flow(0, 0, 1, 30, 0)
        .flow(1, 1, 0, 20, 10)
        .output(0, 0, 40)
        .output(0, 1, 30)
        .output(1, 1, 100)
        .valueAdded(0, 0, 0.5)
        .valueAdded(0, 1, 0.5)
        .valueAdded(1, 0, 1)
        .valueAdded(1, 1, 0.6)
        .input(0, 0, 1, 1)
        .input(0, 1, 0, 0.25)
        .input(0, 1, 1, 0.75)
        .input(1, 1, 0, 1);
  }

  @Test
  void spending_shares_and_incomes_follow_from_the_accounts() {
    SectorEconomy economy = accounts().calibrate();
    assertThat(economy.trade(0, 0, 0)).isEqualTo(10); // 40 made, 30 sold to CHN
    assertThat(economy.spending(0, 1)).isCloseTo(52, within(1e-12)); // 30 own, 20 from CHN + 10 %
    assertThat(economy.share(1, 1, 0)).isCloseTo(22 / 52.0, within(1e-12));
    assertThat(economy.valueAdded(0)).isEqualTo(35);
    assertThat(economy.surplus(0)).isEqualTo(10);
    assertThat(economy.tariffRevenue(0)).isCloseTo(2, within(1e-12));
    assertThat(economy.income(0)).isCloseTo(27, within(1e-12)); // 35 + 2 - 10
    // KAZ buys 10 of ore and 52 of cars; its makers need 0.25 x 15 = 3.75 and 20 + 11.25 = 31.25
    assertThat(economy.finalShare(0, 0)).isCloseTo(6.25 / 27, within(1e-12));
    assertThat(economy.finalShare(0, 1)).isCloseTo(20.75 / 27, within(1e-12));
  }

  @Test
  void output_below_exports_is_raised_and_counted() {
    SectorEconomy economy =
        accounts().output(0, 0, 25).input(0, 1, 0, 0).input(0, 1, 1, 1).calibrate();
    assertThat(economy.adjustments().outputsRaised()).isEqualTo(1);
    assertThat(economy.adjustments().outputRaisedPercent())
        .isCloseTo(100 * 5 / 160.0, within(1e-9));
    assertThat(economy.share(0, 0, 0)).isZero();
  }

  @Test
  void a_sector_that_sells_more_inputs_than_its_country_buys_has_no_final_spending() {
    // CHN buys 30 of ore; its makers of cars need 0.4 x 200 = 80
    SectorEconomy economy = accounts().output(1, 1, 200).calibrate();
    assertThat(economy.finalShare(1, 0)).isZero();
    assertThat(economy.finalShare(1, 1)).isEqualTo(1);
    assertThat(economy.adjustments().finalSharesSetToZero()).isEqualTo(1);
    assertThat(economy.adjustments().finalSpendingSetToZeroPercent()).isPositive();
  }

  @Test
  void wrong_accounts_are_refused_with_country_and_sector() {
    assertRefused(
        () -> accounts().flow(0, 0, 1, -3, 0),
        "trade of KAZ to CHN, ore is -3.0; it must be 0 or more");
    assertRefused(
        () -> accounts().flow(0, 0, 1, 3, -100),
        "tariff of KAZ to CHN, ore is -100.0; it must be above -100");
    assertRefused(
        () -> accounts().flow(0, 0, 0, 3, 0), "sales of KAZ to itself follow from output");
    assertRefused(
        () -> accounts().output(0, 1, Double.NaN),
        "output of KAZ, cars is NaN; it must be 0 or more");
    assertRefused(
        () -> accounts().valueAdded(0, 1, 1.2),
        "share of value added of KAZ, cars is 1.2; it must be from 0 to 1");
    assertRefused(
        () -> accounts().input(0, 1, 0, 1.5),
        "input share of KAZ, ore in cars is 1.5; it must be from 0 to 1");
    assertRefused(
        () -> accounts().input(0, 1, 0, 0.5).calibrate(),
        "input shares of cars in KAZ sum to 1.25; they must sum to 1");
    assertRefused(
        () -> accounts().output(1, 1, 0).flow(1, 1, 0, 0, 0).calibrate(),
        "CHN has no value added; state output and its share of value added");
    assertRefused(
        () -> accounts().flow(0, 0, 1, 0, 0).calibrate(),
        "CHN uses ore in cars but neither makes nor buys any");
    assertRefused(
        () -> new SectorEconomyBuilder(List.of("KAZ"), List.of("ore"), new double[] {0}),
        "theta of ore is 0.0; it must be above 0");
    assertRefused(
        () -> new SectorEconomyBuilder(List.of("KAZ"), List.of("ore"), new double[0]),
        "0 trade elasticities for 1 sectors");
    assertRefused(
        () -> new SectorEconomyBuilder(List.of("KAZ", "KAZ"), List.of("ore"), new double[] {1}),
        "there must be at least one country, each with a name of its own: [KAZ, KAZ]");
  }

  @Test
  void wrong_shocks_are_refused_with_their_pair() {
    SectorEconomy economy = accounts().calibrate();
    assertRefused(
        () -> SectorShock.on(economy).cost(0, 0, 1, 0),
        "cost factor from KAZ to CHN in ore is 0.0; it must be above 0");
    assertRefused(
        () -> SectorShock.on(economy).tariff(0, 0, 1, -100),
        "new tariff from KAZ to CHN in ore is -100.0; it must be above -100");
    assertRefused(
        () -> SectorShock.on(economy).tariff(0, 0, 0, 5),
        "KAZ cannot have a tariff on its own goods");
    assertRefused(
        () -> SectorShock.on(economy).taxOfIncome(0, 1),
        "tax of KAZ is 1.0; it must be from 0 and below 1");
    assertRefused(
        () -> SectorShock.on(economy).taxOfMoney(0, -1),
        "tax of KAZ is -1.0; it must be 0 or more");
  }

  private static void assertRefused(ThrowingCallable making, String message) {
    assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
