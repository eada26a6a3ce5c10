package io.keruen.engine.trade;

/**
 * What other trade costs change for a country, in percent. Money is in units of the reference
 * country's price index.
 *
 * @param country its name
 * @param outwardPercent outward multilateral resistance
 * @param inwardPercent inward multilateral resistance: the price index
 * @param pricePercent price of its output; 0 if conditional
 * @param realGdpPercent output over the price index
 * @param exportsPercent sales abroad
 * @param importsPercent purchases abroad
 */
public record CountryEffect(
    String country,
    double outwardPercent,
    double inwardPercent,
    double pricePercent,
    double realGdpPercent,
    double exportsPercent,
    double importsPercent) {}
