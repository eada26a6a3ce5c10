package io.keruen.engine.study;

/**
 * How far volumes, delays and trade agree after an iteration.
 *
 * @param iteration from 1
 * @param gap relative gap of the routes, 0 at a user equilibrium
 * @param demandChange greatest relative difference, over country pairs, between the demand assigned
 *     and the demand at the costs that follow
 * @param patterns route patterns in use
 */
public record CongestionStep(int iteration, double gap, double demandChange, int patterns) {}
