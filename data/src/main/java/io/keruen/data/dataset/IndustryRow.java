package io.keruen.data.dataset;

/**
 * One row of industry_sectors.csv.
 *
 * @param broadSector {@code agriculture}, {@code mining}, {@code manufacturing}, {@code services}
 * @param words in the description of an industry, lower case; empty for any. The longest that
 *     occurs holds
 */
public record IndustryRow(String broadSector, String words, String sector, Evidence evidence) {}
