package io.keruen.engine.study;

/**
 * What two projects are worth together, if no other is built.
 *
 * @param first the more valuable alone
 * @param togetherUsdM land value gained, USD million
 * @param synergyUsdM of that, what neither brings alone; negative if one stands in for the other
 */
public record ProjectPair(Project first, Project second, double togetherUsdM, double synergyUsdM) {}
