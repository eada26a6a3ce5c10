package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * Searches the wages at which every country's output pays its value added: the outer fixed point,
 * equation 11 of docs/methods/trade.md. Wages move by a share of what is missing, accelerated; a
 * step that leads astray is taken back and the share halved. Wages are in units of world value
 * added, which stays. One thread: the same bits everywhere.
 */
final class SectorSolver {
  /** Greatest part of value added that output may pay too much or too little. */
  static final double TOLERANCE = 1e-12;

  private static final int MOST_ITERATIONS = 1000;
  private static final int DEPTH = 10;
  private static final double GREATEST_SHARE = 0.2;
  private static final double LEAST_SHARE = 1e-3;
  private static final double RECOVERY = 1.3; // of the share, with every step that is the best
  private static final double LONGEST_STEP = 0.5; // of the logarithm of a wage
  private static final double ASTRAY = 3; // times the best residual

  private final SectorEconomy base;
  private final double[] tariff; // per entry
  private final double[] surplus; // per country
  private final SectorPrices prices;
  private final SectorSpending spending;
  private final double[] logWage; // per country
  private final double[] share; // per entry
  private final double[] labour; // per country: value added at new wages
  private final double[] paid; // per country: value added that output pays
  private final double[] missing; // per country: logarithm of paid over labour
  private int worst;

  /**
   * @param tariff per entry: 1 + tariff from now on
   * @param costFactor per entry: new over old iceberg factor
   * @param surplus per country, in units of world value added
   */
  SectorSolver(SectorEconomy base, double[] tariff, double[] costFactor, double[] surplus) {
    this.base = base;
    this.tariff = tariff;
    this.surplus = surplus;
    double[] tradeCost = new double[tariff.length];
    for (int entry = 0; entry < tariff.length; entry++) {
      tradeCost[entry] = tariff[entry] / base.tariff[entry] * costFactor[entry];
    }
    prices = new SectorPrices(base, tradeCost);
    int countries = base.countries().size();
    logWage = new double[countries];
    share = new double[tariff.length];
    labour = base.valueAdded.clone();
    spending = new SectorSpending(base, tariff, surplus, labour);
    paid = new double[countries];
    missing = new double[countries];
  }

  /** The new state, with what it took to find it. */
  SectorEquilibrium solve() {
    AndersonMixing mixing =
        new AndersonMixing(logWage.length, Math.min(DEPTH, Math.max(1, logWage.length - 1)));
    double[] image = new double[logWage.length];
    double[] best = logWage.clone();
    double least = Double.POSITIVE_INFINITY;
    double part = GREATEST_SHARE;
    for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
      double residual = evaluate();
      if (residual <= TOLERANCE) {
        return equilibrium(iteration, residual);
      }
      if (!(residual <= ASTRAY * least)) {
        part = Math.max(LEAST_SHARE, part / 2);
        mixing.restart();
        System.arraycopy(best, 0, logWage, 0, best.length);
        least = Double.POSITIVE_INFINITY;
        continue;
      }
      if (residual < least) {
        least = residual;
        part = Math.min(GREATEST_SHARE, RECOVERY * part);
        System.arraycopy(logWage, 0, best, 0, best.length);
      }
      for (int country = 0; country < image.length; country++) {
        image[country] = logWage[country] + part * missing[country];
      }
      step(mixing, image);
    }
    throw new UnsolvedEconomyException(
        base.countries().get(worst),
        "",
        "no wages found; output still pays %.3g times its value added"
            .formatted(paid[worst] / labour[worst]));
  }

  /** Everything that follows from the wages; the greatest residual. */
  private double evaluate() {
    normalise();
    prices.solve(logWage);
    prices.shares(share);
    for (int country = 0; country < labour.length; country++) {
      labour[country] = base.valueAdded[country] * Math.exp(logWage[country]);
    }
    spending.solve(share);
    spending.valueAdded(paid);
    double most = 0;
    for (int country = 0; country < labour.length; country++) {
      missing[country] = Math.log(paid[country] / labour[country]);
      if (!(Math.abs(missing[country]) <= most
          || Double.isNaN(most))) { // no number stays the worst
        most = Math.abs(missing[country]);
        worst = country;
      }
    }
    return most;
  }

  /** World value added is the measure of all money. */
  private void normalise() {
    double before = Arrays.stream(base.valueAdded).sum();
    double after = 0;
    for (int country = 0; country < logWage.length; country++) {
      after += base.valueAdded[country] * Math.exp(logWage[country]);
    }
    double shift = Math.log(before / after);
    for (int country = 0; country < logWage.length; country++) {
      logWage[country] += shift;
    }
  }

  private void step(AndersonMixing mixing, double[] image) {
    double[] from = logWage.clone();
    mixing.advance(logWage, image);
    double longest = 0;
    for (int country = 0; country < from.length; country++) {
      longest = Math.max(longest, Math.abs(logWage[country] - from[country]));
    }
    double kept = Math.min(1, LONGEST_STEP / longest);
    for (int country = 0; country < from.length; country++) {
      logWage[country] = from[country] + kept * (logWage[country] - from[country]);
    }
  }

  private SectorEquilibrium equilibrium(int iterations, double residual) {
    for (int country = 0; country < labour.length; country++) {
      if (!(spending.income(country) > 0)) {
        throw new UnsolvedEconomyException(
            base.countries().get(country), "", "it would lend more than it earns");
      }
    }
    return new SectorEquilibrium(
        base,
        base.inState(share.clone(), tariff, spending.spending(), paid.clone(), surplus),
        logWage.clone(),
        prices.logPrices(),
        prices.logCosts(),
        iterations,
        Math.max(residual, Math.max(prices.residual(), spending.residual())));
  }
}
