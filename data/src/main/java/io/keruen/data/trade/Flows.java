package io.keruen.data.trade;

/** Money that flows from exporters to importers, per sector; the diagonal is sold at home. */
final class Flows {
  private final int economies;
  private final double[] usdM; // sector, exporter, importer

  Flows(int sectors, int economies) {
    this.economies = economies;
    this.usdM = new double[sectors * economies * economies];
  }

  void set(int sector, int exporter, int importer, double value) {
    usdM[at(sector, exporter, importer)] = value;
  }

  void add(int sector, int exporter, int importer, double value) {
    usdM[at(sector, exporter, importer)] += value;
  }

  double get(int sector, int exporter, int importer) {
    return usdM[at(sector, exporter, importer)];
  }

  private int at(int sector, int exporter, int importer) {
    return (sector * economies + exporter) * economies + importer;
  }

  /** Sales of an economy in a sector, at home and abroad. */
  double output(int sector, int exporter) {
    double sum = 0;
    for (int importer = 0; importer < economies; importer++) {
      sum += get(sector, exporter, importer);
    }
    return sum;
  }

  /** Sales abroad. */
  double exports(int sector, int exporter) {
    return output(sector, exporter) - get(sector, exporter, exporter);
  }

  /** All flows: sector, exporter, importer; a copy. */
  double[] toArray() {
    return usdM.clone();
  }
}
