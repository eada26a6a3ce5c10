package io.keruen.engine.trade;

import java.util.Arrays;
import java.util.Locale;

/**
 * Multilateral resistances: outward, what keeps a seller from all its markets; inward, what keeps a
 * buyer from all its suppliers. Trade is
 *
 * <pre>
 * X(i,j) = Y(i) E(j) / Y x t(i,j)^(1 - sigma) / (Pi(i) P(j))^(1 - sigma)
 * </pre>
 *
 * and adds up to every output Y and expenditure E. The inward resistance of the reference country
 * is 1: only products of the two have a meaning. Source: Anderson, van Wincoop (2003), AER 93(1);
 * equations O12 and O13 of docs/methods/trade.md. Immutable.
 */
public final class Resistances {
  private static final double TOLERANCE = 1e-14;
  private static final int MOST_STEPS = 100_000;

  private final GravityWorld world;
  private final TradeFreeness freeness;
  private final double[] outwardPower; // Pi^(1 - sigma)
  private final double[] inwardPower; // P^(1 - sigma)
  private int iterations;

  private Resistances(GravityWorld world, TradeFreeness freeness) {
    this.world = world;
    this.freeness = freeness;
    outwardPower = new double[world.size()];
    inwardPower = new double[world.size()];
  }

  /**
   * Balances outward and inward resistances in turn, which is iterative proportional fitting, until
   * no logarithm moves by more than 1e-14 of its power.
   *
   * @throws NoEquilibriumException if they do not settle in 100,000 rounds
   */
  static Resistances of(GravityWorld world, TradeFreeness freeness) {
    Resistances resistances = new Resistances(world, freeness);
    resistances.balance();
    return resistances;
  }

  private void balance() {
    Arrays.fill(inwardPower, 1);
    double[] before = new double[inwardPower.length];
    while (iterations < MOST_STEPS) {
      System.arraycopy(inwardPower, 0, before, 0, before.length);
      for (int i = 0; i < before.length; i++) {
        outwardPower[i] = outwardSum(i);
      }
      for (int j = 0; j < before.length; j++) {
        inwardPower[j] = inwardSum(j);
      }
      refer();
      iterations++;
      if (change(before, fastest(before)) <= TOLERANCE) {
        return;
      }
    }
    int worst = fastest(before);
    throw new NoEquilibriumException(
        world.countries().get(worst),
        String.format(
            Locale.ROOT,
            "its inward resistance still moves by %.2g after %d rounds",
            change(before, worst),
            iterations),
        "Check the trade costs, output and expenditure of countries that hardly trade.");
  }

  private double outwardSum(int i) {
    double sum = 0;
    for (int j = 0; j < inwardPower.length; j++) {
      sum += freeness.get(i, j) * world.expenditureShare(j) / inwardPower[j];
    }
    return sum;
  }

  private double inwardSum(int j) {
    double sum = 0;
    for (int i = 0; i < outwardPower.length; i++) {
      sum += freeness.get(i, j) * world.outputShare(i) / outwardPower[i];
    }
    return sum;
  }

  private void refer() {
    double unit = inwardPower[world.reference()];
    for (int i = 0; i < inwardPower.length; i++) {
      inwardPower[i] /= unit;
      outwardPower[i] *= unit;
    }
  }

  private int fastest(double[] before) {
    int fastest = 0;
    for (int j = 1; j < before.length; j++) {
      if (change(before, j) > change(before, fastest)) {
        fastest = j;
      }
    }
    return fastest;
  }

  private double change(double[] before, int j) {
    return Math.abs(Math.log(inwardPower[j] / before[j]));
  }

  /** Outward resistance Pi of a country; above 0. */
  public double outward(String country) {
    return Math.pow(outwardPower[world.index(country)], 1 / (1 - world.sigma()));
  }

  /** Inward resistance P of a country; above 0, 1 for the reference country. */
  public double inward(String country) {
    return Math.pow(inwardPower[world.index(country)], 1 / (1 - world.sigma()));
  }

  /** Trade from exporter i to importer j, money. */
  double flow(int i, int j) {
    return world.output(i)
        * world.expenditureShare(j)
        * freeness.get(i, j)
        / (outwardPower[i] * inwardPower[j]);
  }

  /** All trade. */
  TradeFlows flows() {
    double[][] flow = new double[world.size()][world.size()];
    for (int i = 0; i < flow.length; i++) {
      for (int j = 0; j < flow.length; j++) {
        flow[i][j] = flow(i, j);
      }
    }
    return TradeFlows.of(world.countries(), flow);
  }
}
