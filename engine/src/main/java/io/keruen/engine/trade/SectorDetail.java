package io.keruen.engine.trade;

/**
 * What a shock does to one sector of one country. Ratios are new over old; money is in units of
 * world value added.
 *
 * @param price to buyers in the country, tariffs included; NaN if it buys none
 * @param cost of makers in the country; NaN if it makes none
 * @param outputPercent change of gross output; NaN without any
 * @param exportsPercent change of exports; NaN without any
 * @param importsPercent change of imports, tariffs left out; NaN without any
 */
public record SectorDetail(
    String country,
    String sector,
    double price,
    double cost,
    double outputPercent,
    double exportsPercent,
    double importsPercent) {}
