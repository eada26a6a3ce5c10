/**
 * A whole run as a value: a study in, results with their provenance out.
 *
 * <p>Results are {@link io.keruen.engine.study.Table}s that say what their columns hold, so that
 * writers and reports need to know nothing of how they came about.
 */
package io.keruen.engine.study;
