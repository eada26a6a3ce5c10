package io.keruen.engine.trade;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The data of Caliendo and Parro (2015): 31 countries and 40 sectors in 1993, 20 of them traded.
 * Not part of this project; tests that need them are skipped where they are not beside it.
 */
final class CaliendoParro {
  static final Path FOLDER = Path.of("..", "..", "shared", "data", "trade", "caliendo-parro-2015");
  static final List<String> COUNTRIES =
      List.of(
          ("ARG AUS AUT BRA CAN CHL CHN DNK FIN FRA DEU GRC HUN IND IDN IRL ITA JPN KOR MEX NLD NZL"
                  + " NOR PRT ZAF ESP SWE TUR GBR USA ROW")
              .split(" "));
  static final int TRADED = 20;
  static final int SECTORS = 40;

  /** Of sectors that are not traded; without effect. */
  private static final double OTHER_THETA = 8.22;

  private static final double USD_PER_UNIT = 1000;

  private CaliendoParro() {}

  static SectorEconomy economy() {
    assumeTrue(
        Files.isDirectory(FOLDER),
        "skipped: the data of Caliendo and Parro (2015) are not beside the project");
    SectorEconomyBuilder builder = new SectorEconomyBuilder(COUNTRIES, sectors(), theta());
    addFlows(builder);
    double[][] valueAdded = read("B.txt");
    double[][] output = read("GO.txt");
    for (int country = 0; country < COUNTRIES.size(); country++) {
      for (int sector = 0; sector < SECTORS; sector++) {
        builder.valueAdded(country, sector, valueAdded[sector][country]);
        builder.output(country, sector, output[sector][country]);
      }
    }
    addInputs(builder);
    return builder.calibrate();
  }

  private static List<String> sectors() {
    return IntStream.rangeClosed(1, SECTORS).mapToObj(sector -> "s" + sector).toList();
  }

  private static double[] theta() {
    double[][] traded = read("T.txt");
    return IntStream.range(0, SECTORS)
        .mapToDouble(sector -> sector < TRADED ? traded[sector][0] : OTHER_THETA)
        .toArray();
  }

  /** The file has customs values, without tariffs. */
  private static void addFlows(SectorEconomyBuilder builder) {
    double[][] trade = read("xbilat1993.txt");
    double[][] tariff = read("tariffs1993.txt");
    for (int row = 0; row < trade.length; row++) {
      int sector = row / COUNTRIES.size();
      int importer = row % COUNTRIES.size();
      for (int exporter = 0; exporter < COUNTRIES.size(); exporter++) {
        if (exporter != importer) {
          double percent = tariff[row][exporter];
          builder.flow(sector, exporter, importer, USD_PER_UNIT * trade[row][exporter], percent);
        }
      }
    }
  }

  /** One share of 31 x 40 x 40 is negative, of Canada: it is set to 0 and the others scaled. */
  private static void addInputs(SectorEconomyBuilder builder) {
    double[][] inputs = read("IO.txt");
    for (int country = 0; country < COUNTRIES.size(); country++) {
      for (int using = 0; using < SECTORS; using++) {
        double sum = 0;
        for (int sector = 0; sector < SECTORS; sector++) {
          sum += Math.max(0, inputs[country * SECTORS + sector][using]);
        }
        for (int sector = 0; sector < SECTORS && sum > 0; sector++) {
          double share = Math.max(0, inputs[country * SECTORS + sector][using]) / sum;
          builder.input(country, using, sector, share);
        }
      }
    }
  }

  /** Tariffs among Canada, Mexico and the United States go from those of 1993 to those of 2005. */
  static SectorShock nafta(SectorEconomy economy) {
    double[][] tariff = read("tariffs2005.txt");
    SectorShock.Builder shock = SectorShock.on(economy);
    for (int sector = 0; sector < TRADED; sector++) {
      for (int importer : members()) {
        for (int exporter : members()) {
          if (exporter != importer) {
            shock.tariff(
                sector, exporter, importer, tariff[sector * COUNTRIES.size() + importer][exporter]);
          }
        }
      }
    }
    return shock.build();
  }

  static int[] members() {
    return new int[] {country("MEX"), country("CAN"), country("USA")};
  }

  static int country(String code) {
    return COUNTRIES.indexOf(code);
  }

  private static double[][] read(String file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream()
          .filter(line -> !line.isBlank())
          .map(CaliendoParro::numbers)
          .toArray(double[][]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.strip().split("\t", -1)).mapToDouble(Double::parseDouble).toArray();
  }
}
