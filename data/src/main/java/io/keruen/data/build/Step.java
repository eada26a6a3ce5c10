package io.keruen.data.build;

/**
 * A finished step of the build, with counts.
 *
 * @param before what went in, in words
 * @param after what came out
 */
public record Step(String name, String before, String after) {}
