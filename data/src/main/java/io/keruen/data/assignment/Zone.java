package io.keruen.data.assignment;

/**
 * Where trips start and end.
 *
 * @param id as trips files name it
 * @param node number of its node
 */
public record Zone(String id, int node) {}
