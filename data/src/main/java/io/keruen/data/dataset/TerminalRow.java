package io.keruen.data.dataset;

import io.keruen.engine.network.Capacity;
import io.keruen.engine.network.Status;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of terminals.csv: transfers from one layer to another.
 *
 * @param line in the file
 * @param hoursSd standard deviation of the hours
 */
public record TerminalRow(
    int line,
    String terminal,
    String place,
    String kind,
    int fromNode,
    int toNode,
    OptionalDouble hours,
    OptionalDouble hoursSd,
    OptionalDouble usdPerTeu,
    OptionalDouble usdPerTonne,
    OptionalDouble capacityTeuPerYear,
    Status status,
    OptionalInt year,
    Evidence evidence) {
  /** Of the whole terminal, served by trainloads; empty where none is stated. */
  Optional<Capacity> capacity() {
    return capacityTeuPerYear.isPresent()
        ? Optional.of(new Capacity(capacityTeuPerYear.getAsDouble(), CapacityUnit.TRAINS.teu()))
        : Optional.empty();
  }
}
