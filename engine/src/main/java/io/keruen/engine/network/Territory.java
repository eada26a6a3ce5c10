package io.keruen.engine.network;

import java.util.OptionalDouble;

/**
 * A country or customs territory.
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param beltAndRoad true if it is one of the programme's economies
 * @param gdpUsdBn current USD billion of the data set's year
 * @param populationM million
 * @param exportsUsdBn goods and services, USD billion
 * @param importsUsdBn goods and services, USD billion
 * @param mfnTariffPercent trade-weighted most-favoured-nation tariff
 */
public record Territory(
    String iso3,
    String name,
    boolean landlocked,
    boolean beltAndRoad,
    OptionalDouble gdpUsdBn,
    OptionalDouble populationM,
    OptionalDouble exportsUsdBn,
    OptionalDouble importsUsdBn,
    OptionalDouble mfnTariffPercent) {}
