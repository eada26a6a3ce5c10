/**
 * Paths: least-cost trees, skims, routes and alternatives; Pareto routes.
 *
 * <p>In: a {@link io.keruen.engine.network.Network} and a {@code double[]} of link costs (from
 * {@link io.keruen.engine.cost.LinkCosts} or anywhere else). Out: a {@link
 * io.keruen.engine.path.PathTree} from one origin, {@link io.keruen.engine.path.Skims} between
 * lists of places, a {@link io.keruen.engine.path.Route} unpacked for people. Methods and sources:
 * docs/methods/paths.md.
 */
package io.keruen.engine.path;
