package io.keruen.data.build;

import io.keruen.data.build.draft.Status;
import java.util.Optional;

/**
 * A crossing of the built network, both directions.
 *
 * @param anchorA anchor of its node on the side of {@code territoryA}
 * @param fact what is known of it
 */
record Crossing(
    String name,
    String mode,
    String territoryA,
    String territoryB,
    String layerA,
    String layerB,
    String anchorA,
    String anchorB,
    Status status,
    String note,
    Optional<CrossingFact> fact) {}
