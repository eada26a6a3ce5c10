package io.keruen.data.result;

import io.keruen.data.dataset.DataSet;

/**
 * Which world, and which goods in it, an exported file describes.
 *
 * @param dataSet its name
 * @param version of the data set's content
 * @param scenario name of the scenario, {@code baseline}, or {@code shipped} for the data as it is
 */
public record WorldLabel(
    String dataSet,
    String version,
    String scenario,
    String commodity,
    double carbonPriceUsdPerTonne) {
  public static WorldLabel of(
      DataSet data, String scenario, String commodity, double carbonPriceUsdPerTonne) {
    return new WorldLabel(data.name(), data.version(), scenario, commodity, carbonPriceUsdPerTonne);
  }
}
