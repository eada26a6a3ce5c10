package io.keruen.data.verify;

/**
 * What volumes come to, in the units of the network's file.
 *
 * @param objective Beckmann function: the links' integrals of time plus fixed costs times volumes
 * @param relativeGap (totalCost - leastCost) / totalCost; may be negative by rounding
 * @param averageExcessCost (totalCost - leastCost) / assigned
 * @param totalTravelTime volumes times times
 * @param totalCost volumes times generalised costs, over links and classes: TSTT
 * @param leastCost what all trips would cost on least-cost paths at the same link costs: SPTT
 * @param assigned trips between different zones that some path joins
 * @param unreachable trips between different zones that no path joins
 * @param unreachablePairs pairs of zones with such trips
 */
public record RecomputedFigures(
    double objective,
    double relativeGap,
    double averageExcessCost,
    double totalTravelTime,
    double totalCost,
    double leastCost,
    double assigned,
    double unreachable,
    int unreachablePairs) {}
