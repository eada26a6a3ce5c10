package io.keruen.data.build.trade;

import io.keruen.data.build.FactTable;
import io.keruen.data.build.draft.Point;
import io.keruen.data.dataset.DataSet;
import io.keruen.data.dataset.TradeRows;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.DecimalText;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import io.keruen.engine.network.Territory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Reads facts/trade_profiles.csv: the economies, and where those are that have no place. */
final class Profiles {
  static final Columns COLUMNS =
      Columns.of(
          "territory",
          "agriculture_percent",
          "industry_percent",
          "services_percent",
          "export_partners",
          "import_partners",
          "export_goods",
          "import_goods",
          "fuels_percent_of_goods_exports",
          "services_percent_of_exports",
          "services_percent_of_imports",
          "gdp_usd_bn",
          "exports_usd_bn",
          "imports_usd_bn",
          "lat",
          "lon");

  private static final double USD_M_PER_BN = 1000;
  private static final Range PERCENT = Range.between(0, 100);

  /** GDP of the world is some 100,000. */
  private static final Range USD_BN =
      new Range(0.000001, 1_000_000, "a number from 0.000001 to 1,000,000");

  private static final Range USD_BN_OR_NONE =
      new Range(0, 1_000_000, "a number from 0 to 1,000,000");

  /** Rounded shares of partners may sum to a little more than 100. */
  private static final double MOST_PERCENT = 105;

  private final DataSet data;
  private final References sectors;
  private final References territories;
  private final InputProblems problems;
  private final List<Economy> economies = new ArrayList<>();
  private final Map<String, Point> positions = new TreeMap<>();

  /**
   * @param territories of the data set, and the rest of the world
   */
  Profiles(
      FactTable table,
      DataSet data,
      List<String> sectors,
      References territories,
      InputProblems problems) {
    this.data = data;
    this.sectors = References.of("sectors.csv", sectors);
    this.territories = territories;
    this.problems = problems;
    for (CsvRow row : table.requireUnique("territory").rows()) {
      row.reference("territory", territories);
      totals(row).ifPresent(totals -> economies.add(economy(row, totals)));
      position(row).ifPresent(at -> positions.put(row.text("territory"), at));
    }
    if (economies.size() < 2) {
      table.tellMissing(
          "of " + (economies.isEmpty() ? "an economy" : "a second economy") + " with totals",
          "two economies or more",
          "Add profiles of territories whose GDP, exports and imports are known.");
    }
    for (int branch = 0; branch < Economy.BRANCHES.size(); branch++) {
      int at = branch;
      if (economies.stream().allMatch(economy -> Double.isNaN(economy.branches().get(at)))) {
        table.tellMissing(
            "of an economy with " + Economy.BRANCHES.get(at) + "_percent",
            "one at least",
            "Fill in the percentage where it is known; others take the median.");
      }
    }
  }

  /** In the order of the table. */
  List<Economy> economies() {
    return economies;
  }

  /** Positions by territory, of those that state one. */
  Map<String, Point> positions() {
    return positions;
  }

  /** USD billion. */
  private record Totals(double gdp, double exports, double imports) {}

  /** An economy's own totals, else those of territories.csv; empty if neither has all. */
  private Optional<Totals> totals(CsvRow row) {
    if (!row.text("gdp_usd_bn").isEmpty()) {
      return Optional.of(
          new Totals(
              row.decimal("gdp_usd_bn", USD_BN),
              row.decimal("exports_usd_bn", USD_BN_OR_NONE),
              row.decimal("imports_usd_bn", USD_BN_OR_NONE)));
    }
    if (!row.text("exports_usd_bn").isEmpty() || !row.text("imports_usd_bn").isEmpty()) {
      row.problem(
          "gdp_usd_bn",
          "a number, for exports_usd_bn or imports_usd_bn is stated",
          "Fill in all three, or leave all three empty: then territories.csv gives them.");
    }
    Territory of = data.world().territories().get(row.text("territory"));
    if (of == null
        || of.gdpUsdBn().isEmpty()
        || of.exportsUsdBn().isEmpty()
        || of.importsUsdBn().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Totals(
            total(of, "gdp_usd_bn", of.gdpUsdBn(), USD_BN),
            total(of, "exports_usd_bn", of.exportsUsdBn(), USD_BN_OR_NONE),
            total(of, "imports_usd_bn", of.importsUsdBn(), USD_BN_OR_NONE)));
  }

