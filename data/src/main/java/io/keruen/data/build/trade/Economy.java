package io.keruen.data.build.trade;

import io.keruen.data.build.FactTable;
import java.util.LinkedHashMap;
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

  static Economy of(FactTable.Row row, double gdp, double exports, double imports) {
    return new Economy(
        row.text("territory"),
        gdp,
        exports,
        imports,
        shares(row.values("export_partners")),
        shares(row.values("import_partners")),
        row.values("export_goods"),
        row.values("import_goods"),
        BRANCHES.stream().map(b -> row.number(b + "_percent").orElse(Double.NaN)).toList(),
        row.number("fuels_percent_of_goods_exports").orElse(0) / 100,
        row.number("services_percent_of_exports").orElse(0) / 100,
        percent(row.number("services_percent_of_imports")));
  }

  private static OptionalDouble percent(OptionalDouble value) {
    return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() / 100);
  }

  /** {@code CHN:16|RUS:10} to shares. */
  private static Map<String, Double> shares(List<String> written) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (String entry : written) {
      String[] parts = entry.split(":", 2);
      shares.put(parts[0], Double.parseDouble(parts[1]) / 100);
    }
    return shares;
  }

  boolean isRest() {
    return code.equals("ROW");
  }
}
