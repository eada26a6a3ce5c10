package io.keruen.data.build.trade;

import io.keruen.data.build.FactTable;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What gravity makes of two economies' closeness, by sector: exp of coefficients times measures,
 * without the sizes of the two. Coefficients: facts/trade_gravity.csv.
 */
final class Gravity {
  static final Columns COLUMNS =
      Columns.of("sector", "log_distance", "contiguity", "customs_union");

  /** Stands for the goods of all sectors together. */
  static final String ALL_GOODS = "goods";

  /** Beyond it, distance or a border would decide everything. */
  private static final Range COEFFICIENT = Range.between(-10, 10);

  private final Map<String, Coefficients> bySector = new TreeMap<>();

  private record Coefficients(double logDistance, double border, double union) {}

  /**
   * @param table as {@link #COLUMNS} has it
   */
  Gravity(FactTable table, List<String> sectors) {
    List<String> wanted = new ArrayList<>(sectors);
    wanted.add(ALL_GOODS);
    References known = References.of("sectors.csv", wanted);
    for (CsvRow row : table.requireUnique("sector").rows()) {
      bySector.put(
          row.reference("sector", known),
          new Coefficients(
              row.decimal("log_distance", COEFFICIENT),
              row.optionalDecimal("contiguity", COEFFICIENT).orElse(0),
              row.optionalDecimal("customs_union", COEFFICIENT).orElse(0)));
    }
    for (String sector : wanted) {
      if (!bySector.containsKey(sector)) {
        table.tellMissing(
            "of the sector '" + sector + "'",
            "one row per sector, and one for " + ALL_GOODS,
            "Add the row with its coefficients.");
      }
    }
  }

  /** Pull between economies, row by row; 0 of an economy on itself. */
  double[] pull(String sector, List<String> economies, Closeness closeness) {
    Coefficients of = bySector.get(sector);
    int count = economies.size();
    double[] pull = new double[count * count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < i; j++) {
        String a = economies.get(i);
        String b = economies.get(j);
        double value =
            Math.exp(
                of.logDistance() * Math.log(closeness.km(a, b))
                    + (closeness.shareBorder(a, b) ? of.border() : 0)
                    + (closeness.shareCustomsUnion(a, b) ? of.union() : 0));
        pull[i * count + j] = value;
        pull[j * count + i] = value;
      }
    }
    return pull;
  }
}
