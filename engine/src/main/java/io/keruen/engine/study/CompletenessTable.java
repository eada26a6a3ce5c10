package io.keruen.engine.study;

import io.keruen.engine.appraisal.Economies;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Node;
import io.keruen.engine.network.Place;
import io.keruen.engine.network.Status;
import io.keruen.engine.scenario.World;
import io.keruen.engine.trade.SectorAccounts;
import java.util.List;
import java.util.Locale;

/** What was missing, and how it was dealt with. */
final class CompletenessTable {
  private CompletenessTable() {}

  static Table of(Study study, World baseline, List<Place> places, List<ScenarioResult> results) {
    Table.Builder table =
        Table.named("completeness", "What the run had to do without, and how often.")
            .text("item", "what")
            .integer("count", "", "how many")
            .text("detail", "which, and what it means for the results");
    Economies economies = Economies.of(places, baseline.territories(), study.weighting());
    table.row("places", places.size(), "origins and destinations");
    table.row(
        "centroids without a connection",
        baseline.places().all().stream().filter(p -> p.centroid() && !p.isConnected()).count(),
        "left out");
    table.row(
        "countries without weights",
        economies.unweighted().size(),
        detail(economies.unweighted(), "left out of averages"));
    table.row(
        "countries without GDP",
        economies.withoutGdp().size(),
        detail(economies.withoutGdp(), "their cities are no market"));
    List<String> untariffed =
        economies.countries().stream()
            .filter(territory -> territory.mfnTariffPercent().isEmpty())
            .map(territory -> territory.iso3())
            .toList();
    table.row("countries without a tariff", untariffed.size(), detail(untariffed, "counted as 0"));
    for (ScenarioResult result : results) {
      String of = " (" + result.scenario().name() + ", " + result.goods().name() + ")";
      table.row(
          "city pairs newly connected" + of,
          result.countryPairs().stream().mapToInt(pair -> pair.newlyConnected()).sum(),
          "not in averages of change; in market access");
      table.row(
          "city pairs cut off" + of,
          result.countryPairs().stream().mapToInt(pair -> pair.cutOff()).sum(),
          "not in averages of change; in market access");
    }
    addTrade(table, baseline, results);
    addRates(table, baseline);
    return table.build();
  }

  private static void addTrade(Table.Builder table, World baseline, List<ScenarioResult> results) {
    if (baseline.trade().isEmpty()) {
      table.row("economies in trade models", 0, "none was asked: trade and income are held");
      return;
    }
    SectorAccounts accounts = baseline.trade().get();
    table.row("economies in trade models", accounts.countries().size(), "");
    for (ScenarioResult result : results) {
      if (!result.trade().isEmpty()) {
        TradeCostFactors factors = new TradeCostFactors(accounts, result.countryPairs());
        table.row(
            "pairs of economies with routes in both worlds (" + result.scenario().name() + ")",
            factors.pairCount(),
            String.format(
                Locale.ROOT,
                "%.1f %% of the trade in goods between economies; trade costs of the rest are held",
                factors.coveredPercent()));
      }
    }
  }

  private static String detail(List<String> codes, String meaning) {
    return codes.isEmpty() ? "" : String.join(", ", codes) + ": " + meaning;
  }

  /** Lines whose price comes from a row that names neither their class nor their territory. */
  private static void addRates(Table.Builder table, World world) {
    long lines = 0;
    long byMode = 0;
    for (int link = 0; link < world.network().linkCount(); link++) {
      if (world.network().link(link) instanceof Link.Line line && line.status() == Status.OPEN) {
        lines++;
        byMode += isPricedByModeOnly(world, link, line) ? 1 : 0;
      }
    }
    table.row("open directed lines", lines, "in the baseline");
    table.row("lines priced by their mode alone", byMode, "no rate names their class or territory");
  }

  private static boolean isPricedByModeOnly(World world, int link, Link.Line line) {
    Node from = world.network().node(world.network().fromNode(link));
    String territory = from instanceof Node.OfLayer layered ? layered.territory() : "";
    String mode = line.layer().mode().id();
    LinkClass any = LinkClass.UNKNOWN;
    return world.rates().findRow(mode, line.linkClass(), territory).isEmpty()
        && world.rates().findRow(mode, any, territory).isEmpty()
        && world.rates().findRow(mode, line.linkClass(), "").isEmpty();
  }
}
