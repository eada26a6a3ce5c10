/**
 * Data sets: from the tables of docs/formats/dataset.md to the engine's types.
 *
 * <p>In: the files of a folder, or of the data set that travels in the jar. Out: a {@link
 * io.keruen.data.dataset.DataSet}: the {@link io.keruen.engine.scenario.World} that studies change,
 * and the rows that only reports, checks and manifests read. All problems of all tables are
 * reported at once.
 */
package io.keruen.data.dataset;
