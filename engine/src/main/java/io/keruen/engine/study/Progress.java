package io.keruen.engine.study;

/**
 * How far a run is.
 *
 * @param stage what is being done, for people
 * @param done parts of the stage done
 * @param total parts of the stage
 */
public record Progress(String stage, int done, int total) {}
