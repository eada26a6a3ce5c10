package io.keruen.engine.path;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Search spaces of the origins and the destinations of skims under the same costs. A place without
 * a connection to the network has none. Immutable.
 */
final class SearchSpaces {
  /** Places climbed from as one part of the work. */
  private static final int PART = 32;

  private final CustomHierarchy custom;
  private final Map<Side, int[]> nodes; // per place; NONE without connection
  private final Map<Side, SearchSpace[]> spaces; // per place; null without connection

  private SearchSpaces(
      CustomHierarchy custom, Map<Side, int[]> nodes, Map<Side, SearchSpace[]> spaces) {
    this.custom = custom;
    this.nodes = nodes;
    this.spaces = spaces;
  }

  /**
   * Climbs from all places.
   *
   * @param origins nodes; {@link Hierarchy#NONE} for a place without connection
   * @param destinations likewise
   */
  static SearchSpaces of(
      CustomHierarchy custom, int[] origins, int[] destinations, Execution execution) {
    Map<Side, int[]> nodes = Map.of(Side.ORIGIN, origins, Side.DESTINATION, destinations);
    Map<Side, SearchSpace[]> spaces = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      int[] from = nodes.get(side);
      SearchSpace[] into = new SearchSpace[from.length];
      spaces.put(side, into);
      Tasks.run(
          (from.length + PART - 1) / PART,
          execution.reporting(done -> {}),
          () -> {
            Climber climber = new Climber(custom, side);
            return part -> {
              for (int m = part * PART; m < Math.min(from.length, (part + 1) * PART); m++) {
                into[m] = from[m] == Hierarchy.NONE ? null : climber.spaceOf(from[m]);
              }
            };
          });
    }
    return new SearchSpaces(custom, nodes, spaces);
  }

  CustomHierarchy custom() {
    return custom;
  }

  /** Numbers of the places with a connection. */
  int[] connected(Side side) {
    int[] of = nodes.get(side);
    return IntStream.range(0, of.length).filter(m -> of[m] != Hierarchy.NONE).toArray();
  }

  SearchSpace get(Side side, int place) {
    return spaces.get(side)[place];
  }

  /** Some places side by side. */
  List<SpaceBlock> blocks(Side side, int[] places) {
    return SpaceBlock.of(spaces.get(side), places);
  }

  /**
   * Search spaces under other costs of the same hierarchy; those that stay are the same objects.
   */
  SearchSpaces with(CustomHierarchy other) {
    int[] changed = custom.differences(other);
    Map<Side, SearchSpace[]> updated = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      SpaceCheck check = new SpaceCheck(custom, other, side, changed);
      Climber climber = new Climber(other, side);
      int[] of = nodes.get(side);
      SearchSpace[] before = spaces.get(side);
      SearchSpace[] after = before.clone();
      for (int m : connected(side)) {
        if (!check.stays(of[m], before[m])) {
          after[m] = climber.spaceOf(of[m]);
        }
      }
      updated.put(side, after);
    }
    return new SearchSpaces(other, nodes, updated);
  }

  /** Places whose search space is another one than in these, rising. */
  int[] differences(Side side, SearchSpaces other) {
    return Arrays.stream(connected(side)).filter(m -> get(side, m) != other.get(side, m)).toArray();
  }
}
