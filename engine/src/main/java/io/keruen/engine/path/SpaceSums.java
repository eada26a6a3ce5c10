package io.keruen.engine.path;

/** Measures and marks of the least-cost climbs of a {@link SearchSpace}. */
final class SpaceSums {
  /** Entries x measures. */
  final double[] sums;

  /** Entries x words. */
  final long[] marks;

  SpaceSums(int entries, int measures, int words) {
    sums = new double[Math.multiplyExact(entries, measures)];
    marks = new long[Math.multiplyExact(entries, words)];
  }
}
