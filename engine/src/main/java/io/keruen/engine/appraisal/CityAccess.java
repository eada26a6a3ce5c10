package io.keruen.engine.appraisal;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.path.SkimChanges;
import io.keruen.engine.path.Tasks;
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
  private final double[] transport; // cities x cities, fraction of the goods' value
  private final double[] reach; // cities x cities
  private final MarketAccess access;

  private CityAccess(
      Economies economies,
      CommodityClass goods,
      MarketAccessParameters parameters,
      CountryTariffs tariffs,
      double[] transport,
      double[] reach) {
    this.economies = economies;
    this.goods = goods;
    this.parameters = parameters;
    this.tariffs = tariffs;
    this.transport = transport;
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
        .with(cost, tariffs);
  }

  /** Market access in another world. */
  public CityAccess with(PairCost cost, ToDoubleBiFunction<String, String> tariffPercent) {
    return with(cost, new CountryTariffs(economies, tariffPercent));
  }

  private CityAccess with(PairCost cost, CountryTariffs otherTariffs) {
    int cities = economies.cities().size();
    double[] otherTransport = new double[transport.length];
    Tasks.stopIfInterrupted();
    for (int i = 0; i < cities; i++) {
      for (int j = 0; j < cities; j++) {
        otherTransport[i * cities + j] = cost.usdPerTeu(i, j) / goods.valueUsdPerTeu();
      }
    }
    return with(otherTransport, otherTariffs);
  }

  /**
   * Market access in another world where few pairs cost something else.
   *
   * <p>What a pair costs is money and the value of time.
   */
  public CityAccess with(SkimChanges changes, ToDoubleBiFunction<String, String> tariffPercent) {
    return with(changed(changes), new CountryTariffs(economies, tariffPercent));
  }

  /** Market access in another world with the same tariffs, where few pairs cost something else. */
  public CityAccess with(SkimChanges changes) {
    int cities = economies.cities().size();
    double[] otherTransport = changed(changes);
    double[] otherReach = reach.clone();
    for (int change = 0; change < changes.count(); change++) {
      int i = changes.origin(change);
      int j = changes.destination(change);
      otherReach[i * cities + j] = reach(i, j, otherTransport, tariffs);
    }
    return new CityAccess(economies, goods, parameters, tariffs, otherTransport, otherReach);
  }

  private double[] changed(SkimChanges changes) {
    int cities = economies.cities().size();
    double[] otherTransport = transport.clone();
    for (int change = 0; change < changes.count(); change++) {
      int cell = changes.origin(change) * cities + changes.destination(change);
      double usdPerTeu = goods.usdWithTime(changes.usd(change), changes.hours(change));
      otherTransport[cell] = usdPerTeu / goods.valueUsdPerTeu();
    }
    return otherTransport;
  }

  private CityAccess with(double[] otherTransport, CountryTariffs otherTariffs) {
    int cities = economies.cities().size();
    double[] otherReach = reach.clone();
    Tasks.stopIfInterrupted();
    for (int i = 0; i < cities; i++) {
      for (int j = 0; j < cities; j++) {
        if (adValorem(i, j, otherTransport, otherTariffs) != adValorem(i, j, transport, tariffs)) {
          otherReach[i * cities + j] = reach(i, j, otherTransport, otherTariffs);
        }
      }
    }
    return new CityAccess(economies, goods, parameters, otherTariffs, otherTransport, otherReach);
  }

  private double reach(int i, int j, double[] ofTransport, CountryTariffs ofTariffs) {
    return i == j ? 1 : MarketAccess.reach(adValorem(i, j, ofTransport, ofTariffs), parameters);
  }

  private double adValorem(int i, int j, double[] ofTransport, CountryTariffs ofTariffs) {
    return ofTransport[i * economies.cities().size() + j]
        + ofTariffs.percent(economies.countryOf(i), economies.countryOf(j)) / 100;
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
