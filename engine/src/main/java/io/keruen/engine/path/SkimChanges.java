package io.keruen.engine.path;

import io.keruen.engine.cost.LinkCosts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What differs between skims and those of the same places under other costs of the network: the
 * pairs whose least cost is another one, to the last bit, with their new measures. All other pairs
 * keep their paths. Immutable.
 */
public final class SkimChanges {
  private final SearchSpaces spaces;
  private final LinkMeasures links;
  private final Map<Side, SpaceSums[]> spaceSums; // per place on a way that changes
  private final PathSums path;
  private final double[] before; // per cell
  private final int[] itself;
  private final int destinations;
  private int count;
  private int[] cell = new int[1024];
  private double[] generalisedUsd = new double[1024];
  private double[] usd = new double[1024];
  private double[] hours = new double[1024];

  /**
   * @param known search spaces before
   * @param before least costs of all cells
   * @param itself per origin: the destination that is the same place, or -1
   */
  SkimChanges(
      SearchSpaces known,
      CustomHierarchy custom,
      LinkCosts costs,
      PathAccumulator accumulator,
      double[] before,
      int[] itself) {
    spaces = known.with(custom);
    links = new LinkMeasures(costs, accumulator);
    path = new PathSums(custom, links);
    this.before = before;
    this.itself = itself;
    destinations = itself.length == 0 ? 0 : before.length / itself.length;
    spaceSums =
        Map.of(
            Side.ORIGIN, new SpaceSums[itself.length],
            Side.DESTINATION, new SpaceSums[destinations]);
    compare(known);
  }

  private void compare(SearchSpaces known) {
    int[] changedRows = spaces.differences(Side.ORIGIN, known);
    int[] changedColumns = spaces.differences(Side.DESTINATION, known);
    compare(changedRows, spaces.connected(Side.DESTINATION));
    compare(without(spaces.connected(Side.ORIGIN), changedRows), changedColumns);
  }

  private static int[] without(int[] all, int[] some) {
    return IntStream.of(all).filter(m -> Arrays.binarySearch(some, m) < 0).toArray();
  }

  private void compare(int[] rows, int[] columns) {
    List<SpaceBlock> from = spaces.blocks(Side.ORIGIN, rows);
    List<SpaceBlock> to = spaces.blocks(Side.DESTINATION, columns);
    Meeting meeting = new Meeting();
    for (SpaceBlock origins : from) {
      for (SpaceBlock other : to) {
        meeting.between(origins, other);
        for (int row = 0; row < origins.size(); row++) {
          meeting.from(row);
          compare(meeting, origins.member(row), other);
        }
      }
    }
  }

  private void compare(Meeting meeting, int i, SpaceBlock to) {
    for (int lane = 0; lane < to.size(); lane++) {
      int j = to.member(lane);
      if (meeting.cost(lane) != before[i * destinations + j] && j != itself[i]) {
        add(meeting, i, j, lane);
      }
    }
  }

  private void add(Meeting meeting, int i, int j, int lane) {
    if (count == cell.length) {
      cell = Arrays.copyOf(cell, 2 * count);
      generalisedUsd = Arrays.copyOf(generalisedUsd, 2 * count);
      usd = Arrays.copyOf(usd, 2 * count);
      hours = Arrays.copyOf(hours, 2 * count);
    }
    cell[count] = i * destinations + j;
    generalisedUsd[count] = meeting.cost(lane);
    if (meeting.cost(lane) < Double.POSITIVE_INFINITY) {
      int hub = meeting.hub(lane);
      int there = meeting.originEntry(hub) * links.count();
      int on = meeting.destinationEntry(hub, lane) * links.count();
      double[] from = sums(Side.ORIGIN, i);
      double[] to = sums(Side.DESTINATION, j);
      usd[count] = from[there + LinkMeasures.USD] + to[on + LinkMeasures.USD];
      hours[count] = from[there + LinkMeasures.HOURS] + to[on + LinkMeasures.HOURS];
    } else {
      usd[count] = Double.POSITIVE_INFINITY;
      hours[count] = Double.POSITIVE_INFINITY;
    }
    count++;
  }

  private double[] sums(Side side, int place) {
    SpaceSums[] known = spaceSums.get(side);
    if (known[place] == null) {
      known[place] = path.of(spaces.get(side, place));
    }
    return known[place].sums;
  }

  /** Number of pairs that change. */
  public int count() {
    return count;
  }

  /** Row of a change. */
  public int origin(int change) {
    return cell[change] / destinations;
  }

  /** Column of a change. */
  public int destination(int change) {
    return cell[change] % destinations;
  }

  /** USD per TEU: money + value of time x hours + carbon price x emissions; may be infinite. */
  public double generalisedUsd(int change) {
    return generalisedUsd[change];
  }

  /** USD per TEU paid for transport, handling and fees. */
  public double usd(int change) {
    return usd[change];
  }

  /** Hours door to door. */
  public double hours(int change) {
    return hours[change];
  }
}
