package io.keruen.data.gravity;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import io.keruen.engine.trade.TradeFlows;
import io.keruen.engine.trade.UnfitCountry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Trade between all pairs of countries as a table: columns {@code exporter}, {@code importer},
 * {@code trade}, a row for each ordered pair, domestic sales included; other columns are of no
 * account.
 */
public final class FlowTable {
  private static final String TRADE = "trade";

  private final String file;
  private final InputProblems problems;
  private final Map<CountryPair, Double> trade = new HashMap<>();
  private final TreeSet<String> countries = new TreeSet<>();
  private CountryPair firstRepeated = new CountryPair("", "");
  private int repeatedLine;
  private int repeated;

  private FlowTable(String file, InputProblems problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * Reads flows; countries are numbered by alphabet.
   *
   * @throws io.keruen.data.input.InvalidInputException with all problems of the table
   */
  public static TradeFlows read(Path path) {
    InputProblems problems = new InputProblems();
    FlowTable table = new FlowTable(InputFile.name(path), problems);
    CsvTable.readAnySeparator(
            path, Columns.any().and(CountryPair.EXPORTER, CountryPair.IMPORTER, TRADE), problems)
        .rows(table::add);
    table.reportRepeated();
    problems.throwIfAny();
    double[][] flow = table.matrix();
    List<String> names = List.copyOf(table.countries);
    TradeFlows.findUnfit(names, flow).forEach(table::report);
    problems.throwIfAny();
    return TradeFlows.of(names, flow);
  }

  private CountryPair add(CsvRow row) {
    CountryPair pair = CountryPair.of(row);
    countries.add(pair.exporter());
    countries.add(pair.importer());
    Double flow = row.decimal(TRADE, Range.ZERO_OR_MORE);
    if (trade.put(pair, flow) != null) {
      if (repeated == 0) {
        firstRepeated = pair;
        repeatedLine = row.line();
      }
      repeated++;
    }
    return pair;
  }

  /** One problem for all: a table of several years repeats every pair. */
  private void reportRepeated() {
    if (repeated > 0) {
      problems.add(
          new InputProblem(
              file,
              repeatedLine,
              "",
              "a second row from " + firstRepeated + andOthers(repeated - 1),
              "one row for each ordered pair",
              "Delete rows until one is left. Of a table of several years, keep one year."));
    }
  }

  private static String andOthers(int others) {
    return switch (others) {
      case 0 -> "";
      case 1 -> " and for one other pair";
      default -> " and for %d other pairs".formatted(others);
    };
  }

  private double[][] matrix() {
    List<String> names = List.copyOf(countries);
    if (names.size() < 2) {
      problems.add(
          InputProblem.ofFile(
              file,
              names.size() + (names.size() == 1 ? " country" : " countries"),
              "two countries or more",
              "Add a row for each ordered pair of countries."));
    }
    problems.throwIfAny();
    double[][] flow = new double[names.size()][names.size()];
    int missing = 0;
    String first = "";
    for (int i = 0; i < flow.length; i++) {
      for (int j = 0; j < flow.length; j++) {
        CountryPair pair = new CountryPair(names.get(i), names.get(j));
        Double of = trade.get(pair);
        flow[i][j] = of == null ? 0 : of;
        if (of == null && i != j) {
          first = missing == 0 ? pair.toString() : first;
          missing++;
        }
      }
    }
    if (missing > 0) {
      reportMissing(missing, first, names.size());
    }
    return flow;
  }

  private void reportMissing(int missing, String first, int size) {
    problems.add(
        InputProblem.ofFile(
            file,
            "no row from " + first + andOthers(missing - 1),
            "a row for each ordered pair of the %d countries".formatted(size),
            "Add the rows; write 0 where there is no trade."));
  }

  private void report(UnfitCountry unfit) {
    problems.add(InputProblem.ofFile(file, unfit.found(), unfit.expected(), unfit.remedy()));
  }
}
