package io.keruen.data.dataset;

/**
 * One row of observed.csv: a published figure to compare results with.
 *
 * @param year as published: a year, a month such as {@code 2024-01}, or a span of years
 */
public record Observation(
    String indicator,
    String geography,
    String year,
    double value,
    String unit,
    Evidence evidence) {}
