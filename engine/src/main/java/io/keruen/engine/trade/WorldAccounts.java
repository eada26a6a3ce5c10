package io.keruen.engine.trade;

/**
 * Every country's accounts at given prices of output: equations O1 to O7 of docs/methods/trade.md.
 * The prices are an equilibrium where {@link #gap} is 0. Holds its working memory: one per thread.
 *
 * <p>Balances are sums over trade alone. Domestic sales, often a thousand times as large, cancel in
 * them by algebra and are not added up, or the price of a country that hardly trades would be lost
 * in rounding.
 */
final class WorldAccounts {
  private final TradeFlows flows;
  private final double theta;
  private final double psi;
  private final Deficits deficits;
  private final int size;
  private final double worldOutput;
  private final double[] reach; // by importer, then exporter: old share x change at given prices
  private final double[] share; // likewise: new share of an importer's expenditure
  private final double[] foreignShare; // per importer: of its expenditure
  private final double[] logPriceIndex;
  private final double[] income;
  private final double[] deficit;
  private final double[] balance; // exports - imports + deficit
  private final double[] trade; // exports + imports
  private double expenditureScale;
  private double outputGap;

  WorldAccounts(
      TradeFlows flows, TradeShock shock, GravityElasticities elasticities, Deficits deficits) {
    this.flows = flows;
    this.deficits = deficits;
    theta = elasticities.theta();
    psi = elasticities.supplyElasticity();
    size = flows.size();
    reach = reach(flows, shock, theta);
    share = new double[size * size];
    foreignShare = new double[size];
    logPriceIndex = new double[size];
    income = new double[size];
    deficit = new double[size];
    balance = new double[size];
    trade = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += flows.output(i);
    }
    worldOutput = sum;
  }

  private static double[] reach(TradeFlows flows, TradeShock shock, double theta) {
    int size = flows.size();
    double[] reach = new double[size * size];
    for (int j = 0; j < size; j++) {
      double expenditure = flows.expenditure(j);
      for (int i = 0; i < size; i++) {
        reach[j * size + i] =
            flows.flow(i, j) / expenditure * Math.exp(shock.logEffect(i, j, theta));
      }
    }
    return reach;
  }

  /** Computes all accounts at logarithms of new over old prices of output. */
  void at(double[] logPrice) {
    shares(logPrice);
    incomes(logPrice);
    deficits();
    balances();
  }

  private void shares(double[] logPrice) {
    double least = Double.POSITIVE_INFINITY;
    for (double price : logPrice) {
      least = Math.min(least, price);
    }
    double[] cheapness = new double[size]; // p^-theta, the cheapest country 1: no overflow
    for (int i = 0; i < size; i++) {
      cheapness[i] = Math.exp(-theta * (logPrice[i] - least));
    }
    for (int j = 0; j < size; j++) {
      int row = j * size;
      double sum = 0;
      for (int i = 0; i < size; i++) {
        share[row + i] = reach[row + i] * cheapness[i];
        sum += share[row + i];
      }
      double foreign = 0;
      for (int i = 0; i < size; i++) {
        share[row + i] /= sum;
        foreign += i == j ? 0 : share[row + i];
      }
      foreignShare[j] = foreign;
      logPriceIndex[j] = least - Math.log(sum) / theta;
    }
  }

  private void incomes(double[] logPrice) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double growth = (1 + psi) * logPrice[i] - psi * logPriceIndex[i];
      income[i] = flows.output(i) * Math.exp(growth);
      sum += income[i];
    }
    outputGap = sum / worldOutput - 1;
  }

  private void deficits() {
    double gap = 0; // what all deficits would add up to if each grew with its country's income
    double spent = 0;
    for (int j = 0; j < size; j++) {
      double growth = income[j] / flows.output(j);
      gap += flows.deficit(j) * growth;
      spent += flows.expenditure(j) * growth;
    }
    expenditureScale = deficits == Deficits.ADDITIVE ? 1 : 1 - gap / spent;
    for (int j = 0; j < size; j++) {
      deficit[j] =
          deficits == Deficits.ADDITIVE
              ? flows.deficit(j)
              : (flows.deficit(j) - gap / spent * flows.expenditure(j))
                  * (income[j] / flows.output(j));
    }
  }

  private void balances() {
    for (int i = 0; i < size; i++) {
      double imports = foreignShare[i] * expenditure(i);
      balance[i] = deficit[i] - imports;
      trade[i] = imports;
    }
    for (int j = 0; j < size; j++) {
      double expenditure = expenditure(j);
      for (int i = 0; i < size; i++) {
        if (i != j) {
          balance[i] += share[j * size + i] * expenditure;
          trade[i] += share[j * size + i] * expenditure;
        }
      }
    }
  }

  /**
   * Derivatives of {@link #gap} with respect to the logarithms of prices, scaling by trade held
   * fixed: equation O11 of docs/methods/trade.md.
   */
  double[][] gapSlopes() {
    double[][] slope = substitution();
    double[][] spending = spending();
    double[] worldOutputSlope = new double[size];
    double[] scaleSlope = new double[size];
    double spent = spent();
    for (int i = 0; i < size; i++) {
      addIncomeSlopes(worldOutputSlope, i, income[i] / worldOutput);
      addIncomeSlopes(scaleSlope, i, deficits == Deficits.ADDITIVE ? 0 : -deficit[i] / spent);
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        addIncomeSlopes(slope[i], j, spending[i][j]);
      }
      double sales = income[i] + balance[i];
      for (int k = 0; k < size; k++) {
        slope[i][k] = (slope[i][k] + sales * scaleSlope[k]) / trade[i] + worldOutputSlope[k];
      }
    }
    return slope;
  }

  /** Adds the slopes of the logarithm of a country's income, times a weight. */
  private void addIncomeSlopes(double[] slope, int country, double weight) {
    slope[country] += (1 + psi) * weight;
    if (psi != 0) {
      for (int k = 0; k < size; k++) {
        slope[k] -= psi * weight * share[country * size + k];
      }
    }
  }

  /** What buyers do who turn from one country's goods to another's; each row adds up to 0. */
  private double[][] substitution() {
    double[][] slope = new double[size][size];
    for (int j = 0; j < size; j++) {
      double weight = theta * expenditure(j);
      int row = j * size;
      for (int i = 0; i < size; i++) {
        double of = weight * share[row + i];
        if (of != 0) {
          double[] into = slope[i];
          for (int k = 0; k < i; k++) {
            into[k] += of * share[row + k];
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        slope[k][i] = slope[i][k];
        slope[i][i] -= slope[i][k];
        slope[k][k] -= slope[i][k];
      }
    }
    return slope;
  }

  /** What one percent more income of the buyer j does to the balance of the seller i. */
  private double[][] spending() {
    double[][] slope = new double[size][size];
    for (int j = 0; j < size; j++) {
      double grows = deficits == Deficits.ADDITIVE ? income[j] : expenditure(j);
      for (int i = 0; i < size; i++) {
        slope[i][j] =
            i == j ? grows - income[j] - grows * foreignShare[j] : grows * share[j * size + i];
      }
    }
    return slope;
  }

  private double spent() {
    double sum = 0;
    for (int j = 0; j < size; j++) {
      sum += expenditure(j);
    }
    return sum;
  }

  /**
   * How far a country is from balance: exports - imports + deficit as a part of its trade, plus how
   * far world output is from what it was. All are 0 in equilibrium and only there.
   */
  double gap(int country) {
    return balance[country] / trade[country] + outputGap;
  }

  /** Exports - imports + deficit over exports + imports. */
  double imbalance(int country) {
    return balance[country] / trade[country];
  }

  /**
   * The greatest imbalance or output gap without its sign; infinite if the accounts make no sense.
   */
  double greatestGap() {
    double greatest = Math.abs(outputGap);
    for (int i = 0; i < size; i++) {
      if (!(expenditure(i) > 0)) {
        return Double.POSITIVE_INFINITY;
      }
      greatest = Math.max(greatest, Math.abs(imbalance(i)));
    }
    return Double.isNaN(greatest) ? Double.POSITIVE_INFINITY : greatest;
  }

  /** World output over what it was. */
  double worldOutputRatio() {
    return 1 + outputGap;
  }

  /** Logarithm of the demand for a country's goods over its income. */
  double logExcessDemand(int country) {
    return Math.log1p(balance[country] / income[country]);
  }

  /** By which part of excess demand a price moves in the plain iteration: 1 / (1 + theta + psi). */
  double plainStep() {
    return 1 / (1 + theta + psi);
  }

  int size() {
    return size;
  }

  TradeFlows flows() {
    return flows;
  }

  double logPriceIndex(int country) {
    return logPriceIndex[country];
  }

  double income(int country) {
    return income[country];
  }

  double expenditure(int country) {
    return income[country] + deficit[country];
  }

  double share(int exporter, int importer) {
    return share[importer * size + exporter];
  }

  double expenditureScale() {
    return expenditureScale;
  }
}
