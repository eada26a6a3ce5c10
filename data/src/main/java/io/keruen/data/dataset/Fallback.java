package io.keruen.data.dataset;

/**
 * How often a missing value was replaced by a rule.
 *
 * @param table file name
 * @param column what was missing
 * @param rule what took its place
 * @param rows rows it was missing in
 */
public record Fallback(String table, String column, String rule, int rows) {}
