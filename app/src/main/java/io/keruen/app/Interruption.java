package io.keruen.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The wish to stop, from Ctrl-C or a signal. The command is given a moment to end by itself, which
 * long computations do; then the program ends whatever it does.
 */
final class Interruption implements BooleanSupplier {
  private static final long PATIENCE_MILLISECONDS = 500;

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean requested;

  /** Listens to the signals of this process. */
  static Interruption ofProcess() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::request));
    return interruption;
  }

  private void request() {
    requested = true;
    try {
      if (!ended.await(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
        return; // it reads or writes: what is unpublished is deleted all the same
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The command has ended: the program need not wait for it. */
  void commandEnded() {
    ended.countDown();
  }

  /** True once the program was asked to stop. */
  @Override
  public boolean getAsBoolean() {
    return requested;
  }
}
