package io.keruen.engine.trade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Estimates that others published, from their data. */
class PpmlPublishedTest {
  private static final String GUIDE = "trade/agtpa/agtpa_applications.csv.gz";

  /** Herman (2021), gegravity: 30 countries in 2006; coefficients and errors as printed. */
  @Test
  void two_way_estimate_of_gegravity_with_its_constant() {
    SharedTable table = SharedTable.read("gravity/sample_data_set.dlm");
    PpmlData.Builder data = PpmlData.of(table.numbers("trade"));
    for (String regressor :
        new String[] {"lndist", "contiguity", "common_language", "pta", "international"}) {
      data.regressor(regressor, table.numbers(regressor));
    }
    data.fixedEffect(table.groups("importer")).fixedEffect(table.groups("exporter"));

    PpmlEstimate estimate = Ppml.estimate(data.build(), PpmlOptions.robust());

    check(estimate, "lndist", -0.3898623, 0.0729915, 1e-7);
    check(estimate, "contiguity", 0.891577, 0.1327354, 1e-6);
    check(estimate, "common_language", 0.0326249, 0.0840702, 1e-7);
    check(estimate, "pta", 0.4711383, 0.1076578, 1e-7);
    check(estimate, "international", -3.412584, 0.2151235, 1e-6);
    check(estimate, "constant", 16.32434, 0.4844137, 2e-6);
  }

  /** The example of Correia, Guimaraes and Zylkin's ppmlhdfe: 35 countries, three effects. */
  @Test
  void three_way_estimate_of_ppmlhdfe_clustered_and_robust() {
    SharedTable table =
        SharedTable.read("trade/ppmlhdfe/trade_fta.csv").where("category", "TOTAL"::equals);
    PpmlData data =
        PpmlData.of(table.numbers("trade"))
            .regressor("fta", table.numbers("fta"))
            .fixedEffect(table.groups("isoimp", "year"))
            .fixedEffect(table.groups("isoexp", "year"))
            .fixedEffect(table.groups("isoimp", "isoexp"))
            .build();

    PpmlEstimate clustered =
        Ppml.estimate(data, PpmlOptions.clustered(table.groups("isoimp", "isoexp")));
    PpmlEstimate robust = Ppml.estimate(data, PpmlOptions.robust());

    check(clustered, "fta", 0.1924455, 0.0419527, 1e-7);
    check(robust, "fta", 0.1924455, 0.0349437, 1e-7);
    assertThat(robust.fit().deviance()).isCloseTo(377_332_502.25, within(0.01));
  }

  /** Yotov and others (2016), chapter 2: 69 countries in 2006, domestic sales included. */
  @Test
  void baseline_of_the_advanced_guide_with_likelihood_and_fit() {
    SharedTable table = SharedTable.read(GUIDE).where("year", "2006"::equals);
    PpmlData data =
        PpmlData.of(table.numbers("trade"))
            .regressor("ln_dist", table.logs("dist"))
            .regressor("cntg", table.numbers("cntg"))
            .regressor("border", table.differ("exporter", "importer"))
            .fixedEffect(table.groups("exporter"))
            .fixedEffect(table.groups("importer"))
            .build();

    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());

