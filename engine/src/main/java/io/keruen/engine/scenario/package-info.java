/**
 * Edits over an untouched baseline.
 *
 * <p>In: a {@link io.keruen.engine.scenario.World} and a list of edits as the planner wrote them.
 * Out: another world, or all problems of the list at once.
 */
package io.keruen.engine.scenario;
