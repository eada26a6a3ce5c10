package io.keruen.engine.path;

import io.keruen.engine.network.Place;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The work behind {@link Skims}: every pair of search spaces meets at a hub, and the sums to this
 * hub from both sides make a cell of the results. A row is written by one thread and depends on
 * nothing but its origin, hence the same bits for any number of threads.
 */
final class SkimRows {
  private static final int NO_PLACE = -1;

  private final SearchSpaces spaces;
  private final LinkMeasures links;
  private final int[] itself; // per origin: the destination that is the same place
  private final int destinations;
  private final Map<Side, SpaceSums[]> spaceSums; // per place with a connection
  private final double[] generalisedUsd;
  private final double[][] sums; // per measure
  private final long[] markBits;

  SkimRows(SearchSpaces spaces, LinkMeasures links, List<Place> origins, List<Place> destinations) {
    this.spaces = spaces;
    this.links = links;
    this.destinations = destinations.size();
    itself = same(origins, destinations);
    spaceSums =
        Map.of(
            Side.ORIGIN, new SpaceSums[origins.size()],
            Side.DESTINATION, new SpaceSums[this.destinations]);
    int pairs = Math.multiplyExact(origins.size(), this.destinations);
    generalisedUsd = filled(pairs, Double.POSITIVE_INFINITY);
    sums = new double[links.count()][];
    Arrays.setAll(sums, measure -> filled(pairs, Double.POSITIVE_INFINITY));
    markBits = new long[Math.multiplyExact(pairs, links.words())];
  }

  /** Per origin: the destination that is the same place, or -1. */
  static int[] same(List<Place> origins, List<Place> destinations) {
    Map<Place, Integer> number = new HashMap<>();
    for (int j = 0; j < destinations.size(); j++) {
      number.put(destinations.get(j), j);
    }
    return origins.stream().mapToInt(from -> number.getOrDefault(from, NO_PLACE)).toArray();
  }

  private static double[] filled(int length, double value) {
    double[] array = new double[length];
    Arrays.fill(array, value);
    return array;
  }

  double[] generalisedUsd() {
    return generalisedUsd;
  }

  double[][] sums() {
    return sums;
  }

  long[] markBits() {
    return markBits;
  }

  /** Computes all rows; progress is told in origins. */
  void computeAll(Execution execution) {
    sumSpaces(Side.ORIGIN, execution);
    sumSpaces(Side.DESTINATION, execution);
    List<SpaceBlock> from = spaces.blocks(Side.ORIGIN, spaces.connected(Side.ORIGIN));
    List<SpaceBlock> to = spaces.blocks(Side.DESTINATION, spaces.connected(Side.DESTINATION));
    Execution byOrigin =
        execution.reporting(
            done ->
                execution
                    .progress()
                    .accept(done < from.size() ? done * SpaceBlock.LANES : itself.length));
    Tasks.run(
        from.size(),
        byOrigin,
        () -> {
          Meeting meeting = new Meeting();
          return block -> to.forEach(other -> fill(meeting, from.get(block), other));
        });
    for (int i = 0; i < itself.length; i++) {
      fillDiagonal(i);
    }
  }

  private void sumSpaces(Side side, Execution execution) {
    int[] places = spaces.connected(side);
    SpaceSums[] into = spaceSums.get(side);
    int parts = Math.min(places.length, execution.threads());
    Tasks.run(
        parts,
        execution.reporting(done -> {}),
        () -> {
          PathSums path = new PathSums(spaces.custom(), links);
          return part -> {
            for (int at = part; at < places.length; at += parts) {
              into[places[at]] = path.of(spaces.get(side, places[at]));
            }
          };
        });
  }

  private void fill(Meeting meeting, SpaceBlock from, SpaceBlock to) {
    SpaceSums[] originSums = spaceSums.get(Side.ORIGIN);
    SpaceSums[] destinationSums = spaceSums.get(Side.DESTINATION);
    meeting.between(from, to);
    for (int row = 0; row < from.size(); row++) {
      meeting.from(row);
      int i = from.member(row);
      for (int lane = 0; lane < to.size(); lane++) {
        int cell = i * destinations + to.member(lane);
        generalisedUsd[cell] = meeting.cost(lane);
        if (generalisedUsd[cell] < Double.POSITIVE_INFINITY) {
          int hub = meeting.hub(lane);
          SpaceSums there = originSums[i];
          SpaceSums on = destinationSums[to.member(lane)];
          add(there, meeting.originEntry(hub), on, meeting.destinationEntry(hub, lane), cell);
        }
      }
    }
  }

  private void add(SpaceSums there, int entry, SpaceSums on, int onEntry, int cell) {
    int measures = links.count();
    for (int measure = 0; measure < measures; measure++) {
      sums[measure][cell] =
          there.sums[entry * measures + measure] + on.sums[onEntry * measures + measure];
    }
    int words = links.words();
    for (int word = 0; word < words; word++) {
      markBits[cell * words + word] =
          there.marks[entry * words + word] | on.marks[onEntry * words + word];
    }
  }

  /** From a place to itself all is 0. */
  private void fillDiagonal(int i) {
    if (itself[i] != NO_PLACE) {
      int cell = i * destinations + itself[i];
      generalisedUsd[cell] = 0;
      for (double[] sum : sums) {
        sum[cell] = 0;
      }
      Arrays.fill(markBits, cell * links.words(), (cell + 1) * links.words(), 0);
    }
  }
}
