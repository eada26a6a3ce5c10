package io.keruen.data.build.trade;

import io.keruen.data.build.Step;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.study.NotFiniteException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Estimates trade.csv and value_added.csv of a data set. The same input gives the same bytes. */
public final class TradeBuild {
  private static final double USD_M_PER_BN = 1000;

  private final DataSet data;
  private final Consumer<Step> progress;
  private final List<String> sectors;
  private final List<Economy> economies;
  private final Sample sample;
  private final TradeFacts facts;

  private TradeBuild(DataSet data, TradeFacts facts, Consumer<Step> progress) {
    this.data = data;
    this.facts = facts;
    this.progress = progress;
    this.sectors = facts.sectors();
    this.economies = facts.economies();
    this.sample = facts.sample();
  }

  /**
   * Writes the estimated tables.
   *
   * @param folder of the data set, with {@code facts/}
   * @param out existing folder for the tables; may be {@code folder}
   * @param progress told every finished step
   * @throws InvalidInputException if a table is missing or wrong, or its numbers cannot be fitted
   * @throws NotFiniteException if a figure comes out as none; nothing is written then
   * @throws java.io.UncheckedIOException if a table cannot be written
   */
  public static void run(DataSet data, Path folder, Path out, Consumer<Step> progress) {
    new TradeBuild(data, TradeFacts.read(data, folder), progress).build(out);
  }

  private void build(Path out) {
    double sold = economies.stream().mapToDouble(Economy::exports).sum();
    double bought = economies.stream().mapToDouble(Economy::imports).sum();
    double scale = Math.sqrt(sold / bought);
    tell(
        "trade: make exports and imports of the world equal",
        "%d economies, exports %.1f bn USD, imports %.1f",
        "%.1f each: exports %+.2f %%, imports %+.2f %%",
        List.of(economies.size(), sold / USD_M_PER_BN, bought / USD_M_PER_BN),
        List.of(sold / scale / USD_M_PER_BN, 100 / scale - 100, 100 * scale - 100));
    SectorTotals totals = new SectorTotals(economies, sectors, sample, scale);
    PairTotals pairs = pairs(totals);
    List<double[]> flows = flows(totals, pairs);
    Production production =
        new Production(economies, sectors, totals, tariffRevenue(flows), facts.structure());
    tell(
        "trade: output and sales at home",
        "%d economies",
        "%d of them re-export more goods than they make",
        List.of(economies.size()),
        List.of(production.reexporters()));
    new TradeFiles(out, economies, sectors, facts.year()).write(flows, totals, pairs, production);
  }

  private static void requireGoods(double[] exports) {
    if (Arrays.stream(exports).sum() == 0) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              "facts/trade_profiles.csv",
              "no exports of goods of any economy",
              "economies that trade goods",
              "Correct services_percent_of_exports."));
    }
  }

  private void tell(String name, String before, String after, List<?> in, List<?> result) {
    Stream.concat(in.stream(), result.stream()).forEach(number -> requireFinite(name, number));
    progress.accept(
        new Step(
            name,
            String.format(Locale.ROOT, before, in.toArray()),
            String.format(Locale.ROOT, after, result.toArray())));
  }

  private static void requireFinite(String step, Object number) {
    if (number instanceof Double value && !Double.isFinite(value)) {
      throw new NotFiniteException(
          "a figure of the step '%s' came out as %s".formatted(step, value));
    }
  }

  /** Gravity times what the sample's pairs traded beyond it. */
  private double[] prior(String sector, double[] sampleTrade) {
    double[] prior = facts.gravity().pull(sector, facts.codes(), facts.closeness());
    double[] samplePull = facts.gravity().pull(sector, sample.economies(), facts.closeness());
    double[] affinity = sample.affinity(sampleTrade, samplePull, facts.codes());
    for (int at = 0; at < prior.length; at++) {
      prior[at] *= affinity[at];
    }
    return prior;
  }

  private PairTotals pairs(SectorTotals totals) {
    int services = sectors.size() - 1;
    double[] exports = new double[economies.size()];
    double[] imports = new double[economies.size()];
    double[] goods = new double[sample.economies().size() * sample.economies().size()];
    for (int s = 0; s < services; s++) {
      double[] sold = totals.exportsOf(s);
      double[] bought = totals.importsOf(s);
      double[] traded = sample.trade(sectors.get(s));
      for (int at = 0; at < exports.length; at++) {
        exports[at] += sold[at];
        imports[at] += bought[at];
      }
      for (int at = 0; at < goods.length; at++) {
        goods[at] += traded[at];
      }
    }
    requireGoods(exports);
    PairTotals pairs = new PairTotals(economies, exports, imports, prior(Gravity.ALL_GOODS, goods));
    tell(
        "trade: goods of pairs, published partners first",
        "%d pairs",
        "%.1f %% of trade on published shares, moved by %.1f %% on average to meet all totals",
        List.of(economies.size() * (economies.size() - 1)),
        List.of(100 * pairs.publishedShare(), 100 * pairs.moved()));
    return pairs;
  }

  private List<double[]> flows(SectorTotals totals, PairTotals pairs) {
    int services = sectors.size() - 1;
    List<double[]> priors = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      priors.add(prior(sectors.get(s), sample.trade(sectors.get(s))));
    }
    double[] wanted = pairs.cells();
    SectorFlows goods = new SectorFlows(priors, totals, wanted);
    List<double[]> flows = new ArrayList<>();
    for (int s = 0; s < services; s++) {
      flows.add(goods.sector(s));
    }
    double[] sums = goods.sums();
    double moved = 0;
    double all = 0;
    for (int at = 0; at < sums.length; at++) {
      moved += Math.abs(sums[at] - wanted[at]) / 2;
      all += wanted[at];
    }
    tell(
        "trade: goods by sector",
        "%d sectors",
        "exports and imports of every sector met; %.2f %% of trade moved between pairs for it",
        List.of(services),
        List.of(100 * moved / all));
    String name = sectors.get(services);
    flows.add(totals.fit(services, prior(name, sample.trade(name)), 1e-12, 10_000));
    return flows;
  }

  /** What tariffs bring in, per economy; services pay none. */
  private double[] tariffRevenue(List<double[]> flows) {
    int count = economies.size();
    double[] revenue = new double[count];
    for (int s = 0; s < sectors.size() - 1; s++) {
      double[] cells = flows.get(s);
      for (int at = 0; at < cells.length; at++) {
        String from = economies.get(at / count).code();
        String to = economies.get(at % count).code();
        double percent = data.world().tariffs().percent(from, to, data.world().unions());
        revenue[at % count] += cells[at] * percent / 100;
      }
    }
    return revenue;
  }
}
