package io.keruen.app.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Bars on the error stream of a terminal, one stage of the work after the other; nothing in a pipe.
 * Closing wipes the line. To be used by one thread at a time.
 */
public final class Progress implements AutoCloseable {
  private static final int WIDTH = 90;

  private final Terminal terminal;
  private String stage = "";
  private ProgressBar bar;

  public Progress(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * Shows how far the work is.
   *
   * @param newStage what is being done; another one than before starts a new bar
   * @param done parts of the stage done
   * @param total parts of the stage
   */
  public void show(String newStage, int done, int total) {
    show(newStage, done, total, "");
  }

  /** As the other, with a remark behind the bar. */
  public void show(String newStage, int done, int total, String remark) {
    if (!terminal.progress()) {
      return;
    }
    if (!newStage.equals(stage)) {
      close();
      stage = newStage;
      bar =
          new ProgressBarBuilder()
              .setTaskName("  " + newStage)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.UNICODE_BLOCK)
              .setUpdateIntervalMillis(200)
              .setMaxRenderedLength(WIDTH)
              .clearDisplayOnFinish()
              .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
              .build();
    }
    bar.setExtraMessage(remark);
    bar.stepTo(done);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
      stage = "";
    }
  }
}
