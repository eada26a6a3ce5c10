package io.keruen.data.trade;

import io.keruen.data.dataset.CommodityRow;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.Fallback;
import io.keruen.data.dataset.SectorRow;
import io.keruen.data.dataset.TradeRow;
import io.keruen.data.dataset.TradeRows;
import io.keruen.data.dataset.UseRow;
import io.keruen.data.dataset.ValueAddedRow;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.trade.TradeTables.GoodsOfSector;
import io.keruen.engine.trade.TradeFlows;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** From rows of the tables of trade to arrays with balanced accounts. */
final class TradeReader {
  /** Output is at least exports times this: part of every sector's goods is sold at home. */
  static final double OUTPUT_OVER_EXPORTS = 1.05;

  /** Most of an output that is value added. */
  private static final double MOST_VALUE_ADDED = 0.98;

  private final DataSet data;
  private final TradeRows rows;
  private final List<String> economies;
  private final Map<String, Integer> number = new HashMap<>();
  private final List<String> sectors;
  private final List<Fallback> fallbacks = new ArrayList<>();
  private final InputProblems problems = new InputProblems();

  TradeReader(DataSet data, TradeRows rows) {
    this.data = data;
    this.rows = rows;
    this.sectors = rows.sectors().stream().map(SectorRow::sector).toList();
    this.economies =
        rows.valueAdded().stream()
            .map(ValueAddedRow::territory)
            .sorted(
                Comparator.comparing((String code) -> code.equals(TradeRows.REST_OF_WORLD))
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    economies.forEach(code -> number.put(code, number.size()));
  }

  TradeTables read(Optional<Path> tradeFile) {
    Flows shipped = shipped();
    problems.throwIfAny();
    int year = rows.flows().stream().mapToInt(TradeRow::year).max().orElse(0);
    TradeFile.Content content =
        tradeFile
            .map(file -> TradeFile.read(file, new TradeNumbers(number, rows), problems))
            .orElse(new TradeFile.Content(Optional.empty(), year, "trade.csv", List.of()));
    problems.throwIfAny();
    Flows flows = content.flows().map(taken -> joined(shipped, taken)).orElse(shipped);
    fallbacks.addAll(content.fallbacks());
    requireTrade(flows, content.name());
    Accounts.TariffFactor tariffs = tariffs();
    Accounts accounts = accounts(flows, tariffs, content.name());
    return new TradeTables(
        economies,
        rows.sectors(),
        content.year(),
        content.name(),
        flows,
        accounts,
        tariffs,
        rows.sectors().stream().map(this::goods).toList(),
        fallbacks);
  }

  /** Every economy sells and buys abroad, or the models have nothing to say of it. */
  private void requireTrade(Flows flows, String source) {
    double[][] total = new double[economies.size()][economies.size()];
    for (int s = 0; s < sectors.size(); s++) {
      for (int i = 0; i < total.length; i++) {
        for (int j = 0; j < total.length; j++) {
          total[i][j] += flows.get(s, i, j);
        }
      }
    }
    TradeFlows.findUnfit(economies, total)
        .forEach(
            unfit ->
                problems.add(
                    InputProblem.ofFile(
                        source,
                        unfit.found(),
                        unfit.expected(),
                        "Check the codes of its economies, and that the file is whole.")));
    problems.throwIfAny();
  }

  private Accounts accounts(Flows flows, Accounts.TariffFactor tariffs, String source) {
    try {
      return new Accounts(
          economies.size(),
          sectors.size(),
          flows,
          valueAdded(flows),
          inputPrior(),
          finalPrior(),
          tariffs);
    } catch (Accounts.NothingToConsumeException e) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              source,
              "trade with which " + economies.get(e.economy()) + " " + e.getMessage(),
              "more bought than that, in USD million and from all partners",
              "Check the unit of money, and that the file holds the imports of every economy."));
    }
  }

  private Flows shipped() {
    Flows flows = new Flows(sectors.size(), economies.size());
    boolean[] sellsAtHome = new boolean[economies.size()];
    for (TradeRow row : rows.flows()) {
      Integer from = requireEconomy(row, "exporter", row.exporter());
      Integer to = requireEconomy(row, "importer", row.importer());
      if (from == null || to == null) {
        continue;
      }
      sellsAtHome[from] |= from.equals(to);
      for (int s = 0; s < sectors.size(); s++) {
        flows.set(s, from, to, row.usdM().get(s));
      }
    }
    for (int economy = 0; economy < sellsAtHome.length; economy++) {
      if (!sellsAtHome[economy]) {
        problems.add(
            InputProblem.ofFile(
                "trade.csv",
                "no sales of %s to itself".formatted(economies.get(economy)),
                "a row with %s as exporter and importer".formatted(economies.get(economy)),
                "Add the row: output less exports, per sector."));
      }
    }
    return flows;
  }

  private Integer requireEconomy(TradeRow row, String column, String code) {
    Integer found = number.get(code);
    if (found == null) {
      problems.add(
          new InputProblem(
              "trade.csv",
              row.line(),
              column,
              code,
              "an economy of value_added.csv",
              "Add the economy's value added, or delete the row."));
    }
    return found;
  }

  /** Flows of the file where it has a sector, sales at home as output requires. */
  private Flows joined(Flows shipped, TradeFile.Taken taken) {
    Flows joined = new Flows(sectors.size(), economies.size());
    int raised = 0;
    for (int s = 0; s < sectors.size(); s++) {
      Flows from = taken.has(s) ? taken.flows() : shipped;
      for (int i = 0; i < economies.size(); i++) {
        for (int j = 0; j < economies.size(); j++) {
          joined.set(s, i, j, from.get(s, i, j));
        }
        if (taken.has(s) && taken.flows().get(s, i, i) == 0) {
          double exports = joined.exports(s, i);
          double output = shipped.output(s, i);
          if (output < OUTPUT_OVER_EXPORTS * exports) {
            output = OUTPUT_OVER_EXPORTS * exports;
            raised++;
          }
          joined.set(s, i, i, output - exports);
        }
      }
    }
    if (raised > 0) {
      fallbacks.add(
          new Fallback(
              taken.name(),
              "output",
              "exports times 1.05, where the data set's output is below them",
              raised));
    }
    return joined;
  }

  /** Value added, at most what output allows. */
  private double[] valueAdded(Flows flows) {
    double[] valueAdded = new double[economies.size() * sectors.size()];
    int cut = 0;
    for (ValueAddedRow row : rows.valueAdded()) {
      int economy = number.get(row.territory());
      for (int s = 0; s < sectors.size(); s++) {
        double most = MOST_VALUE_ADDED * flows.output(s, economy);
        double stated = row.usdM().get(s);
        cut += stated > most ? 1 : 0;
        valueAdded[economy * sectors.size() + s] = Math.min(stated, most);
      }
    }
    if (cut > 0) {
      fallbacks.add(
          new Fallback("value_added.csv", "value added", "98 % of output, where it is more", cut));
    }
    return valueAdded;
  }

  private double[] inputPrior() {
    Map<String, UseRow> byUser = uses();
    double[] prior = new double[economies.size() * sectors.size() * sectors.size()];
    int missing = 0;
    for (int economy = 0; economy < economies.size(); economy++) {
      for (int user = 0; user < sectors.size(); user++) {
        UseRow own = byUser.get(economies.get(economy) + ' ' + sectors.get(user));
        missing += own == null ? 1 : 0;
        UseRow row = own == null ? requireAny(byUser, sectors.get(user)) : own;
        for (int s = 0; s < sectors.size(); s++) {
          prior[(economy * sectors.size() + user) * sectors.size() + s] = share(row, s);
        }
      }
    }
    if (missing > 0) {
      fallbacks.add(new Fallback("uses.csv", "input shares", "the row of any territory", missing));
    }
    return prior;
  }

  private double[] finalPrior() {
    Map<String, UseRow> byUser = uses();
    double[] prior = new double[economies.size() * sectors.size()];
    for (int economy = 0; economy < economies.size(); economy++) {
      UseRow own = byUser.get(economies.get(economy) + ' ' + UseRow.FINAL);
      UseRow row = own == null ? requireAny(byUser, UseRow.FINAL) : own;
      for (int s = 0; s < sectors.size(); s++) {
        prior[economy * sectors.size() + s] = share(row, s);
      }
    }
    return prior;
  }

  /** A share of a row whose shares are rounded, and made to sum to 1. */
  private static double share(UseRow row, int sector) {
    double sum = 0;
    for (double share : row.shares()) {
      sum += share;
    }
    return row.shares().get(sector) / sum;
  }

  private Map<String, UseRow> uses() {
    return rows.uses().stream()
        .collect(Collectors.toMap(row -> row.territory() + ' ' + row.user(), row -> row));
  }

  private UseRow requireAny(Map<String, UseRow> byUser, String user) {
    UseRow any = byUser.get(' ' + user);
    if (any == null) {
      problems.add(
          InputProblem.ofFile(
              "uses.csv",
              "no row for the user " + user + " in any territory",
              "a row with an empty territory",
              "Add the row; it stands in where a territory has none of its own."));
      problems.throwIfAny();
    }
    return any;
  }

  private Accounts.TariffFactor tariffs() {
    int count = economies.size();
    double[] factor = new double[count * count];
    int missing = 0;
    for (int to = 0; to < count; to++) {
      boolean stated =
          data.world().territories().containsKey(economies.get(to))
              && data.world().territories().get(economies.get(to)).mfnTariffPercent().isPresent();
      missing += stated ? 0 : 1;
      for (int from = 0; from < count; from++) {
        factor[from * count + to] =
            from == to
                ? 1
                : 1
                    + data.world()
                            .tariffs()
                            .percent(economies.get(from), economies.get(to), data.world().unions())
                        / 100;
      }
    }
    if (missing > 0) {
      fallbacks.add(
          new Fallback(
              "territories.csv", "mfn_tariff_percent", "no tariff in the trade model", missing));
    }
    boolean[] moved = new boolean[sectors.size()];
    for (int s = 0; s < moved.length; s++) {
      moved[s] = rows.sectors().get(s).moved();
    }
    return (sector, from, to) -> moved[sector] ? factor[from * count + to] : 1;
  }

  private Optional<GoodsOfSector> goods(SectorRow sector) {
    List<CommodityRow> classes =
        data.commodities().stream()
            .filter(row -> sector.commodities().contains(row.goods().name()))
            .toList();
    return classes.isEmpty() ? Optional.empty() : Optional.of(GoodsOfSector.of(classes));
  }
}
