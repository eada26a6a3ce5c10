package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Application 2 of chapter 2 of the Advanced Guide to Trade Policy Analysis: what NAFTA did to 69
 * countries in 1994. The panel with pair effects gives the effect of agreements and, as its pair
 * effects, what else makes pairs trade; pairs that never trade get theirs from distance, border,
 * language and colony. Sigma 7, prices in units of Germany's index. The guide's loop stops at
 * changes of 0.01, so that its full effects may be that far from their limit.
 */
class GuideNaftaTest {
  private static final String GUIDE = "trade/agtpa/agtpa_applications.csv.gz";
  private static final List<String> NAFTA = List.of("CAN", "MEX", "USA");
  private static final List<String> COVARIATES = List.of("dist", "cntg", "lang", "clny");

  private static Map<String, CountryEffect> conditional;
  private static Map<String, CountryEffect> full;
  private static List<String> countries;
  private static double[] output;
  private static double[] expenditure;
  private static TradeFreeness before;
  private static TradeFreeness after;

  @BeforeAll
  static void solve() {
    SharedTable panel =
        SharedTable.read(GUIDE).where("year", year -> Integer.parseInt(year) % 4 == 2);
    Grouping pairs = panel.groups("pair_id");
    PpmlEstimate estimate =
        Ppml.estimate(
            PpmlData.of(panel.numbers("trade"))
                .regressor("rta", panel.numbers("rta"))
                .fixedEffect(panel.groups("exporter", "year"))
                .fixedEffect(panel.groups("importer", "year"))
                .fixedEffect(pairs)
                .build(),
            PpmlOptions.robust());
    double agreement = estimate.coefficient("rta").estimate();
    Map<String, Double> pairEffects = new HashMap<>();
    double[] ids = panel.numbers("pair_id");
    for (int row = 0; row < ids.length; row++) {
      pairEffects.put(Integer.toString((int) ids[row]), estimate.fixedEffect(2, pairs.group(row)));
    }

    List<PublishedTrade.Row> rows =
        PublishedTrade.rows(GUIDE, row -> row.text("year").equals("1994"));
    double[] closeness = closeness(rows, pairEffects);
    countries = PublishedTrade.names(rows, "exporter");
    int size = countries.size();
    output = new double[size];
    expenditure = new double[size];
    double[][] without = new double[size][size];
    double[][] with = new double[size][size];
    for (int row = 0; row < rows.size(); row++) {
      PublishedTrade.Row of = rows.get(row);
      int i = countries.indexOf(of.text("exporter"));
      int j = countries.indexOf(of.text("importer"));
      output[i] += of.number("trade");
      expenditure[j] += of.number("trade");
      with[i][j] = closeness[row] + agreement * of.number("rta");
      boolean member = NAFTA.contains(of.text("exporter")) && NAFTA.contains(of.text("importer"));
      without[i][j] = member ? closeness[row] : with[i][j];
    }
    GravityWorld world = GravityWorld.of(countries, output, expenditure, 7, "DEU");
    before = TradeFreeness.ofLogarithms(without);
    after = TradeFreeness.ofLogarithms(with);
    conditional = byCountry(world.conditional(before, after));
    full = byCountry(world.fullEndowment(before, after));
  }

  /** Log freeness but for agreements: of pairs that never trade, as other pairs let expect. */
  private static double[] closeness(
      List<PublishedTrade.Row> rows, Map<String, Double> pairEffects) {
    double[] known =
        rows.stream().mapToDouble(row -> pairEffects.get(row.text("pair_id"))).toArray();
    List<PublishedTrade.Row> trading = new ArrayList<>();
    List<Double> freeness = new ArrayList<>();
    for (int row = 0; row < known.length; row++) {
      PublishedTrade.Row of = rows.get(row);
      if (!Double.isNaN(known[row]) && !of.text("exporter").equals(of.text("importer"))) {
        trading.add(of);
        freeness.add(Math.exp(known[row]));
      }
    }
    Grouping exporters = groups(trading, "exporter");
    Grouping importers = groups(trading, "importer");
    PpmlData.Builder data =
        PpmlData.of(freeness.stream().mapToDouble(each -> each).toArray())
            .fixedEffect(exporters)
            .fixedEffect(importers);
    COVARIATES.forEach(
        name ->
            data.regressor(
                name, trading.stream().mapToDouble(row -> covariate(row, name)).toArray()));
    PpmlEstimate estimate = Ppml.estimate(data.build(), PpmlOptions.robust());
    Map<String, Double> constants = new HashMap<>();
    for (int row = 0; row < trading.size(); row++) {
      constants.put(
          "from " + trading.get(row).text("exporter"),
          estimate.fixedEffect(0, exporters.group(row)));
      constants.put(
          "to " + trading.get(row).text("importer"), estimate.fixedEffect(1, importers.group(row)));
    }
    for (int row = 0; row < known.length; row++) {
      if (Double.isNaN(known[row])) {
        PublishedTrade.Row of = rows.get(row);
        known[row] =
            estimate.coefficient(Coefficient.CONSTANT).estimate()
                + constants.get("from " + of.text("exporter"))
                + constants.get("to " + of.text("importer"));
        for (String name : COVARIATES) {
          known[row] += estimate.coefficient(name).estimate() * covariate(of, name);
        }
      }
    }
    return known;
  }

