package io.keruen.data.dataset;

import java.util.List;

/**
 * One row of value_added.csv.
 *
 * @param territory ISO 3166-1 alpha-3, or {@code ROW}
 * @param usdM value added per sector in the order of sectors.csv, USD million; 0 or more
 */
public record ValueAddedRow(
    int line, String territory, int year, List<Double> usdM, Evidence evidence) {
  public ValueAddedRow {
    usdM = List.copyOf(usdM);
  }
}
