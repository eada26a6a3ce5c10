package io.keruen.data.trade;

import io.keruen.data.dataset.Fallback;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sums of a file's flows by year; the latest is taken. */
final class YearlyFlows {
  private static final int MOST_SHOWN = 20;

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

  /**
   * What the file gave: its latest year; nothing, with the problem noted, if there is no flow.
   *
   * @param remedy what to do about a file without rows
   * @param told what was left out
   */
  TradeFile.Content content(InputProblems problems, String remedy, List<Fallback> told) {
    if (problems.isEmpty() && byYear.isEmpty()) {
      problems.add(InputProblem.ofFile(name, "no rows", "trade flows", remedy));
    }
    if (!problems.isEmpty()) {
      return TradeFile.Content.none(name);
    }
    Map.Entry<Integer, TradeFile.Taken> latest = byYear.lastEntry();
    List<Fallback> all = new ArrayList<>(told);
    List<String> unknown = numbers.unknownCodes();
    if (!unknown.isEmpty()) {
      all.add(new Fallback(name, "economy", inRest(unknown), unknown.size()));
    }
    return new TradeFile.Content(Optional.of(latest.getValue()), latest.getKey(), name, all);
  }

  /** Codes may be missing here because the data set leaves them out, or because they are wrong. */
  private static String inRest(List<String> codes) {
    int shown = Math.min(codes.size(), MOST_SHOWN);
    return "counted as the rest of the world: "
        + String.join(", ", codes.subList(0, shown))
        + (shown < codes.size() ? " and others" : "");
  }
}
