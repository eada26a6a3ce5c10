package io.keruen.app.terminal;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes. Results go to {@code out}; progress and problems go to {@code err}, so
 * that a pipe carries results alone.
 *
 * @param colours whether {@code out} shows colours
 * @param progress whether {@code err} shows progress bars
 */
public record Terminal(PrintWriter out, PrintWriter err, Colours colours, boolean progress) {

  /**
   * The terminal of this process. The launcher says by the system property {@code keruen.terminal}
   * which of the streams (1 output, 2 error) are terminals: Java 17 cannot tell. Colours are off
   * where NO_COLOR is set (no-color.org).
   */
  public static Terminal ofProcess(OutputStream out, OutputStream err) {
    String streams = System.getProperty("keruen.terminal", "");
    boolean plain =
        !streams.contains("1")
            || !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            || "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        writer(out), writer(err), plain ? Colours.NONE : Colours.ANSI, streams.contains("2"));
  }

  /** A terminal without colours and progress, such as a pipe. */
  public static Terminal plain(OutputStream out, OutputStream err) {
    return new Terminal(writer(out), writer(err), Colours.NONE, false);
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
