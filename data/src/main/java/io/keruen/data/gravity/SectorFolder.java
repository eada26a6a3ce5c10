package io.keruen.data.gravity;

import static io.keruen.data.input.Range.ABOVE_ZERO;
import static io.keruen.data.input.Range.ZERO_OR_MORE;

import io.keruen.data.input.Columns;
import io.keruen.data.input.CsvRow;
import io.keruen.data.input.CsvTable;
import io.keruen.data.input.InputFile;
import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InputProblems;
import io.keruen.data.input.InvalidInputException;
import io.keruen.data.input.Range;
import io.keruen.data.input.References;
import io.keruen.engine.trade.SectorEconomy;
import io.keruen.engine.trade.SectorEconomyBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the accounts of a world of many sectors: {@code value_added.csv}, which names countries and
 * sectors, {@code flows.csv}, {@code output.csv}, {@code inputs.csv}, and a file of elasticities.
 */
public final class SectorFolder {
  static final Range PERCENT_ABOVE_MINUS_100 =
      new Range(Math.nextUp(-100.0), Double.MAX_VALUE, "a number above -100");
  static final String VALUE_ADDED = "value_added.csv";
  private static final String FLOWS = "flows.csv";
  private static final String OUTPUT = "output.csv";
  private static final String INPUTS = "inputs.csv";

  /** How far stated output and the sum of stated sales may differ, of the output. */
  private static final double SALES_TOLERANCE = 1e-6;

  private final Path folder;
  private final InputProblems problems = new InputProblems();
  private final List<ValueAdded> valueAdded;
  private final List<String> countries;
  private final List<String> sectors;
  private final Map<String, Integer> countryNumbers;
  private final Map<String, Integer> sectorNumbers;
  private final References knownCountries;
  private final References knownSectors;

  private record ValueAdded(String country, String sector, double share) {}

  private SectorFolder(Path folder) {
    this.folder = folder;
    valueAdded = readValueAdded();
    Set<String> countryNames = new LinkedHashSet<>();
    Set<String> sectorNames = new LinkedHashSet<>();
    valueAdded.forEach(row -> countryNames.add(row.country()));
    valueAdded.forEach(row -> sectorNames.add(row.sector()));
    countries = List.copyOf(countryNames);
    sectors = List.copyOf(sectorNames);
    countryNumbers = numbers(countries);
    sectorNumbers = numbers(sectors);
    knownCountries = References.of(VALUE_ADDED, countries);
    knownSectors = References.of(VALUE_ADDED, sectors);
  }

  private static Map<String, Integer> numbers(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }

  private static int number(Map<String, Integer> numbers, String name) {
    return numbers.get(name);
  }

