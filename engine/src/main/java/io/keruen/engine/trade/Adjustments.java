package io.keruen.engine.trade;

/**
 * What had to be changed in the data of many sectors before they fit together.
 *
 * @param outputsRaised how many outputs lay below exports and were raised to them
 * @param outputRaisedPercent what that added, percent of world output
 * @param finalSharesSetToZero how many sectors of a country sell more to industries than the
 *     country buys of them: their share of final spending would be negative
 * @param finalSpendingSetToZeroPercent the sum of those shares, percent of world final spending
 */
public record Adjustments(
    int outputsRaised,
    double outputRaisedPercent,
    int finalSharesSetToZero,
    double finalSpendingSetToZeroPercent) {}
