package io.keruen.app;

import io.keruen.data.input.InputProblem;
import io.keruen.data.input.InvalidInputException;
import io.keruen.engine.study.MemoryForecast;
import java.util.Locale;

/** Whether the memory that Java may use is enough for what is asked. */
final class Memory {
  private static final double GIGABYTE = 1 << 30;

  /** Space for what is young or not yet collected, over what is in use. */
  private static final double HEADROOM = 1.25;

  private Memory() {}

  /**
   * @param asker file or command that asks for it
   * @param fewer what the user can do to ask for less
   * @throws InvalidInputException if it does not fit
   */
  static void require(MemoryForecast forecast, long maxBytes, String asker, String fewer) {
    if (forecast.fits(maxBytes)) {
      return;
    }
    long raise = (long) Math.ceil(HEADROOM * forecast.bytes() / GIGABYTE);
    throw new InvalidInputException(
        InputProblem.ofFile(
            asker,
            String.format(
                Locale.ROOT,
                "what needs about %s for %,d places",
                gigabytes(forecast.bytes()),
                forecast.places()),
            "at most the " + gigabytes(maxBytes) + " that Java may use",
            "%s, or raise -Xmx: KERUEN_JAVA_OPTS=-Xmx%dg ./keruen ...".formatted(fewer, raise)));
  }

  private static String gigabytes(long bytes) {
    double gigabytes = bytes / GIGABYTE;
    return String.format(Locale.ROOT, gigabytes < 9.95 ? "%.1f GB" : "%,.0f GB", gigabytes);
  }
}