    check(estimate, "ln_dist", -0.7912879, 0.0501494, 1e-7);
    check(estimate, "cntg", 0.6736456, 0.1073719, 1e-7);
    check(estimate, "border", -2.47445, 0.1193816, 1e-6);
    assertThat(estimate.fit().logLikelihood()).isCloseTo(-2284121.5, within(0.05));
    assertThat(estimate.fit().squaredCorrelation()).isCloseTo(0.99450921, within(1e-8));
    assertThat(estimate.fit().deviance()).isCloseTo(4542202, within(0.5));
  }

  /** Yotov and others (2016), chapter 1: every fourth year, international flows. */
  @Test
  void panel_of_the_advanced_guide_with_and_without_agreements() {
    SharedTable table = everyFourthYear().betweenCountries();
    PpmlData.Builder data =
        PpmlData.of(table.numbers("trade"))
            .regressor("log_dist", table.logs("dist"))
            .regressor("cntg", table.numbers("cntg"))
            .regressor("lang", table.numbers("lang"))
            .regressor("clny", table.numbers("clny"))
            .fixedEffect(table.groups("exporter", "year"))
            .fixedEffect(table.groups("importer", "year"));
    PpmlOptions byPair = PpmlOptions.clustered(table.groups("pair_id"));

    PpmlEstimate plain = Ppml.estimate(data.build(), byPair);
    PpmlEstimate agreements =
        Ppml.estimate(data.regressor("rta", table.numbers("rta")).build(), byPair);

    assertThat(plain.count(RowUse.USED)).isEqualTo(28_152);
    check(plain, "log_dist", -0.8409, 0.0317, 1e-4);
    check(plain, "cntg", 0.4374, 0.0832, 1e-4);
    check(plain, "lang", 0.2475, 0.0765, 1e-4);
    check(plain, "clny", -0.2225, 0.1162, 1e-4);
    assertThat(plain.fit().squaredCorrelation()).isCloseTo(0.9461, within(1e-4));
    check(agreements, "log_dist", -0.8216, 0.0310, 1e-4);
    check(agreements, "cntg", 0.4155, 0.0828, 1e-4);
    check(agreements, "lang", 0.2499, 0.0767, 1e-4);
    check(agreements, "clny", -0.2054, 0.1143, 1e-4);
    check(agreements, "rta", 0.1907, 0.0658, 1e-4);
  }

  /** The same with domestic sales and pair effects: 84 rows of pairs that never trade fall out. */
  @Test
  void panel_of_the_advanced_guide_with_pair_effects_leads_and_lags() {
    SharedTable table = everyFourthYear();
    PpmlData.Builder data =
        PpmlData.of(table.numbers("trade"))
            .regressor("rta", table.numbers("rta"))
            .fixedEffect(table.groups("exporter", "year"))
            .fixedEffect(table.groups("importer", "year"))
            .fixedEffect(table.groups("pair_id"));
    PpmlOptions byPair = PpmlOptions.clustered(table.groups("pair_id"));

    PpmlEstimate pairs = Ppml.estimate(data.build(), byPair);
    PpmlEstimate lead =
        Ppml.estimate(data.regressor("rta_lead4", table.numbers("rta_lead4")).build(), byPair);

    assertThat(pairs.count(RowUse.USED)).isEqualTo(28_482);
    assertThat(pairs.count(RowUse.SEPARATED_BY_GROUP)).isEqualTo(84);
    check(pairs, "rta", 0.5572, 0.1022, 1e-4);
    assertThat(pairs.coefficient("rta").estimate()).isCloseTo(0.5571853, within(1e-7));
    assertThat(pairs.fit().logLikelihood()).isCloseTo(-1379642.5, within(0.05));
    check(lead, "rta", 0.5200, 0.0859, 1e-4);
    check(lead, "rta_lead4", 0.0774, 0.0921, 1e-4);
  }

  /** Agreements act for years; borders have thinned since 1986, against those of 2006. */
  @Test
  void panel_of_the_advanced_guide_with_lags_and_borders_by_year() {
    SharedTable table = everyFourthYear();
    PpmlData.Builder data = byCountryAndYear(table).fixedEffect(table.groups("pair_id"));
    for (String regressor : new String[] {"rta", "rta_lag4", "rta_lag8", "rta_lag12"}) {
      data.regressor(regressor, table.numbers(regressor));
    }
    PpmlEstimate lags = Ppml.estimate(data.build(), PpmlOptions.robust());
    double[] border = table.differ("exporter", "importer");
    for (int year = 1986; year < 2006; year += 4) {
      data.regressor("border_" + year, inYear(table, year, border));
    }
    PpmlEstimate borders = Ppml.estimate(data.build(), PpmlOptions.robust());

    requireEstimate(lags, "rta", 0.2914);
    requireEstimate(lags, "rta_lag4", 0.4135);
    requireEstimate(lags, "rta_lag8", 0.1687);
    requireEstimate(lags, "rta_lag12", 0.1189);
    requireEstimate(borders, "rta", 0.1157);
    requireEstimate(borders, "rta_lag4", 0.2877);
    requireEstimate(borders, "border_1986", -0.7056);
    requireEstimate(borders, "border_1990", -0.4803);
    requireEstimate(borders, "border_1994", -0.3665);
    requireEstimate(borders, "border_1998", -0.1581);
    requireEstimate(borders, "border_2002", -0.1409);
  }

  /** The distance puzzle: its effect seems not to fall, until distances at home are told apart. */
  @Test
  void distance_by_year_of_the_advanced_guide() {
    SharedTable abroad = everyFourthYear().betweenCountries();
    requireDistances(
        distanceByYear(abroad, abroad.logs("dist")).build(),
        -0.8593,
        -0.8341,
        -0.8348,
        -0.8469,
        -0.8484,
        -0.8356);

    SharedTable all = everyFourthYear();
    double[] border = all.differ("exporter", "importer");
    double[] logs = all.logs("dist");
    double[] between = new double[logs.length];
    double[] within = new double[logs.length];
    double[] home = new double[logs.length];
    for (int row = 0; row < logs.length; row++) {
      between[row] = border[row] * logs[row];
      within[row] = (1 - border[row]) * logs[row];
      home[row] = 1 - border[row];
    }
    requireDistances(
        distanceByYear(all, between).regressor("within", within).regressor("home", home).build(),
        -0.8570,
        -0.8189,
        -0.7958,
        -0.7699,
        -0.7666,
        -0.7544);
  }

  private static PpmlData.Builder distanceByYear(SharedTable table, double[] logDistance) {
    PpmlData.Builder data = byCountryAndYear(table);
    for (int year = 1986; year <= 2006; year += 4) {
      data.regressor("log_dist_" + year, inYear(table, year, logDistance));
    }
    return data.regressor("cntg", table.numbers("cntg"))
        .regressor("lang", table.numbers("lang"))
        .regressor("clny", table.numbers("clny"));
  }

  private static void requireDistances(PpmlData data, double... since1986) {
    PpmlEstimate estimate = Ppml.estimate(data, PpmlOptions.robust());
    for (int step = 0; step < since1986.length; step++) {
      requireEstimate(estimate, "log_dist_" + (1986 + 4 * step), since1986[step]);
    }
  }

  private static PpmlData.Builder byCountryAndYear(SharedTable table) {
    return PpmlData.of(table.numbers("trade"))
        .fixedEffect(table.groups("exporter", "year"))
        .fixedEffect(table.groups("importer", "year"));
  }

  /** A column in the rows of a year, 0 in others. */
  private static double[] inYear(SharedTable table, int year, double[] column) {
    double[] years = table.numbers("year");
    double[] chosen = new double[column.length];
    for (int row = 0; row < chosen.length; row++) {
      chosen[row] = years[row] == year ? column[row] : 0;
    }
    return chosen;
  }

  private static void requireEstimate(PpmlEstimate estimate, String name, double expected) {
    assertThat(estimate.coefficient(name).estimate()).as(name).isCloseTo(expected, within(1e-4));
  }

  private static SharedTable everyFourthYear() {
    return SharedTable.read(GUIDE).where("year", year -> Integer.parseInt(year) % 4 == 2);
  }

  private static void check(
      PpmlEstimate estimate, String name, double expected, double error, double tolerance) {
    assertThat(estimate.convergence().converged()).isTrue();
    assertThat(estimate.coefficient(name).estimate()).isCloseTo(expected, within(tolerance));
    assertThat(estimate.coefficient(name).standardError()).isCloseTo(error, within(tolerance));
  }
}
