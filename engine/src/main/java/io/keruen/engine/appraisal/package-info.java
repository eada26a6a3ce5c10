/**
 * What a scenario changes, for whom: time, cost, market access, dependence, emissions.
 *
 * <p>In: skims of two worlds over the same centroids, what countries and cities weigh, tariffs.
 * Out: changes by pair, country, corridor and group; market access and land value by city (Reed and
 * Trubetskoy 2019, World Bank WPS 8815); shares of trade routes by neighbour. Formulas stand in
 * docs/methods/appraisal.md.
 */
package io.keruen.engine.appraisal;
