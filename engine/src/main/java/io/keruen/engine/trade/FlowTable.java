package io.keruen.engine.trade;

import java.util.Arrays;

/**
 * Which country buys from which in every sector: a table of rows (sector, importer), each with an
 * entry per exporter that sells anything, by rising exporter. Pairs without trade take no room.
 * Attributes of flows are arrays with one element per entry. Immutable.
 */
final class FlowTable {
  private final int countries;
  private final int sectors;
  private final int[] start; // sectors * countries + 1, rising
  private final int[] exporter; // per entry

  /**
   * @param value per (sector, importer, exporter) in that order; entries are those above 0
   */
  FlowTable(int countries, int sectors, double[] value) {
    this.countries = countries;
    this.sectors = sectors;
    start = new int[sectors * countries + 1];
    exporter = new int[(int) Arrays.stream(value).filter(each -> each > 0).count()];
    int entry = 0;
    for (int row = 0; row < sectors * countries; row++) {
      for (int from = 0; from < countries; from++) {
        if (value[row * countries + from] > 0) {
          exporter[entry++] = from;
        }
      }
      start[row + 1] = entry;
    }
  }

  int countries() {
    return countries;
  }

  int sectors() {
    return sectors;
  }

  int rows() {
    return sectors * countries;
  }

  int entries() {
    return exporter.length;
  }

  int row(int sector, int importer) {
    return sector * countries + importer;
  }

  int sector(int row) {
    return row / countries;
  }

  int importer(int row) {
    return row % countries;
  }

  int first(int row) {
    return start[row];
  }

  int end(int row) {
    return start[row + 1];
  }

  int exporter(int entry) {
    return exporter[entry];
  }

  /** The entry of a flow, or -1 if there is no trade. */
  int entry(int sector, int exporterCountry, int importer) {
    int row = row(sector, importer);
    int at = Arrays.binarySearch(exporter, start[row], start[row + 1], exporterCountry);
    return at < 0 ? -1 : at;
  }

  /** The elements of a full table, as {@link #FlowTable} reads it, one per entry. */
  double[] entriesOf(double[] full) {
    double[] values = new double[entries()];
    for (int row = 0; row < rows(); row++) {
      for (int entry = start[row]; entry < start[row + 1]; entry++) {
        values[entry] = full[row * countries + exporter[entry]];
      }
    }
    return values;
  }
}
