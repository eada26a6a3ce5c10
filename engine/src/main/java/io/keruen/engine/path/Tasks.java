package io.keruen.engine.path;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Numbered tasks that do not depend on each other, done in any order by several threads. What comes
 * out must not depend on the order.
 */
public final class Tasks {
  private final int count;
  private final Execution execution;
  private final AtomicInteger next = new AtomicInteger();
  private int done;

  private Tasks(int count, Execution execution) {
    this.count = count;
    this.execution = execution;
  }

  /**
   * Does all tasks; the first problem of one stops the others and is thrown.
   *
   * @param worker makes what one thread does with a task's number; one call per thread
   * @throws CancellationException if the execution was cancelled
   */
  public static void run(int count, Execution execution, Supplier<IntConsumer> worker) {
    new Tasks(count, execution).runAll(worker);
  }

  private void runAll(Supplier<IntConsumer> worker) {
    Callable<Void> work =
        () -> {
          try {
            runWith(worker.get());
          } finally {
            next.set(count); // one thread failed or all is done: the others stop too
          }
          return null;
        };
    int threads = Math.max(1, Math.min(execution.threads(), count));
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Void>> futures = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        futures.add(pool.submit(work));
      }
      for (Future<Void> future : futures) {
        await(future);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void runWith(IntConsumer worker) {
    for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
      stopIfCancelled();
      worker.accept(i);
      addOne();
    }
  }

  private synchronized void stopIfCancelled() {
    if (execution.cancelled().getAsBoolean()) {
      throw new CancellationException("cancelled after " + done + " of " + count + " parts");
    }
  }

  private synchronized void addOne() {
    execution.progress().accept(++done);
  }

  private static void await(Future<Void> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
