package io.keruen.data.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Trips as a file lists them: entries 0, 1, 2, ... in the order of the file. Immutable once built.
 */
public final class TripTable {
  private final String file;
  private final List<String> zones;
  private final OptionalLong declaredZones;
  private final int declaredZonesLine;
  private final int[] firstLine; // per zone of zones()
  private final int[] origin; // of zones(), per entry
  private final int[] destination; // of zones(), per entry
  private final int[] line; // per entry
  private final double[] volume; // per entry

  private TripTable(Builder builder) {
    file = builder.file;
    zones = List.copyOf(builder.zones);
    declaredZones = builder.declaredZones;
    declaredZonesLine = builder.declaredZonesLine;
    firstLine = builder.firstLines.stream().mapToInt(Integer::intValue).toArray();
    origin = Arrays.copyOf(builder.origin, builder.size);
    destination = Arrays.copyOf(builder.destination, builder.size);
    line = Arrays.copyOf(builder.line, builder.size);
    volume = Arrays.copyOf(builder.volume, builder.size);
  }

  /** Name of the file, for messages. */
  public String file() {
    return file;
  }

  /** Ids of all zones that the file names, in the order of their first mention. */
  public List<String> zones() {
    return zones;
  }

  /** Line in which a zone is first named. */
  int firstLine(String zone) {
    return firstLine[zones.indexOf(zone)];
  }

  /** How many zones the file says there are. */
  OptionalLong declaredZones() {
    return declaredZones;
  }

  /** Where it says so. */
  int declaredZonesLine() {
    return declaredZonesLine;
  }

  /** Entries. */
  public int size() {
    return volume.length;
  }

  /** Origin of an entry, as a number in {@link #zones}. */
  public int origin(int entry) {
    return origin[entry];
  }

  /** Destination of an entry, as a number in {@link #zones}. */
  public int destination(int entry) {
    return destination[entry];
  }

  /** Trips of an entry, 0 or more. */
  public double volume(int entry) {
    return volume[entry];
  }

  /** Line of an entry in the file. */
  public int line(int entry) {
    return line[entry];
  }

  /** Trips of all entries, those inside zones among them. */
  public double total() {
    double sum = 0;
    for (double each : volume) {
      sum += each;
    }
    return sum;
  }

  /** Collects entries. Not thread-safe. */
  static final class Builder {
    private final String file;
    private final List<String> zones = new ArrayList<>();
    private final List<Integer> firstLines = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private OptionalLong declaredZones = OptionalLong.empty();
    private int declaredZonesLine;
    private int[] origin = new int[1024];
    private int[] destination = new int[1024];
    private int[] line = new int[1024];
    private double[] volume = new double[1024];
    private int size;

    Builder(String file) {
      this.file = file;
    }

    void declareZones(OptionalLong count, int atLine) {
      declaredZones = count;
      declaredZonesLine = atLine;
    }

    /** Number of a zone, a new one if it was not named before. */
    int zone(String id, int atLine) {
      Integer known = numbers.putIfAbsent(id, zones.size());
      if (known != null) {
        return known;
      }
      zones.add(id);
      firstLines.add(atLine);
      return zones.size() - 1;
    }

    void add(int from, int to, double trips, int atLine) {
      if (size == volume.length) {
        origin = Arrays.copyOf(origin, 2 * size);
        destination = Arrays.copyOf(destination, 2 * size);
        line = Arrays.copyOf(line, 2 * size);
        volume = Arrays.copyOf(volume, 2 * size);
      }
      origin[size] = from;
      destination[size] = to;
      line[size] = atLine;
      volume[size++] = trips;
    }

    TripTable build() {
      return new TripTable(this);
    }
  }
}
