package io.keruen.engine.appraisal;

import io.keruen.engine.cost.LinkCosts;
import io.keruen.engine.network.Link;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Network;
import io.keruen.engine.path.PathAccumulator;
import io.keruen.engine.path.PathAccumulator.Mark;
import io.keruen.engine.path.Skims;
import java.util.BitSet;

/**
 * Shipments between cities in the baseline and in one scenario, from the skims of both.
 *
 * <p>A pair that uses the sea in one of the two worlds only would have switched its mode. If it is
 * to keep it, it stays on its route of the baseline at the scenario's prices and speeds; where that
 * route is closed in the scenario, it has no choice but to switch.
 */
public final class Shipments {
  private static final Mark SEA = Mark.links("sea");
  private static final String BORDER_USD = "border_usd";

  private final Skims baseline;
  private final Skims scenario;
  private final int seaInBaseline;
  private final int seaInScenario;
  private final int closed;
  private final int borderInBaseline;
  private final int borderInScenario;
  private final int keptUsd;
  private final int keptHours;
  private final int keptBorderUsd;
  private final int keptKgCo2e;

  private Shipments(Skims baseline, Skims scenario, String name) {
    this.baseline = baseline;
    this.scenario = scenario;
    seaInBaseline = mark(baseline, SEA);
    seaInScenario = mark(scenario, SEA);
    closed = mark(baseline, closedIn(name));
    borderInBaseline = sum(baseline, BORDER_USD);
    borderInScenario = sum(scenario, BORDER_USD);
    keptUsd = sum(baseline, name + " usd");
    keptHours = sum(baseline, name + " hours");
    keptBorderUsd = sum(baseline, name + " " + BORDER_USD);
    keptKgCo2e = sum(baseline, name + " kg");
  }

  /** Adds what the skims of any world must collect. */
  public static PathAccumulator collect(
      PathAccumulator accumulator, Network network, LinkCosts costs) {
    BitSet sea = new BitSet();
    for (int link = 0; link < network.linkCount(); link++) {
      if (network.link(link) instanceof Link.Line line && line.layer().mode() == Mode.SEA) {
        sea.set(link);
      }
    }
    return accumulator.marking(SEA, sea).summing(BORDER_USD, borderUsd(network, costs));
  }

  /**
   * Adds what the baseline's skims must collect for a scenario: what its routes would take there.
   *
   * @param costs of the scenario; its network shares the baseline's topology
   */
  public static PathAccumulator collectFor(
      String scenario, PathAccumulator accumulator, Network network, LinkCosts costs) {
    BitSet closed = new BitSet();
    for (int link = 0; link < network.linkCount(); link++) {
      closed.set(link, Double.isInfinite(costs.generalisedUsd()[link]));
    }
    return accumulator
        .marking(closedIn(scenario), closed)
        .summing(scenario + " usd", costs.usd())
        .summing(scenario + " hours", costs.hours())
        .summing(scenario + " " + BORDER_USD, borderUsd(network, costs))
        .summing(scenario + " kg", costs.kgCo2e());
  }

  /**
   * @param scenario skims of the same cities
   * @param name of the scenario, as given to {@link #collectFor}
   */
  public static Shipments between(Skims baseline, Skims scenario, String name) {
    return new Shipments(baseline, scenario, name);
  }

  private static Mark closedIn(String scenario) {
    return Mark.links("closed in " + scenario);
  }

  private static double[] borderUsd(Network network, LinkCosts costs) {
    double[] usd = new double[network.linkCount()];
    for (int link = 0; link < usd.length; link++) {
      usd[link] = network.link(link) instanceof Link.Crossing ? costs.usd()[link] : 0;
    }
    return usd;
  }

  private static int mark(Skims skims, Mark mark) {
    return skims
        .find(mark)
        .orElseThrow(() -> new IllegalArgumentException("the skims lack " + mark));
  }

  private static int sum(Skims skims, String name) {
    int index = skims.sumNames().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("the skims lack the sum '" + name + "'");
    }
    return index;
  }

  public Skims baseline() {
    return baseline;
  }

  public Skims scenario() {
    return scenario;
  }

  /** True if there is a route in both worlds. */
  public boolean isComparable(int i, int j) {
    return baseline.isReachable(i, j) && scenario.isReachable(i, j);
  }

  public boolean usesSeaBefore(int i, int j) {
    return baseline.uses(seaInBaseline, i, j);
  }

  public boolean usesSeaAfter(int i, int j) {
    return scenario.uses(seaInScenario, i, j);
  }

  /** In the baseline. */
  public Shipment before(int i, int j) {
    return new Shipment(
        baseline.hours(i, j),
        baseline.usd(i, j),
        baseline.sum(borderInBaseline, i, j),
        baseline.kgCo2e(i, j),
        baseline.km(i, j));
  }

  /** In the scenario. */
  public Shipment after(Bound bound, int i, int j) {
    if (bound == Bound.KEEPING_MODE && keepsRoute(i, j)) {
      return new Shipment(
          baseline.sum(keptHours, i, j),
          baseline.sum(keptUsd, i, j),
          baseline.sum(keptBorderUsd, i, j),
          baseline.sum(keptKgCo2e, i, j),
          baseline.km(i, j));
    }
    return new Shipment(
        scenario.hours(i, j),
        scenario.usd(i, j),
        scenario.sum(borderInScenario, i, j),
        scenario.kgCo2e(i, j),
        scenario.km(i, j));
  }

  /** True if cargo that is to keep its mode stays on its route of the baseline. */
  public boolean keepsRoute(int i, int j) {
    return usesSeaBefore(i, j) != usesSeaAfter(i, j) && !baseline.uses(closed, i, j);
  }
}
