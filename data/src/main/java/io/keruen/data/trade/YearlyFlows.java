package io.keruen.data.trade;

import java.util.Map;
import java.util.TreeMap;

/** Sums of a file's flows by year; the latest is taken. */
final class YearlyFlows {
  private final String name;
  private final TradeNumbers numbers;
  private final TreeMap<Integer, TradeFile.Taken> byYear = new TreeMap<>();

  YearlyFlows(String name, TradeNumbers numbers) {
    this.name = name;
    this.numbers = numbers;
  }

  /** Adds a flow; trade between two economies of the rest of the world is inside it. */
  void add(int year, int sector, int exporter, int importer, double usdM) {
    byYear
        .computeIfAbsent(
            year,
            key -> new TradeFile.Taken(name, numbers.sectors().size(), numbers.economyCount()))
        .add(sector, exporter, importer, usdM);
  }

  boolean isEmpty() {
    return byYear.isEmpty();
  }

  Map.Entry<Integer, TradeFile.Taken> latest() {
    return byYear.lastEntry();
  }
}