  private static double covariate(PublishedTrade.Row row, String name) {
    return name.equals("dist") ? Math.log(row.number(name)) : row.number(name);
  }

  private static Grouping groups(List<PublishedTrade.Row> rows, String column) {
    return Grouping.byValue(column, rows.stream().map(row -> row.text(column)).toList());
  }

  private static Map<String, CountryEffect> byCountry(List<CountryEffect> effects) {
    Map<String, CountryEffect> map = new HashMap<>();
    effects.forEach(effect -> map.put(effect.country(), effect));
    return map;
  }

  /**
   * Percent, as in the guide's spreadsheet: exports of the conditional answer, and real GDP, which
   * does not depend on the unit of prices.
   */
  @ParameterizedTest
  @CsvSource({
    "CAN, 34.9918,  3.4034",
    "MEX, 41.6408,  3.8101",
    "USA, 14.4808,  0.3346",
    "CHN, -0.3382, -0.0141",
    "DEU, -0.1382, -0.0085",
    "JPN, -0.3526, -0.0051",
    "TUR, -0.1355, -0.0050"
  })
  void agreement(String country, double conditionalExports, double realGdp) {
    assertThat(conditional.get(country).exportsPercent())
        .isCloseTo(conditionalExports, within(1e-4));
    assertThat(full.get(country).realGdpPercent()).isCloseTo(realGdp, within(0.1));
  }

  @Test
  void conditional_resistances_of_all_countries_are_those_of_the_guide() {
    PublishedTrade.assertConditionalResistances(conditional, "2_RTAsEffects");
  }

  /**
   * Members' prices differ: Canada's rises by 1.98 %, in the guide by 1.84. The guide's loop may
   * stop while prices still move by up to 1 %, which is the tolerance here; ours meet the
   * conditions of the limit, see the next test.
   */
  @Test
  void full_endowment_prices_of_all_countries_are_near_those_of_the_guide() {
    for (PublishedTrade.Row row :
        PublishedTrade.rows("trade/agtpa/2_RTAsEffects_FULL_PROD.csv", row -> true)) {
      String country = row.text("country");
      assertThat(full.get(country).pricePercent())
          .as("price of %s", country)
          .isCloseTo(row.number("change_price_FULL"), within(NAFTA.contains(country) ? 1 : 0.1));
    }
  }

  /**
   * The limit of that loop, by its own conditions: at new outputs and expenditures, the resistances
   * give the prices that made them, p^(1 - sigma) ~ (Y / world output) / Pi^(1 - sigma).
   */
  @Test
  void full_endowment_prices_reproduce_themselves_through_the_resistances() {
    int size = countries.size();
    double[] newOutput = new double[size];
    double[] newExpenditure = new double[size];
    for (int i = 0; i < size; i++) {
      double price = price(countries.get(i));
      newOutput[i] = output[i] * price;
      newExpenditure[i] = expenditure[i] * price;
    }
    Resistances old = GravityWorld.of(countries, output, expenditure, 7, "DEU").resistances(before);
    Resistances changed =
        GravityWorld.of(countries, newOutput, newExpenditure, 7, "DEU").resistances(after);
    double unit = closing(old, changed, "DEU") / price("DEU");
    for (String country : countries) {
      assertThat(closing(old, changed, country) / unit)
          .as("price of %s", country)
          .isCloseTo(price(country), within(1e-10));
      assertThat(changed.inward(country) / old.inward(country))
          .as("price index of %s", country)
          .isCloseTo(1 + full.get(country).inwardPercent() / 100, within(1e-10));
    }
  }

  private static double price(String country) {
    return 1 + full.get(country).pricePercent() / 100;
  }

  /** Change of price that changes of output and of outward resistance ask for, up to a factor. */
  private static double closing(Resistances old, Resistances changed, String country) {
    double resistance = changed.outward(country) / old.outward(country);
    return Math.pow(price(country), 1.0 / (1 - 7)) / resistance;
  }
}
