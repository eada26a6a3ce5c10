package io.keruen.engine.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Numbered tasks that do not depend on each other, done in any order by several threads. What comes
 * out must not depend on the order.
 */
public final class Tasks {
  private static final long ASKED_EVERY_MILLISECONDS = 50;

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

  /**
   * Does one long piece of work and goes on, with a {@link CancellationException}, within a tenth
   * of a second once it is cancelled. The work is then interrupted: it ends, unheard, at its next
   * {@link #stopIfInterrupted}.
   *
   * @param cancelled asked now and then by the calling thread; once true, it must stay so
   */
  public static <T> T cancellable(BooleanSupplier cancelled, Supplier<T> work) {
    ExecutorService thread = Executors.newSingleThreadExecutor(Tasks::daemon);
    try {
      Future<T> result = thread.submit(work::get);
      while (true) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("cancelled");
        }
        Optional<T> done = await(result, ASKED_EVERY_MILLISECONDS);
        if (done.isPresent()) {
          return done.get();
        }
      }
    } finally {
      thread.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "keruen-work");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * To be called now and then by long work.
   *
   * @throws CancellationException if nobody waits for it any more
   */
  public static void stopIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
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
        await(future, Long.MAX_VALUE);
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
    stopIfInterrupted();
    if (execution.cancelled().getAsBoolean()) {
      throw new CancellationException("cancelled after " + done + " of " + count + " parts");
    }
  }

  private synchronized void addOne() {
    execution.progress().accept(++done);
  }

  /** What the work comes to; empty if that takes longer. */
  private static <T> Optional<T> await(Future<T> future, long milliseconds) {
    try {
      return Optional.ofNullable(future.get(milliseconds, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
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
