package io.keruen.engine.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Market access and land value, equations 6 to 9 of docs/methods/appraisal.md. */
class MarketAccessTest {
  private static final MarketAccessParameters USUAL = MarketAccessParameters.DEFAULT;

  @Test
  void two_cities_by_hand() {
    // Y = 100 and 50; t = 10 % from the first to the second, 20 % back; theta 5.03
    // (1.1)^-5.03 = exp(-5.03 x 0.0953101798) = exp(-0.4794102044) = 0.6191484
    // (1.2)^-5.03 = exp(-5.03 x 0.1823215568) = exp(-0.9170774307) = 0.3996855
    // FMA1 = 100 + 50 x 0.6191484 = 130.95742; CMA1 = 100 + 50 x 0.3996855 = 119.98428
    // ln MA1 = 0.35 ln 130.95742 + 0.65 ln 119.98428
    double[][] t = {{0, 0.1}, {0.2, 0}};
    MarketAccess access = MarketAccess.compute(new double[] {100, 50}, (i, j) -> t[i][j], USUAL);
    assertThat(access.ln(0))
        .isCloseTo(0.35 * Math.log(130.95742) + 0.65 * Math.log(119.98428), within(1e-6));
    // FMA2 = 50 + 100 x 0.3996855 = 89.96855; CMA2 = 50 + 100 x 0.6191484 = 111.91484
    assertThat(access.ln(1))
        .isCloseTo(0.35 * Math.log(89.96855) + 0.65 * Math.log(111.91484), within(1e-6));
  }

  @Test
  void land_value_by_hand() {
    // d ln MA = 0.1; exponent 1 / (1 + 0.05 x 5.03) = 0.7990412; 0.05 x 100 x (e^0.07990412 - 1)
    assertThat(MarketAccess.landValueGainUsdBn(100, 4.8, 4.9, USUAL))
        .isCloseTo(5 * 0.0831832, within(1e-5));
    assertThat(MarketAccess.landValueGainUsdBn(100, 4.8, 4.8, USUAL)).isZero();
    assertThat(MarketAccess.landValueGainUsdBn(Double.NaN, 4.8, 4.9, USUAL)).isNaN();
    assertThat(MarketAccess.landValueGainUsdBn(1, Double.NEGATIVE_INFINITY, 4, USUAL)).isNaN();
  }

  @Test
  void a_city_out_of_reach_is_no_market_and_one_without_gdp_neither() {
    double[] gdp = {100, 50, Double.NaN};
    MarketAccess access =
        MarketAccess.compute(
            gdp, (i, j) -> i == 2 || j == 2 ? 0.1 : Double.POSITIVE_INFINITY, USUAL);
    assertThat(access.ln(0)).isCloseTo(Math.log(100), within(1e-12));
    assertThat(access.ln(2)).isCloseTo(Math.log(150 * Math.pow(1.1, -5.03)), within(1e-12));
  }

  @Test
  void costs_below_the_minimum_count_as_the_minimum() {
    MarketAccessParameters floor = new MarketAccessParameters(5.03, 0.05, 0.65, 0.1);
    double[] gdp = {1, 1};
    assertThat(MarketAccess.compute(gdp, (i, j) -> 0.01, floor).ln(0))
        .isEqualTo(MarketAccess.compute(gdp, (i, j) -> 0.1, USUAL).ln(0));
  }

  /** The same formulas in decimal arithmetic and the order of the paper: FMA, CMA, then the mix. */
  @Property(tries = 20)
  void agrees_with_an_independent_computation(@ForAll long seed) {
    Random random = new Random(seed);
    int cities = 2 + random.nextInt(5);
    double[] gdp = random.doubles(cities, 1, 1000).toArray();
    double[][] t = new double[cities][];
    for (int i = 0; i < cities; i++) {
      t[i] = random.doubles(cities, 0.001, 2).toArray();
    }
    MarketAccess access = MarketAccess.compute(gdp, (i, j) -> t[i][j], USUAL);
    for (int city = 0; city < cities; city++) {
      BigDecimal firms = BigDecimal.ZERO;
      BigDecimal consumers = BigDecimal.ZERO;
      for (int other = 0; other < cities; other++) {
        firms = firms.add(term(gdp[other], other == city ? 0 : t[city][other]));
        consumers = consumers.add(term(gdp[other], other == city ? 0 : t[other][city]));
      }
      double product =
          Math.pow(firms.doubleValue(), 0.35) * Math.pow(consumers.doubleValue(), 0.65);
      assertThat(Math.exp(access.ln(city))).isCloseTo(product, within(1e-9 * product));
    }
  }

  /** Y / (1 + t)^5.03 as Y / ((1 + t)^5 x (1 + t)^0.03). */
  private static BigDecimal term(double gdp, double cost) {
    BigDecimal fifth = BigDecimal.valueOf(1 + cost).pow(5, MathContext.DECIMAL128);
    return BigDecimal.valueOf(gdp)
        .divide(
            fifth.multiply(BigDecimal.valueOf(Math.pow(1 + cost, 0.03))), MathContext.DECIMAL128);
  }

  @Property(tries = 50)
  void cheaper_trade_never_lowers_access(@ForAll long seed) {
    Random random = new Random(seed);
    double[] gdp = random.doubles(4, 1, 1000).toArray();
    double[] t = random.doubles(16, 0, 2).toArray();
    double[] cheaper = t.clone();
    cheaper[random.nextInt(16)] *= 0.5;
    MarketAccess before = MarketAccess.compute(gdp, (i, j) -> t[4 * i + j], USUAL);
    MarketAccess after = MarketAccess.compute(gdp, (i, j) -> cheaper[4 * i + j], USUAL);
    for (int city = 0; city < 4; city++) {
      assertThat(after.ln(city)).isGreaterThanOrEqualTo(before.ln(city));
    }
  }

  @Test
  void parameters_out_of_range_are_refused() {
    assertThatThrownBy(() -> new MarketAccessParameters(0, 0.05, 0.65, 0))
        .hasMessage("theta is 0.0; it must be above 0, below 100");
    assertThatThrownBy(() -> new MarketAccessParameters(5, 1.5, 0.65, 0))
        .hasMessage("alpha is 1.5; it must be from 0 to 1");
    assertThatThrownBy(() -> new MarketAccessParameters(5, 0.5, -1, 0))
        .hasMessage("beta is -1.0; it must be from 0 to 1");
    assertThatThrownBy(() -> new MarketAccessParameters(5, 0.5, 1, 1))
        .hasMessage("minimum ad-valorem cost is 1.0; it must be from 0 to below 1");
  }
}
