package io.keruen.data.build.trade;

import io.keruen.data.build.FactTable;
import io.keruen.data.build.Step;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.TerritoryRow;
import io.keruen.engine.network.Territory;
import io.keruen.engine.trade.ProportionalFitting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Estimates trade.csv and value_added.csv of a data set. The same input gives the same bytes. */
public final class TradeBuild {
  private static final double USD_M_PER_BN = 1000;

  private final DataSet data;
  private final Path folder;
  private final Consumer<Step> progress;
  private final List<String> sectors = new ArrayList<>();
  private final List<Economy> economies = new ArrayList<>();
  private final Sample sample;
  private final Gravity gravity;
  private final Closeness closeness;

  private TradeBuild(DataSet data, Path folder, Consumer<Step> progress) {
    this.data = data;
    this.folder = folder;
    this.progress = progress;
    FactTable.read(folder.resolve("sectors.csv")).forEach(row -> sectors.add(row.text("sector")));
    List<FactTable.Row> profiles = facts("trade_profiles.csv");
    profiles.forEach(row -> economy(row).ifPresent(economies::add));
    economies.sort(Comparator.comparing(Economy::isRest).thenComparing(Economy::code));
    sample = new Sample(facts("trade_sample.csv"), sectors);
    gravity = new Gravity(facts("trade_gravity.csv"));
    closeness = new Closeness(data, rest(), positions(profiles));
  }

  /**
   * Writes the estimated tables.
   *
   * @param folder of the data set, with {@code facts/}
   * @param out existing folder for the tables; may be {@code folder}
   * @param progress told every finished step
   * @throws java.io.UncheckedIOException if a table cannot be read or written
   */
  public static void run(DataSet data, Path folder, Path out, Consumer<Step> progress) {
    new TradeBuild(data, folder, progress).build(out);
  }

  private List<FactTable.Row> facts(String name) {
    return FactTable.read(folder.resolve("facts").resolve(name));
  }

  /** The economy of a profile: its own totals, else those of territories.csv. */
  private Optional<Economy> economy(FactTable.Row profile) {
    if (profile.number("gdp_usd_bn").isPresent()) {
      return Optional.of(
          Economy.of(
              profile,
              USD_M_PER_BN * profile.number("gdp_usd_bn").orElseThrow(),
              USD_M_PER_BN * profile.number("exports_usd_bn").orElseThrow(),
              USD_M_PER_BN * profile.number("imports_usd_bn").orElseThrow()));
    }
    Territory of = data.world().territories().get(profile.text("territory"));
    if (of == null || !hasTotals(of)) {
      return Optional.empty();
    }
    return Optional.of(
        Economy.of(
            profile,
            USD_M_PER_BN * of.gdpUsdBn().orElseThrow(),
            USD_M_PER_BN * of.exportsUsdBn().orElseThrow(),
            USD_M_PER_BN * of.importsUsdBn().orElseThrow()));
  }

  private static boolean hasTotals(Territory territory) {
    return territory.gdpUsdBn().isPresent()
        && territory.exportsUsdBn().isPresent()
        && territory.importsUsdBn().isPresent();
  }

  /** Territories outside the land network that belong to the rest of the world. */
  private Set<String> rest() {
    Set<String> own = new TreeSet<>();
    economies.forEach(economy -> own.add(economy.code()));
    Set<String> rest = new TreeSet<>();
    for (TerritoryRow row : data.territories()) {
      if (!own.contains(row.territory().iso3()) && !row.inNetwork()) {
        rest.add(row.territory().iso3());
      }
    }
    return rest;
  }

  private static Map<String, double[]> positions(List<FactTable.Row> profiles) {
    Map<String, double[]> positions = new TreeMap<>();
    for (FactTable.Row row : profiles) {
      if (row.number("lat").isPresent()) {
        positions.put(
            row.text("territory"),
            new double[] {row.number("lat").orElseThrow(), row.number("lon").orElseThrow()});
      }
    }
    return positions;
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
        new Production(
            economies,
            sectors,
            totals,
            tariffRevenue(flows),
            FactTable.read(folder.resolve("uses.csv")),
            facts("value_added_sample.csv"));
    tell(
        "trade: output and sales at home",
        "%d economies",
        "%d of them re-export more goods than they make",
        List.of(economies.size()),
        List.of(production.reexporters()));
    new TradeFiles(out, economies, sectors, latestYear()).write(flows, totals, pairs, production);
  }

  private void tell(String name, String before, String after, List<?> in, List<?> result) {
    progress.accept(
        new Step(
            name,
            String.format(Locale.ROOT, before, in.toArray()),
            String.format(Locale.ROOT, after, result.toArray())));
  }

  private int latestYear() {
    return data.territories().stream().mapToInt(row -> row.year().orElse(0)).max().orElse(0);
  }

  private List<String> codes() {
    return economies.stream().map(Economy::code).toList();
  }

  /** Gravity times what the sample's pairs traded beyond it. */
  private double[] prior(String sector, double[] sampleTrade) {
    double[] prior = gravity.pull(sector, codes(), closeness);
    double[] samplePull = gravity.pull(sector, sample.economies(), closeness);
    double[] affinity = sample.affinity(sampleTrade, samplePull, codes());
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
    PairTotals pairs = new PairTotals(economies, exports, imports, prior("goods", goods));
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
    flows.add(
        ProportionalFitting.of(
                prior(name, sample.trade(name)),
                totals.exportsOf(services),
                totals.importsOf(services),
                1e-12,
                10_000)
            .cells());
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
