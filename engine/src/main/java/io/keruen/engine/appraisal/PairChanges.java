package io.keruen.engine.appraisal;

import io.keruen.engine.cost.CommodityClass;
import io.keruen.engine.path.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** Changes between cities and between countries. */
public final class PairChanges {
  private final Economies economies;
  private final Shipments shipments;
  private final CommodityClass goods;
  private final CountryTariffs tariffBefore;
  private final CountryTariffs tariffAfter;

  /**
   * @param tariffBefore percent of value, from and to a territory, in the baseline
   * @param tariffAfter likewise in the scenario
   */
  public PairChanges(
      Economies economies,
      Shipments shipments,
      CommodityClass goods,
      ToDoubleBiFunction<String, String> tariffBefore,
      ToDoubleBiFunction<String, String> tariffAfter) {
    this.economies = economies;
    this.shipments = shipments;
    this.goods = goods;
    this.tariffBefore = new CountryTariffs(economies, tariffBefore);
    this.tariffAfter = new CountryTariffs(economies, tariffAfter);
  }

  /**
   * Changes between all countries (not within them), ordered by exporter, then importer. A country
   * pair is the mean of its city pairs, weighted by both cities' shares in their countries.
   */
  public List<PairChange> betweenCountries() {
    int countries = economies.countries().size();
    Mean[] means = new Mean[countries * countries];
    for (int i = 0; i < economies.cities().size(); i++) {
      Tasks.stopIfInterrupted();
      for (int j = 0; j < economies.cities().size(); j++) {
        int from = economies.countryOf(i);
        int to = economies.countryOf(j);
        if (from != to) {
          int cell = from * countries + to;
          if (means[cell] == null) {
            means[cell] = new Mean();
          }
          means[cell].add(i, j, economies.share(i) * economies.share(j));
        }
      }
    }
    List<PairChange> changes = new ArrayList<>();
    for (int from = 0; from < countries; from++) {
      for (int to = 0; to < countries; to++) {
        if (from != to) {
          changes.add(
              means[from * countries + to].change(
                  code(from), code(to), economies.weight(from, to), from, to));
        }
      }
    }
    return changes;
  }

  /** Change between two cities; its weight is the countries' times both cities' shares. */
  public PairChange betweenCities(int i, int j) {
    Mean mean = new Mean();
    mean.add(i, j, 1);
    int from = economies.countryOf(i);
    int to = economies.countryOf(j);
    return mean.change(
        economies.cities().get(i).name(),
        economies.cities().get(j).name(),
        economies.weight(from, to) * economies.share(i) * economies.share(j),
        from,
        to);
  }

  private String code(int country) {
    return economies.countries().get(country).iso3();
  }

  /** Weighted mean of the shipments of city pairs. */
  private final class Mean {
    private double weight;
    private int pairs;
    private int newlyConnected;
    private int cutOff;
    private final double[] before = new double[5];
    private final double[] keeping = new double[5];
    private final double[] after = new double[5];

    void add(int i, int j, double share) {
      if (!shipments.isComparable(i, j)) {
        newlyConnected += shipments.scenario().isReachable(i, j) ? 1 : 0;
        cutOff += shipments.baseline().isReachable(i, j) ? 1 : 0;
        return;
      }
      if (share == 0) {
        return;
      }
      weight += share;
      pairs++;
      add(before, share, shipments.before(i, j));
      add(keeping, share, shipments.after(Bound.KEEPING_MODE, i, j));
      add(after, share, shipments.after(Bound.FREE_TO_SWITCH, i, j));
    }

    private static void add(double[] sum, double share, Shipment shipment) {
      sum[0] += share * shipment.hours();
      sum[1] += share * shipment.usd();
      sum[2] += share * shipment.borderUsd();
      sum[3] += share * shipment.kgCo2e();
      sum[4] += share * shipment.km();
    }

    private Shipment mean(double[] sum) {
      return new Shipment(
          sum[0] / weight, sum[1] / weight, sum[2] / weight, sum[3] / weight, sum[4] / weight);
    }

    PairChange change(String from, String to, double pairWeight, int exporter, int importer) {
      double tariff0 = tariffBefore.percent(exporter, importer);
      double tariff1 = tariffAfter.percent(exporter, importer);
      return new PairChange(
          from,
          to,
          pairWeight,
          pairs,
          newlyConnected,
          cutOff,
          side(mean(before), tariff0),
          side(mean(keeping), tariff1),
          side(mean(after), tariff1));
    }

    private PairChange.Side side(Shipment shipment, double tariffPercent) {
      return new PairChange.Side(shipment, shipment.tradeCost(goods, tariffPercent));
    }
  }
}
