package io.keruen.engine.flow;

/**
 * Where a search for a stochastic equilibrium stands, all at the volumes and costs of this moment.
 *
 * @param number 1 for the state after the first loading
 * @param residual share of the demand that would take another route if all chose again at these
 *     costs; 0 at equilibrium, at most 1
 * @param newRoutes routes that are cheaper at these costs than all of their pair's, as far as they
 *     were looked for; none at equilibrium
 * @param objective Beckmann function less entropy, equation 14 of docs/methods/assignment.md
 * @param totalTime volumes times times, over all links
 * @param totalCost volumes times generalised costs, over all links and classes
 */
public record StochasticIteration(
    int number,
    double residual,
    int newRoutes,
    double objective,
    double totalTime,
    double totalCost) {}
