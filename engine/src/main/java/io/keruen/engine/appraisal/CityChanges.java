package io.keruen.engine.appraisal;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.path.Skims;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Market access of every city in two worlds. */
public final class CityChanges {
  private final Economies economies;
  private final Shipments shipments;
  private final CommodityClass goods;
  private final ToDoubleBiFunction<String, String> tariffBefore;
  private final ToDoubleBiFunction<String, String> tariffAfter;
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
    this.tariffBefore = tariffBefore;
    this.tariffAfter = tariffAfter;
    this.parameters = parameters;
  }

  /** One per city, in the order of the economies. */
  public List<CityChange> compute() {
    Skims baseline = shipments.baseline();
    Skims scenario = shipments.scenario();
    CityAccess moneyBefore = access(baseline::usd);
    CityAccess moneyAfter = moneyBefore.with(scenario::usd, tariffAfter);
    CityAccess allBefore = access(withTime(baseline, goods));
    CityAccess allAfter = allBefore.with(withTime(scenario, goods), tariffAfter);
    List<CityChange> changes = new ArrayList<>();
    for (int city = 0; city < economies.cities().size(); city++) {
      changes.add(
          new CityChange(
              economies.cities().get(city),
              economies.gdpUsdBn(city),
              change(city, moneyBefore, moneyAfter),
              change(city, allBefore, allAfter)));
    }
    return changes;
  }

  private CityAccess access(CityAccess.PairCost cost) {
    return CityAccess.of(economies, goods, parameters, cost, tariffBefore);
  }

  /** Money and the value of time of a pair, USD per TEU. */
  public static CityAccess.PairCost withTime(Skims skims, CommodityClass goods) {
    return (i, j) -> goods.usdWithTime(skims.usd(i, j), skims.hours(i, j));
  }

  private static CityChange.Access change(int city, CityAccess before, CityAccess after) {
    return new CityChange.Access(before.ln(city), after.ln(city), before.gainUsdBn(city, after));
  }
}