  /**
   * Reads a folder and calibrates the economy.
   *
   * @param thetaFile elasticities: columns sector, theta
   * @throws InvalidInputException with all problems of all files
   */
  public static SectorEconomy read(Path folder, Path thetaFile) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              folder.toString(),
              Files.exists(folder) ? "a file" : "no such folder",
              "a folder with flows.csv, output.csv, value_added.csv and inputs.csv",
              "Check the path after --data; docs/formats/gravity.md describes the tables."));
    }
    return new SectorFolder(folder).economy(thetaFile);
  }

  private SectorEconomy economy(Path thetaFile) {
    double[] theta = readTheta(thetaFile);
    Sales sales = new Sales(countries.size(), sectors.size());
    readFlows(sales);
    readOutput(sales);
    double[] inputs = readInputs();
    checkOutputs(sales);
    checkInputs(inputs, sales);
    problems.throwIfAny();
    try {
      return calibrate(theta, sales, inputs);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          InputProblem.ofFile(
              folder.toString(),
              "accounts that do not fit together: " + e.getMessage(),
              "what every country makes, buys and uses",
              "Correct the flows, outputs or shares of that country."));
    }
  }

  private List<ValueAdded> readValueAdded() {
    FirstLines first = new FirstLines("sector", "one row per country and sector");
    return CsvTable.read(
            folder.resolve(VALUE_ADDED), Columns.of("country", "sector", "share"), problems)
        .rows(
            row -> {
              String country = row.requiredText("country");
              String sector = row.requiredText("sector");
              first.require(row, List.of(country, sector));
              return new ValueAdded(country, sector, row.decimal("share", Range.between(0, 1)));
            });
  }

  private double[] readTheta(Path file) {
    FirstLines first = new FirstLines("sector", "one row per sector");
    double[] theta = new double[sectors.size()];
    CsvTable.read(file, Columns.of("sector", "theta"), problems)
        .rows(
            row -> {
              String sector = row.reference("sector", knownSectors);
              first.require(row, sector);
              double value = row.decimal("theta", ABOVE_ZERO);
              if (sectorNumbers.containsKey(sector)) {
                theta[number(sectorNumbers, sector)] = value;
              }
              return sector;
            });
    String name = InputFile.name(file);
    boolean read = !problems.touch(name) && !problems.touch(file.toString());
    for (int sector = 0; sector < theta.length && read; sector++) {
      if (theta[sector] == 0) {
        problems.add(
            InputProblem.ofFile(
                name,
                "no theta for the sector '" + sectors.get(sector) + "'",
                "one for every sector of " + VALUE_ADDED,
                "Add a row for it; where a sector is not traded, any value above 0 will do."));
      }
    }
    return theta;
  }

  private void readFlows(Sales sales) {
    FirstLines first = new FirstLines("importer", "one row per sector, exporter and importer");
    Columns columns =
        Columns.of("sector", "exporter", "importer", "value").withOptional("tariff_percent");
    CsvTable.read(folder.resolve(FLOWS), columns, problems)
        .rows(
            row -> {
              String sector = row.reference("sector", knownSectors);
              String exporter = row.reference("exporter", knownCountries);
              String importer = row.reference("importer", knownCountries);
              first.require(row, List.of(sector, exporter, importer));
              double value = row.decimal("value", ZERO_OR_MORE);
              double tariff =
                  row.optionalDecimal("tariff_percent", PERCENT_ABOVE_MINUS_100).orElse(0);
              if (exporter.equals(importer) && tariff != 0) {
                row.problem(
                    "tariff_percent",
                    "nothing or 0 for the sales of a country to itself",
                    "Empty the cell.");
              }
              if (known(exporter, sector) && known(importer, sector)) {
                sales.flow(
                    number(sectorNumbers, sector),
                    number(countryNumbers, exporter),
                    number(countryNumbers, importer),
                    value,
                    tariff);
              }
              return row.line();
            });
  }

  private void readOutput(Sales sales) {
    if (!Files.exists(folder.resolve(OUTPUT)) && sales.hasHomeSales()) {
      return;
    }
    FirstLines first = new FirstLines("sector", "one row per country and sector");
    CsvTable.read(folder.resolve(OUTPUT), Columns.of("country", "sector", "value"), problems)
        .rows(
            row -> {
              String country = row.reference("country", knownCountries);
              String sector = row.reference("sector", knownSectors);
              first.require(row, List.of(country, sector));
              double value = row.decimal("value", ZERO_OR_MORE);
              if (known(country, sector)) {
                checkHomeSales(row, sales, country, sector, value);
                sales.output(number(countryNumbers, country), number(sectorNumbers, sector), value);
              }
              return row.line();
            });
  }

  private void checkHomeSales(
      CsvRow row, Sales sales, String country, String sector, double output) {
    double summed =
        sales.statedSales(number(countryNumbers, country), number(sectorNumbers, sector));
    if (!Double.isNaN(summed) && Math.abs(summed - output) > SALES_TOLERANCE * output) {
      row.problem(
          "value",
          "the sum of all sales of the sector in " + FLOWS + ", at home too: " + summed,
          "Correct one of them, or leave the sales at home out of " + FLOWS + ".");
    }
  }

  private double[] readInputs() {
    FirstLines first = new FirstLines("sector", "one row per country, using_sector and sector");
    double[] shares = new double[countries.size() * sectors.size() * sectors.size()];
    CsvTable.read(
            folder.resolve(INPUTS),
            Columns.of("country", "using_sector", "sector", "share"),
            problems)
        .rows(
            row -> {
              String country = row.reference("country", knownCountries);
              String user = row.reference("using_sector", knownSectors);
              String sector = row.reference("sector", knownSectors);
              first.require(row, List.of(country, user, sector));
              double share = row.decimal("share", Range.between(0, 1));
              if (known(country, user) && known(country, sector)) {
                shares[at(country, user) * sectors.size() + number(sectorNumbers, sector)] = share;
              }
              return row.line();
            });
    return shares;
  }

  private boolean known(String country, String sector) {
    return countryNumbers.containsKey(country) && sectorNumbers.containsKey(sector);
  }

  private int at(String country, String sector) {
    return number(countryNumbers, country) * sectors.size() + number(sectorNumbers, sector);
  }

  /** Without its output, what a country sells to itself is not known. */
  private void checkOutputs(Sales sales) {
    if (!problems.isEmpty()) {
      return;
    }
    for (ValueAdded row : valueAdded) {
      int country = number(countryNumbers, row.country());
      int sector = number(sectorNumbers, row.sector());
      if (Double.isNaN(sales.outputOf(country, sector))) {
        problems.add(
            InputProblem.ofFile(
                OUTPUT,
                "no output of '%s' in %s, and no sales at home in %s"
                    .formatted(row.sector(), row.country(), FLOWS),
                "one of the two",
                "Add its output, 0 if it makes none; without it the country's own share of its"
                    + " market is not known."));
      }
    }
    requireValueAdded(sales);
  }

  private void requireValueAdded(Sales sales) {
    Set<Integer> stated = new HashSet<>();
    valueAdded.forEach(row -> stated.add(at(row.country(), row.sector())));
    for (int at = 0; at < countries.size() * sectors.size(); at++) {
      String country = countries.get(at / sectors.size());
      String sector = sectors.get(at % sectors.size());
      if (sales.makes(at / sectors.size(), at % sectors.size()) && !stated.contains(at)) {
        problems.add(
            InputProblem.ofFile(
                VALUE_ADDED,
                "no row for '%s' in %s, which sells some".formatted(sector, country),
                "its share of value added in output",
                "Add the row."));
      }
    }
  }

  private void checkInputs(double[] inputs, Sales sales) {
    if (!problems.isEmpty()) {
      return;
    }
    int count = sectors.size();
    for (ValueAdded row : valueAdded) {
      int at = at(row.country(), row.sector());
      double sum = Arrays.stream(inputs, at * count, (at + 1) * count).sum();
      boolean needed = row.share() < 1 && sales.makes(at / count, at % count);
      if ((needed || sum > 0) && Math.abs(sum - 1) > SectorEconomyBuilder.SHARE_TOLERANCE) {
        problems.add(
            InputProblem.ofFile(
                INPUTS,
                "input shares of '%s' in %s that sum to %s"
                    .formatted(row.sector(), row.country(), sum),
                "a sum of 1",
                "Correct the shares: each is a part of all inputs, not of output."));
      }
    }
  }

  private SectorEconomy calibrate(double[] theta, Sales sales, double[] inputs) {
    SectorEconomyBuilder builder = new SectorEconomyBuilder(countries, sectors, theta);
    sales.writeInto(builder);
    int count = sectors.size();
    for (ValueAdded row : valueAdded) {
      int at = at(row.country(), row.sector());
      boolean makes = sales.makes(at / count, at % count);
      builder.valueAdded(at / count, at % count, makes ? row.share() : 1);
      for (int sector = 0; sector < count; sector++) {
        builder.input(at / count, at % count, sector, inputs[at * count + sector]);
      }
    }
    return builder.calibrate();
  }
}
