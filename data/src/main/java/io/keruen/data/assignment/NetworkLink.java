package io.keruen.data.assignment;

import java.util.List;

/**
 * A directed link as its file describes it. Its time at volume v is {@code freeFlowTime * (1 + b *
 * (v / capacity) ^ power)}; units are those of the file.
 *
 * @param line in the file
 * @param id as the file names it; links of a TNTP file are numbered from 1
 * @param from number of the node it leaves
 * @param to number of the node it enters
 * @param capacity volume per unit of time; 0 or more, infinite without a limit
 * @param length 0 or more
 * @param freeFlowTime time at no volume, 0 or more
 * @param b 0 or more
 * @param power 0 or more
 * @param toll money, 0 or more
 * @param cells the file's other columns, see {@link AssignmentNetwork#columns}
 */
public record NetworkLink(
    int line,
    String id,
    int from,
    int to,
    double capacity,
    double length,
    double freeFlowTime,
    double b,
    double power,
    double toll,
    List<String> cells) {
  public NetworkLink {
    cells = List.copyOf(cells);
  }

  /** True if volume does not matter to the time; then neither does capacity, even one of 0. */
  public boolean takesConstantTime() {
    return freeFlowTime == 0 || b == 0 || power == 0 || capacity == Double.POSITIVE_INFINITY;
  }

  /** True if it has a capacity of 0 that matters: the link carries nothing. */
  public boolean isClosed() {
    return capacity == 0 && !takesConstantTime();
  }
}
