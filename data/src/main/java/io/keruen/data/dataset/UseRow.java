package io.keruen.data.dataset;

import java.util.List;
import java.util.OptionalDouble;

/**
 * One row of uses.csv: what a sector, or final demand, spends its money on.
 *
 * @param territory ISO 3166-1 alpha-3; empty for any territory without rows of its own
 * @param user a sector, or {@code final}
 * @param valueAddedShare value added in output, 0 to 1; empty for final demand
 * @param shares of the sectors in what the user buys; sum to 1
 */
public record UseRow(
    int line,
    String territory,
    String user,
    OptionalDouble valueAddedShare,
    List<Double> shares,
    Evidence evidence) {
  /** The user that is no sector. */
  public static final String FINAL = "final";

  public UseRow {
    shares = List.copyOf(shares);
  }
}
