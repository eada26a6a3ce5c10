package io.keruen.data.build.trade;

import io.keruen.data.build.FactTable;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Published trade of some economies in a past year, by sector: facts/trade_sample.csv. */
final class Sample {
  /** Affinities are kept within this factor of what gravity expects. */
  private static final double WIDEST = 20;

  /** No pair trades more; the world traded 3e7 in 2022. */
  private static final Range USD_M = new Range(0, 1e9, "a number from 0 to 1,000,000,000");

  private final List<String> economies;
  private final Map<String, Integer> index = new TreeMap<>();
  private final Map<String, double[]> trade = new TreeMap<>(); // sector to matrix

  /** Columns of the table: a pair, and what it traded by sector. */
  static Columns columns(List<String> sectors) {
    return Columns.of("exporter", "importer").and(sectors.toArray(String[]::new));
  }

  /**
   * @param table with the {@link #columns columns} of the sectors
   * @param territories that trade, and the rest of the world
   */
  Sample(FactTable table, List<String> sectors, References territories) {
    TreeSet<String> names = new TreeSet<>();
    for (CsvRow row : table.requireUnique("exporter", "importer").rows()) {
      names.add(row.reference("exporter", territories));
      names.add(row.reference("importer", territories));
      if (row.text("exporter").equals(row.text("importer"))) {
        row.problem("importer", "another economy than the exporter", "Delete the row.");
      }
    }
    economies = List.copyOf(names);
    economies.forEach(name -> index.put(name, index.size()));
    for (String sector : sectors) {
      double[] matrix = new double[economies.size() * economies.size()];
      for (CsvRow row : table.rows()) {
        int at =
            index.get(row.text("exporter")) * economies.size() + index.get(row.text("importer"));
        matrix[at] = row.decimal(sector, USD_M);
      }
      trade.put(sector, matrix);
    }
  }

  List<String> economies() {
    return economies;
  }

  boolean has(String economy) {
    return index.containsKey(economy);
  }

  double[] trade(String sector) {
    return trade.get(sector).clone();
  }

  /** Exports of an economy in a sector, within the sample. */
  double exports(String economy, String sector) {
    double sum = 0;
    for (int j = 0; j < economies.size(); j++) {
      sum += trade.get(sector)[index.get(economy) * economies.size() + j];
    }
    return sum;
  }

  double imports(String economy, String sector) {
    double sum = 0;
    for (int i = 0; i < economies.size(); i++) {
      sum += trade.get(sector)[i * economies.size() + index.get(economy)];
    }
    return sum;
  }

  double world(String sector) {
    double sum = 0;
    for (double value : trade.get(sector)) {
      sum += value;
    }
    return sum;
  }

  /** What gravity makes of the sample's totals: the estimate that {@code trade} deviates from. */
  double[] expected(double[] matrix, double[] pull) {
    int count = economies.size();
    double[] rows = new double[count];
    double[] columns = new double[count];
    for (int at = 0; at < matrix.length; at++) {
      rows[at / count] += matrix[at];
      columns[at % count] += matrix[at];
    }
    return new Fitting("facts/trade_sample.csv", "trade of the sample", economies, economies)
        .cells(pull, rows, columns, 1e-12, 10_000);
  }

  /**
   * How much more two economies traded than gravity expects; 1 for pairs outside the sample.
   *
   * @param all economies the matrix is wanted for
   */
  double[] affinity(double[] matrix, double[] pull, List<String> all) {
    double[] expected = expected(matrix, pull);
    double[] affinity = new double[all.size() * all.size()];
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < all.size(); j++) {
        affinity[i * all.size() + j] = affinity(matrix, expected, all.get(i), all.get(j));
      }
    }
    return affinity;
  }

  private double affinity(double[] matrix, double[] expected, String from, String to) {
    if (!has(from) || !has(to) || from.equals(to)) {
      return 1;
    }
    int at = index.get(from) * economies.size() + index.get(to);
    if (expected[at] == 0) {
      return 1;
    }
    return Math.min(WIDEST, Math.max(1 / WIDEST, matrix[at] / expected[at]));
  }
}
