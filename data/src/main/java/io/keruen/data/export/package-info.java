/**
 * A network in the forms that other tools read: RoutingKit's vectors, the graphs of the 9th DIMACS
 * challenge, and the GeoJSON of the World Bank's published scripts.
 *
 * <p>In: a network, its link costs for one class of goods, the projects that change its links. Out:
 * files in an {@link io.keruen.data.result.OutputFolder}. Formats are described in
 * docs/formats/export.md.
 */
package io.keruen.data.export;
