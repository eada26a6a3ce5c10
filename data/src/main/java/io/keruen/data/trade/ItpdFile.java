package io.keruen.data.trade;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * USITC ITPD-E: goods and services between economies and within them by industry, million USD
 * (Borchert, Larch, Shikher, Yotov 2021). The latest year is taken.
 */
final class ItpdFile {
  private static final int LAST_YEAR = 2200;

  private final Path file;
  private final TradeNumbers numbers;
  private final InputProblems problems;
  private final YearlyFlows flows;
  private final Map<String, OptionalInt> sectorOfIndustry = new HashMap<>();

  ItpdFile(Path file, TradeNumbers numbers, InputProblems problems) {
    this.file = file;
    this.numbers = numbers;
    this.problems = problems;
    this.flows = new YearlyFlows(InputFile.name(file), numbers);
  }

  TradeFile.Content read() {
    CsvTable.forEach(
        file,
        new Columns(
            List.of(
                "exporter_iso3",
                "importer_iso3",
                "year",
                "industry_descr",
                "broad_sector",
                "trade"),
            List.of(
                "exporter_name",
                "exporter_dynamic_code",
                "importer_name",
                "importer_dynamic_code",
                "industry_id",
                "flag_mirror",
                "flag_zero")),
        problems,
        this::row);
    return flows.content(problems, "Give the whole file.", List.of());
  }

  private void row(CsvRow row) {
    int year = row.integer("year", 1, LAST_YEAR);
    int exporter = numbers.economy(row.requiredText("exporter_iso3"));
    int importer = numbers.economy(row.requiredText("importer_iso3"));
    double usdM = row.decimal("trade", Range.AMOUNT);
    OptionalInt sector = sector(row);
    if (sector.isPresent()) {
      flows.add(year, sector.getAsInt(), exporter, importer, usdM);
    }
  }

  private OptionalInt sector(CsvRow row) {
    String broad = row.requiredText("broad_sector");
    String industry = row.requiredText("industry_descr");
    OptionalInt known = sectorOfIndustry.get(broad + '\n' + industry);
    if (known != null) {
      return known;
    }
    OptionalInt sector = numbers.sectorOfIndustry(broad, industry);
    sectorOfIndustry.put(broad + '\n' + industry, sector);
    if (sector.isEmpty()) {
      row.problem(
          "industry_descr",
          "an industry that the words of industry_sectors.csv find",
          "Add words of the description and their sector to industry_sectors.csv.");
    }
    return sector;
  }
}
