package io.keruen.app.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the error stream of a terminal; nothing in a pipe. Closing it wipes the line. */
public final class Progress implements AutoCloseable {
  private final ProgressBar bar; // null: nobody watches

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /** A bar for work of {@code steps} equal steps. */
  public static Progress start(Terminal terminal, String task, long steps) {
    if (!terminal.progress()) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setUpdateIntervalMillis(200)
            .setMaxRenderedLength(80)
            .clearDisplayOnFinish()
            .setConsumer(new ConsoleProgressBarConsumer(System.err, 80))
            .build());
  }

  /** Steps done so far, and what is being done now. */
  public void show(String doing, long done) {
    if (bar != null) {
      bar.setExtraMessage(" " + doing);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
