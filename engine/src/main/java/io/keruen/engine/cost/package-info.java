/**
 * Generalised cost: money, time and carbon of every link for one commodity class.
 *
 * <p>In: a network, rates, unions, a commodity class. Out: {@link io.keruen.engine.cost.LinkCosts},
 * whose {@code double[]} of generalised costs is the seam between economics and search.
 */
package io.keruen.engine.cost;