  private double total(Territory of, String column, OptionalDouble value, Range range) {
    double usdBn = value.orElseThrow();
    if (!range.contains(usdBn)) {
      problems.add(
          InputProblem.ofFile(
              "territories.csv",
              column + " " + usdBn + " of " + of.iso3(),
              range.text(),
              "Correct the number, or its unit: the column name states it."));
    }
    return usdBn;
  }

  private Economy economy(CsvRow row, Totals totals) {
    return new Economy(
        row.text("territory"),
        USD_M_PER_BN * totals.gdp(),
        USD_M_PER_BN * totals.exports(),
        USD_M_PER_BN * totals.imports(),
        shares(row, "export_partners"),
        shares(row, "import_partners"),
        row.references("export_goods", sectors),
        row.references("import_goods", sectors),
        Economy.BRANCHES.stream()
            .map(b -> row.optionalDecimal(b + "_percent", PERCENT).orElse(Double.NaN))
            .toList(),
        row.optionalDecimal("fuels_percent_of_goods_exports", PERCENT).orElse(0) / 100,
        row.optionalDecimal("services_percent_of_exports", PERCENT).orElse(0) / 100,
        percent(row.optionalDecimal("services_percent_of_imports", PERCENT)));
  }

  private static OptionalDouble percent(OptionalDouble value) {
    return value.isEmpty() ? value : OptionalDouble.of(value.getAsDouble() / 100);
  }

  /** {@code CHN:16|RUS:10} to shares. */
  private Map<String, Double> shares(CsvRow row, String column) {
    Map<String, Double> shares = new LinkedHashMap<>();
    double sum = 0;
    for (String entry : row.list(column)) {
      String[] parts = entry.split(":", 2);
      OptionalDouble percent =
          parts.length < 2 ? OptionalDouble.empty() : DecimalText.parse(parts[1]);
      if (percent.isEmpty() || !PERCENT.contains(percent.getAsDouble())) {
        row.problem(
            column,
            "partners and their shares in percent, as CHN:16|RUS:10",
            "Correct '" + entry + "': a territory, a colon, a number from 0 to 100.");
      } else if (!territories.names().contains(parts[0])) {
        row.problem(
            column,
            "territories of " + territories.table() + " and their shares",
            "Correct '" + parts[0] + "', or add a row for it to " + territories.table() + ".");
      } else if (parts[0].equals(row.text("territory"))
          || shares.put(parts[0], percent.getAsDouble() / 100) != null) {
        row.problem(
            column,
            "other territories, each once",
            "Delete '" + entry + "', or correct the territory.");
      } else {
        sum += percent.getAsDouble();
      }
    }
    if (sum > MOST_PERCENT) {
      row.problem(
          column,
          "shares that sum to 100 at most",
          "Correct the shares: they are percentages of all goods.");
    }
    return shares;
  }

  private static Optional<Point> position(CsvRow row) {
    OptionalDouble lat = row.optionalDecimal("lat", Range.LATITUDE);
    OptionalDouble lon = row.optionalDecimal("lon", Range.LONGITUDE);
    if (row.text("lat").isEmpty() != row.text("lon").isEmpty()) {
      row.problem(
          row.text("lat").isEmpty() ? "lat" : "lon",
          "a number, for the other of lat and lon is stated",
          "Fill in both, or leave both empty if places.csv has a place of the territory.");
    }
    return lat.isPresent() && lon.isPresent()
        ? Optional.of(new Point(lat.getAsDouble(), lon.getAsDouble()))
        : Optional.empty();
  }

  /** Names of the territories that may trade. */
  static References territories(DataSet data) {
    List<String> codes = new ArrayList<>(data.world().territories().keySet());
    codes.add(TradeRows.REST_OF_WORLD);
    return References.of("territories.csv", codes);
  }
}
