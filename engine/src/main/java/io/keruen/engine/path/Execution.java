package io.keruen.engine.path;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * How a long computation runs; never what comes out.
 *
 * @param threads 1 or more
 * @param progress told how many parts are done, rising, from one thread at a time
 * @param cancelled asked between parts; true stops the computation
 */
public record Execution(int threads, IntConsumer progress, BooleanSupplier cancelled) {
  public Execution {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + "; it must be 1 or more");
    }
  }

  /** Silent and not to be cancelled. */
  public static Execution onThreads(int threads) {
    return new Execution(threads, done -> {}, () -> false);
  }

  /** One thread for each processor. */
  public static Execution onAllProcessors() {
    return onThreads(Runtime.getRuntime().availableProcessors());
  }

  public Execution reporting(IntConsumer newProgress) {
    return new Execution(threads, newProgress, cancelled);
  }

  public Execution stoppingWhen(BooleanSupplier newCancelled) {
    return new Execution(threads, progress, newCancelled);
  }
}
