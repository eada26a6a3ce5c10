package io.keruen.data.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.keruen.data.build.Step;
import io.keruen.data.build.trade.TradeBuild;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.DataSetFiles;
import io.keruen.data.dataset.SectorRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped tables of trade promise. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedTradeTest {
  private static final Path FOLDER = Path.of("eurasia"); // tests run in the module's folder

  private DataSet data;
  private TradeTables trade;

  @BeforeAll
  void read() {
    data = DataSet.read(DataSetFiles.in(FOLDER));
    trade = TradeTables.read(data, Optional.empty());
  }

  private int economy(String code) {
    return trade.economies().indexOf(code);
  }

  private int sector(String name) {
    return trade.sectors().stream().map(SectorRow::sector).toList().indexOf(name);
  }

  private double goods(String from, String to) {
    double sum = 0;
    for (int s = 0; s < trade.sectors().size(); s++) {
      sum += trade.sectors().get(s).moved() ? trade.flowUsdM(s, economy(from), economy(to)) : 0;
    }
    return sum;
  }

  private double goodsAbroad(String from) {
    return trade.economies().stream()
        .filter(to -> !to.equals(from))
        .mapToDouble(to -> goods(from, to))
        .sum();
  }

  @Test
  void every_economy_with_totals_and_the_rest_of_the_world_trade_in_every_sector() {
    List<String> withTotals =
        data.world().territories().values().stream()
            .filter(
                t ->
                    t.gdpUsdBn().isPresent()
                        && t.exportsUsdBn().isPresent()
                        && t.importsUsdBn().isPresent())
            .map(t -> t.iso3())
            .toList();
    assertThat(trade.economies()).containsAll(withTotals).hasSizeGreaterThanOrEqualTo(65);
    assertThat(trade.economies().get(trade.economies().size() - 1)).isEqualTo("ROW");
    assertThat(trade.sectors()).hasSizeBetween(5, 8);
    assertThat(trade.year()).isEqualTo(2024);
  }

  @Test
  void totals_agree_with_those_of_the_territories() {
    data.world()
        .territories()
        .values()
        .forEach(
            territory -> {
              int at = economy(territory.iso3());
              if (at >= 0) {
                assertThat(trade.exportsUsdM(at) / 1000 / territory.exportsUsdBn().orElseThrow())
                    .as("exports of %s", territory.iso3())
                    .isEqualTo(1, within(0.02));
                assertThat(trade.importsUsdM(at) / 1000 / territory.importsUsdBn().orElseThrow())
                    .as("imports of %s", territory.iso3())
                    .isEqualTo(1, within(0.02));
              }
            });
  }

  @Test
  void the_world_sells_what_it_buys() {
    double deficits =
        IntStream.range(0, trade.economies().size()).mapToDouble(trade::deficitUsdM).sum();
    double exports =
        IntStream.range(0, trade.economies().size()).mapToDouble(trade::exportsUsdM).sum();
    assertThat(deficits / exports).isEqualTo(0, within(1e-12));
  }

  @Test
  void accounts_balance_and_no_share_is_negative() {
    int sectors = trade.sectors().size();
    for (int n = 0; n < trade.economies().size(); n++) {
      double ofFinal = 0;
      double finalSpending = -0.0;
      for (int s = 0; s < sectors; s++) {
        ofFinal += trade.finalShare(n, s);
        finalSpending +=
            spending(n, s) - trade.outputUsdM(n, s) * (1 - trade.valueAddedShare(n, s));
        assertThat(trade.finalShare(n, s)).isBetween(0.0, 1.0);
        assertThat(trade.valueAddedShare(n, s)).isBetween(0.0, 1.0);
        double ofInputs = 0;
        for (int k = 0; k < sectors; k++) {
          ofInputs += trade.inputShare(n, s, k);
          assertThat(trade.inputShare(n, s, k)).isBetween(0.0, 1.0);
        }
        assertThat(ofInputs).isEqualTo(1, within(1e-9));
      }
      assertThat(ofFinal).isEqualTo(1, within(1e-9));
      for (int s = 0; s < sectors; s++) {
        double used = trade.finalShare(n, s) * finalSpending;
        for (int user = 0; user < sectors; user++) {
          used +=
              trade.inputShare(n, user, s)
                  * (1 - trade.valueAddedShare(n, user))
                  * trade.outputUsdM(n, user);
        }
        assertThat(used / spending(n, s))
            .as("uses of %s in %s", trade.sectors().get(s).sector(), trade.economies().get(n))
            .isEqualTo(1, within(1e-9));
      }
    }
    assertThat(trade.residual()).isLessThan(1e-9);
  }

  private double spending(int economy, int sector) {
    double sum = 0;
    for (int from = 0; from < trade.economies().size(); from++) {
      sum +=
          trade.flowUsdM(sector, from, economy)
              * (1 + trade.tariffPercent(sector, from, economy) / 100);
    }
    return sum;
  }

  @Test
  void kazakhstan_trades_most_with_whom_it_does() {
    Comparator<String> bySales = Comparator.comparingDouble(to -> -goods("KAZ", to));
    List<String> buyers =
        trade.economies().stream()
            .filter(code -> !code.equals("KAZ"))
            .sorted(bySales)
            .limit(5)
            .toList();
    assertThat(buyers).contains("CHN", "GBR", "RUS", "TUR");
    // Kazakh statistics: 31.5 bn USD in 2023; Chinese customs: 41.0 (observed.csv)
    assertThat((goods("KAZ", "CHN") + goods("CHN", "KAZ")) / 1000).isBetween(25.0, 41.0);
    int kaz = economy("KAZ");
    double fuels = 0;
    for (int to = 0; to < trade.economies().size(); to++) {
      fuels += to == kaz ? 0 : trade.flowUsdM(sector("fuels"), kaz, to);
    }
    assertThat(fuels / goodsAbroad("KAZ")).isBetween(0.6, 0.72);
  }

  @Test
  void china_sells_about_a_seventh_of_the_worlds_goods() {
    double world = trade.economies().stream().mapToDouble(this::goodsAbroad).sum();
    assertThat(goodsAbroad("CHN") / world).isBetween(0.13, 0.17);
  }

  @Test
  void elasticities_and_values_of_time_stand_in_their_published_ranges() {
    for (int s = 0; s < trade.sectors().size(); s++) {
      SectorRow sector = trade.sectors().get(s);
      assertThat(sector.theta()).isBetween(sector.thetaLow(), sector.thetaHigh());
      double perDay = trade.valueOfTimePercentPerDay()[s];
      if (sector.moved()) {
        assertThat(perDay).isBetween(0.6, 2.1);
        assertThat(trade.goods(s).orElseThrow().valueUsdPerTonne()).isBetween(100.0, 50_000.0);
      } else {
        assertThat(perDay).isZero();
      }
    }
  }

  @Test
  void no_tariff_is_paid_inside_a_union_or_on_services() {
    int food = sector("food");
    assertThat(trade.tariffPercent(food, economy("RUS"), economy("KAZ"))).isZero();
    assertThat(trade.tariffPercent(food, economy("USA"), economy("KAZ"))).isPositive();
    assertThat(trade.tariffPercent(sector("services"), economy("USA"), economy("KAZ"))).isZero();
  }

  @Test
  void the_build_writes_the_shipped_bytes(@TempDir Path out) throws IOException {
    List<Step> steps = new ArrayList<>();

    TradeBuild.run(data, FOLDER, out, steps::add);

    for (String name : List.of("trade.csv", "value_added.csv")) {
      assertThat(out.resolve(name)).as(name).hasSameBinaryContentAs(FOLDER.resolve(name));
    }
    assertThat(steps).hasSize(4).allMatch(step -> !step.after().isEmpty());
  }

  @Test
  void trade_takes_less_than_three_megabytes() throws IOException {
    long bytes = 0;
    for (String name :
        List.of(
            "sectors.csv",
            "trade.csv",
            "value_added.csv",
            "uses.csv",
            "hs_sectors.csv",
            "industry_sectors.csv",
            "facts/trade_profiles.csv",
            "facts/trade_sample.csv",
            "facts/trade_gravity.csv",
            "facts/value_added_sample.csv")) {
      bytes += Files.size(FOLDER.resolve(name));
    }
    assertThat(bytes).isLessThan(3_000_000);
  }
}
