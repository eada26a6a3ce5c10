package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.trade.RandomEconomy.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Worlds of many sectors small enough to be checked by hand or by another method. */
class SectorCounterfactualTest {
  /** Two equal countries: output 100, half of it sold to the other; no inputs, no tariffs. */
  private static SectorEconomy twins(double theta) {
    return new SectorEconomyBuilder(List.of("A", "B"), List.of("goods"), new double[] {theta})
        .flow(0, 0, 1, 50, 0)
        .flow(0, 1, 0, 50, 0)
        .output(0, 0, 100)
        .output(1, 0, 100)
        .valueAdded(0, 0, 1)
        .valueAdded(1, 0, 1)
        .calibrate();
  }

  @Test
  void two_twins_with_a_tariff_of_25_percent_collect_what_hand_calculation_says() {
    SectorEconomy economy = twins(4);
    SectorShock shock = SectorShock.on(economy).tariff(0, 0, 1, 25).tariff(0, 1, 0, 25).build();
    SectorCounterfactual result =
        SectorCounterfactual.solve(economy, shock, SectorDeficits.ELIMINATED);

    // Wages stay by symmetry. 1.25^-4 = 0.4096; home share 0.5 / (0.5 + 0.2048) = 0.70942...
    double bought = 0.5 + 0.5 * 0.4096;
    double abroad = 0.5 * 0.4096 / bought;
    // Revenue is a fifth (0.25 / 1.25) of what is spent abroad, of an income of 100 + revenue.
    double revenue = 100 * abroad * 0.2 / (1 - abroad * 0.2);
    double priceIndex = Math.pow(bought, -0.25);
    SectorEffect effect = result.effect(0);
    assertThat(result.shocked().after().tariffRevenue(0)).isCloseTo(revenue, within(1e-9));
    assertThat(effect.priceIndex()).isCloseTo(priceIndex, within(1e-12));
    assertThat(effect.realIncome()).isCloseTo((100 + revenue) / 100 / priceIndex, within(1e-12));
    assertThat(effect.realIncome()).isLessThan(1);
  }

  @Test
  void one_sector_without_inputs_is_the_model_of_one_sector() {
    Random random = new Random(7);
    int countries = 8;
    double theta = 5;
    double[][] trade = new double[countries][countries]; // exporter, importer
    double[][] cost = new double[countries][countries];
    SectorEconomyBuilder builder =
        new SectorEconomyBuilder(
            RandomEconomy.names("C", countries), List.of("goods"), new double[] {theta});
    for (int from = 0; from < countries; from++) {
      for (int to = 0; to < countries; to++) {
        trade[from][to] = from == to ? 20 + 30 * random.nextDouble() : 4 * random.nextDouble();
        cost[from][to] = from == to ? 1 : 0.8 + 0.3 * random.nextDouble();
        if (from != to) {
          builder.flow(0, from, to, trade[from][to], 0);
        }
      }
      builder.output(from, 0, Arrays.stream(trade[from]).sum()).valueAdded(from, 0, 1);
    }
    SectorEconomy economy = builder.calibrate();
    SectorShock.Builder shock = SectorShock.on(economy);
    for (int from = 0; from < countries; from++) {
      for (int to = 0; to < countries; to++) {
        shock.cost(0, from, to, cost[from][to]);
      }
    }
    SectorCounterfactual result =
        SectorCounterfactual.solve(economy, shock.build(), SectorDeficits.HELD);

    double[] wage = oneSectorWages(trade, cost, theta);
    for (int country = 0; country < countries; country++) {
      assertThat(result.effect(country).wage()).isCloseTo(wage[country], within(1e-9));
    }
  }

  /** Wages of the one-sector model with fixed deficits, by plain small steps. */
  private static double[] oneSectorWages(double[][] trade, double[][] cost, double theta) {
    int n = trade.length;
    double[] sales = new double[n];
    double[] spent = new double[n];
    for (int from = 0; from < n; from++) {
      for (int to = 0; to < n; to++) {
        sales[from] += trade[from][to];
        spent[to] += trade[from][to];
      }
    }
    double[] wage = new double[n];
    Arrays.fill(wage, 1);
    for (int round = 0; round < 5000; round++) {
      double[] sold = new double[n];
      for (int to = 0; to < n; to++) {
        double sum = 0;
        for (int from = 0; from < n; from++) {
          sum += trade[from][to] * Math.pow(wage[from] * cost[from][to], -theta);
        }
        double income = wage[to] * sales[to] + spent[to] - sales[to];
        for (int from = 0; from < n; from++) {
          sold[from] +=
              trade[from][to] * Math.pow(wage[from] * cost[from][to], -theta) / sum * income;
        }
      }
      double before = 0;
      double after = 0;
      for (int i = 0; i < n; i++) {
        wage[i] *= 1 + 0.1 * (sold[i] / (wage[i] * sales[i]) - 1);
        before += sales[i];
        after += wage[i] * sales[i];
      }
      for (int i = 0; i < n; i++) {
        wage[i] *= before / after;
      }
    }
    return wage;
  }

