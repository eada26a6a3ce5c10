/**
 * What a run found out, told to people: sentences, a page with map, charts and tables.
 *
 * <p>In: a {@link io.keruen.engine.study.StudyResult} and its data set. Out: text for the terminal,
 * one self-contained HTML page.
 */
package io.keruen.app.report;
