package io.keruen.data.dataset;

/** One row of sources.csv. */
public record Source(
    String id, String publisher, String title, String year, String address, String licence) {}
