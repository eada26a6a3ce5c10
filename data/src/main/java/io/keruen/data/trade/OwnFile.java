package io.keruen.data.trade;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A file of the form of trade.csv, its columns of evidence left out or not. */
final class OwnFile {
  private static final int LAST_YEAR = 2200;

  private final Path file;
  private final TradeNumbers numbers;
  private final InputProblems problems;
  private final YearlyFlows flows;
  private final Map<String, Integer> lineOfPair = new HashMap<>();

  OwnFile(Path file, TradeNumbers numbers, InputProblems problems) {
    this.file = file;
    this.numbers = numbers;
    this.problems = problems;
    this.flows = new YearlyFlows(InputFile.name(file), numbers);
  }

  TradeFile.Content read() {
    List<String> required = new ArrayList<>(List.of("exporter", "importer", "year"));
    numbers.sectors().forEach(sector -> required.add(sector + "_usd_m"));
    CsvTable.forEach(
        file,
        new Columns(required, List.of("status", "basis", "source", "confidence", "note")),
        problems,
        this::row);
    return flows.content(problems, "Write a row per pair.", List.of());
  }

  private void row(CsvRow row) {
    String exporter = row.requiredText("exporter");
    String importer = row.requiredText("importer");
    int year = row.integer("year", 1, LAST_YEAR);
    Integer other = lineOfPair.putIfAbsent(exporter + '>' + importer + ' ' + year, row.line());
    if (other != null) {
      row.problem(
          "exporter",
          "another pair than line " + other + " (one row per exporter, importer and year)",
          "Delete one of the two rows, or add them up.");
    }
    for (int s = 0; s < numbers.sectors().size(); s++) {
      flows.add(
          year,
          s,
          numbers.economy(exporter),
          numbers.economy(importer),
          row.decimal(numbers.sectors().get(s) + "_usd_m", Range.AMOUNT));
    }
  }
}
