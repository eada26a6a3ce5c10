package io.keruen.data.build.trade;

import io.keruen.data.build.FactTable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What gravity makes of two economies' closeness, by sector: exp of coefficients times measures,
 * without the sizes of the two. Coefficients: facts/trade_gravity.csv.
 */
final class Gravity {
  private final Map<String, Coefficients> bySector = new TreeMap<>();

  private record Coefficients(double logDistance, double border, double union) {}

  Gravity(List<FactTable.Row> rows) {
    for (FactTable.Row row : rows) {
      bySector.put(
          row.text("sector"),
          new Coefficients(
              row.number("log_distance").orElse(0),
              row.number("contiguity").orElse(0),
              row.number("customs_union").orElse(0)));
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
