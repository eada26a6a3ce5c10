package io.keruen.bench.assign;

import java.io.IOException;

/** A program that finds equilibria. */
interface Assigner {
  String name();

  /** Least gap that it can be asked for in reasonable time. */
  default double leastGap() {
    return 0;
  }

  /** Solves an instance once. */
  Convergence run(Instance instance, int threads, double gap)
      throws IOException, InterruptedException;
}
