package io.keruen.engine.study;

/**
 * What a scenario does to the trade and income of an economy, or of several together; all in
 * percent of the baseline.
 *
 * @param name ISO 3166-1 alpha-3, or a group
 * @param incomeUsdBn income in the baseline, USD billion: what the group's mean is weighted with
 * @param realIncomePercent income over the price of what it buys
 * @param exportsPercent sales to other economies, in units of world output; NaN without any
 * @param importsPercent purchases from other economies, in the same units; NaN without any
 */
public record TradeEffect(
    String name,
    double incomeUsdBn,
    double realIncomePercent,
    double exportsPercent,
    double importsPercent) {}
