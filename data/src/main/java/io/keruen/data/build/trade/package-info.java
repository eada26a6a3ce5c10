/**
 * Estimates trade between economies, for data sets without an openly licensed matrix.
 *
 * <p>In: totals of the territories, published shares of their partners, a sample of trade and of
 * input-output tables, gravity coefficients, and the places, borders and unions of the data set.
 * Out: {@code trade.csv} and {@code value_added.csv}. Steps and sources:
 * docs/methods/trade-data.md. Matrices are arrays, row by row: exporter, then importer.
 */
package io.keruen.data.build.trade;
