package io.keruen.data.dataset;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The tables of trade between economies; docs/formats/dataset.md.
 *
 * @param flows rows of trade.csv
 * @param hs rows of hs_sectors.csv
 * @param industries rows of industry_sectors.csv
 */
public record TradeRows(
    List<SectorRow> sectors,
    List<TradeRow> flows,
    List<ValueAddedRow> valueAdded,
    List<UseRow> uses,
    List<HsRow> hs,
    List<IndustryRow> industries) {
  /** Economies without rows of their own, taken together. */
  public static final String REST_OF_WORLD = "ROW";

  static final List<String> FILES =
      List.of(
          "sectors.csv",
          "trade.csv",
          "value_added.csv",
          "uses.csv",
          "hs_sectors.csv",
          "industry_sectors.csv");

  public TradeRows {
    sectors = List.copyOf(sectors);
    flows = List.copyOf(flows);
    valueAdded = List.copyOf(valueAdded);
    uses = List.copyOf(uses);
    hs = List.copyOf(hs);
    industries = List.copyOf(industries);
  }

  SortedMap<String, List<Evidence>> evidence() {
    SortedMap<String, List<Evidence>> byTable = new TreeMap<>();
    byTable.put("sectors.csv", of(sectors, SectorRow::evidence));
    byTable.put("trade.csv", of(flows, TradeRow::evidence));
    byTable.put("value_added.csv", of(valueAdded, ValueAddedRow::evidence));
    byTable.put("uses.csv", of(uses, UseRow::evidence));
    byTable.put("hs_sectors.csv", of(hs, HsRow::evidence));
    byTable.put("industry_sectors.csv", of(industries, IndustryRow::evidence));
    return byTable;
  }

  private static <T> List<Evidence> of(List<T> rows, Function<T, Evidence> evidence) {
    return rows.stream().map(evidence).toList();
  }
}
