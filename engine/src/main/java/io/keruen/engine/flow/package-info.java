/**
 * Flows: how demand spreads over a network whose links, terminals and crossings have limited
 * capacity.
 *
 * <p>In: a {@link io.keruen.engine.flow.FlowNetwork}, whose links each have a {@link
 * io.keruen.engine.flow.LinkTime}, and {@link io.keruen.engine.flow.FlowClass}es, each with an
 * {@link io.keruen.engine.flow.OdMatrix} and its own money costs. Out: an {@link
 * io.keruen.engine.flow.Equilibrium} with volumes, times and a relative gap for every iteration.
 * Words: volume, capacity, relative gap, TSTT, SPTT, Beckmann function as in docs/dictionary.md.
 * Methods and sources: docs/methods/assignment.md.
 */
package io.keruen.engine.flow;
