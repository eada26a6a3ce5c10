package io.keruen.engine.appraisal;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.path.Skims;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Market access of every city in two worlds. */
public final class CityChanges {
  private final Economies economies;
  private final Shipments shipments;
  private final CommodityClass goods;
  private final double[] tariffBefore; // country x country, fraction of value
  private final double[] tariffAfter;
  private final MarketAccessParameters parameters;

  /**
   * @param tariffBefore percent of value, from and to a territory, in the baseline
   * @param tariffAfter likewise in the scenario
   */
  public CityChanges(
      Economies economies,
      Shipments shipments,
      CommodityClass goods,
      ToDoubleBiFunction<String, String> tariffBefore,
      ToDoubleBiFunction<String, String> tariffAfter,
      MarketAccessParameters parameters) {
    this.economies = economies;
    this.shipments = shipments;
    this.goods = goods;
    this.tariffBefore = fractions(tariffBefore);
    this.tariffAfter = fractions(tariffAfter);
    this.parameters = parameters;
  }

  private double[] fractions(ToDoubleBiFunction<String, String> percent) {
    int countries = economies.countries().size();
    double[] fraction = new double[countries * countries];
    for (int from = 0; from < countries; from++) {
      for (int to = 0; to < countries; to++) {
        fraction[from * countries + to] =
            from == to
                ? 0
                : percent.applyAsDouble(
                        economies.countries().get(from).iso3(),
                        economies.countries().get(to).iso3())
                    / 100;
      }
    }
    return fraction;
  }

  /** One per city, in the order of the economies. */
  public List<CityChange> compute() {
    double[] gdp = new double[economies.cities().size()];
    Arrays.setAll(gdp, economies::gdpUsdBn);
    Skims baseline = shipments.baseline();
    Skims scenario = shipments.scenario();
    MarketAccess moneyBefore = access(gdp, baseline::usd, tariffBefore);
    MarketAccess moneyAfter = access(gdp, scenario::usd, tariffAfter);
    MarketAccess allBefore = access(gdp, withTime(baseline), tariffBefore);
    MarketAccess allAfter = access(gdp, withTime(scenario), tariffAfter);
    List<CityChange> changes = new ArrayList<>();
    for (int city = 0; city < gdp.length; city++) {
      changes.add(
          new CityChange(
              economies.cities().get(city),
              gdp[city],
              change(gdp[city], moneyBefore.ln(city), moneyAfter.ln(city)),
              change(gdp[city], allBefore.ln(city), allAfter.ln(city))));
    }
    return changes;
  }

  private MarketAccess access(double[] gdp, MarketAccess.AdValorem usd, double[] tariff) {
    int countries = economies.countries().size();
    return MarketAccess.compute(
        gdp,
        (i, j) ->
            usd.cost(i, j) / goods.valueUsdPerTeu()
                + tariff[economies.countryOf(i) * countries + economies.countryOf(j)],
        parameters);
  }

  private MarketAccess.AdValorem withTime(Skims skims) {
    return (i, j) -> skims.usd(i, j) + goods.valueOfTimeUsdPerTeuHour() * skims.hours(i, j);
  }

  private CityChange.Access change(double gdp, double before, double after) {
    return new CityChange.Access(
        before, after, MarketAccess.landValueGainUsdBn(gdp, before, after, parameters));
  }
}
