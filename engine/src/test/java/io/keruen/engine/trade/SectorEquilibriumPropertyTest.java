package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.engine.trade.RandomEconomy.Kind;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds in every economy of many sectors, drawn at random. */
class SectorEquilibriumPropertyTest {
  private static final double EXACT = 1e-9; // of a country's value added

  @Property(tries = 60, seed = "42")
  void all_markets_clear_and_all_budgets_hold(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 12) int countries,
      @ForAll @IntRange(min = 1, max = 7) int sectors,
      @ForAll SectorDeficits deficits) {
    SectorEconomy economy = RandomEconomy.of(seed, Kind.FULL, countries, sectors);
    SectorCounterfactual result =
        SectorCounterfactual.solve(economy, RandomEconomy.shock(seed, economy), deficits);
    assertConsistent(result.base().after());
    assertConsistent(result.shocked().after());
    assertThat(result.shocked().residual()).isLessThan(1e-10);
  }

  private static void assertConsistent(SectorEconomy economy) {
    for (int country = 0; country < economy.countries().size(); country++) {
      double unit = EXACT * economy.valueAdded(country);
      double spent = 0;
      double paid = 0;
      for (int sector = 0; sector < economy.sectors().size(); sector++) {
        spent += economy.spending(country, sector) - inputs(economy, country, sector);
        paid +=
            economy.valueAddedShare[economy.at(country, sector)] * sold(economy, country, sector);
        assertThat(shares(economy, country, sector)).isCloseTo(1, within(1e-12));
        assertThat(economy.spending(country, sector))
            .isCloseTo(
                inputs(economy, country, sector)
                    + economy.finalShare(country, sector) * economy.income(country),
                within(unit));
      }
      assertThat(spent).as("final spending").isCloseTo(economy.income(country), within(unit));
      assertThat(paid).as("wages").isCloseTo(economy.valueAdded(country), within(unit));
      assertThat(economy.exports(country) - economy.imports(country))
          .as("balance")
          .isCloseTo(economy.surplus(country), within(unit));
    }
  }

  private static double sold(SectorEconomy economy, int country, int sector) {
    double sum = 0;
    for (int to = 0; to < economy.countries().size(); to++) {
      sum += economy.trade(sector, country, to);
    }
    return sum;
  }

  private static double inputs(SectorEconomy economy, int country, int sector) {
    double sum = 0;
    int count = economy.sectors().size();
    for (int user = 0; user < count; user++) {
      int at = economy.at(country, user);
      sum +=
          economy.inputShare[at * count + sector]
              * (1 - economy.valueAddedShare[at])
              * sold(economy, country, user);
    }
    return sum;
  }

  private static double shares(SectorEconomy economy, int importer, int sector) {
    double sum = 0;
    for (int from = 0; from < economy.countries().size(); from++) {
      sum += economy.share(sector, from, importer);
    }
    return sum;
  }

  @Property(tries = 30, seed = "42")
  void nothing_happens_without_a_shock(@ForAll long seed, @ForAll SectorDeficits deficits) {
    SectorEconomy economy = RandomEconomy.of(seed, Kind.FULL, 6, 4);
    SectorCounterfactual result =
        SectorCounterfactual.solve(economy, SectorShock.none(economy), deficits);
    for (int country = 0; country < 6; country++) {
      SectorEffect effect = result.effect(country);
      assertThat(effect.realIncome()).isCloseTo(1, within(1e-12));
      assertThat(effect.realWage()).isCloseTo(1, within(1e-12));
      assertThat(effect.exportsPercent()).isCloseTo(0, within(1e-10));
      for (int sector = 0; sector < 4; sector++) {
        assertThat(result.shocked().price(country, sector)).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Property(tries = 30, seed = "42")
  void money_of_another_unit_changes_nothing(@ForAll long seed) {
    SectorEconomy economy = RandomEconomy.of(seed, Kind.FULL, 5, 4);
    SectorEconomy thousands = inThousands(economy);
    SectorShock shock = RandomEconomy.shock(seed, economy);
    SectorCounterfactual one = SectorCounterfactual.solve(economy, shock, SectorDeficits.HELD);
    SectorCounterfactual other =
        SectorCounterfactual.solve(
            thousands, RandomEconomy.shock(seed, thousands), SectorDeficits.HELD);
    for (int country = 0; country < 5; country++) {
      assertThat(other.effect(country).realIncome())
          .isCloseTo(one.effect(country).realIncome(), within(1e-10));
    }
  }

  private static SectorEconomy inThousands(SectorEconomy of) {
    int count = of.sectors().size();
    double[] theta = new double[count];
    for (int sector = 0; sector < count; sector++) {
      theta[sector] = of.theta(sector);
    }
    SectorEconomyBuilder builder = new SectorEconomyBuilder(of.countries(), of.sectors(), theta);
    for (int country = 0; country < of.countries().size(); country++) {
      for (int sector = 0; sector < count; sector++) {
        int at = of.at(country, sector);
        builder.output(country, sector, sold(of, country, sector) / 1000);
        builder.valueAdded(country, sector, of.valueAddedShare[at]);
        for (int to = 0; to < of.countries().size(); to++) {
          if (to != country) {
            builder.flow(
                sector,
                country,
                to,
                of.trade(sector, country, to) / 1000,
                of.tariffPercent(sector, country, to));
          }
        }
        for (int input = 0; input < count; input++) {
          builder.input(country, sector, input, of.inputShare[at * count + input]);
        }
      }
    }
    return builder.calibrate();
  }

  /**
   * Without tariffs and deficits, d ln(w/P) = - sum over j, k of alpha(j) L(j,k) / theta(k) d ln
   * pi(n,n,k), where L is the Leontief inverse of input shares: gains from the home shares alone,
   * Caliendo and Parro (2015), equation 17.
   */
  @Property(tries = 30, seed = "42")
  void real_wages_follow_from_the_shares_bought_at_home(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int sectors) {
    SectorEconomy economy = RandomEconomy.of(seed, Kind.FREE_TRADE, 6, sectors);
    SectorCounterfactual result =
        SectorCounterfactual.solve(
            economy, RandomEconomy.costs(seed, economy), SectorDeficits.ELIMINATED);
    for (int country = 0; country < 6; country++) {
      assertThat(Math.log(result.effect(country).realWage()))
          .isCloseTo(fromHomeShares(result.shocked(), country), within(1e-10));
    }
  }

  private static double fromHomeShares(SectorEquilibrium of, int country) {
    SectorEconomy economy = of.before();
    int count = economy.sectors().size();
    double[] price = new double[count]; // log of price over wage, by substitution
    for (int round = 0; round < 400; round++) {
      double[] next = new double[count];
      for (int sector = 0; sector < count; sector++) {
        int at = economy.at(country, sector);
        double bundle = 0;
        for (int input = 0; input < count; input++) {
          bundle += economy.inputShare[at * count + input] * price[input];
        }
        double home =
            of.after().share(sector, country, country) / economy.share(sector, country, country);
        next[sector] =
            Math.log(home) / economy.theta(sector) + (1 - economy.valueAddedShare[at]) * bundle;
      }
      price = next;
    }
    double sum = 0;
    for (int sector = 0; sector < count; sector++) {
      sum -= economy.finalShare(country, sector) * price[sector];
    }
    return sum;
  }

  @Property(tries = 20, seed = "42")
  void the_same_dearth_everywhere_raises_prices_and_leaves_shares(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int sectors) {
    double dearer = 1.2;
    SectorEconomy economy = RandomEconomy.of(seed, Kind.NO_INPUTS, 5, sectors);
    SectorShock.Builder shock = SectorShock.on(economy);
    for (int sector = 0; sector < sectors; sector++) {
      for (int from = 0; from < 5; from++) {
        for (int to = 0; to < 5; to++) {
          shock.cost(sector, from, to, dearer);
        }
      }
    }
    SectorCounterfactual result =
        SectorCounterfactual.solve(economy, shock.build(), SectorDeficits.HELD);
    for (int country = 0; country < 5; country++) {
      assertThat(result.shocked().priceIndex(country)).isCloseTo(dearer, within(1e-11));
      for (int sector = 0; sector < sectors; sector++) {
        assertThat(result.shocked().after().share(sector, 0, country))
            .isCloseTo(result.shocked().before().share(sector, 0, country), within(1e-11));
      }
    }
  }

  @Property(tries = 20, seed = "42")
  void cheaper_trade_of_everything_raises_every_income_without_tariffs(@ForAll long seed) {
    SectorEconomy economy = RandomEconomy.of(seed, Kind.FREE_TRADE, 5, 4);
    SectorShock.Builder shock = SectorShock.on(economy);
    for (int sector = 0; sector < 4; sector++) {
      for (int from = 0; from < 5; from++) {
        for (int to = 0; to < 5; to++) {
          shock.cost(sector, from, to, 0.9);
        }
      }
    }
    SectorCounterfactual result =
        SectorCounterfactual.solve(economy, shock.build(), SectorDeficits.ELIMINATED);
    for (int country = 0; country < 5; country++) {
      assertThat(result.effect(country).realIncome()).isGreaterThan(1);
    }
  }

  /** Tariffs, costs abroad and at home change by a millionth: exact and first order agree. */
  @Property(tries = 20, seed = "42")
  void for_small_changes_the_three_parts_sum_to_exact_real_income(@ForAll long seed) {
    double small = 1e-6;
    SectorEconomy economy = RandomEconomy.of(seed, Kind.FULL, 5, 4);
    SectorEquilibrium base = SectorCounterfactual.base(economy, SectorDeficits.ELIMINATED);
    Random random = new Random(seed);
    SectorShock.Builder shock = SectorShock.on(economy);
    for (int sector = 0; sector < 4; sector++) {
      for (int from = 0; from < 5; from++) {
        for (int to = 0; to < 5; to++) {
          shock.cost(sector, from, to, 1 - small * random.nextDouble());
          if (from != to) {
            double tariff = economy.tariffPercent(sector, from, to);
            shock.tariff(sector, from, to, tariff - 100 * small * random.nextDouble());
          }
        }
      }
    }
    SectorCounterfactual result = SectorCounterfactual.of(base, shock.build());
    for (int country = 0; country < 5; country++) {
      SectorEffect effect = result.effect(country);
      assertThat(effect.firstOrderWelfarePercent())
          .isCloseTo(100 * Math.log(effect.realIncome()), within(100 * 1e-3 * small));
    }
  }

  @Property(tries = 20, seed = "42")
  void a_tax_for_infrastructure_takes_its_share_of_income_and_moves_no_price(@ForAll long seed) {
    SectorEconomy economy = RandomEconomy.of(seed, Kind.FULL, 5, 3);
    SectorEquilibrium base = SectorCounterfactual.base(economy, SectorDeficits.ELIMINATED);
    SectorCounterfactual share =
        SectorCounterfactual.of(base, SectorShock.on(economy).taxOfIncome(2, 0.01).build());
    double money = 0.02 * base.after().income(3);
    SectorCounterfactual sum =
        SectorCounterfactual.of(base, SectorShock.on(economy).taxOfMoney(3, money).build());
    assertThat(share.effect(2).realIncome()).isCloseTo(0.99, within(1e-11));
    assertThat(sum.effect(3).realIncome()).isCloseTo(0.98, within(1e-11));
    assertThat(share.effect(3).realIncome()).isCloseTo(1, within(1e-11));
    assertThat(share.effect(2).priceIndex()).isCloseTo(1, within(1e-11));
  }

  @Property(tries = 20, seed = "42")
  void two_solutions_of_one_problem_have_the_same_bits(@ForAll long seed) {
    SectorEconomy economy = RandomEconomy.of(seed, Kind.FULL, 5, 4);
    SectorShock shock = RandomEconomy.shock(seed, economy);
    SectorCounterfactual one =
        SectorCounterfactual.solve(economy, shock, SectorDeficits.ELIMINATED);
    SectorCounterfactual other =
        SectorCounterfactual.solve(economy, shock, SectorDeficits.ELIMINATED);
    for (int country = 0; country < 5; country++) {
      assertThat(other.effect(country)).isEqualTo(one.effect(country));
    }
  }
}
