package io.keruen.data.gravity;

import io.keruen.engine.trade.SectorEconomyBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Flows and outputs as they were written, before they are known to fit together. */
final class Sales {
  private final int sectors;
  private final List<Flow> abroad = new ArrayList<>();
  private final double[] exports; // per country, sector
  private final double[] atHome; // likewise; NaN where not stated
  private final double[] output; // likewise; NaN where not stated

  private record Flow(int sector, int exporter, int importer, double value, double tariff) {}

  Sales(int countries, int sectors) {
    this.sectors = sectors;
    exports = new double[countries * sectors];
    atHome = new double[countries * sectors];
    output = new double[countries * sectors];
    Arrays.fill(atHome, Double.NaN);
    Arrays.fill(output, Double.NaN);
  }

  void flow(int sector, int exporter, int importer, double value, double tariffPercent) {
    if (exporter == importer) {
      atHome[exporter * sectors + sector] = value;
    } else {
      abroad.add(new Flow(sector, exporter, importer, value, tariffPercent));
      exports[exporter * sectors + sector] += value;
    }
  }

  void output(int country, int sector, double value) {
    output[country * sectors + sector] = value;
  }

  boolean hasHomeSales() {
    return Arrays.stream(atHome).anyMatch(value -> !Double.isNaN(value));
  }

  /** All sales where those at home are stated, else NaN. */
  double statedSales(int country, int sector) {
    return atHome[country * sectors + sector] + exports[country * sectors + sector];
  }

  /** Output as stated, or the sum of all sales; NaN where neither is known. */
  double outputOf(int country, int sector) {
    double stated = output[country * sectors + sector];
    return Double.isNaN(stated) ? statedSales(country, sector) : stated;
  }

  boolean makes(int country, int sector) {
    return outputOf(country, sector) > 0 || exports[country * sectors + sector] > 0;
  }

  void writeInto(SectorEconomyBuilder builder) {
    abroad.forEach(
        flow ->
            builder.flow(
                flow.sector(), flow.exporter(), flow.importer(), flow.value(), flow.tariff()));
    for (int at = 0; at < output.length; at++) {
      double value = outputOf(at / sectors, at % sectors);
      builder.output(at / sectors, at % sectors, Double.isNaN(value) ? 0 : value);
    }
  }
}
