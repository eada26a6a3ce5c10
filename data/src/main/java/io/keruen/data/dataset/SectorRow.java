package io.keruen.data.dataset;

import java.util.List;

/**
 * One row of sectors.csv: goods or services that trade models tell apart.
 *
 * @param sector name
 * @param title name for people
 * @param moved true for goods that transport moves; false for services
 * @param theta trade elasticity, above 0
 * @param thetaLow lower end of the published range
 * @param thetaHigh upper end
 * @param commodities commodity classes of commodities.csv that carry the sector's goods
 */
public record SectorRow(
    String sector,
    String title,
    boolean moved,
    double theta,
    double thetaLow,
    double thetaHigh,
    List<String> commodities,
    Evidence evidence) {
  public SectorRow {
    commodities = List.copyOf(commodities);
  }
}