  @Test
  void equal_countries_fare_equally() {
    SectorEconomyBuilder builder =
        new SectorEconomyBuilder(
            RandomEconomy.names("C", 4), List.of("goods", "services"), new double[] {4, 6});
    for (int country = 0; country < 4; country++) {
      for (int other = 0; other < 4; other++) {
        if (other != country) {
          builder.flow(0, country, other, 10, 5);
        }
      }
      builder.output(country, 0, 100).output(country, 1, 80);
      builder.valueAdded(country, 0, 0.5).input(country, 0, 0, 0.7).input(country, 0, 1, 0.3);
      builder.valueAdded(country, 1, 0.8).input(country, 1, 0, 1);
    }
    SectorEconomy economy = builder.calibrate();
    SectorShock.Builder shock = SectorShock.on(economy);
    for (int country = 0; country < 4; country++) {
      for (int other = 0; other < 4; other++) {
        shock.cost(0, country, other, country == other ? 1 : 0.9);
      }
    }
    SectorCounterfactual result =
        SectorCounterfactual.solve(economy, shock.build(), SectorDeficits.ELIMINATED);
    for (int country = 0; country < 4; country++) {
      assertThat(result.effect(country).wage()).isCloseTo(1, within(1e-11));
      assertThat(result.effect(country).realIncome())
          .isCloseTo(result.effect(0).realIncome(), within(1e-11))
          .isGreaterThan(1);
      assertThat(result.effect(country).termsOfTradePercent()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void what_is_not_traded_costs_what_its_makers_earn() {
    SectorEconomy economy = RandomEconomy.of(3, Kind.NO_INPUTS, 5, 3);
    SectorCounterfactual result =
        SectorCounterfactual.solve(
            economy, RandomEconomy.costs(3, economy), SectorDeficits.ELIMINATED);
    for (int country = 0; country < 5; country++) {
      assertThat(result.shocked().price(country, 2))
          .isCloseTo(result.shocked().wage(country), within(1e-12));
    }
  }

  @Test
  void trade_that_becomes_far_too_dear_ends_in_autarky() {
    SectorEconomy economy = RandomEconomy.of(5, Kind.NO_INPUTS, 4, 3);
    SectorShock.Builder shock = SectorShock.on(economy);
    for (int sector = 0; sector < 3; sector++) {
      for (int from = 0; from < 4; from++) {
        for (int to = 0; to < 4; to++) {
          shock.cost(sector, from, to, from == to ? 1 : 1e9);
        }
      }
    }
    SectorCounterfactual result =
        SectorCounterfactual.solve(economy, shock.build(), SectorDeficits.ELIMINATED);
    SectorEconomy before = result.shocked().before();
    for (int country = 0; country < 4; country++) {
      // Arkolakis, Costinot, Rodriguez-Clare (2012): the home share becomes 1
      double log = 0;
      for (int sector = 0; sector < 3; sector++) {
        log +=
            before.finalShare(country, sector)
                * Math.log(before.share(sector, country, country))
                / before.theta(sector);
      }
      assertThat(result.effect(country).realIncome()).isCloseTo(Math.exp(log), within(1e-9));
      assertThat(result.effect(country).exportsPercent()).isCloseTo(-100, within(1e-6));
    }
  }

  @Test
  void a_pair_without_trade_stays_without_and_is_counted() {
    SectorEconomy economy =
        new SectorEconomyBuilder(List.of("A", "B"), List.of("goods"), new double[] {4})
            .flow(0, 0, 1, 5, 0)
            .output(0, 0, 100)
            .output(1, 0, 100)
            .valueAdded(0, 0, 1)
            .valueAdded(1, 0, 1)
            .calibrate();
    SectorShock shock = SectorShock.on(economy).cost(0, 1, 0, 0.5).build();
    SectorCounterfactual result = SectorCounterfactual.solve(economy, shock, SectorDeficits.HELD);
    assertThat(shock.changesWithoutTrade()).isEqualTo(1);
    assertThat(result.effect(0).realIncome()).isCloseTo(1, within(1e-12));
    assertThat(result.effect(0).importsPercent()).isNaN();
  }

  @Test
  void a_country_that_nobody_can_supply_is_named() {
    SectorEconomy economy =
        new SectorEconomyBuilder(List.of("A", "B"), List.of("grain", "ore"), new double[] {4, 60})
            .flow(0, 0, 1, 5, 0)
            .flow(1, 1, 0, 5, 0)
            .output(0, 0, 10)
            .output(1, 1, 10)
            .valueAdded(0, 0, 1)
            .valueAdded(1, 1, 1)
            .calibrate();
    SectorShock shock = SectorShock.on(economy).cost(1, 1, 0, 1e9).build();
    assertThatThrownBy(() -> SectorCounterfactual.solve(economy, shock, SectorDeficits.ELIMINATED))
        .isInstanceOf(UnsolvedEconomyException.class)
        .hasMessage(
            "A, sector ore: nobody can sell there any more: it makes none itself and trade has"
                + " become too dear");
  }

  @Test
  void a_tax_beyond_income_is_refused_by_the_name_of_the_country() {
    SectorEconomy economy = twins(4);
    SectorShock shock = SectorShock.on(economy).taxOfMoney(1, 150).build();
    assertThatThrownBy(() -> SectorCounterfactual.solve(economy, shock, SectorDeficits.ELIMINATED))
        .hasMessage("B: its tax for infrastructure of 150.0 exceeds its income of 100.0");
  }

  @Test
  void a_very_elastic_sector_and_great_changes_are_solved() {
    SectorEconomy economy = twins(65);
    SectorShock shock = SectorShock.on(economy).cost(0, 0, 1, 3).tariff(0, 1, 0, 200).build();
    SectorCounterfactual result =
        SectorCounterfactual.solve(economy, shock, SectorDeficits.ELIMINATED);
    assertThat(result.shocked().residual()).isLessThan(1e-10);
  }
}
