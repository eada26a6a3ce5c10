/**
 * Tables of bilateral trade as other tools write them.
 *
 * <p>In: a table with one row per exporter, importer and perhaps year, and the names of the columns
 * that matter. Out: the arrays that {@code io.keruen.engine.trade} computes with. Columns: {@code
 * docs/formats/gravity.md}.
 */
package io.keruen.data.gravity;
