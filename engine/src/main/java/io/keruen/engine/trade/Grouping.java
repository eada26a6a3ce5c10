package io.keruen.engine.trade;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a table sorted into groups 0 .. {@code groupCount() - 1}: a fixed effect, which gives
 * every group a constant of its own, or clusters within which errors may go together. Immutable,
 * thread-safe.
 */
public final class Grouping {
  private final String name;
  private final int[] group; // per row; 0 .. groupCount - 1
  private final int groupCount;

  private Grouping(String name, int[] group, int groupCount) {
    this.name = name;
    this.group = group;
    this.groupCount = groupCount;
  }

  /**
   * @param name as the user wrote it: {@code exporter:year}
   * @param group one per row; 0 and above
   */
  public static Grouping of(String name, int... group) {
    int greatest = -1;
    for (int each : group) {
      if (each < 0) {
        throw new IllegalArgumentException(
            "a row of '%s' has group %d; groups are numbered from 0".formatted(name, each));
      }
      greatest = Math.max(greatest, each);
    }
    return new Grouping(name, group.clone(), greatest + 1);
  }

  /** Groups of equal values, numbered in the order in which they first appear. */
  public static Grouping byValue(String name, List<?> values) {
    Map<Object, Integer> numbers = new HashMap<>();
    int[] group = new int[values.size()];
    for (int row = 0; row < group.length; row++) {
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(values.get(row), next);
      group[row] = known == null ? next : known;
    }
    return new Grouping(name, group, numbers.size());
  }

  public String name() {
    return name;
  }

  public int rowCount() {
    return group.length;
  }

  public int groupCount() {
    return groupCount;
  }

  /** Group of a row. */
  public int group(int row) {
    return group[row];
  }

  /** Rows that are together in both. */
  Grouping and(Grouping other) {
    Map<Long, Integer> numbers = new HashMap<>();
    int[] both = new int[group.length];
    for (int row = 0; row < both.length; row++) {
      long pair = (long) group[row] * other.groupCount + other.group[row];
      Integer next = numbers.size();
      Integer known = numbers.putIfAbsent(pair, next);
      both[row] = known == null ? next : known;
    }
    return new Grouping(name + ":" + other.name, both, numbers.size());
  }

  /** The groups that some rows are in, numbered anew. */
  Grouping of(int[] rows) {
    int[] number = new int[groupCount];
    Arrays.fill(number, -1);
    int[] chosen = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      int old = group[rows[i]];
      if (number[old] < 0) {
        number[old] = count++;
      }
      chosen[i] = number[old];
    }
    return new Grouping(name, chosen, count);
  }
}
