package io.keruen.engine.trade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Trade between all ordered pairs of countries, domestic sales included: money of one currency and
 * year. Every country sells at home, exports and imports, and all are linked by trade, directly or
 * through others: without that, no equilibrium has prices that compare them. Immutable.
 */
public final class TradeFlows {
  private final List<String> countries;
  private final SquareMatrix flow; // row = exporter
  private final double[] exports;
  private final double[] imports;

  private TradeFlows(List<String> countries, SquareMatrix flow) {
    this.countries = countries;
    this.flow = flow;
    exports = new double[countries.size()];
    imports = new double[countries.size()];
    for (int i = 0; i < exports.length; i++) {
      for (int j = 0; j < exports.length; j++) {
        if (i != j) {
          exports[i] += flow.get(i, j);
          imports[j] += flow.get(i, j);
        }
      }
    }
  }

  /**
   * @param countries names, each once; at least two
   * @param flow one row per exporter, one column per importer; 0 or more
   * @throws IllegalArgumentException if a number is out of range or a country is unfit
   */
  public static TradeFlows of(List<String> countries, double[][] flow) {
    requireNames(countries, flow.length);
    SquareMatrix matrix = SquareMatrix.copyOf(flow, "flows");
    for (int i = 0; i < matrix.size(); i++) {
      for (int j = 0; j < matrix.size(); j++) {
        if (!(matrix.get(i, j) >= 0 && matrix.get(i, j) < Double.POSITIVE_INFINITY)) {
          throw new IllegalArgumentException(
              "flow from %s to %s is %s; it must be 0 or more and finite"
                  .formatted(countries.get(i), countries.get(j), matrix.get(i, j)));
        }
      }
    }
    List<UnfitCountry> unfit = findUnfit(countries, flow);
    if (!unfit.isEmpty()) {
      throw new IllegalArgumentException(unfit.get(0).text());
    }
    return new TradeFlows(List.copyOf(countries), matrix);
  }

  private static void requireNames(List<String> countries, int rows) {
    if (countries.size() != rows || rows < 2) {
      throw new IllegalArgumentException(
          countries.size() + " countries for " + rows + " rows; there must be two or more of both");
    }
    Set<String> seen = new HashSet<>();
    for (String country : countries) {
      if (!seen.add(country)) {
        throw new IllegalArgumentException("country '" + country + "' stands twice");
      }
    }
  }

  /**
   * Countries that an equilibrium cannot be computed with.
   *
   * @param flow square, 0 or more
   */
  public static List<UnfitCountry> findUnfit(List<String> countries, double[][] flow) {
    List<UnfitCountry> unfit = new ArrayList<>();
    for (int country = 0; country < flow.length; country++) {
      findUnfit(countries.get(country), country, flow, unfit);
    }
    if (unfit.isEmpty()) {
      TradeLinks.findApart(countries, flow).ifPresent(unfit::add);
    }
    return unfit;
  }

  private static void findUnfit(
      String name, int country, double[][] flow, List<UnfitCountry> unfit) {
    double exports = 0;
    double imports = 0;
    for (int other = 0; other < flow.length; other++) {
      if (other != country) {
        exports += flow[country][other];
        imports += flow[other][country];
      }
    }
    if (flow[country][country] == 0 && exports == 0) {
      unfit.add(
          new UnfitCountry(
              name,
              "zero sales of " + name + ", at home and abroad",
              "an output above 0",
              "Leave " + name + " out as exporter and importer, or fill in what it sells."));
      return;
    }
    if (flow[country][country] == 0) {
      unfit.add(
          new UnfitCountry(
              name,
              "no domestic trade of " + name,
              "a row from " + name + " to " + name + " above 0",
              "Add what it sells at home: its output less its exports."));
    }
    if (exports == 0) {
      unfit.add(noTrade(name, "exports", "to"));
    }
    if (imports == 0) {
      unfit.add(noTrade(name, "imports", "from"));
    }
  }

  private static UnfitCountry noTrade(String name, String what, String preposition) {
    return new UnfitCountry(
        name,
        "no " + what + " of " + name,
        what + " above 0 " + preposition + " some country",
        "Add them, or leave " + name + " out as exporter and importer.");
  }

  public List<String> countries() {
    return countries;
  }

  public int size() {
    return countries.size();
  }

  /** Flow from exporter i to importer j. */
  public double flow(int i, int j) {
    return flow.get(i, j);
  }

  /** What a country sells abroad. */
  public double exports(int country) {
    return exports[country];
  }

  /** What a country buys abroad. */
  public double imports(int country) {
    return imports[country];
  }

  /** What a country produces: domestic sales and exports. */
  public double output(int country) {
    return flow.get(country, country) + exports[country];
  }

  /** What a country buys: domestic sales and imports. */
  public double expenditure(int country) {
    return flow.get(country, country) + imports[country];
  }

  /** Imports less exports; negative for a surplus. Free of the rounding of domestic sales. */
  public double deficit(int country) {
    return imports[country] - exports[country];
  }

  /** Share of a country's expenditure on what it produces itself. */
  public double domesticShare(int country) {
    return flow.get(country, country) / expenditure(country);
  }
}
