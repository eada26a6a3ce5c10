package io.keruen.engine.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a shock does to a world of many sectors: first a base in which the model's markets clear,
 * with deficits eliminated or held; then the shock. All effects count from that base. Immutable,
 * thread-safe.
 */
public final class SectorCounterfactual {
  private final SectorEquilibrium base;
  private final SectorEquilibrium shocked;
  private final SectorShock shock;
  private final TradeDecomposition decomposition;

  private SectorCounterfactual(
      SectorEquilibrium base, SectorEquilibrium shocked, SectorShock shock) {
    this.base = base;
    this.shocked = shocked;
    this.shock = shock;
    decomposition = new TradeDecomposition(shocked, shock.costFactor);
  }

  /**
   * Solves base and shock, each to {@value SectorSolver#TOLERANCE} of every country's value added.
   *
   * @param shock made on this economy
   * @throws UnsolvedEconomyException if no equilibrium is found, or if a tax exceeds an income
   */
  public static SectorCounterfactual solve(
      SectorEconomy economy, SectorShock shock, SectorDeficits deficits) {
    SectorEquilibrium base = base(economy, deficits);
    return of(base, shock);
  }

  /** The base alone, for several shocks on it: see {@link #of}. */
  public static SectorEquilibrium base(SectorEconomy economy, SectorDeficits deficits) {
    double[] surplus =
        deficits == SectorDeficits.HELD
            ? economy.surplus.clone()
            : new double[economy.countries().size()];
    double[] costFactor =
        IntStream.range(0, economy.flows.entries()).mapToDouble(entry -> 1).toArray();
    return new SectorSolver(economy, economy.tariff, costFactor, surplus).solve();
  }

  /**
   * A shock on a base.
   *
   * @param shock made on the economy of the base, before or after its deficits were eliminated
   * @throws UnsolvedEconomyException as {@link #solve}
   */
  public static SectorCounterfactual of(SectorEquilibrium base, SectorShock shock) {
    SectorEconomy economy = base.after();
    double[] tariff = economy.tariff.clone();
    for (int entry = 0; entry < tariff.length; entry++) {
      if (!Double.isNaN(shock.newTariff[entry])) {
        tariff[entry] = shock.newTariff[entry];
      }
    }
    SectorEquilibrium shocked =
        new SectorSolver(economy, tariff, shock.costFactor, economy.surplus).solve();
    SectorCounterfactual result = new SectorCounterfactual(base, shocked, shock);
    result.requireTaxes();
    return result;
  }

  private void requireTaxes() {
    for (int country = 0; country < shock.taxMoney.length; country++) {
      double income = shocked.after().income(country);
      if (!(tax(country) < income)) {
        throw new UnsolvedEconomyException(
            shocked.after().countries().get(country),
            "",
            "its tax for infrastructure of %s exceeds its income of %s"
                .formatted(tax(country), income));
      }
    }
  }

  /** From the data to the base: deficits eliminated, markets cleared. */
  public SectorEquilibrium base() {
    return base;
  }

  /** From the base to the shock. */
  public SectorEquilibrium shocked() {
    return shocked;
  }

  /** What a country pays for infrastructure per year. */
  public double tax(int country) {
    return shock.taxShare[country] * shocked.after().income(country) + shock.taxMoney[country];
  }

  /** Effects on one country. */
  public SectorEffect effect(int country) {
    SectorEconomy before = shocked.before();
    SectorEconomy after = shocked.after();
    double taxed = after.income(country) - tax(country);
    return new SectorEffect(
        before.countries().get(country),
        taxed / before.income(country) / shocked.priceIndex(country),
        shocked.realWage(country),
        shocked.wage(country),
        shocked.priceIndex(country),
        decomposition.termsOfTradePercent(country),
        decomposition.volumeOfTradePercent(country),
        decomposition.costSavingPercent(country),
        percent(before.exports(country), after.exports(country)),
        percent(before.imports(country), after.imports(country)),
        100 * before.tariffRevenue(country) / before.income(country),
        100 * after.tariffRevenue(country) / after.income(country),
        100 * tax(country) / after.income(country));
  }

  /** Effects on all sectors of all countries, country by country. */
  public List<SectorDetail> details() {
    List<SectorDetail> details = new ArrayList<>();
    for (int country = 0; country < shocked.before().countries().size(); country++) {
      for (int sector = 0; sector < shocked.before().sectors().size(); sector++) {
        details.add(detail(country, sector));
      }
    }
    return details;
  }

  private SectorDetail detail(int country, int sector) {
    SectorEconomy before = shocked.before();
    SectorEconomy after = shocked.after();
    double output = before.output(country, sector);
    return new SectorDetail(
        before.countries().get(country),
        before.sectors().get(sector),
        before.spending(country, sector) > 0 ? shocked.price(country, sector) : Double.NaN,
        output > 0 ? shocked.cost(country, sector) : Double.NaN,
        percent(output, after.output(country, sector)),
        percent(before.exports(country, sector), after.exports(country, sector)),
        percent(before.imports(country, sector), after.imports(country, sector)));
  }

  private static double percent(double before, double after) {
    return 100 * (after / before - 1);
  }
}
