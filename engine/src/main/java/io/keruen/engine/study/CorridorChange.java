package io.keruen.engine.study;

import io.keruen.engine.appraisal.GroupChange;

/**
 * What a scenario changes on a corridor.
 *
 * @param anyMode by the least-cost route
 * @param land by the least-cost route that does not use the sea
 */
public record CorridorChange(Corridor corridor, GroupChange anyMode, GroupChange land) {}
