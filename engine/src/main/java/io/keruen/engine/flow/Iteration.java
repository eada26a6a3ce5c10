package io.keruen.engine.flow;

/**
 * Where a search for an equilibrium stands, all at the volumes and costs of this moment.
 *
 * @param number 1 for the state after the first loading
 * @param relativeGap (TSTT - SPTT) / TSTT with TSTT the cost of all flows and SPTT what it would be
 *     if all took least-cost paths at the same link costs: 0 at equilibrium, else above
 * @param averageExcessCost (TSTT - SPTT) / assigned demand: what a unit of demand pays too much on
 *     average, in the unit of time
 * @param objective Beckmann function: the links' integrals of time plus fixed costs times volumes
 * @param totalTime volumes times times, over all links
 * @param totalCost volumes times generalised costs, over all links and classes: TSTT
 */
public record Iteration(
    int number,
    double relativeGap,
    double averageExcessCost,
    double objective,
    double totalTime,
    double totalCost) {}
