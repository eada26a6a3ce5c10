package io.keruen.engine.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A world whose trade follows from estimated trade costs: output and expenditure of every country,
 * the elasticity of substitution, and the country whose price index is the unit of prices. Answers
 * in two steps, as chapter 2 of Yotov, Piermartini, Monteiro, Larch (2016), An Advanced Guide to
 * Trade Policy Analysis, and Anderson, Larch, Yotov (2018), World Economy 41(10): conditional
 * effects hold outputs and expenditures, full-endowment effects let prices and with them both
 * respond. Immutable.
 */
public final class GravityWorld {
  private final List<String> countries;
  private final double[] output;
  private final double[] expenditure;
  private final double worldOutput;
  private final double worldExpenditure;
  private final double sigma;
  private final int reference;

  private GravityWorld(
      List<String> countries, double[] output, double[] expenditure, double sigma, int reference) {
    this.countries = countries;
    this.output = output;
    this.expenditure = expenditure;
    this.sigma = sigma;
    this.reference = reference;
    worldOutput = Arrays.stream(output).sum();
    worldExpenditure = Arrays.stream(expenditure).sum();
  }

  /**
   * @param countries names, each once
   * @param output money a country's goods sell for, one per country; above 0
   * @param expenditure money a country spends, one per country; above 0. If it does not add up to
   *     world output, all of it is scaled to do so
   * @param sigma elasticity of substitution, above 1 and at most 200
   * @param reference a country, whose inward resistance is 1
   * @throws IllegalArgumentException if a value is out of range or the reference is not a country
   */
  public static GravityWorld of(
      List<String> countries,
      double[] output,
      double[] expenditure,
      double sigma,
      String reference) {
    if (!(sigma > 1 && sigma <= 200)) {
      throw new IllegalArgumentException(
          "sigma is " + sigma + "; it must be above 1 and at most 200");
    }
    requirePositive("output", countries, output);
    requirePositive("expenditure", countries, expenditure);
    int index = countries.indexOf(reference);
    if (index < 0) {
      throw new IllegalArgumentException(
          "reference country '" + reference + "' is not among the countries");
    }
    return new GravityWorld(
        List.copyOf(countries), output.clone(), expenditure.clone(), sigma, index);
  }

  private static void requirePositive(String what, List<String> countries, double[] values) {
    if (values.length != countries.size()) {
      throw new IllegalArgumentException(
          values.length + " values of " + what + " for " + countries.size() + " countries");
    }
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] > 0 && values[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "%s of %s is %s; it must be above 0 and finite"
                .formatted(what, countries.get(i), values[i]));
      }
    }
  }

  /**
   * Multilateral resistances under given trade costs.
   *
   * @throws NoEquilibriumException if they do not settle
   */
  public Resistances resistances(TradeFreeness freeness) {
    if (freeness.size() != size()) {
      throw new IllegalArgumentException(
          "freeness of %d countries in a world of %d".formatted(freeness.size(), size()));
    }
    return Resistances.of(this, freeness);
  }

  /** What other trade costs do while outputs and expenditures stay. One entry per country. */
  public List<CountryEffect> conditional(TradeFreeness before, TradeFreeness after) {
    Resistances old = resistances(before);
    Resistances changed = resistances(after);
    TradeFlows oldFlows = old.flows();
    TradeFlows newFlows = changed.flows();
    List<CountryEffect> effects = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      String country = countries.get(i);
      double inward = changed.inward(country) / old.inward(country);
      effects.add(
          new CountryEffect(
              country,
              percent(changed.outward(country) / old.outward(country)),
              percent(inward),
              0,
              percent(1 / inward),
              percent(newFlows.exports(i) / oldFlows.exports(i)),
              percent(newFlows.imports(i) / oldFlows.imports(i))));
    }
    return effects;
  }

  /**
   * What other trade costs do when prices adjust until every country sells its endowment;
   * expenditure stays in proportion to output. Solved exactly, not by one closing step. One entry
   * per country.
   */
  public List<CountryEffect> fullEndowment(TradeFreeness before, TradeFreeness after) {
    OneSectorEquilibrium solved =
        OneSectorEquilibrium.solve(
            resistances(before).flows(),
            before.to(after),
            GravityElasticities.ofTheta(sigma - 1),
            Deficits.UNIVERSAL);
    double unit = solved.priceIndex(reference);
    List<CountryEffect> effects = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      effects.add(
          new CountryEffect(
              countries.get(i),
              percent(unit * Math.pow(solved.price(i), sigma / (1 - sigma))),
              percent(solved.priceIndex(i) / unit),
              percent(solved.price(i) / unit),
              percent(solved.realWage(i)),
              percent((1 + solved.exportsPercent(i) / 100) / unit),
              percent((1 + solved.importsPercent(i) / 100) / unit)));
    }
    return effects;
  }

  private static double percent(double ratio) {
    return 100 * (ratio - 1);
  }

  public List<String> countries() {
    return countries;
  }

  int size() {
    return countries.size();
  }

  int index(String country) {
    int index = countries.indexOf(country);
    if (index < 0) {
      throw new IllegalArgumentException("no country '" + country + "'");
    }
    return index;
  }

  int reference() {
    return reference;
  }

  double sigma() {
    return sigma;
  }

  double output(int i) {
    return output[i];
  }

  double outputShare(int i) {
    return output[i] / worldOutput;
  }

  double expenditureShare(int j) {
    return expenditure[j] / worldExpenditure;
  }
}
