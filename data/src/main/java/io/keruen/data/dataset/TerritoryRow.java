package io.keruen.data.dataset;

import io.keruen.engine.network.Territory;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of territories.csv.
 *
 * @param gaugeMm of the main network; empty without railway
 * @param inNetwork true if the data set holds its land network
 * @param year of the economic figures
 * @param railClearanceHours hours at its own post of a rail crossing, where the crossing states
 *     none
 * @param roadClearanceHours likewise for road
 * @param clearanceUsdPerTeu fees at its own post of either
 */
public record TerritoryRow(
    Territory territory,
    List<String> aliases,
    String region,
    OptionalInt gaugeMm,
    boolean inNetwork,
    OptionalInt year,
    OptionalDouble railClearanceHours,
    OptionalDouble roadClearanceHours,
    OptionalDouble clearanceUsdPerTeu,
    Evidence evidence) {
  public TerritoryRow {
    aliases = List.copyOf(aliases);
  }
}
