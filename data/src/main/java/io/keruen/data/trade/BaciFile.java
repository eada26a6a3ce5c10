package io.keruen.data.trade;

import io.keruen.data.dataset.Fallback;
import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * CEPII BACI: goods between economies by six-digit code of the Harmonized System, thousand USD,
 * free on board. Codes of economies stand in {@code country_codes*.csv} in the same folder. It has
 * no services and no sales at home: the data set's stay.
 */
final class BaciFile {
  private static final int LAST_YEAR = 2200;
  private static final double THOUSAND_PER_MILLION = 1000;

  /**
   * Codes that releases change between those of ISO 3166-1 and of customs territories: France,
   * India, Italy, Norway, Switzerland, United States.
   */
  private static final Map<Integer, Integer> OTHER_RELEASE =
      Map.ofEntries(
          Map.entry(250, 251),
          Map.entry(251, 250),
          Map.entry(356, 699),
          Map.entry(699, 356),
          Map.entry(380, 381),
          Map.entry(381, 380),
          Map.entry(578, 579),
          Map.entry(579, 578),
          Map.entry(756, 757),
          Map.entry(757, 756),
          Map.entry(840, 842),
          Map.entry(842, 840));

  private final Path file;
  private final TradeNumbers numbers;
  private final InputProblems problems;
  private final Map<Integer, Integer> economyOfCode = new HashMap<>();
  private final YearlyFlows flows;
  private int insideRest;

  BaciFile(Path file, TradeNumbers numbers, InputProblems problems) {
    this.file = file;
    this.numbers = numbers;
    this.problems = problems;
    this.flows = new YearlyFlows(InputFile.name(file), numbers);
  }

  TradeFile.Content read() {
    readCodes();
    if (problems.isEmpty()) {
      CsvTable.forEach(
          file, Columns.of("t", "i", "j", "k", "v").withOptional("q"), problems, this::row);
    }
    List<Fallback> told = new ArrayList<>();
    if (insideRest > 0) {
      told.add(
          new Fallback(
              InputFile.name(file), "i, j", "left out: both in the rest of the world", insideRest));
    }
    return flows.content(problems, "Give the file of one year.", told);
  }

  private void readCodes() {
    Optional<Path> codes = codesFile();
    if (codes.isEmpty()) {
      problems.add(
          InputProblem.ofFile(
              InputFile.name(file),
              "no file country_codes*.csv beside it",
              "the codes of its economies",
              "Put the file of country codes from the same archive into the same folder."));
      return;
    }
    CsvTable.forEachOfAnyEncoding(
        codes.get(),
        new Columns(
            List.of("country_code"),
            List.of(
                "country_name",
                "country_name_abbreviation",
                "country_name_full",
                "iso_2digit_alpha",
                "country_iso2",
                "iso_3digit_alpha",
                "country_iso3")),
        problems,
        row -> {
          String older = row.text("iso_3digit_alpha");
          economyOfCode.put(
              row.integer("country_code", 0, Integer.MAX_VALUE),
              numbers.economy(older.isEmpty() ? row.text("country_iso3") : older));
        });
  }

  private Optional<Path> codesFile() {
    Path folder = file.toAbsolutePath().getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              path ->
                  path.getFileName()
                      .toString()
                      .toLowerCase(Locale.ROOT)
                      .matches("country_codes.*\\.csv"))
          .sorted()
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private void row(CsvRow row) {
    int year = row.integer("t", 1, LAST_YEAR);
    OptionalInt exporter = economy(row, "i");
    OptionalInt importer = economy(row, "j");
    OptionalInt sector = sector(row);
    double thousandUsd = row.decimal("v", Range.AMOUNT);
    if (exporter.isEmpty() || importer.isEmpty() || sector.isEmpty()) {
      return;
    }
    if (exporter.getAsInt() == importer.getAsInt()) {
      insideRest++;
      return;
    }
    flows.add(
        year,
        sector.getAsInt(),
        exporter.getAsInt(),
        importer.getAsInt(),
        thousandUsd / THOUSAND_PER_MILLION);
  }

  private OptionalInt economy(CsvRow row, String column) {
    int code = row.integer(column, 0, Integer.MAX_VALUE);
    Integer economy = economyOfCode.get(code);
    if (economy == null) {
      economy = economyOfCode.get(OTHER_RELEASE.getOrDefault(code, code));
    }
    if (economy == null) {
      row.problem(
          column,
          "a code of the file of country codes",
          "Use the file of country codes of the same release as the flows.");
      return OptionalInt.empty();
    }
    return OptionalInt.of(economy);
  }

  /** Older releases drop the zero at the beginning of a code. */
  private OptionalInt sector(CsvRow row) {
    String code = row.text("k");
    String six = code.length() == 5 ? "0" + code : code;
    OptionalInt sector = numbers.sectorOfHs(six);
    if (sector.isEmpty()) {
      row.problem(
          "k",
          "a six-digit code of the Harmonized System whose chapter hs_sectors.csv has",
          "Correct the code, or add its chapter to hs_sectors.csv.");
    }
    return sector;
  }
}
