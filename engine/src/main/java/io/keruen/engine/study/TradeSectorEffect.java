package io.keruen.engine.study;

/**
 * What a scenario does to a sector of an economy, in percent of the baseline; NaN where there was
 * nothing.
 *
 * @param iso3 ISO 3166-1 alpha-3, or the name of a group of economies
 * @param sector name
 * @param outputPercent gross output, in units of world output
 * @param exportsPercent sales to other economies, in the same units
 * @param importsPercent purchases from other economies, in the same units
 * @param pricePercent price of the sector's goods to buyers of the economy
 */
public record TradeSectorEffect(
    String iso3,
    String sector,
    double outputPercent,
    double exportsPercent,
    double importsPercent,
    double pricePercent) {}
