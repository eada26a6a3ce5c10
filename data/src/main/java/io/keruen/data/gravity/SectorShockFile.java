package io.keruen.data.gravity;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorShock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Reads what happens to an economy of many sectors: new tariffs, changed costs, taxes. */
public final class SectorShockFile {
  /** Stands for every sector. */
  private static final String ALL = "all";

  private final SectorEconomy economy;
  private final InputProblems problems = new InputProblems();
  private final References countries;
  private final References sectors;

  private record Row(
      int exporter,
      int importer,
      String sector,
      OptionalDouble tariffPercent,
      OptionalDouble factor) {}

  private record Tax(int country, OptionalDouble percentOfIncome, OptionalDouble money) {}

  private SectorShockFile(SectorEconomy economy) {
    this.economy = economy;
    countries = References.of(SectorFolder.VALUE_ADDED, economy.countries());
    List<String> names = new ArrayList<>(economy.sectors());
    names.add(ALL);
    sectors = References.of(SectorFolder.VALUE_ADDED, names);
  }

  /**
   * Reads a shock.
   *
   * @param taxes file of taxes for infrastructure, if there are any
   * @throws io.keruen.data.input.InvalidInputException with all problems
   */
  public static SectorShock read(SectorEconomy economy, Path shock, Optional<Path> taxes) {
    SectorShockFile file = new SectorShockFile(economy);
    List<Row> rows = file.rows(shock);
    List<Tax> paid = taxes.map(file::taxes).orElse(List.of());
    file.problems.throwIfAny();
    return file.shock(rows, paid);
  }

  private List<Row> rows(Path path) {
    FirstLines first = new FirstLines("sector", "one row per exporter, importer and sector");
    Columns columns =
        Columns.of("exporter", "importer", "sector").withOptional("tariff_percent", "cost_factor");
    return CsvTable.read(path, columns, problems)
        .rows(
            row -> {
              String exporter = row.reference("exporter", countries);
              String importer = row.reference("importer", countries);
              String sector = row.reference("sector", sectors);
              first.require(row, List.of(exporter, importer, sector));
              OptionalDouble tariff =
                  row.optionalDecimal("tariff_percent", SectorFolder.PERCENT_ABOVE_MINUS_100);
              OptionalDouble factor = row.optionalDecimal("cost_factor", Range.ABOVE_ZERO);
              requireChange(row, "cost_factor", "tariff_percent");
              requireTrade(row, exporter, importer, sector);
              if (exporter.equals(importer) && tariff.isPresent()) {
                row.problem(
                    "tariff_percent", "nothing for goods of the country itself", "Empty the cell.");
              }
              return new Row(
                  economy.countries().indexOf(exporter),
                  economy.countries().indexOf(importer),
                  sector,
                  tariff,
                  factor);
            });
  }

  private static void requireChange(CsvRow row, String column, String other) {
    if (row.text(column).isEmpty() && row.text(other).isEmpty()) {
      row.problem(
          column, "a number here or in '" + other + "'", "Say what changes, or delete the row.");
    }
  }

  /** A row for all sectors that changes nothing means another pair. */
  private void requireTrade(CsvRow row, String exporter, String importer, String sector) {
    int from = economy.countries().indexOf(exporter);
    int to = economy.countries().indexOf(importer);
    if (from >= 0
        && to >= 0
        && sector.equals(ALL)
        && allSectors().noneMatch(each -> economy.share(each, from, to) > 0)) {
      row.problem(
          "sector",
          "trade from %s to %s in some sector".formatted(exporter, importer),
          "The data have none, so nothing can change: correct the pair, or delete the row.");
    }
  }

  private IntStream allSectors() {
    return IntStream.range(0, economy.sectors().size());
  }

  private List<Tax> taxes(Path path) {
    FirstLines first = new FirstLines("country", "one row per country");
    Columns columns = Columns.of("country").withOptional("percent_of_income", "money");
    return CsvTable.read(path, columns, problems)
        .rows(
            row -> {
              String country = row.reference("country", countries);
              first.require(row, country);
              requireChange(row, "percent_of_income", "money");
              return new Tax(
                  economy.countries().indexOf(country),
                  row.optionalDecimal(
                      "percent_of_income",
                      new Range(0, Math.nextDown(100.0), "a number from 0 and below 100")),
                  row.optionalDecimal("money", Range.ZERO_OR_MORE));
            });
  }

  /** Rows for all sectors first, so that a row for one sector prevails wherever it stands. */
  private SectorShock shock(List<Row> rows, List<Tax> taxes) {
    SectorShock.Builder shock = SectorShock.on(economy);
    rows.stream().filter(row -> row.sector().equals(ALL)).forEach(row -> add(shock, row));
    rows.stream().filter(row -> !row.sector().equals(ALL)).forEach(row -> add(shock, row));
    for (Tax tax : taxes) {
      tax.percentOfIncome().ifPresent(value -> shock.taxOfIncome(tax.country(), value / 100));
      tax.money().ifPresent(value -> shock.taxOfMoney(tax.country(), value));
    }
    return shock.build();
  }

  private void add(SectorShock.Builder shock, Row row) {
    IntStream of =
        row.sector().equals(ALL)
            ? allSectors().filter(each -> economy.share(each, row.exporter(), row.importer()) > 0)
            : IntStream.of(economy.sectors().indexOf(row.sector()));
    of.forEach(
        sector -> {
          row.tariffPercent()
              .ifPresent(value -> shock.tariff(sector, row.exporter(), row.importer(), value));
          row.factor()
              .ifPresent(value -> shock.cost(sector, row.exporter(), row.importer(), value));
        });
  }
}
