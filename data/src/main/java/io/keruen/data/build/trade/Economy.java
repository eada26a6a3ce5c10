package io.keruen.data.build.trade;

import io.keruen.data.dataset.TradeRows;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An economy as its profile describes it; money in USD million.
 *
 * @param code ISO 3166-1 alpha-3, or ROW
 * @param gdp in current prices
 * @param exports of goods and services
 * @param imports of goods and services
 * @param exportShares partner to share of goods exports, 0 to 1; the largest partners only
 * @param importShares likewise of goods imports
 * @param exportSectors sectors of the largest export goods, largest first
 * @param importSectors likewise of imports
 * @param branches agriculture, industry and services in value added; NaN where not known
 * @param fuels share of goods exports
 * @param servicesExported share of exports
 * @param servicesImported share of imports
 */
record Economy(
    String code,
    double gdp,
    double exports,
    double imports,
    Map<String, Double> exportShares,
    Map<String, Double> importShares,
    List<String> exportSectors,
    List<String> importSectors,
    List<Double> branches,
    double fuels,
    double servicesExported,
    OptionalDouble servicesImported) {
  static final List<String> BRANCHES = List.of("agriculture", "industry", "services");

  /** A profile lists at most so many partners. */
  static final int LISTED_PARTNERS = 5;

  boolean isRest() {
    return code.equals(TradeRows.REST_OF_WORLD);
  }
}
