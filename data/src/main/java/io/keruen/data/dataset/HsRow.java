package io.keruen.data.dataset;

/**
 * One row of hs_sectors.csv.
 *
 * @param hs first two to six digits of codes of the Harmonized System; the longest that fits holds
 */
public record HsRow(String hs, String sector, Evidence evidence) {}
