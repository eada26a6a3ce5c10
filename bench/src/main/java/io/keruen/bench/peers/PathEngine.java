package io.keruen.bench.peers;

import java.util.Optional;

/**
 * A path engine that has been prepared for a graph: weights are whole thousandths of a USD, so that
 * all engines add up to the same number. Not thread-safe.
 */
interface PathEngine {
  /** An answer where there is no way. */
  long NO_WAY = -1;

  /** Its search from one node to another; empty if it has none. */
  Optional<OneToOne> oneToOne();

  /**
   * Weights from every origin to every destination on one thread, row-major; empty if the engine
   * has no many-to-many search.
   */
  Optional<long[]> matrix(int[] origins, int[] destinations);

  /** Search from one node to another. */
  interface OneToOne {
    /** Weight of the least-cost way, or {@link #NO_WAY}. */
    long weight(int from, int to);

    /** Number of links of the least-cost way, all of them found; asked only where there is one. */
    int links(int from, int to);
  }

  /** Makes an engine for a graph that it has loaded. */
  @FunctionalInterface
  interface Preparation {
    PathEngine prepare();
  }
}
