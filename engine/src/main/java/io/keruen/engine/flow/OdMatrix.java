package io.keruen.engine.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trips or cargo from zone to zone. Sparse: only pairs with demand take room. Immutable,
 * thread-safe. The pairs of an origin have the numbers {@code firstPair(origin)} .. {@code
 * endPair(origin) - 1}, ordered by destination.
 */
public final class OdMatrix {
  private final int[] firstPair; // zoneCount + 1, rising
  private final int[] destination; // per pair
  private final double[] volume; // per pair, above 0
  private final double insideZones;

  private OdMatrix(int[] firstPair, int[] destination, double[] volume, double insideZones) {
    this.firstPair = firstPair;
    this.destination = destination;
    this.volume = volume;
    this.insideZones = insideZones;
  }

  /** A matrix to be filled, for zones 0 .. zoneCount - 1. */
  public static Builder builder(int zoneCount) {
    return new Builder(zoneCount);
  }

  public int zoneCount() {
    return firstPair.length - 1;
  }

  /** Pairs of two different zones with demand between them. */
  public int pairCount() {
    return destination.length;
  }

  public int firstPair(int origin) {
    return firstPair[origin];
  }

  /** One past the last pair of an origin. */
  public int endPair(int origin) {
    return firstPair[origin + 1];
  }

  public int destination(int pair) {
    return destination[pair];
  }

  /** Demand of a pair, above 0. */
  public double volume(int pair) {
    return volume[pair];
  }

  /** Demand of a pair of zones; 0 if there is none. */
  public double volume(int origin, int to) {
    int pair = Arrays.binarySearch(destination, firstPair[origin], firstPair[origin + 1], to);
    return pair < 0 ? 0 : volume[pair];
  }

  /** Demand between different zones. */
  public double total() {
    double sum = 0;
    for (double each : volume) {
      sum += each;
    }
    return sum;
  }

  /** Demand inside zones, which uses no link and is not assigned. */
  public double insideZones() {
    return insideZones;
  }

  /** This matrix with every volume multiplied by a factor, 0 or more. */
  public OdMatrix times(double factor) {
    if (!(factor >= 0 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "factor of demand is " + factor + "; it must be 0 or more and finite");
    }
    Builder builder = builder(zoneCount());
    for (int origin = 0; origin < zoneCount(); origin++) {
      for (int pair = firstPair(origin); pair < endPair(origin); pair++) {
        builder.add(origin, destination[pair], volume[pair] * factor);
      }
    }
    builder.insideZones = insideZones * factor;
    return builder.build();
  }

  /** Collects demand, then freezes it. Not thread-safe. */
  public static final class Builder {
    private record Entry(int destination, double volume) {}

    private final List<List<Entry>> rows = new ArrayList<>();
    private double insideZones;

    private Builder(int zoneCount) {
      for (int zone = 0; zone < zoneCount; zone++) {
        rows.add(new ArrayList<>());
      }
    }

    /**
     * Adds demand; what is added to a pair several times adds up.
     *
     * @param volume 0 or more, finite
     */
    public Builder add(int origin, int destination, double volume) {
      if (!(volume >= 0 && volume < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "demand from zone %d to %d is %s; it must be 0 or more and finite"
                .formatted(origin, destination, volume));
      }
      requireZone(origin);
      requireZone(destination);
      if (origin == destination) {
        insideZones += volume;
      } else if (volume > 0) {
        rows.get(origin).add(new Entry(destination, volume));
      }
      return this;
    }

    private void requireZone(int zone) {
      if (zone < 0 || zone >= rows.size()) {
        throw new IllegalArgumentException(
            "there is no zone " + zone + "; there are " + rows.size() + ", numbered from 0");
      }
    }

    public OdMatrix build() {
      int entries = rows.stream().mapToInt(List::size).sum();
      int[] firstPair = new int[rows.size() + 1];
      int[] destination = new int[entries];
      double[] volume = new double[entries];
      int pairs = 0;
      for (int origin = 0; origin < rows.size(); origin++) {
        List<Entry> row = new ArrayList<>(rows.get(origin));
        row.sort((a, b) -> Integer.compare(a.destination(), b.destination()));
        for (Entry entry : row) {
          if (pairs > firstPair[origin] && destination[pairs - 1] == entry.destination()) {
            volume[pairs - 1] += entry.volume();
          } else {
            destination[pairs] = entry.destination();
            volume[pairs++] = entry.volume();
          }
        }
        firstPair[origin + 1] = pairs;
      }
      return new OdMatrix(
          firstPair, Arrays.copyOf(destination, pairs), Arrays.copyOf(volume, pairs), insideZones);
    }
  }
}
