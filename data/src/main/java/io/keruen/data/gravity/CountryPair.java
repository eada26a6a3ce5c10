package io.keruen.data.gravity;

import io.keruen.data.input.CsvRow;

/** Exporter and importer of a row. */
record CountryPair(String exporter, String importer) {
  static final String EXPORTER = "exporter";
  static final String IMPORTER = "importer";

  static CountryPair of(CsvRow row) {
    return new CountryPair(row.requiredText(EXPORTER), row.requiredText(IMPORTER));
  }

  @Override
  public String toString() {
    return exporter + " to " + importer;
  }
}
