package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Application 1 of chapter 2 of the Advanced Guide to Trade Policy Analysis: all borders between 69
 * countries removed in 2006; sigma 7, prices in units of Germany's index, trade costs from the
 * guide's PPML. Its Stata loop stops at changes of 0.01, so that its own figures are good to about
 * 0.1 percentage points (Hong Kong: 0.6).
 */
class AdvancedGuideTest {
  private static final double DISTANCE = -0.7912879;
  private static final double CONTIGUITY = 0.6736456;
  private static final double BORDER = -2.47445;

  private static Map<String, CountryEffect> conditional;
  private static Map<String, CountryEffect> full;
  private static Map<String, CountryEffect> northAmerica;

  @BeforeAll
  static void solve() {
    List<PublishedTrade.Row> rows =
        PublishedTrade.rows(
            "trade/agtpa/agtpa_applications.csv.gz", row -> row.text("year").equals("2006"));
    List<String> countries = PublishedTrade.names(rows, "exporter");
    double[][] trade = PublishedTrade.matrix(rows, countries, "exporter", "importer", "trade");
    double[][] dist = PublishedTrade.matrix(rows, countries, "exporter", "importer", "dist");
    double[][] cntg = PublishedTrade.matrix(rows, countries, "exporter", "importer", "cntg");
    int size = countries.size();
    double[] output = new double[size];
    double[] expenditure = new double[size];
    double[][] before = new double[size][size];
    double[][] after = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        output[i] += trade[i][j];
        expenditure[j] += trade[i][j];
        after[i][j] = DISTANCE * Math.log(dist[i][j]) + CONTIGUITY * cntg[i][j];
        before[i][j] = after[i][j] + (i == j ? 0 : BORDER);
      }
    }
    GravityWorld world = GravityWorld.of(countries, output, expenditure, 7, "DEU");
    TradeFreeness old = TradeFreeness.ofLogarithms(before);
    TradeFreeness borderless = TradeFreeness.ofLogarithms(after);
    conditional = byCountry(world.conditional(old, borderless));
    full = byCountry(world.fullEndowment(old, borderless));
    int canada = countries.indexOf("CAN");
    int usa = countries.indexOf("USA");
    before[canada][usa] = after[canada][usa];
    before[usa][canada] = after[usa][canada];
    northAmerica = byCountry(world.fullEndowment(old, TradeFreeness.ofLogarithms(before)));
  }

  private static Map<String, CountryEffect> byCountry(List<CountryEffect> effects) {
    Map<String, CountryEffect> map = new HashMap<>();
    effects.forEach(effect -> map.put(effect.country(), effect));
    return map;
  }

  /** The guide's spreadsheet, and real GDP at full convergence. */
  @ParameterizedTest
  @CsvSource({
    "USA,  359.9808, 10.6517, 10.6813",
    "CHN,  175.4964, 14.3539, 14.4553",
    "DEU,  133.3886, 24.3132, 24.4061",
    "CAN,   80.8246, 54.3633, 54.4010",
    "JPN,  220.7978, 12.3711, 12.4340",
    "IRN,   70.7876, 49.7261, 49.8112",
    "TUR,  113.0632, 37.4448, 37.5210",
    "BOL,   13.5388, 68.6006, 68.6638",
    "SGP,  230.0107,  8.6471,  8.6975",
    "HKG, 1457.0957, 16.5715, 17.1695"
  })
  void borders_removed(
      String country, double conditionalExports, double stataRealGdp, double exactRealGdp) {
    assertThat(full.get(country).realGdpPercent()).isCloseTo(exactRealGdp, within(1e-3));
    assertThat(full.get(country).realGdpPercent())
        .isCloseTo(stataRealGdp, within(country.equals("HKG") ? 0.61 : 0.12));
    assertThat(conditional.get(country).exportsPercent())
        .isCloseTo(conditionalExports, within(1e-4 * (100 + conditionalExports)));
  }

  /** Exercise 1, part A: the border between Canada and the United States alone. */
  @ParameterizedTest
  @CsvSource({"CAN, 48.9014", "USA, 1.4681", "MEX, -0.4211", "CHN, -0.0488", "DEU, -0.0564"})
  void border_of_canada_and_the_united_states_removed(String country, double realGdp) {
    assertThat(northAmerica.get(country).realGdpPercent()).isCloseTo(realGdp, within(0.1));
  }

  @Test
  void conditional_resistances_of_all_countries_are_those_of_the_guide() {
    PublishedTrade.assertConditionalResistances(conditional, "1_TradeWithoutBorder");
  }

  @Test
  void full_endowment_effects_of_all_countries_are_near_those_of_the_guide() {
    List<PublishedTrade.Row> rows =
        PublishedTrade.rows("trade/agtpa/1_TradeWithoutBorder_FULL_PROD.csv", row -> true);
    // The guide leaves world output Y out of the gravity equation, so that its outward resistances
    // move with it to the power 1 / (1 - sigma).
    double before = rows.stream().mapToDouble(row -> row.number("Y_BLN")).sum();
    double after = rows.stream().mapToDouble(row -> row.number("Y_FULL")).sum();
    double moved = Math.pow(after / before, 1.0 / (1 - 7));
    for (PublishedTrade.Row row : rows) {
      CountryEffect effect = full.get(row.text("country"));
      double slack = row.text("country").equals("HKG") ? 2 : 0.6;
      assertThat(effect.pricePercent())
          .as("price of %s", effect.country())
          .isCloseTo(row.number("change_price_FULL"), within(slack));
      assertThat((100 + effect.outwardPercent()) * moved - 100)
          .as("outward resistance of %s", effect.country())
          .isCloseTo(row.number("change_OMR_FULL"), within(slack));
    }
  }
}
