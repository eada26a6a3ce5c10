/**
 * Readers of the registry packages the data set is built from. In: a folder with the archives as
 * the registries ship them. Out: graphs, polygons, cities, sea lanes and ports, as arrays and
 * records. Nothing is fetched here; a missing or altered archive is refused with the command that
 * gets it.
 */
package io.keruen.data.build.packages;
