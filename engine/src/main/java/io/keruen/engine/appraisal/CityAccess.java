package io.keruen.engine.appraisal;

import io.keruen.engine.cost.CommodityClass;
import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;

/**
 * Market access of every city in one world, and the land value gained in going to another one.
 * Pairs that cost the same in the other world are not computed again. Immutable.
 */
public final class CityAccess {
  /** What the way between two cities costs, USD per TEU; infinite without a route. */
  @FunctionalInterface
  public interface PairCost {
    double usdPerTeu(int i, int j);
  }

  private final Economies economies;
  private final CommodityClass goods;
  private final MarketAccessParameters parameters;
  private final CountryTariffs tariffs;
  private final double[] adValorem; // cities x cities, fraction of the goods' value
  private final double[] reach; // cities x cities
  private final MarketAccess access;

  private CityAccess(
      Economies economies,
      CommodityClass goods,
      MarketAccessParameters parameters,
      CountryTariffs tariffs,
      double[] adValorem,
      double[] reach) {
    this.economies = economies;
    this.goods = goods;
    this.parameters = parameters;
    this.tariffs = tariffs;
    this.adValorem = adValorem;
    this.reach = reach;
    int cities = economies.cities().size();
    access = MarketAccess.ofReach(gdpUsdBn(), (i, j) -> reach[i * cities + j], parameters);
  }

  /**
   * Market access in a world.
   *
   * @param tariffPercent of value, from and to a territory (ISO 3166-1 alpha-3)
   */
  public static CityAccess of(
      Economies economies,
      CommodityClass goods,
      MarketAccessParameters parameters,
      PairCost cost,
      ToDoubleBiFunction<String, String> tariffPercent) {
    int pairs = economies.cities().size() * economies.cities().size();
    double[] unknown = new double[pairs];
    Arrays.fill(unknown, Double.NaN);
    CountryTariffs tariffs = new CountryTariffs(economies, tariffPercent);
    return new CityAccess(economies, goods, parameters, tariffs, unknown, new double[pairs])
        .with(cost);
  }

  /** Market access in another world with other tariffs. */
  public CityAccess with(PairCost cost, ToDoubleBiFunction<String, String> tariffPercent) {
    return with(cost, new CountryTariffs(economies, tariffPercent));
  }

  /** Market access in another world with the same tariffs. */
  public CityAccess with(PairCost cost) {
    return with(cost, tariffs);
  }

  private CityAccess with(PairCost cost, CountryTariffs otherTariffs) {
    int cities = economies.cities().size();
    double[] otherAdValorem = new double[adValorem.length];
    double[] otherReach = reach.clone();
    for (int i = 0; i < cities; i++) {
      for (int j = 0; j < cities; j++) {
        int cell = i * cities + j;
        otherAdValorem[cell] =
            cost.usdPerTeu(i, j) / goods.valueUsdPerTeu()
                + otherTariffs.percent(economies.countryOf(i), economies.countryOf(j)) / 100;
        if (otherAdValorem[cell] != adValorem[cell]) {
          otherReach[cell] = i == j ? 1 : MarketAccess.reach(otherAdValorem[cell], parameters);
        }
      }
    }
    return new CityAccess(economies, goods, parameters, otherTariffs, otherAdValorem, otherReach);
  }

  private double[] gdpUsdBn() {
    double[] gdp = new double[economies.cities().size()];
    Arrays.setAll(gdp, economies::gdpUsdBn);
    return gdp;
  }

  /** Natural logarithm of a city's market access; minus infinity if it reaches no market. */
  public double ln(int city) {
    return access.ln(city);
  }

  /** Land value a city gains in going to another world, USD billion; NaN if it is not known. */
  public double gainUsdBn(int city, CityAccess other) {
    return MarketAccess.landValueGainUsdBn(
        economies.gdpUsdBn(city), ln(city), other.ln(city), parameters);
  }
}
