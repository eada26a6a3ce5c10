package io.keruen.data.dataset;

import io.keruen.engine.network.Capacity;
import io.keruen.engine.network.Mode;
import io.keruen.engine.network.Status;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of crossings.csv: one direction of a border crossing, as measured; what is empty falls
 * back (see {@link Fallback}).
 *
 * @param line in the file
 */
public record CrossingRow(
    int line,
    String crossing,
    Mode mode,
    int fromNode,
    int toNode,
    String fromTerritory,
    String toTerritory,
    OptionalDouble clearanceHours,
    OptionalDouble clearanceHoursSd,
    OptionalDouble clearanceUsdPerTeu,
    OptionalDouble handlingHours,
    OptionalDouble gaugeChangeHours,
    OptionalDouble gaugeChangeUsdPerTeu,
    OptionalDouble capacityPerDay,
    CapacityUnit capacityUnit,
    Status status,
    OptionalInt year,
    Evidence evidence) {
  /** Empty where none is stated. */
  Optional<Capacity> capacity() {
    return capacityPerDay.isPresent() && capacityUnit != CapacityUnit.UNSTATED
        ? Optional.of(capacityUnit.perDay(capacityPerDay.getAsDouble()))
        : Optional.empty();
  }
}
