package io.keruen.data.dataset;

import io.keruen.data.input.Choice;
import io.keruen.engine.network.LinkClass;
import io.keruen.engine.network.Status;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of links.csv.
 *
 * @param line in the file
 * @param link number in the data set, also {@code dataSetLink} of the engine's lines
 */
public record LinkRow(
    int line,
    int link,
    int fromNode,
    int toNode,
    Direction direction,
    double lengthKm,
    LinkClass linkClass,
    OptionalDouble speedKmH,
    String passage,
    OptionalInt opened,
    Status status,
    Evidence evidence) {
  /** Ways a link can be travelled. */
  public enum Direction {
    BOTH,
    FORWARD;

    static final Choice<Direction> CHOICE =
        Choice.of(values(), value -> value.name().toLowerCase(java.util.Locale.ROOT));
  }
}
