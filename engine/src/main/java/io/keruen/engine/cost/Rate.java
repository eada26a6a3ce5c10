package io.keruen.engine.cost;

/**
 * What it takes to move one TEU.
 *
 * @param usdPerTeuKm money
 * @param speedKmH commercial speed without border delays
 * @param kgCo2ePerTeuKm emissions, well to wheel
 * @param fixedUsdPerTeu once per link (used by drayage: loading or unloading)
 * @param fixedHours once per link
 */
public record Rate(
    double usdPerTeuKm,
    double speedKmH,
    double kgCo2ePerTeuKm,
    double fixedUsdPerTeu,
    double fixedHours) {}
