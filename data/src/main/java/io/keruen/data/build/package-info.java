/**
 * Builds the tables of a data set from registry packages and facts. In: {@link
 * io.keruen.data.build.BuildInputs packages} and a data set's hand-kept tables. Out: the built
 * tables of docs/formats/dataset.md, the same bytes for the same input. Steps and their counts are
 * told to a listener.
 */
package io.keruen.data.build;
