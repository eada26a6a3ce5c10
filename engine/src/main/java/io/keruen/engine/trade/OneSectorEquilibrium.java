package io.keruen.engine.trade;

import java.util.Locale;

/**
 * A world of one sector after a change of what it takes to trade, by exact changes from observed
 * flows: neither trade costs nor productivities need be known. Output is made from a fixed
 * endowment, or answers to its price with a supply elasticity. Prices and money are in the unit in
 * which world output is what it was. Immutable.
 *
 * <p>Sources: Dekle, Eaton, Kortum (2008), IMF Staff Papers 55(3); Baier, Yotov, Zylkin (2019), J.
 * Int. Economics 116; Allen, Arkolakis, Takahashi (2020), JPE 128(2); Campos, Reggio, Timini
 * (2025), Stata Journal 25(4). Equations O1 to O10 of docs/methods/trade.md.
 */
public final class OneSectorEquilibrium {
  private final TradeFlows flows;
  private final GravityElasticities elasticities;
  private final Deficits deficits;
  private final WorldAccounts accounts;
  private final PriceSearch search;

  private OneSectorEquilibrium(
      TradeFlows flows,
      GravityElasticities elasticities,
      Deficits deficits,
      WorldAccounts accounts,
      PriceSearch search) {
    this.flows = flows;
    this.elasticities = elasticities;
    this.deficits = deficits;
    this.accounts = accounts;
    this.search = search;
  }

  /** Solves with {@link Solver#NEWTON}. */
  public static OneSectorEquilibrium solve(
      TradeFlows flows, TradeShock shock, GravityElasticities elasticities, Deficits deficits) {
    return solve(flows, shock, elasticities, deficits, Solver.NEWTON);
  }

  /**
   * Solves to changes of log prices below 1e-13, or to the limits of rounding.
   *
   * @param shock for the countries of the flows, in their order; each log effect within 500
   * @throws IllegalArgumentException if the shock is of another size
   * @throws NoEquilibriumException with the country and the reason, a log effect too large among
   *     them
   */
  public static OneSectorEquilibrium solve(
      TradeFlows flows,
      TradeShock shock,
      GravityElasticities elasticities,
      Deficits deficits,
      Solver solver) {
    requireFit(flows, shock, elasticities.theta());
    WorldAccounts accounts = new WorldAccounts(flows, shock, elasticities, deficits);
    PriceSearch search = new PriceSearch(accounts);
    search.run(solver);
    return new OneSectorEquilibrium(flows, elasticities, deficits, accounts, search);
  }

  private static void requireFit(TradeFlows flows, TradeShock shock, double theta) {
    if (shock.size() != flows.size()) {
      throw new IllegalArgumentException(
          "a shock for %d countries on flows of %d".formatted(shock.size(), flows.size()));
    }
    for (int i = 0; i < flows.size(); i++) {
      for (int j = 0; j < flows.size(); j++) {
        if (Math.abs(shock.logEffect(i, j, theta)) > TradeShock.GREATEST_LOG_EFFECT) {
          throw new NoEquilibriumException(
              flows.countries().get(i),
              String.format(
                  Locale.ROOT,
                  "the shock changes its trade with %s by exp(%.0f); at most exp(%.0f) can be computed",
                  flows.countries().get(j),
                  shock.logEffect(i, j, theta),
                  TradeShock.GREATEST_LOG_EFFECT),
              "Check the shock and theta: a cost factor counts to the power of -theta.");
        }
      }
    }
  }

  /** The world as it was. */
  public TradeFlows flows() {
    return flows;
  }

  /** New flow from exporter i to importer j. */
  public double newFlow(int i, int j) {
    return accounts.share(i, j) * newExpenditure(j);
  }

  /** New over old price of a country's output. */
  public double price(int country) {
    return Math.exp(search.logPrice(country));
  }

  /** New over old price index of what a country buys. */
  public double priceIndex(int country) {
    return Math.exp(accounts.logPriceIndex(country));
  }

  /** New over old quantity of output: (p/P)^psi. */
  public double output(int country) {
    return Math.exp(elasticities.supplyElasticity() * logRealPrice(country));
  }

  /** New over old real wage: (p/P)^(1 + psi). Real income from production. */
  public double realWage(int country) {
    return Math.exp((1 + elasticities.supplyElasticity()) * logRealPrice(country));
  }

  private double logRealPrice(int country) {
    return search.logPrice(country) - accounts.logPriceIndex(country);
  }

  /** New over old wage, equal to new over old income: real wage x price index. */
  public double nominalWage(int country) {
    return accounts.income(country) / flows.output(country);
  }

  /** New over old real expenditure: equal to the real wage if deficits are multiplicative. */
  public double welfare(int country) {
    return newExpenditure(country) / flows.expenditure(country) / priceIndex(country);
  }

  /** What a country produces, in money. */
  public double newOutput(int country) {
    return accounts.income(country);
  }

  /** What a country spends, in money. */
  public double newExpenditure(int country) {
    double spent = accounts.expenditure(country);
    return deficits == Deficits.MULTIPLICATIVE ? spent / accounts.expenditureScale() : spent;
  }

  /** Change of what a country sells abroad, percent of money. */
  public double exportsPercent(int country) {
    double sum = 0;
    for (int j = 0; j < flows.size(); j++) {
      sum += j == country ? 0 : newFlow(country, j);
    }
    return 100 * (sum / flows.exports(country) - 1);
  }

  /** Change of what a country buys abroad, percent of money. */
  public double importsPercent(int country) {
    double sum = 0;
    for (int i = 0; i < flows.size(); i++) {
      sum += i == country ? 0 : newFlow(i, country);
    }
    return 100 * (sum / flows.imports(country) - 1);
  }

  /** New share of a country's expenditure on what it produces itself. */
  public double domesticShare(int country) {
    return accounts.share(country, country);
  }

  /**
   * The factor on every country's expenditure that makes the world spend what it produces; 1 if
   * deficits are additive. Where they are multiplicative it is not applied: flows then add up to
   * each country's expenditure, and to its output divided by this factor.
   */
  public double expenditureScale() {
    return accounts.expenditureScale();
  }

  /** Steps of the solver. */
  public int iterations() {
    return search.iterations();
  }

  /**
   * What is left of the conditions for equilibrium: the greatest of all countries' exports -
   * imports + deficit over exports + imports, and of the change of world output; without signs.
   */
  public double residual() {
    return accounts.greatestGap();
  }
}
