package io.keruen.data.dataset;

import java.util.List;

/**
 * One row of trade.csv: what one economy sells to another, or to itself, in a year.
 *
 * @param exporter ISO 3166-1 alpha-3, or {@code ROW} for the rest of the world
 * @param importer likewise
 * @param year of the money
 * @param basis what the total of the pair rests on: {@code partners}, {@code gravity}, {@code
 *     domestic}
 * @param usdM per sector in the order of sectors.csv, USD million; 0 or more, without tariff
 */
public record TradeRow(
    int line,
    String exporter,
    String importer,
    int year,
    String basis,
    List<Double> usdM,
    Evidence evidence) {
  public TradeRow {
    usdM = List.copyOf(usdM);
  }
}
