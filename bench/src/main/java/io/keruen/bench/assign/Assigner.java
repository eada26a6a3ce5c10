package io.keruen.bench.assign;

import java.io.IOException;

/** A program that finds equilibria. */
interface Assigner {
  String name();

  /** Least gap that it can be asked for in reasonable time. */
  double leastGap();

  /** Solves an instance once. */
  Convergence run(Instance instance, int threads, double gap)
      throws IOException, InterruptedException;
}
